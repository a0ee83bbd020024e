import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Contrast of the tokens as browsers compute them: OKLCH to linear sRGB (Ottosson 2020, the
 * matrices of CSS Color 4), clipped to the gamut, then the ratio of WCAG 2.2.
 */
interface Oklch {
  l: number;
  c: number;
  h: number;
}
type Theme = 'light' | 'dark';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8').replaceAll(/\s+/g, ' ');

function luminance({ l, c, h }: Oklch): number {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.396_337_777_4 * a + 0.215_803_757_3 * b) ** 3;
  const medium = (l - 0.105_561_345_8 * a - 0.063_854_172_8 * b) ** 3;
  const short = (l - 0.089_484_177_5 * a - 1.291_485_548 * b) ** 3;
  const clip = (channel: number) => Math.min(1, Math.max(0, channel));
  const red = clip(4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short);
  const green = clip(-1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short);
  const blue = clip(-0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701 * short);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: Oklch, other: Oklch): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function declaration(name: string): string {
  const value = new RegExp(` --${name}: ([^;]+);`).exec(css)?.[1];
  if (value === undefined) throw new Error(`no token --${name}`);
  return value;
}

/** Half of an accent and half of the mark's hue, mixed in OKLab as `--neutral` says. */
function neutral(accent: Oklch): Oklch {
  const hue: Oklch = { l: 0.5, c: 0.09, h: 225 };
  const turn = Math.PI / 180;
  const a = (accent.c * Math.cos(accent.h * turn) + hue.c * Math.cos(hue.h * turn)) / 2;
  const b = (accent.c * Math.sin(accent.h * turn) + hue.c * Math.sin(hue.h * turn)) / 2;
  return { l: (accent.l + hue.l) / 2, c: Math.hypot(a, b), h: Math.atan2(b, a) / turn };
}

/** A channel: a number, the accent's own, or the accent's own within a limit. */
function channel(text: string, own: number): number {
  const limit = /^(min|max)\(\w, ([\d.]+)\)$/.exec(text);
  if (limit !== null)
    return limit[1] === 'min' ? Math.min(own, Number(limit[2])) : Math.max(own, Number(limit[2]));
  return /^[lch]$/.test(text) ? own : Number(text);
}

function color(text: string, accent: Oklch): Oklch {
  const parts =
    /^oklch\( ?(from var\(--(?:accent|neutral)\) )?(min\([^)]*\)|max\([^)]*\)|\S+) (min\([^)]*\)|\S+) ([^)\s]+)\)$/.exec(
      text,
    );
  if (parts === null) throw new Error(`cannot read ${text}`);
  const [, from = '', l = '', c = '', h = ''] = parts;
  const own = from.includes('neutral') ? neutral(accent) : accent;
  const read = { l: channel(l, own.l), c: channel(c, own.c), h: channel(h, own.h) };
  if (!Object.values(read).every(Number.isFinite)) throw new Error(`cannot read ${text}`);
  return read;
}

function token(name: string, theme: Theme, accent: Oklch): Oklch {
  const other = /^var\(--([a-z-]+)\)$/.exec(declaration(name))?.[1];
  if (other !== undefined) return token(other, theme, accent);
  const [light, dark] = declaration(name)
    .replace(/^light-dark\( ?/, '')
    .replace(/ ?\)$/, '')
    .split(/(?<=\)), (?=oklch)/);
  return color((theme === 'light' ? light : dark) ?? '', accent);
}

const white: Oklch = { l: 1, c: 0, h: 0 };
const black: Oklch = { l: 0, c: 0, h: 0 };

/** Where the style sheet changes from white to black on the accent. */
const turn = Number(/clamp\(0, \(([\d.]+) - y\)/.exec(declaration('on-fill'))?.[1]);

const ownAccent = color(
  /oklch\([^)]*\)/.exec(declaration('account-security-checked-accent'))?.[0] ?? '',
  black,
);

/** What hosts may come with: every hue, pale to vivid, dark to light; no colour at all. */
const hostAccents: Oklch[] = [white, black, { l: 0.55, c: 0, h: 0 }];
for (let h = 0; h < 360; h += 15) {
  for (const l of [0.3, 0.45, 0.52, 0.56, 0.6, 0.7, 0.85]) {
    for (const c of [0.04, 0.1, 0.2]) hostAccents.push({ l, c, h });
  }
}

const grounds = ['ground', 'surface', 'sunken', 'field'];
const softs = ['accent-soft', 'danger-soft', 'time-soft', 'done-soft'];

/** Ink, what it lies on, the least ratio. */
const pairs: [string, string[], number][] = [
  ['text', [...grounds, ...softs], 4.5],
  ['text-muted', grounds, 4.5],
  ['accent-text', [...grounds, 'accent-soft'], 4.5],
  ['danger-text', [...grounds, 'danger-soft'], 4.5],
  ['time-text', ['ground', 'surface', 'time-soft'], 4.5],
  ['done-text', ['ground', 'surface', 'done-soft'], 4.5],
  ['on-danger', ['danger'], 4.5],
  ['control-line', ['ground', 'surface', 'field'], 3],
  ['accent-text', softs, 4.5],
  ['accent-line', ['ground', 'surface'], 3],
  ['danger-line', ['ground', 'surface', 'field'], 3],
  ['time', ['surface'], 3],
  ['focus', [...grounds, ...softs], 3],
  ['mark', ['ground', 'surface'], 3],
];

/** The pairs among these that are too close, in words. */
function tooClose(named: Record<string, [Oklch, Oklch]>, least: number): string[] {
  return Object.entries(named)
    .map(([name, [one, other]]): [string, number] => [name, ratio(one, other)])
    .filter(([, seen]) => seen < least)
    .map(([name, seen]) => `${name}: ${seen.toFixed(2)}`);
}

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  test.each(pairs)('%s keeps its distance from %j (%d)', (ink, papers, least) => {
    for (const accent of [ownAccent, ...hostAccents]) {
      const named = Object.fromEntries(
        papers.map((paper): [string, [Oklch, Oklch]] => [
          `${ink} on ${paper}, accent ${JSON.stringify(accent)}`,
          [token(ink, theme, accent), token(paper, theme, accent)],
        ]),
      );
      expect(tooClose(named, least)).toEqual([]);
    }
  });
});

/** What a main button is filled with, as `--accent-base` and `--fill` say. */
function fill({ l, c, h }: Oklch, theme: Theme): Oklch {
  if (theme === 'dark') return { l: Math.max(l, number('fill', /max\(l, ([\d.]+)\)/)), c, h };
  const floor = number('accent-base', /l - ([\d.]+)\)/);
  const end = number('accent-base', /\(([\d.]+) - l\)/);
  return { l: l < end ? Math.min(l, floor) : l, c, h };
}

function number(name: string, pattern: RegExp): number {
  const found = Number(pattern.exec(declaration(name))?.[1]);
  if (!Number.isFinite(found)) throw new Error(`cannot read --${name}`);
  return found;
}

test('what is written on a main button of any accent is readable', () => {
  expect(turn).toBeGreaterThan(0);
  const darkInk = color(/oklch\(0[^)]*\)/.exec(declaration('on-fill'))?.[0] ?? '', black);
  for (const accent of [ownAccent, ...hostAccents]) {
    const light = fill(accent, 'light');
    const named: Record<string, [Oklch, Oklch]> = {
      [`light, ${JSON.stringify(accent)}`]: [luminance(light) < turn ? white : black, light],
      [`dark, ${JSON.stringify(accent)}`]: [darkInk, fill(accent, 'dark')],
    };
    expect(tooClose(named, 4.5)).toEqual([]);
  }
});
