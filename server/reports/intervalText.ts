import type { IntervalsOfTotal } from '../../core/gaps/answerIntervals.ts'
import type { Interval } from '../../core/gaps/countInterval.ts'

/** "157 to 356" in whole numbers; null = nothing to tell. */
export function intervalText(interval: Interval | null | undefined): string | null {
  if (!interval) return null
  const [low, high] = [Math.round(interval.low), Math.round(interval.high)]
  return low === high ? String(low) : `${low} to ${high}`
}

/** The line under a table of counted people. */
export function intervalLine(total: Pick<IntervalsOfTotal, 'people' | 'shortfall'> | null): string {
  return total
    ? `With 95 % confidence, as the counts are sampled and rounded: ${intervalText(total.shortfall)} short, of ${intervalText(total.people)}. Areas whose ranks overlap are a tie.`
    : 'No intervals: the source does not say how it counted.'
}
