import { useState } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { BulletList } from '#ui/BulletList.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Stack } from '#ui/Stack.tsx';

/** Copies without older versions, for who wants them: off until what is lost has been read. */
export function ReplaceOffer({ replace }: { readonly replace: () => void }) {
  const { replace: words } = useMessages().items.encrypt;
  const [isRead, setRead] = useState(false);
  return (
    <Disclosure summary={words.offer}>
      <Stack>
        <p>{words.what}</p>
        <BulletList items={words.lost} />
        <p>{words.kept}</p>
        <Checkbox
          label={words.agree}
          checked={isRead}
          onChange={(event) => setRead(event.currentTarget.checked)}
        />
        <ButtonRow>
          <Button variant="secondary" disabled={!isRead} onClick={replace}>
            {words.start}
          </Button>
        </ButtonRow>
      </Stack>
    </Disclosure>
  );
}
