import type { Account, TestBed } from '../test-bed.ts';
import { DEMO_PASSPHRASE, test } from './engine-test.ts';
import type { Person } from './person.ts';

test.use({ quick: true });

/** Signs in and confirms the first time. */
async function confirmFirst(bed: TestBed, person: Person): Promise<Account> {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await person.signIn(bed, account, '/reset');
  await person.click('reset-understood');
  await person.click('wizard-next');
  await person.type('reset-password', account.loginPassword);
  await person.click('reset-confirm-first');
  return account;
}

/** It is done, and the account has no encryption any more: nothing but the login is asked for. */
async function isReset(bed: TestBed, person: Person, account: Account): Promise<void> {
  await person.see('reset-done');
  await person.signIn(bed, { ...account, passphrase: null });
  await person.seeAttribute('encryption-state', 'data-state', 'off');
}

test('an account is reset after the wait', async ({ bed, person }) => {
  await bed.control({ wait: 3 });
  const account = await confirmFirst(bed, person);
  await person.seeAttribute('reset-wizard', 'data-step', 'waiting');
  await person.seeAttribute('reset-wizard', 'data-step', 'confirm-second');
  await person.click('reset-confirm-second');
  await isReset(bed, person, account);
});

test.describe('a current release', () => {
  test.use({ dialect: '2024' });

  test('an account is reset with the code', async ({ bed, person }) => {
    const account = await confirmFirst(bed, person);
    await person.type('reset-code-input', await person.read('reset-code'));
    await person.click('reset-confirm-code');
    await isReset(bed, person, account);
  });
});
