import { UNREACHED } from '../../../../core/network/unreached.ts'
import type { Explained } from '../changes/smallChange.ts'
import { openModeSearch } from '../modeSearch.ts'
import { askedPlaces } from '../prepareStandard.ts'

/** Farther beyond the limit than this nobody speaks of a near miss. */
export const LOOK_SECONDS = 3600

/** By offer: seconds of the way to it from each place at the best departure, by the mode that is fastest; UNREACHED beyond where is looked. */
export async function bestWays(
  { vintage, prepared, how }: Explained,
  wanted: readonly number[],
): Promise<Map<number, Uint32Array>> {
  const { standard, services, offers, demand, searchedDates } = prepared
  const ways = new Map(wanted.map((offer) => [offer, new Uint32Array(demand.placeCount).fill(UNREACHED)]))
  if (wanted.length === 0) return ways
  const places = askedPlaces(
    services,
    wanted.map((offer) => ({ ...offers[offer], asked: [] })),
  )
  const longestSeconds = standard.cutoffSeconds + LOOK_SECONDS
  for (const mode of standard.modes) {
    if (mode === 'walk' && standard.modes.includes('transit')) continue
    const search = await openModeSearch(demand.searchers, vintage, false, mode, places, searchedDates, how)
    const shared = search.sharedOf(search.keyOf(search.bestDate))
    const tasks = wanted.map((_, k) => ({ root: search.rootOf(k), longestSeconds }))
    let k = 0
    const { threads } = demand.searchers.travelTimes
    for await (const { seconds } of threads.map('bestSecondsWork', shared, tasks, how.signal)) {
      const best = ways.get(wanted[k++])!
      for (let place = 0; place < best.length; place++) best[place] = Math.min(best[place], seconds[place])
    }
  }
  return ways
}
