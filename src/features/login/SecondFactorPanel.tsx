import KeyRound from 'lucide-react/icons/key-round';
import LifeBuoy from 'lucide-react/icons/life-buoy';
import Mail from 'lucide-react/icons/mail';
import MessageSquare from 'lucide-react/icons/message-square';
import Smartphone from 'lucide-react/icons/smartphone';
import MonitorSmartphone from 'lucide-react/icons/monitor-smartphone';
import ShieldQuestionMark from 'lucide-react/icons/shield-question-mark';
import { useMessages } from '#i18n/messages.ts';
import type { Requirements, Token } from '#protocol/wire.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import type { LucideIcon } from '#ui/Icon.tsx';
import { Page } from '#ui/Page.tsx';
import { RadioCards } from '#ui/RadioCards.tsx';
import { Stack } from '#ui/Stack.tsx';
import { AttemptNotes } from './AttemptNotes.tsx';
import { TokenPanel } from './TokenPanel.tsx';
import { kindOfToken, type TokenKind } from './token-kind.ts';
import type { Login } from './use-login.ts';
import { useTokenRequests } from './use-token-requests.ts';

const icons: Record<TokenKind, LucideIcon> = {
  totp: Smartphone,
  email: Mail,
  gateway: MessageSquare,
  push: MonitorSmartphone,
  backup: LifeBuoy,
  code: KeyRound,
  unsupported: ShieldQuestionMark,
};

type Props = { readonly login: Login; readonly requirements: Requirements };

/** The second step: one way of several to confirm, or the only one. */
export function SecondFactorPanel({ login, requirements }: Props) {
  const words = useMessages().login.token;
  const { tokens } = requirements;
  const { tokenId, at } = login.state;
  const requests = useTokenRequests();
  const panel = (token: Token) => (
    // The key makes switching clear what was typed.
    <TokenPanel key={token.id} token={token} login={login} requests={requests} />
  );
  const [only] = tokens;
  const isSingle = only !== undefined && tokens.length === 1;
  const chosen = tokens.find(({ id }) => id === tokenId);
  return (
    <Page
      heading={words.title}
      lead={isSingle ? words.leadSingle : words.lead}
      focusHeading={chosen === undefined}
    >
      <Card>
        <Stack>
          <AttemptNotes login={login} />
          {isSingle && kindOfToken(only) !== 'unsupported' ? (
            panel(only)
          ) : (
            <RadioCards
              legend={words.legend}
              legendHidden
              data-testid="token-picker"
              value={tokenId}
              onChange={login.chooseToken}
              options={tokens.map((token) => {
                const kind = kindOfToken(token);
                return {
                  id: token.id,
                  label: token.label,
                  description: token.description === '' ? undefined : token.description,
                  icon: icons[kind],
                  disabled: kind === 'unsupported' || (at !== 'token' && token.id !== tokenId),
                  disabledReason: kind === 'unsupported' ? words.unsupported : undefined,
                  data: {
                    'data-testid': 'token-option',
                    'data-token-id': token.id,
                    'data-token-type': token.type,
                  },
                };
              })}
            >
              {() => (chosen === undefined ? null : panel(chosen))}
            </RadioCards>
          )}
          {requirements.challenge !== null && (
            <Button variant="quiet" data-testid="wizard-back" onClick={login.back}>
              {words.back}
            </Button>
          )}
        </Stack>
      </Card>
    </Page>
  );
}
