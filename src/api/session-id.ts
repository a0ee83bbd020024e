/** What happened to the session id with one answer. */
export type SessionIdEvent =
  | { readonly kind: 'first'; readonly id: string }
  | { readonly kind: 'same'; readonly id: string }
  /** The call itself ends the session (close, reset): a new id was to be expected. */
  | { readonly kind: 'renewed'; readonly id: string }
  /** A new id that was not asked for: the old session is gone (protocol.md, "Session id"). */
  | { readonly kind: 'replaced'; readonly id: string };

/** Keeps the latest session id of one client, and tells what an answer did to it. */
export class SessionId {
  #id: string | null = null;

  get current(): string | null {
    return this.#id;
  }

  /** Takes over an id, e.g. of another tab of the same account; null forgets it. */
  set(id: string | null): void {
    this.#id = id;
  }

  /**
   * @param sent the id that went out with the request
   * @param received the header of the answer; null where the host answers alone
   * @param endsSession whether the call itself ends the session
   */
  receive(
    sent: string | null,
    received: string | null,
    endsSession: boolean,
  ): SessionIdEvent | null {
    if (received === null || received === '') return null;
    // A slow answer to a request of an older session, or a forgotten one, must not bring its id back.
    if (sent !== this.#id) return null;
    this.#id = received;
    if (sent === null) return { kind: 'first', id: received };
    if (sent === received) return { kind: 'same', id: received };
    return { kind: endsSession ? 'renewed' : 'replaced', id: received };
  }
}
