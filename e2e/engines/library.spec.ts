import { DEMO_PASSPHRASE, expect, test } from './engine-test.ts';

test('a plain page signs in through the library', async ({ bed, person }) => {
  const account = await bed.account({ passphrase: DEMO_PASSPHRASE });
  await person.open(new URL('/hosts/plain.html', bed.url).href);
  const isHostReady = () =>
    person.tab.run(() => document.documentElement.getAttribute('data-host-ready'));
  await expect.poll(isHostReady).toBe('true');
  await person.tab.run(() => {
    globalThis.host.mountIn('first');
  });
  await person.connectHere(account);
  await person.givePassphrase(DEMO_PASSPHRASE);
  await person.see('overview');
  const events = await person.tab.run(() => document.getElementById('events')?.textContent);
  expect(events).toBe('first: readyfirst: signed-in');
});
