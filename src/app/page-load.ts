/** The code of a page could not be fetched: no network, or a newer version was put in its place. */
export class PageNotFetched extends Error {
  override readonly name = 'PageNotFetched';
}

/**
 * Fetches a page that comes when it is asked for.
 * @throws {PageNotFetched} in place of what each browser calls it
 */
export async function fetchPage<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new PageNotFetched('page not fetched', { cause });
  }
}
