import { isApiError } from '#api/errors.ts';

/**
 * Where this app's scripts lie: only places in them are named. None, where a host's bundler knows no
 * address of a module.
 */
const OWN_SCRIPTS = /^.*\//.exec(import.meta.url)?.[0] ?? '';

/**
 * A report that can be passed on, put together from parts that cannot hold what a person typed: the
 * kind of the error, the API's code, status and id, and places in our own scripts. Messages and
 * function names are left out, because whatever threw may have written its work into them.
 */
export function crashReport(error: unknown, userAgent: string, scripts = OWN_SCRIPTS): string {
  return [
    `error: ${kindOf(error)}`,
    ...(isApiError(error) ? [`call: ${[error.code, error.status, error.serverId].join(' ')}`] : []),
    ...(error instanceof Error ? placesIn(error, scripts) : []),
    `browser: ${userAgent}`,
  ].join('\n');
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return /^[A-Z][A-Za-z]{0,30}$/.test(error.name) ? error.name : 'Error';
}

/** The stack without the message, which some browsers put in front and which may look like a place. */
function placesIn({ message, stack = '' }: Error, scripts: string): string[] {
  return stack
    .replace(message, '')
    .split('\n')
    .flatMap((line) => {
      const start = line.lastIndexOf(scripts);
      if (start < 0) return [];
      const rest = line.slice(start + scripts.length);
      const place = /^([\w.-]{1,80}?\.[jt]sx?)(?:\?[^\s:)]*)?(:\d+:\d+)\)?$/.exec(rest);
      return place === null ? [] : [`at ${place[1] ?? ''}${place[2] ?? ''}`];
    })
    .slice(0, 8);
}
