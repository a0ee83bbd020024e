import { isLoginRefused, type ApiErrorCode } from '#api/errors.ts';
import { useMessages } from '#i18n/messages.ts';
import { useServices } from '#session/use-services.ts';
import { Alert } from '#ui/Alert.tsx';
import { NumberedList } from '#ui/NumberedList.tsx';
import { TextLink } from '#ui/TextLink.tsx';

type Props = {
  readonly code: ApiErrorCode;
  /** What was typed was meant as an app token. */
  readonly isToken: boolean;
};

/** Why the connection was not made. Where an app token is needed, how to get one. */
export function ConnectError({ code, isToken }: Props) {
  const { connect: words, trouble } = useMessages();
  const { links } = useServices().host;
  const isRefused = isLoginRefused(code);
  if (code === 'app-token-required' && !isToken) {
    return (
      <Alert
        tone="info"
        live="assertive"
        title={words.appToken.title}
        data-testid="connect-error"
        data-code={code}
      >
        <p>{words.appToken.detail}</p>
        <NumberedList items={words.appToken.steps} />
        {links.tokens !== undefined && (
          <TextLink href={links.tokens} target="_blank" rel="noreferrer">
            {words.appToken.link}
          </TextLink>
        )}
      </Alert>
    );
  }
  const text = isRefused ? (isToken ? words.token : words.refused) : trouble[code];
  return (
    <Alert
      tone="warning"
      live="assertive"
      title={text.title}
      data-testid="connect-error"
      data-code={code}
    >
      {text.detail}
    </Alert>
  );
}
