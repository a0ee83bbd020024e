import { useMessages } from '#i18n/messages.ts';
import { useDeviceChoices } from '#session/use-session.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { RadioCards } from '#ui/RadioCards.tsx';
import { Stack } from '#ui/Stack.tsx';

const MODES = ['active', 'page', 'never'] as const;

/** How long the session is kept: a choice of this device, for the overview's session row. */
export function KeepAliveChoice() {
  const words = useMessages().session.keepAlive;
  const { choices, choose } = useDeviceChoices();
  return (
    <Disclosure
      summary={words.summary(words.modes[choices.keepAlive].short)}
      data-testid="keep-alive"
      data-mode={choices.keepAlive}
    >
      <Stack gap={4}>
        <RadioCards
          legend={words.legend}
          value={choices.keepAlive}
          onChange={(keepAlive) => choose({ keepAlive })}
          options={MODES.map((id) => ({
            id,
            label: words.modes[id].label,
            description: words.modes[id].description,
            data: { 'data-testid': `keep-alive-${id}` },
          }))}
        />
        <Checkbox
          label={words.shortcut}
          help={words.shortcutHelp}
          checked={choices.lockShortcut}
          onChange={({ currentTarget }) => choose({ lockShortcut: currentTarget.checked })}
          data-testid="lock-shortcut"
        />
      </Stack>
    </Disclosure>
  );
}
