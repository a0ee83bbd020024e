/** `account-security/react`: the app as a component of the host's own React. */
import {
  createElement,
  useEffect,
  useState,
  type CSSProperties,
  type ReactElement,
  type RefObject,
} from 'react';
import { mount } from '../embed.ts';
import type { HostConfig, Mounted } from './contract.ts';
import { createFollower } from './follow.ts';

export type * from './contract.ts';

/** Everything that `mount` takes, and what a plain element has. */
export interface AccountSecurityProps extends HostConfig {
  className?: string | undefined;
  style?: CSSProperties | undefined;
  /** Holds what `mount` returned, while the component is there. */
  appRef?: RefObject<Mounted | null> | undefined;
}

/**
 * Language, direction, theme, accent, frame and every function may change while it runs; another
 * property mounts the app anew. Renders an empty element on a server.
 */
export function AccountSecurity(props: AccountSecurityProps): ReactElement {
  const { className, style, appRef, ...config } = props;
  const [follower] = useState(() => createFollower(mount, () => undefined));
  const [place, setPlace] = useState<HTMLElement | null>(null);
  // After each drawing: what has not changed changes nothing.
  useEffect(() => {
    if (place !== null) follower.follow(() => emptyIn(place), { ...config });
    if (appRef !== undefined) appRef.current = follower.app;
  });
  useEffect(
    () => () => {
      follower.leave();
      if (appRef !== undefined) appRef.current = null;
    },
    [follower, appRef],
  );
  return createElement('div', { className, style, ref: setPlace });
}

/** An element that is the app's own: empty whenever it is mounted anew. */
function emptyIn(place: HTMLElement): HTMLElement {
  const element = place.ownerDocument.createElement('div');
  place.replaceChildren(element);
  return element;
}
