import { createRoot } from 'react-dom/client';
import { StrictMode } from 'react';
import type { ReactNode } from 'react';
import { Root } from '#ui/Root.tsx';
import { FormsView } from './forms-view.tsx';
import { MessagesView } from './messages-view.tsx';
import { MovingView } from './moving-view.tsx';
import { EncryptionScreen, OverviewScreen, ResetScreen } from './screens-signed-in.tsx';
import { LoginScreen, NotFoundScreen, PickerScreen } from './screens.tsx';

/** `?view=…&theme=light|dark&dir=rtl&accent=…&chrome=none` */
const params = new URLSearchParams(location.search);

const views: Record<string, () => ReactNode> = {
  forms: () => <FormsView />,
  messages: () => <MessagesView />,
  moving: () => <MovingView />,
  login: () => <LoginScreen chrome={params.get('chrome') === 'none' ? 'none' : 'full'} />,
  picker: () => <PickerScreen />,
  overview: () => <OverviewScreen />,
  encryption: () => <EncryptionScreen />,
  reset: () => <ResetScreen tone="accent" />,
  window: () => <ResetScreen tone="amber" />,
  'not-found': () => <NotFoundScreen />,
};

function theme(): 'light' | 'dark' | 'auto' {
  const asked = params.get('theme');
  return asked === 'light' || asked === 'dark' ? asked : 'auto';
}

const element = document.querySelector('#gallery');
if (element !== null) {
  createRoot(element).render(
    <StrictMode>
      <Root
        theme={theme()}
        accent={params.get('accent') ?? undefined}
        dir={params.get('dir') === 'rtl' ? 'rtl' : 'ltr'}
        data-testid="gallery"
      >
        {views[params.get('view') ?? 'forms']?.()}
      </Root>
    </StrictMode>,
  );
}
