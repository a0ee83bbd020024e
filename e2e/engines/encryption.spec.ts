import { DEMO_PASSPHRASE, test } from './engine-test.ts';

test.use({ quick: true });

const UNICODE = 'zwölf Füchse 🦊 über dem Hafen 港';
const NEW = 'amber lantern over quiet harbour';

test('encryption is set up with a passphrase of many scripts, and opens with it', async ({
  bed,
  person,
}) => {
  const account = await bed.account();
  await person.signIn(bed, account, '/encryption');
  await person.click('wizard-next');
  await person.click('passphrase-own');
  await person.type('new-passphrase', UNICODE);
  await person.click('wizard-next');
  await person.see('recovery-sheet');
  await person.click('recovery-kept');
  await person.click('wizard-next');
  await person.type('repeat-passphrase', UNICODE);
  await person.click('encryption-submit');
  await person.see('encryption-done');
  await person.signIn(bed, { ...account, passphrase: UNICODE });
  await person.seeAttribute('encryption-state', 'data-state', 'on');
});

test('the passphrase is changed, and the new one opens', async ({ bed, person }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await person.signIn(bed, account, '/encryption');
  await person.type('current-passphrase', DEMO_PASSPHRASE);
  await person.click('wizard-next');
  await person.click('passphrase-own');
  await person.type('new-passphrase', NEW);
  await person.click('wizard-next');
  await person.click('recovery-kept');
  await person.click('wizard-next');
  await person.type('repeat-passphrase', NEW);
  await person.click('encryption-submit');
  await person.see('encryption-done');
  await person.signIn(bed, { ...account, passphrase: NEW });
  await person.seeAttribute('encryption-state', 'data-state', 'on');
});

test('locked and unlocked', async ({ bed, person }) => {
  await person.signIn(bed, await bed.account({ passphrase: DEMO_PASSPHRASE }));
  await person.click('lock');
  await person.seeAttribute('session-signed-out', 'data-reason', 'locked');
  await person.givePassphrase(DEMO_PASSPHRASE);
  await person.see('overview');
});
