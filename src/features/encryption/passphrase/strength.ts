/**
 * How hard a passphrase is to guess, by zxcvbn-ts. Heavy (its word lists are some 500 KB), so only
 * the worker imports it, and only while a passphrase is being chosen.
 */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs } from '@zxcvbn-ts/language-common';
import diceware from '@zxcvbn-ts/language-common/dist/diceware.json.mjs';
import passwords from '@zxcvbn-ts/language-common/dist/passwords.json.mjs';
import germanWords from '@zxcvbn-ts/language-de/dist/commonWords.json.esm.js';
import germanNames from '@zxcvbn-ts/language-de/dist/firstnames.json.esm.js';
import englishWords from '@zxcvbn-ts/language-en/dist/commonWords.json.mjs';
import englishNames from '@zxcvbn-ts/language-en/dist/firstnames.json.mjs';
import { PASSPHRASE_MAX_LENGTH } from '#protocol/passphrase.ts';
import { levelOf, type Estimate } from './estimate.ts';

const zxcvbn = new ZxcvbnFactory({
  dictionary: { passwords, diceware, germanWords, germanNames, englishWords, englishNames },
  graphs: adjacencyGraphs,
  maxLength: PASSPHRASE_MAX_LENGTH,
});
const known = new Set(passwords);

/** @param own words that are easy to guess for this account, such as the user name */
export function estimate(text: string, own: readonly string[]): Estimate {
  const { guessesLog10, feedback } = zxcvbn.check(text, [...own]);
  return {
    level: levelOf(guessesLog10),
    warning: feedback.warning,
    isCommon: known.has(text.toLowerCase()),
  };
}
