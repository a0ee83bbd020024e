import { createContext, useContext } from 'react';

/**
 * Name of the app in the title of the document, or null where the document is somebody else's: a
 * host's page keeps its own title.
 */
const DocumentTitle = createContext<string | null>(null);
export const DocumentTitleProvider = DocumentTitle.Provider;

/** The name to put behind a screen's heading; null: the title is not ours to set. */
export function useDocumentTitle(): string | null {
  return useContext(DocumentTitle);
}
