import { createContext, useContext, useEffect } from 'react';

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

/** Puts words before the title of the tab for as long as the component is there. */
export function useTabTitle(words: string): void {
  const isOurs = useDocumentTitle() !== null;
  useEffect(() => {
    if (!isOurs) return undefined;
    const { title } = document;
    const marked = `${words} ${title}`;
    document.title = marked;
    return () => {
      // A page that came meanwhile has set its own.
      if (document.title === marked) document.title = title;
    };
  }, [isOurs, words]);
}
