import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { SessionStore } from '#session/store.ts';

/** What a state may say of its mount before it is drawn. */
type Mount = { readonly session: SessionStore; readonly queryClient: QueryClient };

/** The states of one feature's panels by name. Each draws the real panel. */
export type States = Readonly<Record<string, (mount: Mount) => ReactNode>>;

/** For what a panel would set off, and the gallery does not. */
export const nothing = (): void => undefined;
