/** For tests: a network that loses requests and answers at will, in front of a server. */

/** `late`: given up, and carried out by the server when everything else is over. */
export type Way = 'never-leaves' | 'answer-lost' | 'late' | 'refused';
export const WAYS: readonly Way[] = ['never-leaves', 'answer-lost', 'late', 'refused'];

export type Network = {
  /** Which requests, counted from 0, are cut how. */
  readonly cuts: readonly { readonly at: number; readonly way: Way }[];
  /** Nothing leaves after this request. */
  readonly goneAfter: number | null;
};
export const GOOD: Network = { cuts: [], goneAfter: null };

/** What somebody else does before the server sees a request, counted from 0. */
export type Meanwhile = (index: number, body: BodyInit | null | undefined) => Promise<void>;

/** Counts the calls from `start()` on, and cuts them as told. */
export function cutNetwork(
  server: (request: Request) => Promise<Response | null>,
  { cuts, goneAfter }: Network,
  meanwhile: Meanwhile = () => Promise.resolve(),
) {
  const late: (() => Promise<unknown>)[] = [];
  const sent: string[] = [];
  const calls: { readonly input: string; readonly init: RequestInit }[] = [];
  let counting = false;
  return {
    /** The calls, by path behind `/1.0/`. */
    sent,
    /** The same as they were sent. */
    calls,
    start: () => {
      counting = true;
    },
    /** The requests that were given up arrive at last. */
    deliverLate: async () => {
      for (const deliver of late) await deliver();
    },
    fetch: async (input: string, { signal: _signal, ...init }: RequestInit): Promise<Response> => {
      const deliver = async () => (await server(new Request(input, init))) ?? new Response(null);
      if (!counting) return deliver();
      const index = sent.length;
      calls.push({ input, init });
      sent.push(input.slice(input.indexOf('/1.0/') + 5));
      await meanwhile(index, init.body);
      const isGone = goneAfter !== null && index > goneAfter;
      const way = isGone ? 'never-leaves' : cuts.find(({ at }) => at === index)?.way;
      if (way === undefined) return deliver();
      if (way === 'refused') {
        return new Response('{"status":"error","id":"0","message":""}', { status: 500 });
      }
      if (way === 'late') late.push(deliver);
      if (way === 'answer-lost') await deliver();
      throw new TypeError('Failed to fetch');
    },
  };
}
