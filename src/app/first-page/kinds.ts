/** The first pages that the build writes into `index.html`, in each language. */
export const FIRST_PAGES = ['connect', 'sign-in', 'sign-in-user'] as const;
export type FirstPageKind = (typeof FIRST_PAGES)[number];

/** What stands in the markup where the page's configuration belongs. */
export const BLANKS = { server: '{server}', user: '{user}', login: '{login}' } as const;
