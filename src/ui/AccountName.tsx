import { Name } from './Name.tsx';

type Props = {
  /** null where only the host knows who is logged in. */
  readonly user: string | null;
  /** The word between the two. */
  readonly on: string;
  readonly server: string;
  /** What the server calls itself; anything may be in it. */
  readonly label?: string | null;
};

/** Whose account, on which server. The server's address stands before its label, always. */
export function AccountName({ user, on, server, label = null }: Props) {
  return (
    <>
      {user !== null && (
        <>
          <Name>{user}</Name> {on}{' '}
        </>
      )}
      <Name>{server}</Name>
      {label !== null && (
        <>
          {' '}
          (<Name>{label}</Name>)
        </>
      )}
    </>
  );
}
