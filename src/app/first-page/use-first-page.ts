import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useSyncExternalStore,
  type RefObject,
} from 'react';
import { FirstPage } from './first-page.ts';

const FirstPageContext = createContext(new FirstPage(null));
export const FirstPageProvider = FirstPageContext.Provider;

/** Whether the page of the HTML is still there. */
export function useIsFirstPageShown(): boolean {
  const page = useContext(FirstPageContext);
  return useSyncExternalStore(page.subscribe, page.isShown);
}

/** Lets the page of the HTML go once the app's own can be shown. */
export function useLeaveFirstPage(isReady: boolean): void {
  const page = useContext(FirstPageContext);
  useEffect(() => {
    if (isReady) page.leave();
  }, [page, isReady]);
}

/** Takes over from the page of the HTML, once it lets go. */
export function useTakeOver(app: RefObject<HTMLElement | null>): void {
  const page = useContext(FirstPageContext);
  const isShown = useIsFirstPageShown();
  useLayoutEffect(() => {
    if (!isShown && app.current !== null) page.takeOver(app.current);
  }, [page, isShown, app]);
  useEffect(() => {
    if (!isShown) page.submit();
  }, [page, isShown]);
}
