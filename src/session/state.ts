import type { ApiError } from '#api/errors.ts';
import type { EndReason } from '#host/contract.ts';
import type { Requirements } from '#protocol/wire.ts';
import type { DeviceChoices } from './device-choices.ts';
import type { UsedCode } from './used-codes.ts';

/** How this mount reaches the account. Never holds a password: the client alone has it. */
export type Connection =
  /** The host asks for credentials and none were accepted yet. */
  | { readonly kind: 'missing'; readonly user: string | null }
  /** The person typed them here; they can be asked for again. */
  | { readonly kind: 'typed'; readonly user: string }
  /** The host gave them, or has a login cookie. */
  | { readonly kind: 'host'; readonly user: string | null };

/** Calls of which the server takes only so many in a minute. */
export type LimitedCall = 'session/open' | 'token/request';

/** Writes that somebody has left in the middle. Nothing secret. */
export type LeftWork = {
  readonly name: 'set-up' | 'change' | 'repair';
  readonly is: 'going-on' | 'done' | 'as-before' | 'in-the-middle';
};

/** Lives as long as the mount. */
export type MountState = {
  readonly connection: Connection;
  readonly choices: DeviceChoices;
  /** When limited calls were made, in ms of the clock that only goes forward, oldest first. */
  readonly calls: Readonly<Record<LimitedCall, readonly number[]>>;
  /** Kept over a lock: unlocking takes less time than a code lasts. */
  readonly usedCodes: readonly UsedCode[];
  /** To be said until it is read, also after signing out. */
  readonly leftWork: LeftWork | null;
};

/** What a page had done when its session ran out under it. */
export type Interruption =
  /** Nothing was written. */
  | 'as-before'
  /** Something was, or may have been. */
  | 'in-the-middle';

/** Lives until somebody signs out, is signed out for good, or connects as somebody else. */
export type AccountState = {
  /** Tells the accounts of a mount apart, for what is kept by account elsewhere. */
  readonly number: number;
  /** What a session lasts: as the settings say, and as the server's answers have shown. */
  readonly toldLifetimeMs: number | null;
  readonly learntLifetimeMs: number | null;
  /** Whether the server has once asked for a passphrase. */
  readonly wasPassphraseAsked: boolean;
  /** What encryption means has been read. Kept over a sign-in in the middle; nothing secret. */
  readonly hasReadSetUp: boolean;
  readonly interruption: Interruption | 'gone-on' | null;
};

/** Where the session stands. */
export type SessionStatus =
  /** Open, or nothing is needed to open it. */
  | { readonly kind: 'open' }
  | {
      readonly kind: 'locked';
      readonly requirements: Requirements;
      readonly reason: EndReason | null;
    }
  /** Over. What it takes to open the next one is not asked yet. */
  | { readonly kind: 'ended'; readonly reason: EndReason };

/** What a session's end leaves to be said beside its reason. */
export type EndNote = {
  /** Whether the server knows; false when it could not be reached in time. */
  readonly serverTold: boolean;
  /** Who ended it: this tab, another tab of this browser, or the server. */
  readonly by: 'this-tab' | 'other-tab' | 'server';
  /** What the reason alone does not tell. */
  readonly cause: 'passphrase-changed' | 'encryption-set-up' | 'login-refused' | null;
};

/** What is known of the second factor of this sign-in: nothing (joined another tab's), none, or which. */
export type SecondFactorUsed =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' }
  | { readonly kind: 'used'; readonly label: string };

/** How the keychain answered to the passphrase. */
export type KeychainHealth =
  /** Opened with today's passphrase. */
  | 'whole'
  /** A challenge is set, but no keychain was ever stored. */
  | 'missing'
  /** Does not open with today's passphrase: sealed with another one, or damaged. */
  | 'stale'
  /** Cut short, or not a keychain at all. */
  | 'damaged'
  /** Being tried, right after sign-in. */
  | 'trying'
  /** There is one, but nobody has tried it in this session. */
  | 'untried';

/** What a person may do with an open session. */
export type Wish = 'lock' | 'logout';

/** Lives from the end of the session before it, through sign-in, to its own end. */
export type SessionState = {
  /** Tells the sessions of a mount apart, for what is kept by session elsewhere. */
  readonly number: number;
  readonly status: SessionStatus | undefined;
  /** Why the status could not be asked for. */
  readonly error: ApiError | null;
  readonly isAsking: boolean;
  /** What is to be said of the end of the session before; null once this one is open. */
  readonly endNote: EndNote | null;
  /** Lock or sign-out under way; `hurry` goes without the server's answer. */
  readonly ending: {
    readonly wish: Wish;
    readonly hurry: () => void;
    readonly done: Promise<void>;
  } | null;
  /** Calls under way that may end it, such as a reset: until they are back its loss is no surprise. */
  readonly expectedEnds: number;
  /** Whether the account has a challenge; null while that was not read. */
  readonly hasChallenge: boolean | null;
  readonly keychain: KeychainHealth;
  readonly secondFactor: SecondFactorUsed;
};

export function freshMount(connection: Connection, choices: DeviceChoices): MountState {
  return { connection, choices, leftWork: null, ...NOTHING_SENT };
}

/** Of what was sent to the server: nothing. */
export const NOTHING_SENT: Pick<MountState, 'calls' | 'usedCodes'> = {
  calls: { 'session/open': [], 'token/request': [] },
  usedCodes: [],
};

export function freshAccount(number: number): AccountState {
  return {
    number,
    toldLifetimeMs: null,
    learntLifetimeMs: null,
    wasPassphraseAsked: false,
    hasReadSetUp: false,
    interruption: null,
  };
}

export function freshSession(number: number): SessionState {
  return {
    number,
    status: undefined,
    error: null,
    isAsking: false,
    endNote: null,
    ending: null,
    expectedEnds: 0,
    hasChallenge: null,
    keychain: 'untried',
    secondFactor: { kind: 'unknown' },
  };
}
