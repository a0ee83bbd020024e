/** The pages there are, below the base path. */
export const PAGES = [
  '/',
  '/encryption',
  '/encryption?show=items',
  '/encryption?show=sheet',
  '/encryption?show=export',
  '/encryption?show=import',
  '/encryption?show=off',
  '/reset',
  '/reset?show=off',
] as const;
export type PagePath = (typeof PAGES)[number];

/** Where to go on after sign-in, from `?to=`. Only our own pages: never an address from outside. */
export function returnPath(search: URLSearchParams): PagePath {
  const wanted = search.get('to');
  return PAGES.find((page) => page === wanted) ?? '/';
}

/** The address of `page` that comes back to where the person was. */
export function withReturn(page: '/login' | '/connect', from: string): string {
  // The router takes `/encryption/` for the page as well.
  const to = PAGES.find((known) => known === from.replace(/\/$/, ''));
  return to === undefined || to === '/' ? page : `${page}?to=${encodeURIComponent(to)}`;
}
