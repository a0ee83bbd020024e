import type { ReactNode } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { useServerLabel } from '#account/settings.ts';
import { useServices } from '#session/use-services.ts';
import { useConnection } from '#session/use-session.ts';
import { AccountName } from '#ui/AccountName.tsx';
import { Page } from '#ui/Page.tsx';
import { CodePanel } from './panels/CodePanel.tsx';
import { FirstPanel } from './panels/FirstPanel.tsx';
import { DonePanel } from './panels/DonePanel.tsx';
import { ElsewherePanel } from './panels/ElsewherePanel.tsx';
import { ExplainPanel } from './panels/ExplainPanel.tsx';
import type { ResetActions } from './panels/reset-actions.ts';
import { endOf, type DoneState, type ResetState } from './reset-state.ts';
import { phaseOf } from './reset-timer.ts';
import { ResetTrail } from './panels/ResetTrail.tsx';
import { SecondPanel } from './panels/SecondPanel.tsx';
import { useHasEncryption } from './use-has-encryption.ts';
import { useReset } from './use-reset.ts';
import { WaitAnnouncer } from './panels/WaitAnnouncer.tsx';

type ResetPageProps = {
  /** Makes a file of everything, before the first confirmation. */
  readonly exportPanel?: ReactNode;
  /** The reset is a step of turning encryption off: an exported file waits to be imported. */
  readonly hasFile?: boolean;
};

/** The reset wizard, at `/reset`. */
export function ResetPage({ exportPanel, hasFile = false }: ResetPageProps) {
  const { state, flow } = useReset();
  const { reset: words } = useMessages();
  const { host } = useServices();
  const label = useServerLabel();
  const hasEncryption = useHasEncryption();
  const { connection } = useConnection();
  const { title, lead } = headOf(state, words);
  return (
    <Page
      heading={title}
      lead={lead}
      eyebrow={
        <AccountName user={connection.user} on={words.on} server={host.serverName} label={label} />
      }
      trail={<ResetTrail step={state.step} />}
      focusHeading
      focusKey={focusKeyOf(state)}
      data-testid="reset-wizard"
      data-step={state.step === 'elsewhere' ? 'waiting' : state.step}
    >
      <Panel {...{ state, flow, hasEncryption, exportPanel, hasFile }} />
      <WaitAnnouncer state={state} />
    </Page>
  );
}

type PanelProps = ResetPageProps & {
  readonly state: ResetState;
  readonly flow: ResetActions;
  readonly hasEncryption: boolean;
};

function Panel({ state, flow, hasEncryption, exportPanel, hasFile = false }: PanelProps) {
  switch (state.step) {
    case 'explain':
      return <ExplainPanel {...{ state, flow, hasEncryption, exportPanel }} />;
    case 'confirm-first':
      return <FirstPanel state={state} flow={flow} />;
    case 'waiting':
    case 'confirm-second':
      return <SecondPanel state={state} flow={flow} />;
    case 'code':
      return <CodePanel state={state} flow={flow} />;
    case 'elsewhere':
      return <ElsewherePanel state={state} flow={flow} />;
    case 'done':
      return <DonePanel {...{ state, flow, hasEncryption, hasFile }} />;
  }
}

type Words = ReturnType<typeof useMessages>['reset'];

function headOf(state: ResetState, words: Words): { title: string; lead: string } {
  switch (state.step) {
    case 'explain':
      return words.explain;
    case 'confirm-first':
      return words.first;
    case 'waiting':
      return words.waiting;
    case 'confirm-second': {
      const phase = phaseOf(state.wait, state.now);
      return phase === 'lapsed' || phase === 'closing' ? words.second[phase] : words.second;
    }
    case 'code':
      return words.code;
    case 'elsewhere':
      return words.elsewhere;
    case 'done':
      return headOfEnd(state, words);
  }
}

function headOfEnd(state: DoneState, words: Words): { title: string; lead: string } {
  switch (endOf(state)) {
    case 'all':
      return state.where === 'here'
        ? words.done
        : { title: words.done.title, lead: words.done.leadElsewhere };
    case 'partly':
      return words.partly;
    case 'gone':
    case 'begun':
    case 'unclear':
      return words.unclear;
  }
}

/**
 * A new step or a new wait is read from its heading. From waiting to confirm-second the focus
 * stays: somebody may be typing, and the live region tells.
 */
function focusKeyOf(state: ResetState): string {
  return state.step === 'waiting' || state.step === 'confirm-second'
    ? `wait ${state.wait.deadline}`
    : state.step;
}
