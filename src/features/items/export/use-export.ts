import { useEffect, useRef, useState } from 'react';
import { isApiError, type ApiErrorCode } from '#api/errors.ts';
import { checkPassphrase } from '#protocol/passphrase.ts';
import type { ItemKeys } from '#protocol/items-encryption.ts';
import { KEYCHAIN_TYPE } from '#protocol/wire.ts';
import { useServices } from '#session/use-services.ts';
import { useConnection } from '#session/use-session.ts';
import { saveFile } from '#ui/save-file.ts';
import {
  exportFileName,
  makeExport,
  type ExportProgress,
  type ExportReport,
} from './make-export.ts';

/** Why an export passphrase cannot be taken, with its length at that moment. */
export type ExportRefusal = {
  readonly problem: 'too-short' | 'too-long' | 'same-as-current' | 'login-password' | 'common';
  readonly length: number;
};

export type ExportProblem =
  | { readonly at: 'account'; readonly why: 'empty' | 'wrong' }
  | { readonly at: 'export'; readonly refusal: ExportRefusal }
  /** The warning about a plain file was not ticked. */
  | { readonly at: 'plain' }
  | { readonly at: 'stopped'; readonly code: ApiErrorCode | 'device' };

export type ExportState =
  | { readonly at: 'form'; readonly problem: ExportProblem | null }
  /** null: the keys are being opened. */
  | { readonly at: 'working'; readonly progress: ExportProgress | null }
  | { readonly at: 'done'; readonly report: ExportReport; readonly fileName: string };

export type ExportForm = {
  /** The passphrase of the account; null where it was not asked for. */
  readonly account: string | null;
  /** null: a plain file. */
  readonly passphrase: string | null;
  readonly isPlainUnderstood: boolean;
  readonly isCommon: () => Promise<boolean>;
};

/** Makes one file at a time, and saves it. Of the file only counts are kept. */
export function useExport() {
  const { client, crypto, session, wallNow, host } = useServices();
  const { connection } = useConnection();
  const [state, setState] = useState<ExportState>({ at: 'form', problem: null });
  const work = useRef<AbortController | null>(null);
  useEffect(() => () => work.current?.abort(), []);

  const refusalOf = (text: string, account: string | null): ExportRefusal['problem'] | null => {
    const check = checkPassphrase(text);
    if (check !== 'ok') return check;
    if (text === account) return 'same-as-current';
    return client.isLoginPassword(text) ? 'login-password' : null;
  };

  async function problemOf(form: ExportForm): Promise<ExportProblem | null> {
    const { account, passphrase, isPlainUnderstood, isCommon } = form;
    if (account === '') return { at: 'account', why: 'empty' };
    if (passphrase === null) return isPlainUnderstood ? null : { at: 'plain' };
    const { length } = passphrase;
    const problem = refusalOf(passphrase, account) ?? ((await isCommon()) ? 'common' : null);
    return problem === null ? null : { at: 'export', refusal: { problem, length } };
  }

  /** @returns null when the passphrase does not open them */
  async function keysOf(account: string | null): Promise<ItemKeys | null> {
    if (account === null) return {};
    if (checkPassphrase(account) !== 'ok') return null;
    const sealed = (await client.getKeychains())[KEYCHAIN_TYPE];
    if (sealed === undefined) return {};
    const opening = await crypto.openKeychain(sealed, account);
    if (opening.kind === 'does-not-open') return null;
    return opening.kind === 'opened' ? opening.keychain.keys : {};
  }

  async function run(form: ExportForm, signal: AbortSignal): Promise<ExportState> {
    const refuse = (problem: ExportProblem): ExportState => ({ at: 'form', problem });
    try {
      const problem = await problemOf(form);
      if (problem !== null) return refuse(problem);
      const keys = await keysOf(form.account);
      if (keys === null) return refuse({ at: 'account', why: 'wrong' });
      const parts = { client, crypto, keys, exportPassphrase: form.passphrase };
      const show = (progress: ExportProgress) => {
        if (!signal.aborted) setState({ at: 'working', progress });
      };
      const { text, report } = await makeExport(parts, show, signal);
      const fileName = exportFileName(connection.user, wallNow());
      if (!signal.aborted) {
        saveFile(fileName, text);
        host.notify({ type: 'exported', isEncrypted: report.isEncrypted });
      }
      return { at: 'done', report, fileName };
    } catch (error) {
      return refuse({ at: 'stopped', code: isApiError(error) ? error.code : 'device' });
    }
  }

  async function save(form: ExportForm): Promise<void> {
    if (work.current !== null) return;
    const controller = new AbortController();
    work.current = controller;
    const { signal } = controller;
    const over = session.signal;
    const abort = () => controller.abort();
    over.addEventListener('abort', abort);
    setState({ at: 'working', progress: null });
    const end = await run(form, signal);
    over.removeEventListener('abort', abort);
    if (work.current === controller) work.current = null;
    if (!signal.aborted) setState(end);
  }

  return {
    state,
    save: (form: ExportForm) => void save(form),
    /** Gives up, or begins anew after the end. */
    restart: () => {
      work.current?.abort();
      work.current = null;
      setState({ at: 'form', problem: null });
    },
  };
}

export type Export = ReturnType<typeof useExport>;
