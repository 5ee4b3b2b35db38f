import type { Snaps } from '../../../core/network/snaps.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import type { Vintage } from '../../store/regions.ts'
import { hashOf } from '../hash.ts'
import { LatestMap } from '../latestMap.ts'
import { type LinkedPoints, linkPoints } from '../transit/linkPoints.ts'
import type { TransitDay } from '../transit/transitDay.ts'
import type { DayQuestion, HowToWork, TravelTimeSource } from '../travelTimes.ts'

/** A service date with the ways between its stops and the street points. */
export interface LinkedDay {
  /** Days whose rides are the same have the same key. */
  key: string
  day: TransitDay
  linked: LinkedPoints
}

/** Keeps the days of a week; those on which the same vehicles run are one. */
export function openLinkedDays(travelTimes: TravelTimeSource) {
  const keys = new LatestMap<string, Promise<{ key: string; day: TransitDay }>>(14)
  const linked = new LatestMap<string, Promise<LinkedDay>>(7)
  return async (
    vintage: Vintage,
    question: DayQuestion,
    network: StreetNetwork,
    points: Snaps,
    how: HowToWork,
  ): Promise<LinkedDay> => {
    const asked = JSON.stringify([vintage.id, question])
    const { key, day } = await keys.getOrMake(asked, async () => {
      const opened = await travelTimes.transitDay(vintage, question)
      const { serviceDate: _, ...settings } = question
      return { key: `${vintage.id} ${ridesKey(opened)} ${JSON.stringify(settings)}`, day: opened }
    })
    how.signal?.throwIfAborted()
    return linked.getOrMake(key, async () => ({
      key,
      day,
      linked: await linkPoints(travelTimes.threads, network, day, points, ['reverse', 'forward'], {
        progress: how.progress,
      }),
    }))
  }
}

/** The same patterns at the same seconds with the same transfers. */
function ridesKey({ timetable: { forward, reverse, platformStart } }: TransitDay): string {
  return hashOf(
    platformStart,
    ...[forward, reverse].flatMap((rows) => [
      rows.patternStart,
      rows.platformAt,
      rows.boardAt,
      rows.alightAt,
      rows.runStart,
      rows.arrivals,
      rows.departures,
      rows.changeStart,
      rows.changeTo,
      rows.changeSeconds,
    ]),
  ).slice(0, 16)
}
