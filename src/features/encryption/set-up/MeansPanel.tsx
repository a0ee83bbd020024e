import { useMessages } from '#i18n/messages.ts';
import type { DrawingName } from '#ui/Drawing.tsx';
import { DrawnList } from '#ui/DrawnList.tsx';
import { WizardPage } from '../ceremony/WizardPage.tsx';

const DRAWINGS: readonly (readonly DrawingName[])[] = [
  ['device', 'lock'],
  ['server', 'lock'],
  ['sheet', 'key'],
];

/** What encryption means, before anything is chosen. */
export function MeansPanel({ onNext }: { readonly onNext: () => void }) {
  const { encryption: words } = useMessages();
  const { means } = words.setUp;
  return (
    <WizardPage
      place={{ trail: words.trail.setUp, at: 'means' }}
      heading={means.title}
      lead={means.lead}
      forward={means.submit}
      forwardId="wizard-next"
      onForward={onNext}
    >
      <DrawnList
        items={means.points.map(({ title, detail }, index) => ({
          title,
          detail,
          drawings: DRAWINGS[index] ?? [],
        }))}
      />
      <p>{means.existing}</p>
    </WizardPage>
  );
}
