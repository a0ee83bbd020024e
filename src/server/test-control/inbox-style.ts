/** The style sheet of the inbox. */
export const INBOX_STYLE = `
:root {
  color-scheme: light dark;
  --text: light-dark(#1b1f24, #eef1f4);
  --soft: light-dark(#59626c, #a9b3bd);
  --page: light-dark(#f4f6f8, #14181d);
  --card: light-dark(#ffffff, #1f252c);
  --line: light-dark(#cfd6dd, #3a444e);
  --link: light-dark(#0b5cad, #8ec5ff);
}
body {
  margin: 0;
  padding: 1.5rem 1rem 3rem;
  background: var(--page);
  color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif;
}
main { max-width: 40rem; margin: 0 auto; }
h1 { margin: 0 0 0.5rem; font-size: 1.5rem; }
h2 { margin: 0; font-size: 1.05rem; }
p { margin: 0.5rem 0; }
a { color: var(--link); }
ol { list-style: none; margin: 1.5rem 0 0; padding: 0; display: grid; gap: 0.75rem; }
article { padding: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; }
.meta { margin: 0; color: var(--soft); font-size: 0.875rem; }
.code { font: 600 1.5rem/1.2 ui-monospace, monospace; letter-spacing: 0.1em; }
button {
  min-height: 2.75rem;
  margin-inline-end: 0.5rem;
  padding: 0 1rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  background: transparent;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
button[value='approve'] { border-color: var(--link); color: var(--link); font-weight: 600; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
`;
