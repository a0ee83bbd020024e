/** Accounts that exist without anybody having signed up: for the demo, and for tests. */
import { randomBytes } from 'node:crypto';
import { setChallenge, storeKeychain } from '../accounts/account-encryption.ts';
import { addAppToken, hasAccount, insertAccount, listAppTokens } from '../accounts/accounts.ts';
import { hashPassword } from '../accounts/credentials.ts';
import type { Release } from '../dialect.ts';
import { DEMO_ENCRYPTION, DEMO_PASSPHRASE } from './demo-encryption.ts';
import { seedItems, type DemoItems } from './demo-items.ts';
import { encryptFor, type PassphraseEncryption } from './passphrase-encryption.ts';
import { inGroups, randomText } from '../random-text.ts';
import type { Store } from '../store/store.ts';
import { setBackupCodes, setProviders } from '../sessions/two-factor.ts';
import type { Random } from '../store/vault.ts';

/** carol's authenticator secret and backup codes: well known, printed by `npm start`. */
export const DEMO_TOTP_SECRET = 'JBSWY3DPEHPK3PXP';
export const DEMO_BACKUP_CODES = ['20260101', '20260202', '20260303', '20260404', '20260505'];
/** The app token of alice after `wipe`, as in the recordings. */
const RECORDED_TOKEN = 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE';

export type NewAccount = {
  readonly user: string;
  readonly loginPassword: string;
  /** Sets up encryption. The demo passphrase is free, any other costs a few tenths of a second. */
  readonly passphrase?: string | undefined;
  /**
   * With a passphrase: false leaves the account without a keychain (a set-up that was never
   * finished), a string is stored as it is; otherwise a keychain with one fresh key.
   */
  readonly keychain?: boolean | string | undefined;
  /** Ids of two-factor providers, in order. The host then refuses the login password. */
  readonly providers?: readonly string[] | undefined;
  readonly appToken?: string | undefined;
  readonly backupCodes?: readonly string[] | undefined;
  /** Base32. */
  readonly totpSecret?: string | undefined;
};

export type CreatedAccount = {
  readonly user: string;
  readonly loginPassword: string;
  /** The given one; a new one where providers need it; else null. */
  readonly appToken: string | null;
};

type Encrypt = (passphrase: string, random: Random) => PassphraseEncryption;
type CreateOptions = {
  readonly random?: Random;
  /** What a client would send for the passphrase. */
  readonly encrypt?: Encrypt;
};

/** Adds an account; the user must be new. */
export async function createAccount(
  store: Store,
  account: NewAccount,
  { random = randomBytes, encrypt = encryptAtOnce }: CreateOptions = {},
): Promise<CreatedAccount> {
  const { user, loginPassword, providers = [], totpSecret = DEMO_TOTP_SECRET } = account;
  const password = await hashPassword(loginPassword, random);
  const needsToken = providers.some((id) => id !== 'backup_codes');
  const appToken = account.appToken ?? (needsToken ? newAppToken(random) : null);
  store.transaction(() => {
    insertAccount(store, user, password);
    if (appToken !== null) {
      addAppToken(store, user, { value: appToken, name: `${user}'s app`, shown: true }, random);
    }
    addEncryption(store, account, random, encrypt);
    setProviders(
      store,
      user,
      providers.map((id) => (id === 'totp' ? { id, totpSecret } : { id })),
    );
    setBackupCodes(store, user, account.backupCodes ?? [], random);
  });
  return { user, loginPassword, appToken };
}

const encryptAtOnce: Encrypt = (passphrase, random) =>
  passphrase === DEMO_PASSPHRASE ? DEMO_ENCRYPTION : encryptFor(passphrase, random);

function addEncryption(store: Store, account: NewAccount, random: Random, encrypt: Encrypt): void {
  const { user, passphrase, keychain = true } = account;
  if (passphrase === undefined) return;
  const encryption = encrypt(passphrase, random);
  const { secret, salts } = encryption;
  const key = setChallenge(store, user, { secret, data: [...salts], oldKey: null }, random);
  if (keychain === false) return;
  const data = keychain === true ? encryption.keychain : keychain;
  storeKeychain(store, user, { type: 'CSEv1r1', data, key }, random);
}

/**
 * alice, bob and carol. An account that is there already is left as it is.
 * @returns carol's app token, which is made once per database and can be printed at every start
 */
export async function seedDemoAccounts(
  store: Store,
  {
    now,
    random,
    release,
  }: { readonly now: () => number; readonly random: Random; readonly release: Release },
): Promise<{ carolAppToken: string }> {
  const demo: readonly (readonly [NewAccount, DemoItems])[] = [
    [{ user: 'alice', loginPassword: 'alice-login-password' }, 'plain'],
    [
      { user: 'bob', loginPassword: 'bob-login-password', passphrase: DEMO_PASSPHRASE },
      'leftovers',
    ],
    [
      {
        user: 'carol',
        loginPassword: 'carol-login-password',
        passphrase: DEMO_PASSPHRASE,
        providers: ['totp', 'email', 'twofactor_nextcloud_notification', 'backup_codes'],
        backupCodes: DEMO_BACKUP_CODES,
        totpSecret: DEMO_TOTP_SECRET,
      },
      'encrypted',
    ],
  ];
  for (const [account, items] of demo) {
    const { user } = account;
    if (hasAccount(store, user)) continue;
    await createAccount(store, account, { random });
    const scope = { store, release, random, now: Math.floor(now() / 1000), user, client: 'Demo' };
    store.transaction(() => {
      seedItems(scope, items);
    });
  }
  let [carolAppToken] = listAppTokens(store, 'carol');
  if (carolAppToken === undefined) {
    // Five wrong attempts revoked it. Without one nobody could connect as carol again.
    carolAppToken = newAppToken(random);
    addAppToken(store, 'carol', { value: carolAppToken, name: "carol's app", shown: true }, random);
  }
  return { carolAppToken };
}

/** The accounts that the recordings start from. */
export async function seedRecordedAccounts(store: Store, random: Random): Promise<void> {
  await createAccount(store, { user: 'alice', loginPassword: 'alice-login-password' }, { random });
  addAppToken(store, 'alice', { value: RECORDED_TOKEN, name: 'Test token', shown: true }, random);
  await createAccount(store, { user: 'bob', loginPassword: 'bob-login-password' }, { random });
}

/** Characters that are not mistaken for one another. */
const READABLE = 'abcdefgijkmnopqrstwxyzABCDEFGHJKLMNPQRSTWXYZ23456789';

function newAppToken(random: Random): string {
  return inGroups(randomText(random, READABLE, 25), 5);
}
