import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { SessionMenu } from '#features/session/SessionMenu.tsx';
import { useMessages } from '#i18n/messages.ts';
import { BrandName, brandLinkClass } from '#ui/Brand.tsx';
import { Frame } from '#ui/Frame.tsx';
import type { Config } from '#host/config.ts';

type Props = {
  readonly chrome: Config['chrome'];
  /** The choice of a language, while there is room for it in the header. */
  readonly language?: ReactNode;
  readonly notice?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** What stands around every page. The build draws it around the first page as well. */
export function AppFrame({ chrome, language, notice, footer, children }: Props) {
  const { app } = useMessages();
  return (
    <Frame
      chrome={chrome}
      brand={
        <Link to="/" className={brandLinkClass}>
          <BrandName>{app.name}</BrandName>
        </Link>
      }
      actions={
        <>
          {language}
          <SessionMenu />
        </>
      }
      notice={notice}
      footer={footer}
      skipLabel={app.skipToContent}
      regionLabel={app.name}
    >
      {children}
    </Frame>
  );
}
