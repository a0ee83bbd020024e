import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The rules of the kit's style sheets that no other tool watches. */
const sheets = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({
    file,
    text: readFileSync(join(import.meta.dirname, file), 'utf8').replaceAll(/\/\*.*?\*\//gs, ''),
  }));

const physical =
  /(?:^|[\s;{])((?:min-|max-)?(?:width|height)|left|right|top|bottom|(?:margin|padding|border)-(?:left|right|top|bottom)[\w-]*|(?:text-align|float): *(?:left|right))\s*[:;]/m;

/** Selectors of ordinary rules: what stands before a brace, outside of keyframes and conditions. */
function selectors(text: string): string[] {
  return [
    ...text.replaceAll(/@keyframes[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}/g, '').matchAll(/([^{};]+)\{/g),
  ]
    .map(([, head = '']) => head.trim())
    .filter((head) => !head.startsWith('@'));
}

describe.each(sheets)('$file', ({ file, text }) => {
  test('knows no left and right', () => {
    expect(physical.exec(text)?.[1]).toBeUndefined();
  });

  test('stays inside the root', () => {
    const own = file.endsWith('.module.css') ? /^\.[a-z]/ : /^(?::where\()?\.account-security/;
    expect(selectors(text).filter((selector) => !own.test(selector))).toEqual([]);
  });
});

test.each(sheets.filter(({ file }) => file !== 'tokens.css'))(
  '$file takes its colours from the tokens',
  ({ text }) => {
    expect(text.match(/oklch|#[\da-f]{3,8}\b|rgb|hsl|light-dark/g) ?? []).toEqual([]);
  },
);

/** What deletes an account, or leads to it. */
const DESTROYS = /features\/(?:reset|overview)\//;

test('red is for what destroys, nothing else', () => {
  const source = join(import.meta.dirname, '..');
  const red = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.includes('.test.') && !DESTROYS.test(file))
    .filter((file) =>
      /(?:tone|variant)=(?:"danger"|\{[^}]*'danger')/.test(
        readFileSync(join(source, file), 'utf8'),
      ),
    );
  expect(red).toEqual([]);
});
