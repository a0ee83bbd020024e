/** The Nextcloud app's controller and template, run by PHP where there is one. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { parseConfig } from '../src/host/config.ts';

const php = process.env['PHP'] ?? 'php';
const hasPhp = spawnSync(php, ['--version']).status === 0;
if (!hasPhp)
  console.log('PHP is not installed (Debian: php-cli), so the Nextcloud app is not tried.');

const renderedSchema = z.object({
  html: z.string(),
  evalWasm: z.boolean(),
  workers: z.array(z.string()),
  added: z.array(z.string()),
});

/** What a person with this language gets, below a path of the server. */
function render(user: string, language: string, webroot: string) {
  const args = ['hosts/nextcloud/tests/render.php', user, language, webroot];
  const { stdout, stderr, status } = spawnSync(php, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return z.parse(renderedSchema, JSON.parse(stdout));
}

/** An attribute of the element, as a browser would read it. */
function attributeOf(html: string, name: string): string {
  const [, value = ''] = new RegExp(` *${name}="([^"]*)"`).exec(html) ?? [];
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#039;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

test.runIf(hasPhp)('the configuration is one that the library takes', () => {
  const { html } = render("o'brien <x>", 'de_DE', '/cloud');
  const config = parseConfig(JSON.parse(attributeOf(html, 'data-config')));
  expect(config).toMatchObject({
    apiUrl: '/cloud/index.php/apps/passwords/api/1.0/',
    basePath: '/cloud/index.php/apps/account_security',
    credentials: { kind: 'cookie', user: "o'brien <x>" },
    locale: 'de',
    serverName: 'Our <cloud>',
  });
  expect(attributeOf(html, 'data-requesttoken')).toBe('a "token" & more');
  expect(attributeOf(html, 'data-color')).toBe('#00679e');
});

test.runIf(hasPhp)('a language without words is left to the browser', () => {
  const { html } = render('alice', 'fr', '');
  expect(parseConfig(JSON.parse(attributeOf(html, 'data-config'))).locale).toBeUndefined();
});

test.runIf(hasPhp)('WebAssembly and workers of the own server are asked for, and no more', () => {
  const { evalWasm, workers, added } = render('alice', 'en', '');
  expect({ evalWasm, workers }).toEqual({ evalWasm: true, workers: ["'self'"] });
  expect(added).toEqual(['account_security/js/main', 'account_security/css/main']);
});

test('the app has the version of the package', () => {
  const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
  const info = readFileSync('hosts/nextcloud/appinfo/info.xml', 'utf8');
  expect(info).toContain(`<version>${version}</version>`);
});
