import { commonMisses } from '../../../core/gaps/commonMiss.ts'
import { diagnose } from '../../../core/gaps/diagnose.ts'
import { NO_MISS, type RideMisses } from '../../../core/gaps/rideMisses.ts'
import { clockTime } from '../../contract/clockTime.ts'
import type { NearestMiss } from '../../contract/standards.ts'
import type { Vintage } from '../../store/regions.ts'
import { weighedMedian } from '../transit/weighedMedian.ts'
import type { HowToWork } from '../travelTimes.ts'
import { openModeSearch, type TravelSearchers } from './modeSearch.ts'
import { askedPlaces, type PreparedStandard } from './prepareStandard.ts'
import type { RideMissTask } from './rideMisses.ts'

/**
 * By area, for sessions by transit: by how much the middle one of those whom a ride alone keeps from a service misses it; null where there
 * is nobody such.
 */
export async function nearestMisses(
  searchers: TravelSearchers,
  vintage: Vintage,
  { standard, services, offers, input, points, searchedDates }: PreparedStandard,
  areaCount: number,
  how: HowToWork,
): Promise<(NearestMiss | null)[]> {
  const none = Array.from({ length: areaCount }, () => null)
  if (standard.time.kind !== 'session' || !standard.modes.includes('transit')) return none
  const { need } = standard.time
  const whole = { ...input, areaCount }
  const common = commonMisses(whole, diagnose(whole))
  const places = askedPlaces(services, offers)
  const search = await openModeSearch(searchers, vintage, standard, 'transit', places, searchedDates, how)

  const tasks = new Map<string, { day: string; task: RideMissTask }>()
  const keysOf = (miss: (typeof common)[number]) =>
    (miss === null ? [] : offers[miss.service].asked).flatMap(({ date, ask }) => {
      const day = search.keyOf(date)
      if (miss === null || ask.kind !== 'session' || !search.hasRides(day)) return []
      const atSeconds = miss.step === 'no-ride-home' ? ask.endSeconds : ask.startSeconds
      const key = JSON.stringify([day, miss.service, miss.step, atSeconds])
      const root = search.rootOf(miss.service)
      tasks.set(key, { day, task: { root, step: miss.step, atSeconds } })
      return [{ key, ask }]
    })
  const keys = common.map(keysOf)
  const found = new Map<string, RideMisses>()
  for (const [day, entries] of Map.groupBy(tasks, ([, each]) => each.day)) {
    let k = 0
    const plain = entries.map(([, { task }]) => task)
    for await (const misses of searchers.travelTimes.threads.map(
      'rideMisses',
      search.sharedOf(day),
      plain,
      how.signal,
    ))
      found.set(entries[k++][0], misses)
  }
  return common.map((miss, area) => {
    if (miss === null || keys[area].length === 0) return null
    // Who needs every session misses it by the worst of them, else by the best.
    const ofPoint = (point: number) => {
      const all = keys[area]
        .map(({ key, ask }) => ({
          ask,
          at: found.get(key)!.at[point],
          seconds: found.get(key)!.seconds[point],
        }))
        .filter(({ seconds }) => seconds !== NO_MISS)
        .sort((a, b) => a.seconds - b.seconds)
      return need === 'every' ? all.at(-1) : all[0]
    }
    const seconds = weighedMedian(miss.points, (p) => ofPoint(p)?.seconds ?? NO_MISS, points.weight)
    const middle = miss.points.map(ofPoint).find((each) => each?.seconds === seconds)
    if (seconds === null || !middle || middle.ask.kind !== 'session') return null
    const { record, key: service } = services[offers[miss.service].record]
    const told = {
      minutes: Math.ceil(seconds / 60),
      limitMinutes: Math.round(standard.cutoffSeconds / 60),
      at: middle.at,
    }
    const sentence =
      miss.step === 'no-ride-home'
        ? tellHome(record.name, { ...told, end: middle.ask.endSeconds })
        : tellThere(record.name, { ...told, start: middle.ask.startSeconds })
    return { barrier: miss.step, service, minutes: told.minutes, sentence }
  })
}

interface Told {
  minutes: number
  limitMinutes: number
  at: number
}
interface Words {
  en: string
  fr: string
}

/** One has arrived by the end of the minute. */
const arrival = (seconds: number) => Math.ceil(seconds / 60) * 60
const hourFr = (seconds: number) => clockTime(seconds).replace(':', ' h ')

function tellHome(name: Words, { minutes, limitMinutes, at, end }: Told & { end: number }): Words {
  return at < end
    ? {
        en: `To be home within ${limitMinutes} minutes one must leave ${name.en} by ${clockTime(at)}, ${minutes} minutes before the end at ${clockTime(end)}.`,
        fr: `Pour être de retour en ${limitMinutes} minutes, il faut quitter ${name.fr} au plus tard à ${hourFr(at)}, ${minutes} minutes avant la fin à ${hourFr(end)}.`,
      }
    : {
        en: `From ${name.en} after the end at ${clockTime(end)} the way home takes ${limitMinutes + minutes} minutes with the wait, ${minutes} more than the limit.`,
        fr: `De ${name.fr} après la fin à ${hourFr(end)}, le retour prend ${limitMinutes + minutes} minutes avec l’attente, ${minutes} de plus que la limite.`,
      }
}

function tellThere(name: Words, { minutes, limitMinutes, at, start }: Told & { start: number }): Words {
  return at > start
    ? {
        en: `The first way to ${name.en} within ${limitMinutes} minutes arrives at ${clockTime(arrival(at))}, ${minutes} minutes after the start at ${clockTime(start)}.`,
        fr: `Le premier trajet vers ${name.fr} en ${limitMinutes} minutes arrive à ${hourFr(arrival(at))}, ${minutes} minutes après le début à ${hourFr(start)}.`,
      }
    : {
        en: `To be at ${name.en} by ${clockTime(start)} one must leave home ${limitMinutes + minutes} minutes before, ${minutes} more than the limit.`,
        fr: `Pour être à ${name.fr} à ${hourFr(start)}, il faut partir ${limitMinutes + minutes} minutes avant, ${minutes} de plus que la limite.`,
      }
}
