/**
 * What the embedded server answers: plain data until the transport makes a Response of it, and
 * the failures that a route throws.
 */

/** An answer of a route. `body` undefined: an empty `text/html` page, as the host sends. */
export type Answer = { readonly status: number; readonly body?: unknown };

/** The application's own error: `{"status":"error","id":…,"message":…}`. */
export class ApplicationError extends Error {
  override readonly name = 'ApplicationError';
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** An item is unknown, deleted or somebody else's: 404 with the numeric id 404. */
export class ResourceNotFound extends Error {
  override readonly name = 'ResourceNotFound';
}

/** The real server runs until its memory is used up: 500, an empty page, nothing changed. */
export class EndlessLoop extends Error {
  override readonly name = 'EndlessLoop';
}

/** An argument is missing or of a wrong type: 503 with the numeric id 0 (protocol.md, Transport). */
export class WronglyTyped extends Error {
  override readonly name = 'WronglyTyped';
}

/**
 * The id of an error: CRC-32 of its message, so ids differ where releases word a message
 * differently. It is the bzip2 variant (most significant bit first), written in little-endian
 * bytes: "Not found" gives 135d4069 as measured; zlib's CRC-32 would give 70b5a349.
 */
function errorId(message: string): string {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(message)) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
    }
  }
  const bytes = new DataView(new ArrayBuffer(4));
  bytes.setUint32(0, ~crc, true);
  return bytes.getUint32(0).toString(16).padStart(8, '0');
}

/** The answer that a thrown failure stands for; null when it is none of those above. */
export function failureAnswer(error: unknown): Answer | null {
  if (error instanceof ApplicationError) {
    const { message, status } = error;
    return { status, body: { status: 'error', id: errorId(message), message } };
  }
  if (error instanceof WronglyTyped) return UNABLE;
  if (error instanceof ResourceNotFound) return NOT_FOUND;
  if (error instanceof EndlessLoop) return { status: 500 };
  return null;
}

/** What real servers say when anything unforeseen happens. */
export const UNABLE: Answer = {
  status: 503,
  body: { status: 'error', id: 0, message: 'Unable to complete request' },
};

const NOT_FOUND: Answer = {
  status: 404,
  body: { status: 'error', id: 404, message: 'Resource not found' },
};

/** Wrong method, unknown action, trailing slash. */
export const NOT_ALLOWED: Answer = { status: 405 };

/** Too many requests: empty, `text/html`, and no `Retry-After`. */
export const TOO_MANY: Answer = { status: 429 };

/** An error of the host, which has a message and nothing else. */
export function hostError(status: number, message: string): Answer {
  return { status, body: { message } };
}
