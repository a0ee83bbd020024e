import { DEMO_PASSPHRASE, test } from './engine-test.ts';
import { Person } from './person.ts';

test.use({ quick: true });

test('a second tab joins the session, and both are locked at once', async ({
  bed,
  browserOfStory,
  person,
}) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await person.signIn(bed, account);
  await person.see('overview');
  const second = new Person(await browserOfStory.openTab());
  await second.connect(bed, account);
  await second.see('overview');
  await person.click('lock');
  await person.seeAttribute('session-signed-out', 'data-reason', 'locked');
  await second.seeAttribute('session-signed-out', 'data-reason', 'locked');
});
