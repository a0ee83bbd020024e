import { useEffect, useEffectEvent, useState } from 'react';
import { useMessages } from '#i18n/messages.ts';
import { useInterruption } from '#session/use-drafts.ts';
import { Alert } from '#ui/Alert.tsx';

/** After a sign-in in the middle: that there was one, and what it means for what was begun. */
export function InterruptedNotice() {
  const words = useMessages().session.interrupted;
  const { kept, said } = useInterruption();
  const [found] = useState(kept);
  const tell = useEffectEvent(said);
  useEffect(() => tell(), []);
  if (found === null || found === 'gone-on' || kept === 'gone-on') return null;
  const { title, detail } = words[found];
  return (
    <Alert tone="time" title={title} live="polite" data-testid="interrupted" data-left={found}>
      <p>{detail}</p>
    </Alert>
  );
}
