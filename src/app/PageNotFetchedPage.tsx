import { useEffect } from 'react';
import CloudOff from 'lucide-react/icons/cloud-off';
import { Link, useLocation, useNavigate } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { useServices } from '#session/use-services.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { useMarkReady } from './settings.tsx';

/** A page did not come over the network. Nothing is lost: asked for again, it may come. */
export function PageNotFetchedPage() {
  const { app } = useMessages();
  const location = useLocation();
  const navigate = useNavigate();
  const { host } = useServices();
  const markReady = useMarkReady();
  // Nothing better comes by itself: whoever waits for a page has this one.
  useEffect(() => {
    host.notify({ type: 'error', code: 'page-not-fetched' });
    markReady();
  }, [host, markReady]);
  return (
    <EmptyState
      icon={CloudOff}
      heading={app.notFetched.title}
      lead={app.notFetched.lead}
      focusHeading
      data-testid="page-not-fetched"
      action={
        <ButtonRow>
          <Button variant="primary" onClick={() => void navigate(location, { replace: true })}>
            {app.tryAgain}
          </Button>
          <Link to="/" className={buttonClass('secondary')}>
            {app.home}
          </Link>
        </ButtonRow>
      }
    />
  );
}
