import type { Messages } from '#i18n/messages.ts';
import type { RunStop } from './run.ts';

/** Why a run has stopped, in words. */
export function whyOf(stop: RunStop, { items, trouble }: Messages): string {
  return stop.kind === 'trouble' ? trouble[stop.code].title : items.encrypt.why[stop.kind];
}
