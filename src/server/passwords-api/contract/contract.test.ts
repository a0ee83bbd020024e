/**
 * The contract: every recording of both releases is replayed against the embedded server in its
 * dialect, over HTTP, and has to match in statuses, headers and bodies.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Dialect } from '../dialect.ts';
import { recordingSchema, replay, type Difference } from './recording.ts';
import { startTestServer } from '#testing/test-server.ts';

const RELEASES: readonly { readonly folder: string; readonly dialect: Dialect }[] = [
  { folder: '2021.1.2', dialect: '2021' },
  { folder: '2024.4.1', dialect: '2024' },
];

/**
 * Steps that cannot match, by name and with the reason. The test fails when a listed step matches
 * after all, does not exist, or when any other step differs.
 */
const UNMATCHED: readonly (Difference & {
  readonly folder: string;
  readonly scenario: string;
  readonly reason: string;
})[] = [
  {
    folder: '2021.1.2',
    scenario: '02-challenge-set-first',
    step: 'rows',
    what: 'another table of sessions',
    reason: 'the recorder read a table that the old release does not have, and found nothing',
  },
  {
    folder: '2024.4.1',
    scenario: '23-reset-code',
    step: 'server',
    what: 'user_values: undefined instead of ["SSEv1UserKey"]',
    reason: 'the names under which the real server keeps its own keys; ours has no such storage',
  },
  ...RELEASES.map(({ folder }) => ({
    folder,
    scenario: '11-token-request',
    step: 'open, notification accepted',
    what: 'status 401 instead of 200',
    reason:
      'the recorder had a stand-in for the push; a real one is used up by its first check, so ' +
      'approving it after a refusal does not help (protocol.md)',
  })),
];

/**
 * In this scenario the recorder cleared the failure counter before every `open` without writing it
 * down: the recorded counter is 1 after each single failure, where five in a row would have
 * blocked the account (12-lockout-password).
 */
const COUNTER_CLEARED = '10-open-tokens';

/** The recorded server's clock after `wipe`, in seconds: times in answers are exact. */
const RECORDED_START = 1_700_000_000;

const recordings = RELEASES.flatMap(({ folder, dialect }) =>
  readdirSync(new URL(`recordings/${folder}`, import.meta.url)).map((file) => {
    const text = readFileSync(new URL(`recordings/${folder}/${file}`, import.meta.url), 'utf8');
    return { folder, dialect, file, recording: z.parse(recordingSchema, JSON.parse(text)) };
  }),
);

describe('recordings of real servers', () => {
  test.each(recordings)('$folder $file', async ({ folder, dialect, recording }) => {
    // A moment passes between the steps of a replay. The recorded server's clock stood still, and
    // so has ours to, from the `wipe` on that every recording starts with.
    let time = RECORDED_START * 1000;
    await using server = await startTestServer({ dialect, now: () => (time += 300) });
    const { scenario } = recording;

    const differences = await replay(
      recording,
      { ...server, origin: `http://127.0.0.1:${server.port}` },
      ({ request }) =>
        scenario === COUNTER_CLEARED && request.path.includes('/session/open')
          ? { user_values: { 'login/attempts/failed': null } }
          : null,
    );

    const listed = UNMATCHED.filter(
      (entry) => entry.folder === folder && entry.scenario === scenario,
    );
    expect(differences).toEqual(listed.map(({ step, what }) => ({ step, what })));
  });

  test('every listed exception belongs to a recorded step', () => {
    for (const { folder, scenario, step } of UNMATCHED) {
      const found = recordings.find(
        (entry) => entry.folder === folder && entry.recording.scenario === scenario,
      );
      const names = found?.recording.steps.map((recorded) =>
        'name' in recorded ? recorded.name : '',
      );
      expect(names).toContain(step);
    }
  });

  test('all recordings are there', () => {
    expect(recordings).toHaveLength(98);
  });
});
