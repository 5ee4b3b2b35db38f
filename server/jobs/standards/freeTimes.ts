import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import { serviceSeconds } from '../../../core/schedule/clockTime.ts'
import { type FreeTime, listFreeTime } from '../../../core/schedule/freeTime.ts'
import type { Interval } from '../../../core/schedule/interval.ts'

/**
 * When people are free on the date of each of a standard's times; null = always. Answers are those of the season, whatever the date.
 * Workers of sites whose free hours nobody has stated are free for visits at the times of the standard alone.
 */
export function freeTimes(
  { who, time }: StandardRecord,
  freeTime: FreeTime | null,
  dates: readonly string[],
  timeZone: string,
): Interval[][] | null {
  if (time.kind === 'any') return null
  if (freeTime) return listFreeTime({ ...freeTime, season: null }, dates, timeZone)
  if (who.kind !== 'sites' || time.kind !== 'opening') return null
  return time.times.map(({ startSeconds, endSeconds }, k) => [
    {
      startSeconds: serviceSeconds(dates[k], startSeconds, timeZone),
      endSeconds: serviceSeconds(dates[k], endSeconds, timeZone),
    },
  ])
}
