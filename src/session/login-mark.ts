/** App tokens as hosts make them: five groups of five, or one long run of letters and digits. */
const APP_TOKEN = /^(?:[A-Za-z0-9]{5}(?:-[A-Za-z0-9]{5}){4}|[A-Za-z0-9]{64,128})$/;

/**
 * Tells logins of one account apart, for {@link TabLink}: servers close a session that is presented
 * with another login than it was opened with. An account has one login password, so that needs no
 * telling apart and nothing is derived from it. Of a token 32 bits (FNV-1a) are given away, of well
 * over a hundred.
 */
export function loginMark(password: string): string {
  return APP_TOKEN.test(password) ? `token-${shortDigest(password).toString(16)}` : 'password';
}

/** 32 bits of something that has far more, to compare it without saying it (FNV-1a). */
export function shortDigest(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
