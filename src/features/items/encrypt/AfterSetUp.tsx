import { useEffect, useEffectEvent } from 'react';
import { useClientEncryption } from '#account/use-client-encryption.ts';
import { useReadableItems } from '#account/use-readable-items.ts';
import { OtherClients } from './OtherClients.tsx';
import { WhatIsLeft } from './WhatIsLeft.tsx';

/**
 * Encryption was set up a moment ago: what the server can read all the same, and the way to encrypt
 * it. Other apps are told to encrypt too, which a value set by hand before would stand against
 * (items.md, F70).
 */
export function AfterSetUp() {
  const { items, recount } = useReadableItems();
  const { tell } = useClientEncryption({ enabled: false });
  const onSetUp = useEffectEvent(() => {
    // It may have been counted earlier in this session.
    recount();
    tell().catch(() => null);
  });
  useEffect(() => onSetUp(), []);
  return <WhatIsLeft items={items} others={<OtherClients enabled={false} />} />;
}
