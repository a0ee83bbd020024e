import { vi } from 'vitest';
import type { ResetActions } from '#features/reset/panels/reset-actions.ts';

/** A flow that only notes what a panel asks for. */
export function fakeResetActions() {
  return {
    understood: vi.fn<ResetActions['understood']>(),
    back: vi.fn<ResetActions['back']>(),
    cancel: vi.fn<ResetActions['cancel']>(),
    lookAgain: vi.fn<ResetActions['lookAgain']>(),
    restart: vi.fn<ResetActions['restart']>(),
    pressFirst: vi.fn<ResetActions['pressFirst']>(),
    pressSecond: vi.fn<ResetActions['pressSecond']>(),
    pressCode: vi.fn<ResetActions['pressCode']>(),
  };
}
