/** The value of the middle person: points in order of value, their weights added up to half of all. null = no weight at all. */
export function weighedMedian(
  points: readonly number[],
  value: (point: number) => number,
  weight: ArrayLike<number>,
): number | null {
  const ordered = [...points].sort((a, b) => value(a) - value(b))
  let all = 0
  for (const point of points) all += weight[point]
  let before = 0
  for (const point of ordered) {
    before += weight[point]
    if (before > 0 && before * 2 >= all) return value(point)
  }
  return null
}
