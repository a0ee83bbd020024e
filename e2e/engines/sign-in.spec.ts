import type { Account, TestBed } from '../test-bed.ts';
import { DEMO_PASSPHRASE, expect, test } from './engine-test.ts';
import type { Person } from './person.ts';

test.use({ quick: true });

const ALL = ['totp', 'email', 'gateway_sms', 'twofactor_nextcloud_notification', 'backup_codes'];

async function toPicker(bed: TestBed, person: Person): Promise<Account> {
  const account = await bed.account({
    passphrase: DEMO_PASSPHRASE,
    providers: ALL,
    backupCodes: ['11112222'],
  });
  await person.signIn(bed, account);
  await person.see('token-picker');
  return account;
}

test('signs in with a passphrase alone', async ({ bed, person }) => {
  await person.signIn(bed, await bed.account({ passphrase: DEMO_PASSPHRASE }));
  await person.see('overview');
});

test('a code of an authenticator', async ({ bed, person }) => {
  await toPicker(bed, person);
  await person.chooseOption('totp');
  await person.type('token-code', bed.totp());
  await person.see('overview');
});

for (const way of ['email', 'gateway_sms']) {
  test(`a code that is sent by ${way}`, async ({ bed, person }) => {
    const account = await toPicker(bed, person);
    await person.chooseOption(way);
    await person.click('token-request');
    await person.see('token-sent');
    await person.type('token-code', bed.lastCode(account.user));
    await person.see('overview');
  });
}

test('a push that is approved', async ({ bed, person }) => {
  const account = await toPicker(bed, person);
  await person.chooseOption('twofactor_nextcloud_notification');
  await person.click('token-request');
  await person.see('token-sent');
  bed.approvePush(account.user);
  await person.click('token-approved');
  await person.see('overview');
});

test('a backup code', async ({ bed, person }) => {
  await toPicker(bed, person);
  await person.chooseOption('backup_codes');
  await person.type('token-code', '11112222');
  await person.click('login-submit');
  await person.see('overview');
});

test('by keyboard every second step is reached, opened and left again', async ({ bed, person }) => {
  await toPicker(bed, person);
  for (const id of ALL) {
    await expect
      .poll(
        async () => {
          await person.press('Tab');
          return person.focusedOption();
        },
        { intervals: [50] },
      )
      .toBe(id);
    await person.press('Enter');
    await person.see('token-other');
    await person.click('token-other');
    await person.see('token-picker');
  }
});
