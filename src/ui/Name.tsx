/** Longer than any honest name: what is more is cut. */
const MOST = /^.{0,100}/su;

/**
 * A name that somebody else has chosen: a server, a person, a provider. It cannot turn the writing
 * around it, hide behind invisible letters, or fill the page.
 */
export function Name({ children }: { children: string }) {
  const visible = children.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
  const start = MOST.exec(visible)?.[0] ?? '';
  return <bdi>{start === visible ? start : `${start}…`}</bdi>;
}
