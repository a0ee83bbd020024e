import type { WizardPlace } from '../ceremony/WizardPage.tsx';
import { KeepPanel } from '../sheet/KeepPanel.tsx';
import type { ChoosingEvent, ChoosingState } from './choosing-machine.ts';
import { GeneratedPanel } from './GeneratedPanel.tsx';
import { OwnPanel } from './OwnPanel.tsx';
import { RepeatPanel } from './RepeatPanel.tsx';
import type { Choosing } from './use-choosing.ts';

type Props = {
  readonly state: ChoosingState;
  readonly send: (event: ChoosingEvent) => unknown;
  readonly choosing: Choosing;
  readonly place: WizardPlace;
  /** Words of the button that sends. */
  readonly submit: string;
  readonly onSubmit: () => void;
};

/** Choose it, keep it, type it once more: what set-up and change have in common. */
export function ChoosingPanels({ state, send, choosing, place, submit, onSubmit }: Props) {
  const { text, put, take, choose, repeat } = choosing;
  switch (state.at) {
    case 'choose':
      return state.way === 'generated' ? (
        <GeneratedPanel
          place={place}
          text={text}
          put={put}
          onTake={take}
          onOwn={() => {
            put('');
            send({ type: 'way', way: 'own' });
          }}
        />
      ) : (
        <OwnPanel
          place={place}
          state={state}
          start={text}
          onChoose={(field, isSure) => void choose(field, isSure)}
          onEdited={() => send({ type: 'edited' })}
          onGenerate={() => {
            put('');
            send({ type: 'way', way: 'generated' });
          }}
        />
      );
    case 'keep':
      return (
        <KeepPanel
          place={place}
          state={state}
          passphrase={text}
          onKept={(isKept) => send({ type: 'kept', isKept })}
        />
      );
    case 'repeat':
      return (
        <RepeatPanel
          place={place}
          state={state}
          submit={submit}
          onSubmit={(repeated) => {
            if (repeat(repeated)) onSubmit();
          }}
        />
      );
  }
}
