/**
 * Failures that a test orders with `POST /__control` and `faults`: a rule applies to the next
 * `times` calls that it matches. They are kept in memory: a restarted server has none.
 */
import * as z from 'zod/mini';

export const faultSchema = z.strictObject({
  /** HTTP method; any when left out. */
  method: z.optional(z.string()),
  /** Path, with or without what comes before `session/open` and the like; any when left out. */
  path: z.optional(
    z.pipe(
      z.string(),
      z.transform((path) => path.replace(/^.*\/api\/1\.0\//, '').replace(/^\/+/, '')),
    ),
  ),
  /** Only calls of this user; any when left out. */
  user: z.optional(z.string()),
  /** Matching calls to let through first. */
  skip: z._default(z.number().check(z.int(), z.nonnegative()), 0),
  /** Calls that fail; then the rule is spent. */
  times: z._default(z.number().check(z.int(), z.positive()), 1),
  /**
   * drop-before: the request never takes effect, its connection is cut. drop-after: it takes
   * effect, its answer is lost. status: answered with `status`, `headers` and `body`, without
   * taking effect. delay: answered `delayMs` later.
   */
  mode: z._default(z.enum(['drop-before', 'drop-after', 'status', 'delay']), 'status'),
  status: z._default(z.number().check(z.int(), z.gte(200), z.lte(599)), 500),
  /** A string is sent as it is, anything else as JSON. */
  body: z.optional(z.unknown()),
  headers: z._default(z.record(z.string(), z.string()), {}),
  delayMs: z._default(z.number().check(z.nonnegative()), 0),
});
export type Fault = z.infer<typeof faultSchema>;

/** On an answer: the transport destroys the connection instead of sending it. */
export const DROPPED = 'x-embedded-server-dropped';

export type Faults = {
  /** Replaces all rules. */
  set(rules: readonly Fault[]): void;
  /** The rule that applies to a call, spent once; null: none. */
  take(call: { method: string; path: string; user: string | null }): Fault | null;
};

export function createFaults(): Faults {
  let rules: Fault[] = [];
  return {
    set(replacement) {
      rules = replacement.map((rule) => ({ ...rule }));
    },
    take({ method, path, user }) {
      const rule = rules.find(
        (candidate) =>
          (candidate.method ?? method) === method &&
          (candidate.path ?? path) === path &&
          (candidate.user ?? user) === user,
      );
      if (rule === undefined) return null;
      if (rule.skip > 0) {
        rule.skip -= 1;
        return null;
      }
      rule.times -= 1;
      if (rule.times === 0) rules = rules.filter((candidate) => candidate !== rule);
      return rule;
    },
  };
}

/** The answer of a rule of mode `status`. */
export function faultResponse({ status, body, headers }: Fault): Response {
  const empty = [204, 205, 304].includes(status) || body === undefined;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/html; charset=UTF-8' : 'application/json';
  return new Response(empty ? null : text, {
    status,
    headers: { 'content-type': type, 'cache-control': 'no-store', ...headers },
  });
}

export function droppedResponse(): Response {
  return new Response(null, { status: 503, headers: { [DROPPED]: '1' } });
}
