/** Every way in which a job can fail, other than a keychain that does not open (an outcome). */
export type CryptoErrorCode =
  | 'passphrase-too-short'
  | 'passphrase-too-long'
  | 'unsupported-challenge'
  | 'worker-failed'
  | 'aborted';

/** Says what failed and never on what: no passphrase, secret or key is ever in it. */
export class CryptoError extends Error {
  override readonly name = 'CryptoError';
  readonly code: CryptoErrorCode;

  constructor(code: CryptoErrorCode) {
    super(code);
    this.code = code;
  }
}
