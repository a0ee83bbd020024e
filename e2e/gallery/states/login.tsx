import { BlockedPanel } from '#features/login/blocked/BlockedPanel.tsx';
import { NothingNeededPanel } from '#features/login/NothingNeededPanel.tsx';
import { PassphrasePanel } from '#features/login/PassphrasePanel.tsx';
import { SecondFactorPanel } from '#features/login/second-factor/SecondFactorPanel.tsx';
import { useLogin } from '#features/login/use-login.ts';
import challengeVectors from '#protocol/vectors/pwdv1r1.json' with { type: 'json' };
import { requirementsSchema, type Requirements } from '#protocol/wire.ts';
import type { BlockCheck } from '#features/login/blocked/use-block-check.ts';
import type { States } from './states.ts';

const token = (type: string, id: string, label: string, request: boolean) => ({
  type,
  id,
  label,
  description: `What the server says of ${label}.`,
  request,
});
const totp = token('user-token', 'totp', 'Authenticator app', false);
const email = token('request-token', 'email', 'Email', true);
const push = token('request-token', 'twofactor_nextcloud_notification', 'Phone', true);
const backup = token('user-token', 'backup_codes', 'Backup code', false);
const unknown = token('key-of-the-future', 'future', 'Security key', false);
const [vector] = challengeVectors.valid;
const challenge = { type: 'PWDv1r1', salts: vector?.salts };

const passphraseAsked = requirementsSchema.parse({ challenge });
const codesAsked = (...tokens: readonly unknown[]) => requirementsSchema.parse({ token: tokens });

/** The panel that these requirements begin with. */
function LoginOf({ requirements }: { readonly requirements: Requirements }) {
  const login = useLogin(requirements);
  switch (login.state.at) {
    case 'passphrase':
      return (
        <PassphrasePanel
          login={login}
          requirements={requirements}
          notice={null}
          isUnlock={false}
          connectPath="/connect"
        />
      );
    case 'token':
      return <SecondFactorPanel login={login} requirements={requirements} />;
    default:
      return <NothingNeededPanel login={login} notice={null} />;
  }
}

const blocked = (found: BlockCheck['found'] = null) => (
  <BlockedPanel
    check={{ isAsking: false, found, ask: () => Promise.resolve(false) }}
    connectPath="/connect"
  />
);

export const login: States = {
  'nothing-needed': () => <LoginOf requirements={requirementsSchema.parse([])} />,
  passphrase: () => <LoginOf requirements={passphraseAsked} />,
  'second-steps': () => <LoginOf requirements={codesAsked(totp, email, push, backup, unknown)} />,
  'second-authenticator': () => <LoginOf requirements={codesAsked(totp)} />,
  'second-email': () => <LoginOf requirements={codesAsked(email)} />,
  'second-push': () => <LoginOf requirements={codesAsked(push)} />,
  'second-backup-code': () => <LoginOf requirements={codesAsked(backup)} />,
  'second-unsupported': () => <LoginOf requirements={codesAsked(unknown)} />,
  blocked: () => blocked(),
  'blocked-still': () => blocked('blocked'),
  'blocked-token-revoked': ({ session, queryClient }) => {
    session.setMount({ connection: { kind: 'typed', user: 'alice' } });
    queryClient.setQueryData(['session', session.session.number, 'login-check'], 'refused');
    return blocked();
  },
};
