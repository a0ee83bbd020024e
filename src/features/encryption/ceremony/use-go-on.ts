import { useEffect, useEffectEvent } from 'react';
import { mayPass } from '#api/errors.ts';
import { useServices } from '#session/use-services.ts';
import type { CeremonyRun } from './use-ceremony.ts';

/**
 * Writes that were interrupted for want of a server go on at its next answer: first what arrived is
 * looked up, so that nothing is written twice.
 */
export function useGoOn<Input>({ run, goOn }: Pick<CeremonyRun<Input>, 'run' | 'goOn'>): void {
  const { client } = useServices();
  const isWaiting = run.at === 'stopped' && run.code !== null && mayPass(run.code) && goOn !== null;
  const onAnswer = useEffectEvent(() => goOn?.());
  useEffect(() => {
    if (!isWaiting) return undefined;
    return client.subscribe(({ kind }) => {
      if (kind === 'activity') onAnswer();
    });
  }, [client, isWaiting]);
}
