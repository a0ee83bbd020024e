/**
 * A name that somebody else has chosen: a server, a person, a provider. It cannot turn the writing
 * around it. What the server sends is cut and cleaned where it is parsed (`protocol/wire.ts`).
 */
export function Name({ children }: { children: string }) {
  return <bdi>{children}</bdi>;
}
