/**
 * Does something that no other tab of this browser may do at the same time.
 * @param name of the Web Lock
 * @returns null when another tab is at it. Where there are no locks (plain http), tabs are like
 *   devices, and the server lets only one of them through.
 */
export async function exclusively<Result>(
  name: string,
  work: () => Promise<Result>,
): Promise<Result | null> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(name, { ifAvailable: true }, (lock) =>
    lock === null ? null : work(),
  );
}
