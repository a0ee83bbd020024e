/** Content codings that files are kept in, the smallest first: it wins among equals. */
const CODINGS = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof CODINGS)[number];

/**
 * Chooses the coding of an answer (RFC 9110, 12.5.3): the highest q-value, `*` for those not named.
 * When the client refuses all there are, the plain file, rather than a 406 that helps nobody.
 * @param header the request's `Accept-Encoding`; null: it did not say, which means no compression
 * @param available the codings this file is kept in
 */
export function chooseCoding(header: string | null, available: ReadonlySet<Coding>): Coding {
  const weights = parseWeights(header ?? 'identity');
  let best: Coding = 'identity';
  let bestWeight = 0;
  for (const coding of CODINGS) {
    const weight = available.has(coding) ? weightOf(coding, weights) : 0;
    if (weight > bestWeight) [best, bestWeight] = [coding, weight];
  }
  return best;
}

/** `identity` is welcome unless refused, but never preferred to a coding that was asked for. */
function weightOf(coding: Coding, weights: ReadonlyMap<string, number>): number {
  const unnamed = coding === 'identity' ? Number.MIN_VALUE : 0;
  return weights.get(coding) ?? weights.get('*') ?? unnamed;
}

function parseWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    if (coding !== '' && /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(q)) {
      weights.set(coding === 'x-gzip' ? 'gzip' : coding, Number(q));
    }
  }
  return weights;
}
