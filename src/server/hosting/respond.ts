/** Makes Responses of answers. */
import type { Answer } from '../passwords-api/answer.ts';

export type ResponseHeaders = Readonly<Record<string, string>>;

/** What real servers tell a page of another origin. It is not enough for one (protocol.md). */
export function corsHeaders(
  request: Request,
  { crossOrigin }: { readonly crossOrigin: boolean },
): ResponseHeaders {
  const origin = request.headers.get('origin');
  return crossOrigin && origin !== null ? { 'Access-Control-Allow-Origin': origin } : {};
}

/** Headers of a preflight that succeeds, which takes credentials that browsers never send. */
export function preflightHeaders(request: Request): ResponseHeaders {
  return {
    'Access-Control-Allow-Origin': request.headers.get('origin') ?? '*',
    'Access-Control-Allow-Methods': 'PUT, POST, GET, DELETE, PATCH',
    'Access-Control-Max-Age': '1728000',
    'Access-Control-Allow-Headers': 'Authorization, Content-Type, Accept',
    'Access-Control-Allow-Credentials': 'false',
  };
}

/** No body: an empty page. `HEAD` gets the headers alone. */
export function respond(request: Request, answer: Answer, headers: ResponseHeaders = {}): Response {
  const page = answer.body === undefined;
  const content = page || request.method === 'HEAD' ? null : JSON.stringify(answer.body);
  return new Response(content, {
    status: answer.status,
    headers: {
      'Content-Type': page ? 'text/html; charset=UTF-8' : 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}
