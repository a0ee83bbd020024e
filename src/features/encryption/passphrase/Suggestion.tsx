import Dices from 'lucide-react/icons/dices';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { Button } from '#ui/Button.tsx';
import { Mono } from '#ui/Mono.tsx';
import { Stack } from '#ui/Stack.tsx';
import { loadWords, passphraseOf, WORD_COUNT } from './generate-passphrase.ts';

type Props = {
  /** Whether what was drawn is what stands in the field. */
  readonly isCurrent: boolean;
  readonly put: (text: string) => void;
};

/** Draws a passphrase of words, shows it to be written down, and puts it into the field. */
export function Suggestion({ isCurrent, put }: Props) {
  const { choice: words } = useMessages().encryption;
  const shown = useRef<HTMLElement>(null);
  const [outcome, setOutcome] = useState<'none' | 'busy' | 'failed'>('none');
  useEffect(() => {
    if (!isCurrent) shown.current?.replaceChildren();
  }, [isCurrent]);
  useEffect(() => {
    const node = shown.current;
    return () => node?.replaceChildren();
  }, []);

  async function draw(): Promise<void> {
    setOutcome('busy');
    try {
      const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
      const text = passphraseOf(await loadWords(), random);
      put(text);
      // Into the page, not into React's state: it goes with the node.
      shown.current?.replaceChildren(text);
      setOutcome('none');
    } catch {
      setOutcome('failed');
    }
  }

  return (
    <Stack gap={2}>
      <div>
        <Button icon={Dices} busy={outcome === 'busy'} onClick={() => void draw()}>
          {isCurrent ? words.suggestAgain : words.suggest}
        </Button>
      </div>
      <output hidden={!isCurrent}>
        <p>
          <Mono ref={shown} />
        </p>
        <p>{words.suggested(WORD_COUNT)}</p>
      </output>
      {outcome === 'failed' && <p role="alert">{words.suggestFailed}</p>}
    </Stack>
  );
}
