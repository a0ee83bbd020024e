import type { ReactNode } from 'react';

/** The states of one feature's panels by name. Each draws the real panel. */
export type States = Readonly<Record<string, () => ReactNode>>;

/** For what a panel would set off, and the gallery does not. */
export const nothing = (): void => undefined;
