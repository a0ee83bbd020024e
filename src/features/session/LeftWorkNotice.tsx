import { useMessages } from '#i18n/messages.ts';
import { useLeftWork } from '#session/use-session.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

/** Whoever has left writes in the middle is told which passphrase counts, or to keep both. */
export function LeftWorkNotice() {
  const { left: words } = useMessages().session;
  const { left, note } = useLeftWork();
  if (left === null) return null;
  const { title, detail } = words[left.name][left.is];
  return (
    <Notice
      title={title}
      data-testid="left-work"
      data-is={left.is}
      action={
        left.is === 'going-on' ? undefined : (
          <Button onClick={() => note(null)}>{words.dismiss}</Button>
        )
      }
    >
      {detail}
    </Notice>
  );
}
