import type { TimeAsk } from '../../../core/gaps/askTimes.ts'
import type { ServiceTravel } from '../../../core/gaps/pointSteps.ts'
import type { Mode, StandardRecord } from '../../../core/gaps/standardRecord.ts'
import { NO_STREET, type Snap } from '../../../core/network/snaps.ts'
import type { Vintage } from '../../store/regions.ts'
import type { HowToWork } from '../travelTimes.ts'
import { journeysFor } from './keptTravel.ts'
import { type AskedService, openModeSearch, type SearchedDates, type TravelSearchers } from './modeSearch.ts'
import type { StandardTravelTask } from './standardTravel.ts'

const STEP = { en: 'Ways to the services and home', fr: 'Trajets vers les services et retour' }
const DAYS_SHARE = 0.3

/**
 * What travel allows between every place of the demand and each service, at the times asked about, under each limit (seconds, ascending);
 * null = nobody knows where it is.
 */
export async function searchTravel(
  searchers: TravelSearchers,
  vintage: Vintage,
  standard: Pick<StandardRecord, 'modes' | 'roundTrip'>,
  limits: readonly number[],
  services: readonly AskedService[],
  dates: SearchedDates,
  how: HowToWork,
): Promise<(ServiceTravel | null)[]> {
  // Walking all the way is an answer of transit.
  const modes = standard.modes.filter((mode) => mode !== 'walk' || !standard.modes.includes('transit'))
  const found: ServiceTravel[][] = []
  for (const [k, mode] of modes.entries())
    found.push(
      await searchByMode(
        searchers,
        vintage,
        { mode, roundTrip: standard.roundTrip, limits },
        services,
        dates,
        {
          ...how,
          progress: (step, done) => how.progress?.(step, (k + done) / modes.length),
        },
      ),
    )
  return services.map(({ asked, lon }, s) =>
    lon === null
      ? null
      : {
          best: found.flatMap((mode) => mode[s].best),
          times: asked.map(({ ask, hours }, time) => ({
            ask,
            hours,
            found: found.flatMap((mode) => mode[s].times[time].found),
          })),
        },
  )
}

/** A task with the names under which its answers are kept. */
interface NamedTask extends StandardTravelTask {
  asks: TimeAsk[]
  names: string[]
  bestName: string
  /** Of the place and day. */
  journeysName: string
}

async function searchByMode(
  searchers: TravelSearchers,
  vintage: Vintage,
  { mode, roundTrip, limits }: { mode: Mode; roundTrip: boolean; limits: readonly number[] },
  services: readonly AskedService[],
  dates: SearchedDates,
  how: HowToWork,
): Promise<ServiceTravel[]> {
  const { progress = () => {}, signal } = how
  const { kept, travelTimes } = searchers
  const search = await openModeSearch(searchers, vintage, roundTrip, mode, services, dates, {
    ...how,
    progress: (step, done) => progress(step, done * DAYS_SHARE),
  })
  const bestDay = search.keyOf(search.bestDate)
  const results = new Map<string, Uint8Array>()
  const wanted = new Map<string, Map<string, NamedTask>>()
  for (const [s, { asked }] of services.entries()) {
    if (search.rootOf(s).edge === NO_STREET) continue
    want(search.rootOf(s), bestDay, 'best')
    for (const { date, ask } of asked) want(search.rootOf(s), search.keyOf(date), ask)
  }
  const count = [...wanted.values()].reduce((sum, tasks) => sum + tasks.size, 0)
  let done = 0
  for (const [day, byPlace] of wanted) {
    const tasks = [...byPlace.values()]
    const plain = tasks.map(({ names, bestName, journeysName, ...task }) => ({
      ...task,
      journeys: journeysFor(kept, journeysName, limits),
    }))
    let k = 0
    for await (const { best, found, journeys } of travelTimes.threads.map(
      'standardTravel',
      search.sharedOf(day),
      plain,
      signal,
    )) {
      const { names, bestName, journeysName } = tasks[k++]
      if (best) keep(bestName, best)
      if (journeys) kept.journeys.keep(journeysName, journeys)
      for (const [a, name] of names.entries()) keep(name, found[a])
      done += 1
      progress(STEP, DAYS_SHARE + ((1 - DAYS_SHARE) * done) / count)
    }
  }
  return services.map(({ asked }, s) => {
    const of = (day: string, ask: TimeAsk | 'best') => {
      const result = results.get(nameOf(search.rootOf(s), day, ask))
      return result ? [result] : []
    }
    return {
      best: of(bestDay, 'best'),
      times: asked.map(({ date, ask, hours }) => ({ ask, hours, found: of(search.keyOf(date), ask) })),
    }
  })

  function nameOf({ edge, offsetMeters, distanceMeters }: Snap, day: string, ask: TimeAsk | 'best'): string {
    return JSON.stringify([search.settings, limits, day, edge, offsetMeters, distanceMeters, ask])
  }

  function want(root: Snap, day: string, ask: TimeAsk | 'best'): void {
    const name = nameOf(root, day, ask)
    if (results.has(name)) return
    const known = kept.times.find(name)
    if (known) {
      results.set(name, known)
      return
    }
    const tasks = wanted.get(day) ?? new Map<string, NamedTask>()
    wanted.set(day, tasks)
    const place = JSON.stringify(root)
    const task = tasks.get(place) ?? {
      root,
      limits,
      asks: [],
      best: false,
      journeys: null,
      names: [],
      bestName: '',
      journeysName: JSON.stringify([search.settings, day, place]),
    }
    tasks.set(place, task)
    if (ask === 'best') Object.assign(task, { best: true, bestName: name })
    else if (!task.names.includes(name)) {
      task.asks.push(ask)
      task.names.push(name)
    }
  }

  function keep(name: string, value: Uint8Array): void {
    results.set(name, value)
    kept.times.keep(name, value)
  }
}
