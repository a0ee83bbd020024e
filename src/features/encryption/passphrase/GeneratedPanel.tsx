import Dices from 'lucide-react/icons/dices';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocale, useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { WizardPage, type WizardPlace } from '../ceremony/WizardPage.tsx';
import styles from './GeneratedPanel.module.css';
import { passphraseOf, WORD_COUNT } from './generate-passphrase.ts';
import { loadWords } from './word-list.ts';

type Props = {
  readonly place: WizardPlace;
  /** What was drawn before, for who comes back; empty at first. */
  readonly text: () => string;
  /** Takes what is drawn. */
  readonly put: (text: string) => void;
  readonly onTake: () => void;
  readonly onOwn: () => void;
};

/** Choose: six words that were drawn on this device. They are put into the page, not into state. */
export function GeneratedPanel({ place, text: passphrase, put, onTake, onOwn }: Props) {
  const { encryption: words } = useMessages();
  const { generated: text } = words.choice;
  const locale = useLocale();
  const list = useRef<HTMLOListElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>(() =>
    passphrase() === '' ? 'drawing' : 'drawn',
  );
  const [isHidden, setHidden] = useState(false);

  const show = useEffectEvent((isBlind: boolean) => {
    const lines = passphrase()
      .split('-')
      .map((word) => {
        const line = document.createElement('li');
        line.textContent = isBlind ? '•'.repeat(6) : word;
        return line;
      });
    list.current?.replaceChildren(...lines);
  });

  const take = useEffectEvent((all: readonly string[]) => {
    const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    put(passphraseOf(all, random));
    setState('drawn');
  });
  useEffect(() => {
    if (state !== 'drawing') return undefined;
    let isWanted = true;
    const load = async () => {
      try {
        const all = await loadWords(locale);
        if (isWanted) take(all);
      } catch {
        if (isWanted) setState('failed');
      }
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [state, locale]);
  useEffect(() => {
    const node = list.current;
    if (state === 'drawn') show(isHidden);
    return () => node?.replaceChildren();
  }, [state, isHidden]);

  return (
    <WizardPage
      place={place}
      heading={text.title(WORD_COUNT)}
      lead={text.lead}
      forward={text.take}
      forwardId="wizard-next"
      busyLabel={state === 'drawing' ? text.drawing : null}
      onForward={() => (state === 'drawn' ? onTake() : setState('drawing'))}
      aside={
        <Button variant="quiet" data-testid="passphrase-own" onClick={onOwn}>
          {words.choice.own}
        </Button>
      }
    >
      <ol
        ref={list}
        className={styles['words']}
        translate="no"
        hidden={state === 'failed'}
        aria-label={text.label}
        data-testid="passphrase-generated"
      />
      {state === 'failed' && (
        <Alert tone="warning" live="assertive">
          {text.failed}
        </Alert>
      )}
      <ButtonRow grow>
        <Button aria-pressed={!isHidden} onClick={() => setHidden(!isHidden)}>
          {isHidden ? text.show : text.hide}
        </Button>
        <CopyButton
          text={passphrase}
          label={text.copy}
          copiedLabel={text.copied}
          failedLabel={text.copyFailed}
        />
        <Button icon={Dices} onClick={() => setState('drawing')}>
          {text.another}
        </Button>
      </ButtonRow>
    </WizardPage>
  );
}
