import { createHash } from 'node:crypto';

/** What a page carries in itself, as sources of a content security policy. */
export type InlineHashes = {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
};

export const NO_INLINE: InlineHashes = { scripts: [], styles: [] };

/** Finds the scripts and styles that stand in a page that the build has made. */
export function inlineHashes(html: string): InlineHashes {
  const hashes = (element: RegExp) =>
    [...html.matchAll(element)].map(
      ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
  return {
    // Without attributes: a script with a type is data, one with an address is a file.
    scripts: hashes(/<script>([^]*?)<\/script>/g),
    styles: hashes(/<style[^>]*>([^]*?)<\/style>/g),
  };
}
