/**
 * For tests: the official client library, as far as items go. Its modules are loaded one by one,
 * because its main module wants a bundler.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

type Keychain = {
  setPassword(passphrase: string): Keychain;
  import(sealed: string): Keychain;
};
/** It changes the item that it is given, and hands it back. */
type Crypt = (item: object, kind: string) => Promise<object>;
type Encryption = {
  setKeychain(keychain: Keychain): void;
  ready(): Promise<boolean>;
  encrypt: Crypt;
  decrypt: Crypt;
};

/** Opens a sealed keychain, and encrypts and decrypts items with its keys. */
export async function officialItems(
  sealed: string,
  passphrase: string,
): Promise<{ readonly encrypt: Crypt; readonly decrypt: Crypt }> {
  const main = pathToFileURL(createRequire(import.meta.url).resolve('passwords-client'));
  const load = async (path: string) => (await import(new URL(path, main).href)).default;
  const sodium: { ready: Promise<void> } = createRequire(main)('libsodium-wrappers');
  await sodium.ready;
  const State = await load('./State/BooleanState.js');
  const classes = { getClass: (_name: string, value: unknown) => new State(value) };
  const keychain: Keychain = new (await load('./Encryption/Keychain/CSEv1Keychain.js'))(classes);
  const items: Encryption = new (await load('./Encryption/CSEv1Encryption.js'))(classes);
  items.setKeychain(keychain.setPassword(passphrase).import(sealed));
  await items.ready();
  return {
    encrypt: (item, kind) => items.encrypt(item, kind),
    decrypt: (item, kind) => items.decrypt(item, kind),
  };
}
