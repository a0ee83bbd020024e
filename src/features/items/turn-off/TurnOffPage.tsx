import { useState } from 'react';
import { Link } from 'react-router';
import { useEncryptionState } from '#account/encryption.ts';
import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { BulletList } from '#ui/BulletList.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Card } from '#ui/Card.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Steps } from '#ui/Steps.tsx';
import { ExportPanel, type PassphraseField } from '../export/ExportPanel.tsx';
import { useExport } from '../export/use-export.ts';
import { CheckFile } from '../file/CheckFile.tsx';
import { OverviewLink } from '../file/OverviewLink.tsx';

const STEPS = ['means', 'export', 'check', 'reset'] as const;
type Step = (typeof STEPS)[number];

/** `/encryption?show=off`: export, reset, import. It leads up to the reset; that leads to the import. */
export function TurnOffPage({ passphraseField }: { readonly passphraseField: PassphraseField }) {
  const { off: words } = useMessages().backup;
  const [step, setStep] = useState<Step>('means');
  const [isChecked, setChecked] = useState(false);
  const made = useExport();
  const { state: encryption } = useEncryptionState();
  const report = made.state.at === 'done' ? made.state.report : null;
  const steps = STEPS.map((id) => ({ id, label: words.steps[id] }));
  const back = (to: Step) => (
    <Button variant="quiet" onClick={() => setStep(to)} data-testid="wizard-back">
      {words.back}
    </Button>
  );
  const forward = (to: Step) => (
    <Button variant="primary" onClick={() => setStep(to)} data-testid="wizard-next">
      {words.next}
    </Button>
  );
  const page = {
    focusHeading: true,
    focusKey: step,
    'data-testid': 'turn-off',
    'data-step': step,
    trail: <Steps steps={steps} current={step} count={words.count} />,
  };
  if (encryption?.kind === 'off' && step === 'means') {
    return (
      <Page heading={words.title} lead={words.already} focusHeading>
        <OverviewLink />
      </Page>
    );
  }
  switch (step) {
    case 'means':
      return (
        <Page {...page} heading={words.title} lead={words.lead}>
          <Stack>
            <Card>
              <Stack>
                <Alert tone="warning" title={words.after}>
                  {words.afterDetail}
                </Alert>
                <BulletList title={words.lost} items={words.losses} />
                <p>{words.kept}</p>
                <ButtonRow>{forward('export')}</ButtonRow>
              </Stack>
            </Card>
            <OverviewLink />
          </Stack>
        </Page>
      );
    case 'export':
      return (
        <Page {...page} heading={words.exportTitle} lead={words.exportLead}>
          <Card>
            <Stack>
              <ExportPanel of={made} passphraseField={passphraseField} />
              <ButtonRow>
                {report !== null && forward('check')}
                {back('means')}
              </ButtonRow>
            </Stack>
          </Card>
        </Page>
      );
    case 'check':
      return (
        <Page {...page} heading={words.checkTitle} lead={words.checkLead}>
          <Card>
            <Stack>
              {report !== null && (
                <CheckFile
                  expected={report.written}
                  isEncrypted={report.isEncrypted}
                  isOpen
                  onRight={() => setChecked(true)}
                />
              )}
              <ButtonRow>
                {isChecked ? (
                  forward('reset')
                ) : (
                  <Button variant="quiet" onClick={() => setStep('reset')}>
                    {words.skip}
                  </Button>
                )}
                {back('export')}
              </ButtonRow>
            </Stack>
          </Card>
        </Page>
      );
    case 'reset':
      return (
        <Page {...page} heading={words.resetTitle} lead={words.resetLead}>
          <ButtonRow>
            <Link to="/reset?show=off" className={buttonClass('primary')} data-testid="wizard-next">
              {words.reset}
            </Link>
            {back('check')}
          </ButtonRow>
        </Page>
      );
  }
}
