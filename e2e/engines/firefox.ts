import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import { KEYS, end, typeInto, type Browser, type Engine, type Tab } from './engine.ts';

const PREFERENCES = {
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'en-GB',
  'network.captive-portal-service.enabled': false,
  'ui.prefersReducedMotion': 1,
};
const messageSchema = z.object({
  id: z.optional(z.nullable(z.number())),
  result: z.optional(z.unknown()),
  error: z.optional(z.string()),
  message: z.optional(z.string()),
});
const userContextSchema = z.object({ userContext: z.string() });
const contextSchema = z.object({ context: z.string() });
const evaluatedSchema = z.object({
  result: z.optional(z.object({ value: z.optional(z.string()) })),
  exceptionDetails: z.optional(z.object({ text: z.string() })),
});
const pointSchema = z.object({ x: z.number(), y: z.number() });

type Send = (method: string, params: unknown) => Promise<unknown>;

/** Stock Firefox, by the WebDriver BiDi that it speaks itself. */
export async function startFirefox(program: string): Promise<Engine> {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const socket = new WebSocket(`${await addressOf(child.stderr)}/session`);
  await once(socket, 'open');
  const send = senderOf(socket);
  await send('session.new', { capabilities: {} });
  return {
    openBrowser: () => openBrowser(send),
    async close() {
      socket.close();
      await end(child);
      await rm(profile, { recursive: true, force: true });
    },
  };
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [, address] = /WebDriver BiDi listening on (\S+)/.exec(line) ?? [];
    if (address !== undefined) {
      output.resume();
      return address;
    }
  }
  throw new Error('Firefox ended before it listened');
}

function senderOf(socket: WebSocket): Send {
  const waiting = new Map<number, (answer: z.infer<typeof messageSchema>) => void>();
  let count = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = messageSchema.parse(JSON.parse(String(data)));
    if (typeof answer.id === 'number') waiting.get(answer.id)?.(answer);
  });
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = (count += 1);
      waiting.set(id, ({ result, error, message }) => {
        waiting.delete(id);
        if (error === undefined) resolve(result);
        else reject(new Error(`${method}: ${error} ${message}`));
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
}

async function openBrowser(send: Send): Promise<Browser> {
  const created = await send('browser.createUserContext', {});
  const { userContext } = userContextSchema.parse(created);
  return {
    async openTab() {
      const opened = await send('browsingContext.create', { type: 'tab', userContext });
      return tabOf(send, contextSchema.parse(opened).context);
    },
    async close() {
      await send('browser.removeUserContext', { userContext });
    },
  };
}

function tabOf(send: Send, context: string): Tab {
  const run: Tab['run'] = async (script, ...values) => {
    const call = `(${String(script)})(...${JSON.stringify(values)})`;
    const answer = await send('script.evaluate', {
      expression: `Promise.resolve(${call}).then((value) => JSON.stringify(value ?? null))`,
      target: { context },
      awaitPromise: true,
    });
    const { result, exceptionDetails } = evaluatedSchema.parse(answer);
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
    return JSON.parse(result?.value ?? 'null');
  };
  const perform = async (source: unknown) => {
    await send('browsingContext.activate', { context });
    await send('input.performActions', { context, actions: [source] });
  };
  const keys = (text: string) =>
    perform({
      type: 'key',
      id: 'keyboard',
      actions: Array.from(text).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    });
  return {
    run,
    async open(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async click(selector) {
      const { x, y } = pointSchema.parse(await run(middleOf, selector));
      await perform({
        type: 'pointer',
        id: 'mouse',
        actions: [
          { type: 'pointerMove', x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      });
    },
    type: (text) => typeInto(run, keys, text),
    press: (key) => keys(KEYS[key]),
  };
}

/** Brings it into view, and says where a mouse would press it. */
function middleOf(selector: string) {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}
