import { useMessages } from '#i18n/messages.ts';
import { Alert } from '#ui/Alert.tsx';
import type { LeakCheck } from './leak-check.ts';

/** What the server's list of leaked passwords says. Warns, and leaves the choice to the person. */
export function LeakNote({ leaks }: { readonly leaks: LeakCheck | 'checking' }) {
  const { leaks: words } = useMessages().encryption.choice;
  switch (leaks) {
    case 'checking':
      return <Alert live="polite">{words.checking}</Alert>;
    case 'found':
      return (
        <Alert tone="danger" title={words.found.title} live="polite">
          {words.found.detail}
        </Alert>
      );
    case 'not-found':
      return <Alert live="polite">{words.notFound}</Alert>;
    case 'unavailable':
      return <Alert live="polite">{words.unavailable}</Alert>;
  }
}
