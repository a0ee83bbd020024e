import KeyRound from 'lucide-react/icons/key-round';
import LifeBuoy from 'lucide-react/icons/life-buoy';
import Mail from 'lucide-react/icons/mail';
import MessageSquare from 'lucide-react/icons/message-square';
import Smartphone from 'lucide-react/icons/smartphone';
import MonitorSmartphone from 'lucide-react/icons/monitor-smartphone';
import ShieldQuestionMark from 'lucide-react/icons/shield-question-mark';
import type { ReactNode } from 'react';
import { useMessages } from '#i18n/messages.ts';
import type { Requirements, Token } from '#protocol/wire.ts';
import { Button } from '#ui/Button.tsx';
import type { LucideIcon } from '#ui/Icon.tsx';
import { LockPage } from '#ui/LockPage.tsx';
import { Name } from '#ui/Name.tsx';
import { PickList } from '#ui/PickList.tsx';
import { Stack } from '#ui/Stack.tsx';
import { AttemptNotes } from '../AttemptNotes.tsx';
import { TokenCode } from './TokenCode.tsx';
import { TokenPush } from './TokenPush.tsx';
import { kindOfToken, offered, type TokenKind } from './token-kind.ts';
import type { Login } from '../use-login.ts';

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

/** The second step: the chosen way alone, or the list to choose from. */
export function SecondFactorPanel({ login, requirements }: Props) {
  const words = useMessages().login.token;
  const { tokens } = requirements;
  const { tokenId, at } = login.state;
  const chosen = tokens.find(({ id }) => id === tokenId);
  const hasOthers = chosen !== undefined && tokens.length > 1;
  return (
    <LockPage
      heading={chosen === undefined ? words.title : words.titleOf[kindOfToken(chosen)]}
      lead={chosen === undefined ? words.lead : <Name>{chosen.label}</Name>}
      focusHeading={chosen === undefined}
      focusKey={tokenId ?? 'list'}
    >
      <Stack>
        {/* The key makes switching clear what was typed. */}
        {chosen === undefined && <TokenList login={login} tokens={tokens} />}
        {chosen !== undefined && <ChosenWay key={chosen.id} token={chosen} login={login} />}
        <Stack gap={2}>
          {hasOthers && at === 'token' && (
            <Button
              variant="quiet"
              block
              data-testid="token-other"
              onClick={() => login.chooseToken(null)}
            >
              {words.other}
            </Button>
          )}
          {requirements.challenge !== null && (
            <Button variant="quiet" block data-testid="wizard-back" onClick={login.back}>
              {words.back}
            </Button>
          )}
        </Stack>
      </Stack>
    </LockPage>
  );
}

function ChosenWay({ token, login }: { readonly token: Token; readonly login: Login }) {
  const kind = kindOfToken(token);
  return kind === 'push' ? (
    <TokenPush token={token} login={login} />
  ) : (
    <TokenCode token={token} kind={kind} login={login} />
  );
}

type ListProps = { readonly tokens: readonly Token[]; readonly login: Login };

function TokenList({ tokens, login }: ListProps) {
  const words = useMessages().login.token;
  const { broken } = login.requests;
  return (
    <>
      <AttemptNotes login={login} />
      <PickList
        data-testid="token-picker"
        onPick={login.chooseToken}
        options={offered(tokens, broken).map((token) => {
          const kind = kindOfToken(token);
          return {
            id: token.id,
            label: <Name>{token.label}</Name>,
            description: descriptionOf(token, broken, words),
            icon: icons[kind],
            disabled: kind === 'unsupported',
            data: {
              'data-testid': 'token-option',
              'data-token-id': token.id,
              'data-token-type': token.type,
            },
          };
        })}
      />
    </>
  );
}

function descriptionOf(
  token: Token,
  broken: string | null,
  words: { readonly unsupported: string; readonly brokenBefore: string },
): ReactNode {
  if (kindOfToken(token) === 'unsupported') return words.unsupported;
  if (token.id === broken) return words.brokenBefore;
  return token.description === '' ? undefined : <Name>{token.description}</Name>;
}
