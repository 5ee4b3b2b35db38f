/**
 * Sets of instants as sorted lists of intervals [startSeconds, endSeconds) that neither overlap nor touch. The axis is the
 * caller's: seconds of a service date, or seconds since 1970.
 *
 * Worked number: [0, 10) and [5, 20) together are [0, 20); without [8, 12) they are [0, 8) and [12, 20), 16 seconds.
 */
export interface Interval {
  startSeconds: number
  endSeconds: number
}

/** Sorted; what overlaps or touches becomes one; empty ones are left out. */
export function unionIntervals(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals
    .filter((each) => each.endSeconds > each.startSeconds)
    .sort((a, b) => a.startSeconds - b.startSeconds)
  const result: Interval[] = []
  for (const { startSeconds, endSeconds } of sorted) {
    const last = result.at(-1)
    if (last && startSeconds <= last.endSeconds) last.endSeconds = Math.max(last.endSeconds, endSeconds)
    else result.push({ startSeconds, endSeconds })
  }
  return result
}

/** What lies in both; both must be as unionIntervals gives them. */
export function intersectIntervals(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const result: Interval[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const startSeconds = Math.max(a[i].startSeconds, b[j].startSeconds)
    const endSeconds = Math.min(a[i].endSeconds, b[j].endSeconds)
    if (endSeconds > startSeconds) result.push({ startSeconds, endSeconds })
    if (a[i].endSeconds < b[j].endSeconds) i += 1
    else j += 1
  }
  return result
}

/** What lies in `a` and not in `b`; both must be as unionIntervals gives them. */
export function subtractIntervals(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const gaps: Interval[] = []
  let from = -Infinity
  for (const { startSeconds, endSeconds } of b) {
    gaps.push({ startSeconds: from, endSeconds: startSeconds })
    from = endSeconds
  }
  return intersectIntervals(a, [...gaps, { startSeconds: from, endSeconds: Infinity }])
}

export function totalSeconds(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, each) => sum + each.endSeconds - each.startSeconds, 0)
}
