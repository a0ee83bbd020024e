/** What the library's loader fetches at the first mount: the application, and its styles as text. */
export { mount } from './mount.tsx';

/** The build puts the style sheet here (`scripts/library.mjs`). */
export const styles = '%account-security-styles%';
