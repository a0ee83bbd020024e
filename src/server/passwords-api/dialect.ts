/** Everything in which the two releases differ (protocol.md; recordings/2021.1.2, /2024.4.1). */
import { ApplicationError, WronglyTyped } from './answer.ts';
import { CHALLENGE_POINTER } from './accounts/account-encryption.ts';
import { FAILED_ATTEMPTS } from './sessions/login-attempts.ts';

/** 2021: release 2021.1.2, of the time of the documents. 2024: release 2024.4.1. */
export type Dialect = '2021' | '2024';

/** Requests a user may make in a window of so many seconds. */
export type Limit = { readonly requests: number; readonly seconds: number };

/** What a reset deletes; `pointer` is what leads from the account to its challenge. */
export type ResetPart =
  | 'sessions'
  | 'challenge'
  | 'keychains'
  | 'tags'
  | 'folders'
  | 'passwords'
  | 'shares'
  | 'settings'
  | 'pointer';
/** Where the releases treat items differently (items.md, section 3). */
export type ItemRules = {
  /** An update may name the revision it is based on; another one is 409. */
  readonly checksRevision: boolean;
  /** Encrypted items need a challenge. */
  readonly cseNeedsChallenge: boolean;
  /** Passwords must not be empty. */
  readonly passwordRequired: boolean;
  /** `user.password.security.hash` sets how much of a hash is kept. */
  readonly hashBySetting: boolean;
  /** An unknown tag has an error of its own; else it is 404. */
  readonly namesUnknownTag: boolean;
  /** Label and color have no default at create, nor has `cseKey` where a tag is updated. */
  readonly strictArguments: boolean;
  /** An update with the same hash takes the `edited` that is sent. */
  readonly takesEdited: boolean;
  /** A folder that is put into itself goes to the base folder. */
  readonly refusesOwnParent: boolean;
  /** Server-side encryption 2 works; else no item can be written with it. */
  readonly sse2: boolean;
  /** `find` takes criteria only as an object or list; else anything counts as none. */
  readonly strictCriteria: boolean;
  /** Defaults of some settings come back as text. */
  readonly textDefaults: boolean;
  /** Major version of the host, and its background picture. */
  readonly hostVersion: string;
  readonly background: string;
};

export type Release = {
  /** Release names under which the handbook's feature list has flags, the general one first. */
  readonly featureVersions: readonly [string, string];
  /** Flags as the handbook shipped them for the release. */
  readonly shippedFeatures: Readonly<Record<string, boolean>>;
  readonly openLimit: Limit;
  /** `session/request` lists tokens only with the feature `two-factor-enabled`. */
  readonly listsTokensByFeature: boolean;
  /** `session/open` asks for a token only with the feature `two-factor-required`. */
  readonly asksForTokenByFeature: boolean;
  /** `challenge/set` needs the feature `client-side-encryption`. */
  readonly encryptionByFeature: boolean;
  /** The session id also travels in the cookie `nc_passwords`. */
  readonly cookie: boolean;
  readonly resetBy: 'wait' | 'code';
  readonly resetOrder: readonly ResetPart[];
  /** Keys of stored values that the part `settings` of a reset leaves. */
  readonly valuesKeptByReset: readonly string[];
  /** `open` closes a session whose keychains it cannot read. */
  readonly closesUnreadable: boolean;
  readonly items: ItemRules;
  readonly errors: {
    challengeWrong(): ApplicationError;
    secretLength(): ApplicationError;
    updateFailed(): ApplicationError;
    challengeGone(): ApplicationError | WronglyTyped;
  };
};

export const RELEASES: Readonly<Record<Dialect, Release>> = {
  '2021': {
    featureVersions: ['2021.1', '2021.1.2'],
    shippedFeatures: { 'two-factor-tokens': true, 'client-side-encryption': true },
    openLimit: { requests: 6, seconds: 60 },
    listsTokensByFeature: false,
    asksForTokenByFeature: false,
    encryptionByFeature: true,
    cookie: false,
    resetBy: 'wait',
    resetOrder: [
      'sessions',
      'tags',
      'folders',
      'passwords',
      'shares',
      'keychains',
      'challenge',
      'settings',
    ],
    valuesKeptByReset: [FAILED_ATTEMPTS],
    closesUnreadable: false,
    items: {
      checksRevision: false,
      cseNeedsChallenge: false,
      passwordRequired: false,
      hashBySetting: false,
      namesUnknownTag: false,
      strictArguments: true,
      takesEdited: false,
      refusesOwnParent: false,
      sse2: false,
      strictCriteria: false,
      textDefaults: false,
      hostVersion: '20',
      background: '/apps/core/img/background.png',
    },
    errors: {
      challengeWrong: () => new ApplicationError('Password invalid', 401),
      secretLength: () => new ApplicationError('Secret length invalid', 400),
      updateFailed: () => new ApplicationError('Password update failed', 500),
      challengeGone: () => new ApplicationError('Loading challenge failed', 500),
    },
  },
  '2024': {
    featureVersions: ['2024.4', '2024.4.1'],
    shippedFeatures: { 'two-factor-tokens': true },
    openLimit: { requests: 10, seconds: 30 },
    listsTokensByFeature: true,
    asksForTokenByFeature: true,
    encryptionByFeature: false,
    cookie: true,
    resetBy: 'code',
    resetOrder: [
      'sessions',
      'challenge',
      'keychains',
      'tags',
      'folders',
      'passwords',
      'shares',
      'settings',
      'pointer',
    ],
    valuesKeptByReset: [CHALLENGE_POINTER],
    closesUnreadable: true,
    items: {
      checksRevision: true,
      cseNeedsChallenge: true,
      passwordRequired: true,
      hashBySetting: true,
      namesUnknownTag: true,
      strictArguments: false,
      takesEdited: true,
      refusesOwnParent: true,
      sse2: true,
      strictCriteria: true,
      textDefaults: true,
      hostVersion: '28',
      background: '/theming/img/background/kamil-porembinski-clouds.jpg',
    },
    errors: {
      challengeWrong: () => new ApplicationError('Passphrase invalid', 401),
      secretLength: () => new ApplicationError('Secret invalid', 400),
      updateFailed: () => new ApplicationError('Challenge update failed', 500),
      challengeGone: () => new WronglyTyped('the challenge is gone'),
    },
  },
};
