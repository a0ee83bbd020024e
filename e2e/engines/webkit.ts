import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import { KEYS, end, typeInto, type Browser, type Engine, type Tab } from './engine.ts';

const answerSchema = z.object({ value: z.unknown() });
const sessionSchema = z.object({ sessionId: z.string() });
const windowSchema = z.object({ handle: z.string() });
const outcomeSchema = z.object({ value: z.optional(z.unknown()), error: z.optional(z.string()) });

/** WebKitGTK's small browser, by its driver and a display that is not there. */
export async function startWebKit(driverPath: string): Promise<Engine> {
  const display = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = await once(createInterface({ input: display.stdout }), 'line');
  const port = await freePort();
  const driver = spawn(driverPath, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${number}`, LANG: 'en_GB.UTF-8', LANGUAGE: 'en_GB' },
  });
  const url = `http://127.0.0.1:${port}`;
  await answering(url);
  return {
    openBrowser: () => openBrowser(url),
    async close() {
      await end(driver);
      await end(display);
    },
  };
}

async function openBrowser(url: string): Promise<Browser> {
  const capabilities = { alwaysMatch: { timeouts: { script: 110_000 } } };
  const created = await call('POST', `${url}/session`, { capabilities });
  const session = `${url}/session/${sessionSchema.parse(created).sessionId}`;
  const first = z.string().parse(await call('GET', `${session}/window`));
  let front = first;
  let isFirstTaken = false;
  /** One tab has the driver's ear at a time. */
  const bring = async (handle: string) => {
    if (front !== handle) await call('POST', `${session}/window`, { handle });
    front = handle;
  };
  return {
    async openTab() {
      if (!isFirstTaken) {
        isFirstTaken = true;
        return tabOf(session, () => bring(first));
      }
      const opened = await call('POST', `${session}/window/new`, { type: 'tab' });
      const { handle } = windowSchema.parse(opened);
      return tabOf(session, () => bring(handle));
    },
    async close() {
      await call('DELETE', session);
    },
  };
}

function tabOf(session: string, bring: () => Promise<void>): Tab {
  const post = async (path: string, body: unknown) => {
    await bring();
    return call('POST', `${session}/${path}`, body);
  };
  const keys = (text: string) => {
    const actions = Array.from(text).flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    return post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  };
  const run: Tab['run'] = async (script, ...values) => {
    const told = await post('execute/async', {
      script: `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${String(script)})(...JSON.parse(arguments[0])))
          .then((value) => done({ value }), (error) => done({ error: String(error) }));`,
      args: [JSON.stringify(values)],
    });
    const { value, error } = outcomeSchema.parse(told);
    if (error !== undefined) throw new Error(error);
    return value;
  };
  return {
    run,
    async open(url) {
      await post('url', { url });
    },
    async click(selector) {
      const found = await post('element', { using: 'css selector', value: selector });
      const [id] = Object.values(z.record(z.string(), z.string()).parse(found));
      await post(`element/${id}/click`, {});
    },
    type: (text) => typeInto(run, keys, text),
    async press(key) {
      await keys(KEYS[key]);
    },
  };
}

async function call(method: string, url: string, body?: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = answerSchema.parse(await response.json());
  if (!response.ok) throw new Error(`WebDriver ${url}: ${JSON.stringify(value)}`);
  return value;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** The driver says nothing when it is ready, so it is asked until it answers. */
async function answering(url: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      await call('GET', `${url}/status`);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    }
  }
}
