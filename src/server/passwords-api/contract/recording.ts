/**
 * Replays a recording of a real server, step by step, over HTTP. Values that differ from run to
 * run (session ids, mailed codes, push tokens, reset codes) are carried forward: where the
 * recording sends the id that an earlier step gave, the replay sends the one that it was given.
 */
import * as z from 'zod/mini';

const headersSchema = z.record(z.string(), z.string());

const callSchema = z.object({
  name: z.string(),
  request: z.object({
    method: z.string(),
    path: z.string(),
    headers: headersSchema,
    body: z.optional(z.unknown()),
    rawBody: z.optional(z.string()),
  }),
  response: z.object({ status: z.number(), headers: headersSchema, body: z.unknown() }),
});
const controlSchema = z.strictObject({ control: z.record(z.string(), z.unknown()) });
const stateSchema = z.strictObject({ name: z.string(), serverState: z.unknown() });

export const recordingSchema = z.object({
  scenario: z.string(),
  steps: z.array(z.union([callSchema, controlSchema, stateSchema])),
});
export type Recording = z.infer<typeof recordingSchema>;
type Call = z.infer<typeof callSchema>;

type Exchange = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
};

/** How the replay reaches the server. */
export type Reach = {
  /** Under which address it is reached: it stands in the server's settings. */
  readonly origin: string;
  call(request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | null;
  }): Promise<Exchange>;
  /** `POST /__control`; returns the state. */
  control(body: Readonly<Record<string, unknown>>): Promise<unknown>;
};

/** A difference between the recording and the server. */
export type Difference = { readonly step: string; readonly what: string };

/** Headers whose presence and value both matter. */
const EXACT = [
  'content-type',
  'access-control-allow-origin',
  'access-control-allow-methods',
  'access-control-allow-headers',
  'access-control-allow-credentials',
  'access-control-max-age',
  'retry-after',
];

/** Ids and revisions are random too, wherever they stand. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The recorded server's own address, in its settings. */
const RECORDED_ORIGIN = 'https://cloud.example';

/** What other random values look like; anything else has to be equal. */
const RANDOM_FIELDS: Readonly<Record<string, RegExp>> = {
  token: /^[0-9A-Za-z]{40}$/,
  code: /^(?:\d{6}|[A-Za-z0-9+/]{4}(?:-[A-Za-z0-9+/]{4}){3})$/,
};

/**
 * Replays all steps.
 * @param before control calls that the recorder made without writing them down
 */
export async function replay(
  recording: Recording,
  reach: Reach,
  before: (call: Call) => Readonly<Record<string, unknown>> | null = () => null,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  const own = new Map<string, string>();

  for (const step of recording.steps) {
    if ('control' in step) {
      await reach.control(parseObject(carry(JSON.stringify(step.control), own)));
    } else if ('serverState' in step) {
      const state = await reach.control({});
      note(step.name, compareState(step.serverState, state, own));
    } else {
      const unrecorded = before(step);
      if (unrecorded !== null) await reach.control(unrecorded);
      // The seconds of a wait are random: the server is told to draw the recorded ones, because
      // the clock of the following steps was set by them.
      const wait = waitOf(step.response.body);
      if (wait !== null) await reach.control({ wait });
      note(step.name, compareCall(step, await send(step, reach, own), own, reach.origin));
    }
  }
  return differences;

  function note(step: string, found: readonly string[]): void {
    differences.push(...found.map((what) => ({ step, what })));
  }
}

async function send(step: Call, reach: Reach, own: Map<string, string>): Promise<Exchange> {
  const { method, path, headers, body, rawBody } = step.request;
  const carried = Object.entries(headers).map(([name, value]) => [name, carry(value, own)]);
  // The recorder left out the body where it was JSON `null`.
  const json = body === undefined ? null : JSON.stringify(body);
  const text = rawBody ?? json ?? (headers['content-type'] === 'application/json' ? 'null' : null);
  return reach.call({
    method,
    path: path.startsWith('/api/') ? `/index.php/apps/passwords${carry(path, own)}` : path,
    headers: Object.fromEntries(carried),
    body: text === null ? null : carry(text, own),
  });
}

