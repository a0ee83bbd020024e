import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** What the stories ask of a browser. One file for each engine says how. */
export type Key = 'Tab' | 'Enter';

export type Tab = {
  open(url: string): Promise<void>;
  /** Runs a function in the page; arguments and result are JSON. */
  run<Arguments extends unknown[]>(
    script: (...values: Arguments) => unknown,
    ...values: Arguments
  ): Promise<unknown>;
  /** @param selector of CSS; an element that is there */
  click(selector: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
};

/** A browser with a profile of its own. */
export type Browser = {
  openTab(): Promise<Tab>;
  close(): Promise<void>;
};

export type Engine = {
  openBrowser(): Promise<Browser>;
  close(): Promise<void>;
};

/** WebDriver's code points. */
export const KEYS: Readonly<Record<Key, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
};

/** Types with keys, and puts in at once what no keyboard of the test's has a key for. */
export async function typeInto(
  run: Tab['run'],
  keys: (text: string) => Promise<unknown>,
  text: string,
): Promise<void> {
  for (const part of text.match(/[ -~]+|[^ -~]+/g) ?? []) {
    if (/^[ -~]/.test(part)) await keys(part);
    else await run((rest) => document.execCommand('insertText', false, rest), part);
  }
}

/** Ends a process that a driver has started. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}
