const STEPS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/**
 * The cell of the week (day x 24 + hour) that a key moves to; null = not a key of the grid. At an edge it stays. Home and End: the first
 * and last hour of the day. Worked: Monday 9:00 is 9; with days one under the other, down is Tuesday 9:00, 33.
 */
export function moveInWeek(at: number, key: string, daysAcross: boolean): number | null {
  const [day, hour] = [Math.floor(at / 24), at % 24]
  if (key === 'Home') return day * 24
  if (key === 'End') return day * 24 + 23
  const step = STEPS[key]
  if (!step) return null
  const [across, down] = step
  const [days, hours] = daysAcross ? [across, down] : [down, across]
  return Math.min(6, Math.max(0, day + days)) * 24 + Math.min(23, Math.max(0, hour + hours))
}
