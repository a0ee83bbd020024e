/** The form of the repair. What is typed into it is not in here. */
export type RepairState = {
  readonly at: 'form';
  /** Whether today's passphrase has to be asked for: it is not held, or was refused. */
  readonly asksToday: boolean;
  readonly problem: RepairProblem | null;
};

export type RepairProblem = {
  readonly field: 'previous' | 'today';
  /** `wrong`: the previous one does not open the keychain, today's does not sign in. */
  readonly kind: 'empty' | 'wrong';
};

export type RepairEvent =
  | { readonly type: 'refused'; readonly problem: RepairProblem }
  | { readonly type: 'submitted' };

/** @param isHeld whether today's passphrase is known from sign-in */
export function startRepair(isHeld: boolean): RepairState {
  return { at: 'form', asksToday: !isHeld, problem: null };
}

export function next(state: RepairState, event: RepairEvent): RepairState {
  switch (event.type) {
    case 'refused':
      return {
        ...state,
        asksToday: state.asksToday || event.problem.field === 'today',
        problem: event.problem,
      };
    case 'submitted':
      return { ...state, problem: null };
  }
}
