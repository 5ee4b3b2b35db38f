import type { TransitFeed, TransitFrequency } from '../../../core/network/transitFeed.ts'

/**
 * Frequencies count departures from the first stop of a trip. Where that stop had to be left out, those of the first stop that is left
 * are later by the time between the two. Worked number: every 20 minutes from 07:00, and 4 minutes from the stop left out to the next
 * one: every 20 minutes from 07:04.
 * @param leftOutDeparture by trip, the earliest departure among its stop times that were left out.
 */
export function shiftFrequencies(
  frequencies: readonly TransitFrequency[],
  { tripStart, departureSeconds }: Pick<TransitFeed, 'tripStart' | 'departureSeconds'>,
  leftOutDeparture: ReadonlyMap<number, number>,
): TransitFrequency[] {
  return frequencies.map((frequency) => {
    const { trip, startSeconds, endSeconds } = frequency
    const leftOut = leftOutDeparture.get(trip)
    if (leftOut === undefined || tripStart[trip] === tripStart[trip + 1]) return frequency
    const later = Math.max(0, departureSeconds[tripStart[trip]] - leftOut)
    return { ...frequency, startSeconds: startSeconds + later, endSeconds: endSeconds + later }
  })
}
