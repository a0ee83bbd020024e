import type { Sheet } from './recovery-sheet.ts';
import { fillPage } from './sheet-nodes.ts';
import { SHEET_STYLE } from './sheet-style.ts';

/**
 * Prints a sheet from a frame of its own, so that the host's page is neither printed nor touched.
 * The frame is gone when the print dialogue closes, or when it is taken away.
 * @param locale of the words
 * @returns takes the sheet out of the page, in case no dialogue ever closes; null where the browser
 *   does not let us print
 */
export function printSheet(sheet: Sheet, locale: string): (() => void) | null {
  const frame = document.createElement('iframe');
  // Not hidden: browsers print nothing of a frame that is not laid out.
  Object.assign(frame.style, {
    position: 'fixed',
    width: '0',
    height: '0',
    border: '0',
    opacity: '0',
  });
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  frame.title = sheet.title;
  document.body.append(frame);
  const view = frame.contentWindow;
  if (view === null) {
    frame.remove();
    return null;
  }
  try {
    const page = view.document;
    fillPage(page, sheet, locale);
    adoptStyle(page, page.defaultView?.CSSStyleSheet);
    view.addEventListener('afterprint', () => frame.remove(), { once: true });
    view.print();
    return () => frame.remove();
  } catch {
    frame.remove();
    return null;
  }
}

/**
 * A constructed style sheet: nothing that a strict content policy minds.
 * @param Style of the window that the document belongs to
 */
export function adoptStyle(
  root: DocumentOrShadowRoot,
  Style: typeof CSSStyleSheet | undefined,
): void {
  if (Style === undefined) return;
  const style = new Style();
  style.replaceSync(SHEET_STYLE);
  root.adoptedStyleSheets = [style];
}
