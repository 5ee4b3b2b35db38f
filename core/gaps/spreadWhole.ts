/**
 * Splits a total into multiples of a unit, in proportion to weights, so that the parts add up to the total exactly: largest remainder
 * (Hamilton's method), earlier parts first among equals. Published barriers are multiples of 5 that add up to the published shortfall.
 * Worked: 25 people in units of 5 by weights 1, 1, 1: 10, 10, 5.
 */
export function spreadWhole(total: number, weights: readonly number[], unit: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (!(sum > 0)) return weights.map(() => 0)
  const units = Math.round(total / unit)
  const exact = weights.map((weight) => (units * weight) / sum)
  const parts = exact.map(Math.floor)
  const left = units - parts.reduce((all, part) => all + part, 0)
  const byRemainder = exact
    .map((value, k) => ({ k, remainder: value - parts[k] }))
    .sort((a, b) => b.remainder - a.remainder || a.k - b.k)
  for (const { k } of byRemainder.slice(0, left)) parts[k]++
  return parts.map((part) => part * unit)
}
