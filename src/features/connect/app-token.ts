/**
 * Whether a text was meant as an app token: groups with dashes, or one long run, as hosts make them.
 * A letter more or less does not matter, for a mistyped one is what this is about.
 */
export function looksLikeAppToken(text: string): boolean {
  const trimmed = text.trim();
  return (
    /^[A-Za-z0-9]{3,7}(?:-[A-Za-z0-9]{3,7}){3,5}$/.test(trimmed) ||
    /^[A-Za-z0-9]{50,130}$/.test(trimmed)
  );
}
