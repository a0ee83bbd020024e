import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import type { DrawingName } from '#ui/Drawing.tsx';
import { DrawnList } from '#ui/DrawnList.tsx';
import { LockPage } from '#ui/LockPage.tsx';
import { buttonClass } from '#ui/button-class.ts';
import type { CeremonyName } from './ceremony.ts';
import { Trail, type TrailNames } from './Trail.tsx';

const DRAWINGS: Record<CeremonyName, readonly DrawingName[]> = {
  'set-up': ['key', 'device'],
  change: ['key', 'device', 'sheet'],
  repair: ['key', 'device'],
};

type Props = {
  readonly name: CeremonyName;
  readonly trail?: TrailNames | undefined;
  /** What is to be done next; otherwise the way to the overview. */
  readonly next?: ReactNode;
};

/** All is well, as seen from scratch: what changes now, and what to do next. */
export function DonePanel({ name, trail, next }: Props) {
  const { encryption: words } = useMessages();
  const text = { 'set-up': words.setUp.done, change: words.change.done, repair: words.repair.done }[
    name
  ];
  return (
    <LockPage
      heading={text.title}
      lead={text.lead}
      trail={trail !== undefined && <Trail names={trail} at="done" />}
      done
      focusHeading
      data-testid="encryption-done"
    >
      <DrawnList
        items={text.points.map(({ title, detail }, index) => ({
          title,
          detail,
          drawings: DRAWINGS[name].slice(index, index + 1),
        }))}
      />
      {next ?? (
        <Link to="/" className={buttonClass('primary')} data-testid="wizard-next">
          {words.overview}
        </Link>
      )}
    </LockPage>
  );
}
