import type { TimeAsk } from '../../../core/gaps/askTimes.ts'
import type { RideStep } from '../../../core/gaps/nearestStep.ts'
import { NO_MISS, type RideMisses } from '../../../core/gaps/rideMisses.ts'
import type { Vintage } from '../../store/regions.ts'
import type { HowToWork } from '../travelTimes.ts'
import { type ModeSearch, openModeSearch } from './modeSearch.ts'
import { askedPlaces, type PreparedStandard } from './prepareStandard.ts'
import type { RideMissTask } from './rideMisses.ts'

export interface RideMiss {
  /** Name of the day in the search. */
  day: string
  /** The session that is missed. */
  session: Extract<TimeAsk, { kind: 'session' }>
  seconds: number
  at: number
}

/** What a place misses of an offer by a ride; null where there is no such ride near the session at all. */
type FindRideMiss = (offer: number, step: RideStep, place: number) => RideMiss | null

/** For sessions by transit; null for other standards. */
export async function searchRideMisses(
  vintage: Vintage,
  { standard, services, offers, searchedDates, demand: { searchers } }: PreparedStandard,
  wanted: readonly { offer: number; step: RideStep }[],
  how: HowToWork,
): Promise<{ find: FindRideMiss; search: ModeSearch } | null> {
  if (standard.time.kind !== 'session' || !standard.modes.includes('transit')) return null
  const { cutoffSeconds, roundTrip } = standard
  const { need } = standard.time
  const places = askedPlaces(services, offers)
  const search = await openModeSearch(searchers, vintage, roundTrip, 'transit', places, searchedDates, how)
  const tasks = new Map<string, { day: string; task: RideMissTask }>()
  const sessionsOf = (offer: number, step: RideStep) =>
    offers[offer].asked.flatMap(({ date, ask }) => {
      const day = search.keyOf(date)
      if (ask.kind !== 'session' || !search.hasRides(day)) return []
      const atSeconds = step === 'no-ride-home' ? ask.endSeconds : ask.startSeconds
      return [{ key: JSON.stringify([day, offer, step, atSeconds]), day, atSeconds, session: ask }]
    })
  for (const { offer, step } of wanted)
    for (const { key, day, atSeconds } of sessionsOf(offer, step))
      tasks.set(key, { day, task: { root: search.rootOf(offer), step, atSeconds, cutoffSeconds } })
  const found = new Map<string, RideMisses>()
  for (const [day, entries] of Map.groupBy(tasks, ([, each]) => each.day)) {
    let k = 0
    const plain = entries.map(([, { task }]) => task)
    const answers = searchers.travelTimes.threads.map('rideMisses', search.sharedOf(day), plain, how.signal)
    for await (const misses of answers) found.set(entries[k++][0], misses)
  }
  const find: FindRideMiss = (offer, step, place) => {
    const misses = sessionsOf(offer, step)
      .map(({ key, day, session }): RideMiss => {
        const { seconds, at } = found.get(key)!
        return { day, session, seconds: seconds[place], at: at[place] }
      })
      .filter(({ seconds }) => seconds !== NO_MISS)
      .sort((a, b) => a.seconds - b.seconds)
    // Who needs every session misses it by the worst of them, else by the best.
    return (need === 'every' ? misses.at(-1) : misses[0]) ?? null
  }
  return { find, search }
}
