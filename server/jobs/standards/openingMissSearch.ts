import type { Arrivals, AskedTime } from '../../../core/gaps/askTimes.ts'
import type { OpeningMisses } from '../../../core/gaps/openingMisses.ts'
import type { Vintage } from '../../store/regions.ts'
import type { HowToWork } from '../travelTimes.ts'
import { openModeSearch } from './modeSearch.ts'
import { askedPlaces, type PreparedStandard } from './prepareStandard.ts'

/** One asked day of an offer, and by how much each place misses its hours then. */
export interface OfferMisses {
  asked: AskedTime
  misses: OpeningMisses
  /** Its hours as arrivals that leave time for the visit. */
  hours: readonly Arrivals[]
  parts: readonly Arrivals[]
}

/**
 * By offer, one a day that is asked about; the nearest of all modes.
 * @param partsOf parts of a day that are held against what travel allows; see openingMisses.ts.
 */
export async function searchOpeningMisses(
  vintage: Vintage,
  { standard, services, offers, demand, searchedDates }: PreparedStandard,
  wanted: readonly number[],
  partsOf: (asked: AskedTime) => readonly Arrivals[],
  how: HowToWork,
): Promise<Map<number, OfferMisses[]>> {
  const chosen = wanted.map((offer) => offers[offer])
  const places = askedPlaces(services, chosen)
  const found = new Map<string, OfferMisses & { offer: number }>()
  const modes = standard.modes.filter((mode) => mode !== 'walk' || !standard.modes.includes('transit'))
  for (const mode of modes) {
    const search = await openModeSearch(
      demand.searchers,
      vintage,
      standard.roundTrip,
      mode,
      places,
      searchedDates,
      how,
    )
    const tasks = chosen.flatMap(({ asked }, k) =>
      asked.flatMap((each) =>
        each.ask.kind === 'opening'
          ? [
              {
                key: JSON.stringify([wanted[k], each.time]),
                offer: wanted[k],
                asked: each,
                day: search.keyOf(each.date),
                task: {
                  root: search.rootOf(k),
                  cutoffSeconds: standard.cutoffSeconds,
                  ask: each.ask,
                  hours: arrivalsOf(each, each.ask.visitSeconds),
                  parts: partsOf(each),
                },
              },
            ]
          : [],
      ),
    )
    for (const [day, ofDay] of Map.groupBy(tasks, (each) => each.day)) {
      const { threads } = demand.searchers.travelTimes
      // Days with the same rides often ask the same.
      const alike = Map.groupBy(ofDay, ({ task }) => JSON.stringify(task))
      const groups = [...alike.values()]
      let k = 0
      for await (const misses of threads.map(
        'openingMissWork',
        search.sharedOf(day),
        groups.map(([{ task }]) => task),
        how.signal,
      ))
        for (const { key, offer, asked, task } of groups[k++]) {
          const known = found.get(key)
          found.set(key, {
            offer,
            asked,
            hours: task.hours,
            parts: task.parts,
            misses: known ? nearest(known.misses, misses) : misses,
          })
        }
    }
  }
  return Map.groupBy(found.values(), ({ offer }) => offer)
}

function arrivalsOf({ open }: AskedTime, visitSeconds: number): Arrivals[] {
  return open.map(({ startSeconds, endSeconds }) => ({ from: startSeconds, to: endSeconds - visitSeconds }))
}

function nearest(a: OpeningMisses, b: OpeningMisses): OpeningMisses {
  return {
    later: a.later.map((seconds, p) => Math.min(seconds, b.later[p])),
    earlier: a.earlier.map((seconds, p) => Math.min(seconds, b.earlier[p])),
    met: a.met.map((bits, p) => bits | b.met[p]),
  }
}
