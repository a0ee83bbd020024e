import { expect, test } from 'vitest';

import { checkPassphrase, PassphraseError, requirePassphrase } from './passphrase.ts';
import vectors from './vectors/pwdv1r1.json' with { type: 'json' };

test.each(vectors.valid)('$name ($passwordUtf16Length units) may be a passphrase', (vector) => {
  expect(checkPassphrase(vector.password)).toBe('ok');
});

test.each(vectors.rejectedByClient)('$name may not be a passphrase', (vector) => {
  const check = vector.passwordUtf16Length < 12 ? 'too-short' : 'too-long';
  expect(checkPassphrase(vector.password)).toBe(check);
  expect(() => requirePassphrase(vector.password)).toThrow(new PassphraseError(check));
});

test('the error never quotes the passphrase', () => {
  const error = new PassphraseError('too-short');
  expect(`${error.name} ${error.message} ${error.check}`).toBe(
    'PassphraseError The encryption passphrase is too-short too-short',
  );
});
