/** A host with Vue. */
import { createApp, h, ref } from 'vue';
import { AccountSecurity } from 'account-security/vue';

globalThis.told = [];
const isGerman = ref(false);

createApp(() => [
  h('button', { onClick: () => (isGerman.value = true) }, 'The host’s German'),
  h(AccountSecurity, {
    config: {
      history: 'memory',
      chrome: 'none',
      locale: isGerman.value ? 'de' : 'en',
      onEvent: (event) => globalThis.told.push(event),
    },
  }),
]).mount('#place');
