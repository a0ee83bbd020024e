/** `account-security/vue`: the app as a component of the host's own Vue. */
import {
  defineComponent,
  h,
  onBeforeUnmount,
  onMounted,
  ref,
  watch,
  type DefineSetupFnComponent,
} from 'vue';
import { mount } from '../embed.ts';
import type { HostConfig } from './contract.ts';
import { createFollower } from './follow.ts';

export type * from './contract.ts';

export interface AccountSecurityProps {
  /** Everything that `mount` takes. */
  config?: HostConfig | undefined;
}

/**
 * Language, direction, theme, accent, frame and every function may change while it runs; anything else
 * in `config` mounts the app anew. `app()` of a template ref gives what `mount` returned.
 */
export const AccountSecurity: DefineSetupFnComponent<AccountSecurityProps> = defineComponent(
  (props: AccountSecurityProps, { expose }) => {
    const follower = createFollower(mount, () => undefined);
    const place = ref<HTMLElement | null>(null);
    const follow = () => {
      const { value } = place;
      if (value !== null) follower.follow(() => emptyIn(value), { ...props.config });
    };
    onMounted(follow);
    watch(() => ({ ...props.config }), follow);
    onBeforeUnmount(() => follower.leave());
    expose({ app: () => follower.app });
    return () => h('div', { ref: place });
  },
  { name: 'AccountSecurity', props: ['config'] },
);

/** An element that is the app's own: empty whenever it is mounted anew. */
function emptyIn(place: HTMLElement): HTMLElement {
  const element = place.ownerDocument.createElement('div');
  place.replaceChildren(element);
  return element;
}