function compareCall(
  step: Call,
  answer: Exchange,
  own: Map<string, string>,
  origin: string,
): string[] {
  const { status, headers, body } = step.response;
  // The newer recordings name themselves, and keep session ids only once there is a challenge.
  const isNewer = step.request.headers['user-agent'] === 'Recorder';
  const found =
    isNewer && headers['x-api-session'] === undefined
      ? []
      : compareSession(headers, answer, own, isNewer);
  // The body of another status is another one altogether.
  if (answer.status !== status) return [`status ${answer.status} instead of ${status}`, ...found];
  for (const name of EXACT) {
    const expected = (headers[name] ?? '').toLowerCase();
    // The recorder names no type for some empty pages; then none is asked for.
    if (name === 'content-type' && expected === '') continue;
    const actual = (answer.headers.get(name) ?? '').toLowerCase();
    if (actual !== expected) found.push(`${name}: ${actual} instead of ${expected}`);
  }
  const recorded = JSON.stringify(body).replaceAll(RECORDED_ORIGIN, origin);
  found.push(...compareValues(JSON.parse(recorded), parseBody(answer.body), own, 'body'));
  return found;
}

/** The same id where the recording has the same, a new one where it has a new one. */
function compareSession(
  recorded: Readonly<Record<string, string>>,
  answer: Exchange,
  own: Map<string, string>,
  withoutCookie: boolean,
): string[] {
  const expected = recorded['x-api-session'];
  const actual = answer.headers.get('x-api-session');
  if (expected === undefined || actual === undefined) {
    return expected === actual ? [] : ['the session id is there in one only'];
  }
  const known = own.get(expected);
  const found: string[] = [];
  if (known === undefined) {
    if ([...own.values()].includes(actual)) found.push('an old session id instead of a new one');
    own.set(expected, actual);
    own.set(encodeURIComponent(expected), encodeURIComponent(actual));
  } else if (known !== actual) {
    found.push('another session id');
  }
  if (withoutCookie) return found;
  const cookie = recorded['set-cookie'];
  const expectedCookie = cookie === undefined ? undefined : carry(cookie, own);
  if (answer.headers.get('set-cookie') !== expectedCookie) found.push('another cookie');
  return found;
}

/** Deep comparison; a random field only has to look alike, and is remembered. */
function compareValues(
  expected: unknown,
  actual: unknown,
  own: Map<string, string>,
  at: string,
): string[] {
  if (isObject(expected) && isObject(actual) && Array.isArray(expected) === Array.isArray(actual)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return [...names].flatMap((name) =>
      compareValues(
        Reflect.get(expected, name),
        Reflect.get(actual, name),
        own,
        Array.isArray(expected) ? at : name,
      ),
    );
  }
  if (isId(expected) && isId(actual) && expected !== actual)
    return compareIds(expected, actual, own);
  const shape = RANDOM_FIELDS[at];
  if (typeof expected === 'string' && typeof actual === 'string' && shape?.test(expected)) {
    own.set(expected, actual);
    return shape.test(actual) ? [] : [`${at} does not look like one`];
  }
  return Object.is(expected, actual)
    ? []
    : [`${at}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
}

/** The same id where the recording has the same, and never one that stands for another. */
function compareIds(expected: string, actual: string, own: Map<string, string>): string[] {
  const known = own.get(expected);
  if (known === actual) return [];
  if (known !== undefined || [...own.values()].includes(actual)) return ['another id'];
  own.set(expected, actual);
  own.set(expected.toUpperCase(), actual.toUpperCase());
  return [];
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/**
 * A recorded state is the failure counter alone, the last mail, the table of sessions, or an
 * object of several of these.
 */
function compareState(expected: unknown, state: unknown, own: Map<string, string>): string[] {
  const actual = parseObject(JSON.stringify(state));
  if (!isObject(expected)) return compareValues(expected, actual['failedAttempts'], own, 'state');
  if (Array.isArray(expected)) {
    const found = compareValues(expected, actual['rows'], own, 'rows');
    return found.length === 0 ? [] : ['another table of sessions'];
  }
  if ('code' in expected) return compareValues(expected, actual['mail'], own, 'mail');
  return Object.entries(expected).flatMap(([name, value]) =>
    compareValues(value, actual[name], own, name),
  );
}

/** Replaces every recorded random value by the one of this run. */
function carry(text: string, own: ReadonlyMap<string, string>): string {
  let carried = text;
  for (const [recorded, replacement] of own) carried = carried.replaceAll(recorded, replacement);
  return carried;
}

function waitOf(body: unknown): number | null {
  const parsed = z.safeParse(z.object({ wait: z.number() }), body);
  return parsed.success ? parsed.data.wait : null;
}

function parseBody(text: string): unknown {
  if (text === '') return '';
  try {
    const body: unknown = JSON.parse(text);
    return body;
  } catch {
    return text;
  }
}

function parseObject(text: string): Record<string, unknown> {
  return z.parse(z.record(z.string(), z.unknown()), JSON.parse(text));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
