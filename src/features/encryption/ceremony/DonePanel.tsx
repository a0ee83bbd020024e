import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import type { DrawingName } from '#ui/Drawing.tsx';
import { DrawnList } from '#ui/DrawnList.tsx';
import { LockPage } from '#ui/LockPage.tsx';
import { Stack } from '#ui/Stack.tsx';
import { buttonClass } from '#ui/button-class.ts';
import type { CeremonyName } from './ceremony.ts';
import { Trail, type TrailNames } from './Trail.tsx';

const DRAWINGS: Record<CeremonyName, readonly DrawingName[]> = {
  'set-up': ['key', 'device', 'server'],
  change: ['key', 'device', 'sheet'],
  repair: ['key', 'device'],
};

type Props = {
  readonly name: CeremonyName;
  readonly trail?: TrailNames | undefined;
};

/** All is well, as seen from scratch: what changes now, and what to do next. */
export function DonePanel({ name, trail }: Props) {
  const { encryption: words, items } = useMessages();
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
      <Stack gap={2}>
        {name === 'set-up' && (
          <Link
            to="/encryption?show=items"
            className={buttonClass('primary')}
            data-testid="items-encrypt"
          >
            {items.encrypt.title}
          </Link>
        )}
        <Link
          to="/"
          className={buttonClass(name === 'set-up' ? 'quiet' : 'primary')}
          data-testid="wizard-next"
        >
          {words.overview}
        </Link>
      </Stack>
    </LockPage>
  );
}
