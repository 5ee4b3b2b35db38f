/** Our own rule for observed counts: 1 to 4 is "fewer than 5" and not shown. 0 is shown: it is about nobody. */
export const SMALL_COUNT_THRESHOLD = 5

export function isSmallCount(people: number, threshold: number = SMALL_COUNT_THRESHOLD): boolean {
  return people > 0 && people < threshold
}
