import Lock from 'lucide-react/icons/lock';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Alert } from './Alert.tsx';
import { AccountName } from './AccountName.tsx';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { Meter } from './Meter.tsx';
import { Steps } from './Steps.tsx';
import { TextField } from './TextField.tsx';
import { TimerRing } from './TimerRing.tsx';
import { Words } from './Words.tsx';

/** Markup without class names, which tell nothing here. */
function markup(node: ReactNode): string {
  return renderToStaticMarkup(node).replaceAll(/ class="[^"]*"/g, '');
}

test('a button is no submit button unless told', () => {
  expect(markup(<Button>Go</Button>)).toContain('type="button"');
  expect(markup(<Button type="submit">Go</Button>)).toContain('type="submit"');
});

test('a button that can be busy has room for both words from the start', () => {
  const idle = markup(<Button busyLabel="Going …">Go</Button>);
  expect(idle).toContain('Going …');
  expect(idle).not.toContain('aria-disabled');
  expect(markup(<Button busy>Go</Button>)).toContain('aria-disabled="true"');
});

test('an icon is 20 px, 1.75 strong and silent', () => {
  const icon = markup(<Icon of={Lock} />);
  for (const part of ['width="20"', 'height="20"', 'stroke-width="1.75"', 'aria-hidden="true"']) {
    expect(icon).toContain(part);
  }
});

test('what is spread on a text field goes to its input', () => {
  const field = markup(
    <TextField label="Name" name="user" autoComplete="username" data-testid="connect-user" />,
  );
  expect(field).toMatch(/<input[^>]* data-testid="connect-user"[^>]* name="user"/);
  expect(field).not.toContain('role="alert"');
});

test('an error replaces the help, and there is one message either way', () => {
  const field = markup(
    <Field label="Name" help="Your name." error="Not known here." errorTestId="connect-error">
      {(control) => <input {...control} />}
    </Field>,
  );
  expect(field).not.toContain('Your name.');
  expect(field).toMatch(/role="alert" data-testid="connect-error"/);
  const [, described] = /aria-describedby="([^"]+)"/.exec(field) ?? [];
  expect(field).toContain(`id="${described ?? ''}"`);
});

test('the trail says the step and its number once, and shows a bar for each', () => {
  const trail = markup(
    <Steps
      steps={[
        { id: 'a', label: 'A' },
        { id: 'b', label: 'B' },
        { id: 'c', label: 'C' },
      ]}
      current="b"
      count={(at, of) => `Step ${at} of ${of}`}
    />,
  );
  expect(trail).toContain('<p>B</p><p>Step 2 of 3</p><div aria-hidden="true">');
  expect(trail.match(/data-on/g)).toHaveLength(2);
});

test.each([
  [41_300, '42', '0.6883 1'],
  [60_000, '60', '1.0000 1'],
  [90_000, '90', '1.0000 1'],
  [1, '1', '0.0000 1'],
])('a ring with %d ms of a minute left shows %s', (remainingMs, figure, dashes) => {
  const ring = markup(<TimerRing remainingMs={remainingMs} totalMs={60_000} label="Wait" />);
  expect(ring).toContain(`<span>${figure}</span>`);
  expect(ring).toContain(`stroke-dasharray="${dashes}"`);
  expect(ring).toContain(`data-remaining-ms="${String(remainingMs)}"`);
});

test('a ring whose time is over is empty and at zero', () => {
  const ring = markup(<TimerRing remainingMs={-500} totalMs={60_000} label="Wait" />);
  expect(ring).toContain('<span>0</span>');
  expect(ring).toContain('data-remaining-ms="0"');
  expect(ring).not.toContain('stroke-dasharray');
});

test('the meter is native and says its word', () => {
  expect(markup(<Meter label="Strength" value={3} word="strong" />)).toMatch(
    /<meter[^>]*value="3"[^>]*aria-valuetext="strong"/,
  );
});

test('an alert is announced only as loud as asked', () => {
  expect(markup(<Alert>Quiet</Alert>)).not.toContain('role');
  expect(markup(<Alert live="polite">In turn</Alert>)).toContain('role="status"');
  expect(markup(<Alert live="assertive">At once</Alert>)).toContain('role="alert"');
});

test.each([
  ['Set up end-to-end encryption', ['end-to-end']],
  ['Sign-in is blocked after set-up', ['Sign-in', 'set-up']],
  ['Ende-zu-Ende-Verschlüsselung', ['Ende-zu-Ende']],
  ['Verschlüsselungs-Passphrase', []],
  ['Passphrase-up', []],
])('of %s a line keeps together %j', (text, joined) => {
  const words = markup(<Words>{text}</Words>);
  expect(words.replaceAll(/<[^>]*>/g, '')).toBe(text);
  expect([...words.matchAll(/<span>([^<]*)<\/span>/g)].map(([, part]) => part)).toEqual(joined);
});

test.each([
  [null, null, '<bdi>cloud.test</bdi>'],
  ['alice', null, '<bdi>alice</bdi> on <bdi>cloud.test</bdi>'],
  ['alice', 'Bank', '<bdi>alice</bdi> on <bdi>cloud.test</bdi> (<bdi>Bank</bdi>)'],
])('of %s and %s each name is isolated, and the address comes first', (user, label, html) => {
  const name = <AccountName user={user} on="on" server="cloud.test" label={label} />;
  expect(markup(name)).toBe(html);
});
