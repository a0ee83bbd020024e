import { useMessages } from '#i18n/messages.ts';
import { Steps } from '#ui/Steps.tsx';

/** Names of the steps of a wizard by id, in order. */
export type TrailNames = Readonly<Record<string, string>>;

/** Where in a wizard the person is. */
export function Trail({ names, at }: { readonly names: TrailNames; readonly at: string }) {
  const { trail } = useMessages().encryption;
  const steps = Object.entries(names).map(([id, label]) => ({ id, label }));
  return <Steps steps={steps} current={at} count={trail.count} />;
}
