/**
 * An id from the server as one segment of a path; null for what none can be: `.` and `..` would lead
 * to another call, and half of a character cannot be written.
 */
export function segmentOf(id: string): string | null {
  return id === '.' || id === '..' || /\p{Surrogate}/u.test(id) ? null : encodeURIComponent(id);
}
