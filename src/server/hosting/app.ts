import { type HeaderOptions, protectData } from './headers.ts';
import { type StaticFiles, answerWithFile } from './static-files.ts';

export type AppParts = {
  /** The built app, from `loadStaticFiles`. */
  readonly files: StaticFiles;
  /** The embedded server's handler, or a proxy to a real server; null: the request is not theirs. */
  readonly api: (request: Request) => Promise<Response | null>;
  /** Who may frame the app; default nobody. */
  readonly frameAncestors?: string;
  /** Receives one line about a defect of ours; never a credential, a body or a query. */
  readonly log?: (line: string) => void;
};

/** App and API on one origin, as a function from a request to its answer. It never rejects. */
export function createApp(parts: AppParts): (request: Request) => Promise<Response> {
  const { files, api, frameAncestors, log = console.error } = parts;
  return async (request) => {
    try {
      const answer = await api(request);
      if (answer) return answer;
      const secure = isSecure(request);
      const options: HeaderOptions = frameAncestors ? { frameAncestors, secure } : { secure };
      return answerWithFile(files, request, options);
    } catch (error) {
      log(`Failed to answer: ${error instanceof Error ? error.stack : 'unknown error'}`);
      return protectData(Response.json({ message: 'Internal error' }, { status: 500 }));
    }
  };
}

/** A client that lies about this receives a header that browsers ignore over http. */
function isSecure(request: Request): boolean {
  return (
    new URL(request.url).protocol === 'https:' ||
    request.headers.get('X-Forwarded-Proto') === 'https'
  );
}
