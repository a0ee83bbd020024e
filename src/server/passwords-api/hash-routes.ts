/**
 * `service/hashes`: which leaked passwords have a SHA-1 that starts so. In current releases only;
 * the application's routes name GET with the range in the path and POST with an argument.
 */
import { ApplicationError, TOO_MANY, type Answer } from './answer.ts';
import type { Call } from './call.ts';
import { leakedHashes } from './leaked-passwords.ts';
import { requireString } from './parameters.ts';
import { admit } from './sessions/rate-limit.ts';

const LIMIT = { requests: 10, seconds: 10 };

export function getHashes(call: Call): Answer {
  return answerRange(call, call.segment);
}

export function findHashes(call: Call): Answer {
  return answerRange(call, requireString(call.parameters, 'range'));
}

function answerRange({ store, login, now }: Call, range: string): Answer {
  if (!admit(store, login.user, 'hashes', LIMIT, now)) return TOO_MANY;
  if (range.length < 5 || range.length > 40) throw new ApplicationError('Invalid range', 400);
  const hashes = leakedHashes(range);
  return { status: hashes.length === 0 ? 404 : 200, body: hashes };
}
