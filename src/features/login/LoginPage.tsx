import type { ReactNode } from 'react';
import type { Requirements } from '#protocol/wire.ts';
import { useSessionStatus } from '#session/use-session.ts';
import { BlockedPanel } from './blocked/BlockedPanel.tsx';
import { NothingNeededPanel } from './NothingNeededPanel.tsx';
import { PassphrasePanel } from './PassphrasePanel.tsx';
import { SecondFactorPanel } from './second-factor/SecondFactorPanel.tsx';
import { useBlockCheck, type BlockCheck } from './blocked/use-block-check.ts';
import { useLogin } from './use-login.ts';

type LoginPageProps = {
  readonly isBlocked: boolean;
  /** Where another login can be given, for the way out of a block. */
  readonly connectPath: string;
  /** Why the last session ended, if one did. */
  readonly notice?: ReactNode;
};

/** Opens the session with whatever the account asks for. */
export function LoginPage({ isBlocked, connectPath, notice }: LoginPageProps) {
  const { status } = useSessionStatus();
  const check = useBlockCheck();
  if (isBlocked) {
    return <BlockedPanel check={check} connectPath={connectPath} notice={notice} />;
  }
  if (status?.kind !== 'locked') return null;
  return (
    <SignIn
      requirements={status.requirements}
      check={check}
      connectPath={connectPath}
      notice={notice}
      isUnlock={status.reason === 'locked'}
    />
  );
}

type SignInProps = {
  readonly requirements: Requirements;
  readonly check: BlockCheck;
  readonly connectPath: string;
  readonly notice: ReactNode;
  readonly isUnlock: boolean;
};

function SignIn({ requirements, check, connectPath, notice, isUnlock }: SignInProps) {
  const login = useLogin(requirements);
  const { state } = login;
  const at = state.at === 'opening' || state.at === 'asking' ? state.from : state.at;
  switch (at) {
    case 'nothing-needed':
      return <NothingNeededPanel login={login} notice={notice} />;
    case 'passphrase':
      return <PassphrasePanel {...{ login, requirements, notice, isUnlock, connectPath }} />;
    case 'token':
      return <SecondFactorPanel login={login} requirements={requirements} />;
    case 'blocked':
      return <BlockedPanel check={check} connectPath={connectPath} onLifted={login.unblocked} />;
    case 'open':
      return null;
  }
}
