// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draw } from '#testing/draw.tsx';
import { ChangeWizard } from './ChangeWizard.tsx';

const CURRENT = 'copper kettle on a windy balcony';
const NEXT = 'amber lantern over quiet harbour';
const SALTS = ['0'.repeat(512), '1'.repeat(128), '2'.repeat(32)];
const ID = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';

function changing() {
  return draw(<ChangeWizard look={() => {}} />, {
    answers: {
      'GET account/challenge/get': { body: { type: 'PWDv1r1', salts: SALTS } },
      'GET keychain/get': { body: { CSEv1r1: 'sealed' } },
    },
    crypto: {
      openKeychain: (_sealed, passphrase) =>
        Promise.resolve(
          passphrase === CURRENT
            ? { kind: 'opened', keychain: { keys: { [ID]: 'f2'.repeat(32) }, current: ID } }
            : { kind: 'does-not-open' },
        ),
    },
  });
}

async function choosingNext() {
  const page = await changing();
  await page.user.type(page.getByTestId('current-passphrase'), `${CURRENT}{Enter}`);
  await page.user.click(await page.findByTestId('passphrase-own'));
  return page;
}

test('a wrong current passphrase is told at its field, and nothing is written', async () => {
  const page = await changing();
  const field = page.getByTestId('current-passphrase');
  await page.user.type(field, 'not the passphrase at all{Enter}');
  const error = await page.findByTestId('encryption-error');
  expect(error.textContent).toContain('does not open your keys');
  expect(field.getAttribute('aria-describedby')).toContain(error.id);
  expect(document.activeElement).toBe(field);
  expect(page.sent.map(({ call }) => call)).not.toContain('POST account/challenge/set');
});

test.each([
  ['the one in use', CURRENT, 'is your current passphrase'],
  ['one that is too short', 'short', '5 of at least 12'],
  ['one with the user name in it', 'alice in wonderland', 'user name'],
])('%s is refused at the new field, which has the focus', async (_name, text, words) => {
  const page = await choosingNext();
  const field = page.getByTestId('new-passphrase');
  await page.user.type(field, `${text}{Enter}`);
  expect(page.getByTestId('encryption-error').textContent).toContain(words);
  expect(document.activeElement).toBe(field);
});

test('a repetition that differs is told at its field, and nothing went out for it', async () => {
  const page = await choosingNext();
  const before = page.sent.length;
  await page.user.type(page.getByTestId('new-passphrase'), `${NEXT}{Enter}`);
  await page.user.click(await page.findByTestId('recovery-kept'));
  await page.user.click(page.getByTestId('wizard-next'));
  const repeat = await page.findByTestId('repeat-passphrase');
  await page.user.type(repeat, 'something else{Enter}');
  expect(page.getByTestId('encryption-error').textContent).toContain('do not match');
  expect(document.activeElement).toBe(repeat);
  expect(page.sent).toHaveLength(before);
});
