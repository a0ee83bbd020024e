/**
 * A report that can be passed on: kind and place of the error, and the browser. Messages are left
 * out, because whatever threw may have written what it worked on into them; so are addresses.
 */
export function crashReport(error: unknown, userAgent: string): string {
  const name = error instanceof Error ? error.name : typeof error;
  const frames = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  const places = frames
    .filter((line) => /^\s*at |@/.test(line))
    .slice(0, 8)
    .map((line) => line.replace(/\w+:\/\/[^\s)]*\/([^/\s)?]+)(\?[^\s):]*)?/g, '$1').trim());
  return [`error: ${name}`, ...places, `browser: ${userAgent}`].join('\n');
}
