/** The sheet's own rules: for the page, for the printer's frame, and inside the saved file. */
export const SHEET_STYLE = `
:host, :root { color-scheme: light; container-type: inline-size; }
* { box-sizing: border-box; margin: 0; padding: 0; }
.paper { display: grid; gap: 1.2em; padding: 1.8em; font: 1em/1.5 system-ui, sans-serif;
  color: #16242b; background: #fff; overflow-wrap: anywhere; }
header { display: flex; gap: 0.75em; align-items: center; }
svg { flex: none; inline-size: 2.6em; block-size: 2.6em; color: #003b4f; }
h2 { font-size: 1.563em; line-height: 1.2; }
h3 { font-size: 1.1em; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 0.2em 1.5em; }
@container (inline-size < 20em) { dl { display: block; } }
dt { color: #46545b; }
.words, .text { margin-block-start: 0.5em; padding: 0.8em; border: 2px solid #003b4f; border-radius: 0.4em;
  font-size: 1.25em; font-weight: 650; hyphens: none; }
.words { columns: 9em 2; counter-reset: word; list-style: none; }
.words li { display: flex; align-items: baseline; break-inside: avoid; min-block-size: 1.7em; }
.words li::before { content: counter(word); counter-increment: word; flex: 0 0 1.8em;
  font-size: 0.75em; font-weight: 400; color: #46545b; }
.words span { flex: 1; }
.blank { align-self: stretch; border-block-end: 1px solid #5c6a71; }
.text { font-family: ui-monospace, monospace; white-space: pre-wrap; }
.fold { padding-block-start: 0.4em; border-block-start: 2px dashed #5c6a71; color: #46545b; }
section ol { margin-block-start: 0.4em; padding-inline-start: 1.4em; }
.small { font-size: 0.9em; color: #46545b; }
@media (forced-colors: active) { .paper { border: 1px solid; } svg { color: CanvasText; } }
@media print { .paper { padding: 0; font-size: 11.5pt; } @page { size: A4; margin: 20mm; } }
`;
