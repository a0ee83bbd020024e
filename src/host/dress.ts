/**
 * Gives the styles to the tree that an element is in, a shadow root too. As an adopted sheet they need
 * no file, and no strict policy for styles stands against them.
 * @returns takes them away again
 */
export function dress(element: HTMLElement, styles: string): () => void {
  const document = element.ownerDocument;
  const view = document.defaultView;
  if (view === null) return () => undefined;
  // Of the element's own page: another one's sheets cannot be adopted.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(styles);
  const root = element.getRootNode();
  const isShadow = root instanceof view.ShadowRoot;
  // What is registered for the whole page (`@property`) counts only in the document itself.
  const places: DocumentOrShadowRoot[] = isShadow ? [document, root] : [document];
  for (const place of places) place.adoptedStyleSheets.push(sheet);
  return () => {
    for (const place of places) {
      place.adoptedStyleSheets = place.adoptedStyleSheets.filter((other) => other !== sheet);
    }
  };
}
