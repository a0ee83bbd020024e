/** Medians, because a busy machine makes outliers, and the spread, so that one sees how busy it was. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @param share 0 to 1: which part of the values is smaller */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The median, and between which values half of all lie. */
export function spread(values: readonly number[]): string {
  const [low, high] = [quantile(values, 0.25), quantile(values, 0.75)];
  return `${median(values).toFixed(0)} (${low.toFixed(0)}–${high.toFixed(0)})`;
}

/** How often ours takes the other's time: the median of the ratios within each round. */
export function ratio(ours: readonly number[], others: readonly number[]): string {
  const ratios = ours.map((value, round) => value / (others[round] ?? Number.NaN));
  return median(ratios).toFixed(2);
}
