import type { CommonMiss } from '../../../core/gaps/commonMiss.ts'
import { clockTime } from '../../contract/clockTime.ts'
import type { NearestMiss } from '../../contract/standards.ts'
import { weighedMedian } from '../transit/weighedMedian.ts'
import type { PreparedStandard } from './prepareStandard.ts'
import type { FindRideMiss } from './rideMissSearch.ts'

/** More than any miss that is looked for. */
const NONE = 0x7fffffff

/** By how much the middle one of those whom a ride alone keeps from a service misses it; null where no ride is near. */
export function tellNearestMiss(
  { standard, services, offers, input: { points } }: PreparedStandard,
  miss: CommonMiss,
  find: FindRideMiss,
): NearestMiss | null {
  const found = new Map(miss.points.map((point) => [point, find(miss.service, miss.step, point)]))
  const seconds = weighedMedian(miss.points, (p) => found.get(p)?.seconds ?? NONE, points.weight)
  const middle = [...found.values()].find((each) => each?.seconds === seconds)
  if (seconds === null || !middle) return null
  const { record, key: service } = services[offers[miss.service].record]
  const told = {
    minutes: Math.ceil(seconds / 60),
    limitMinutes: Math.round(standard.cutoffSeconds / 60),
    at: middle.at,
  }
  const { startSeconds: start, endSeconds: end } = middle.session
  const sentence =
    miss.step === 'no-ride-home'
      ? tellHome(record.name, { ...told, end })
      : tellThere(record.name, { ...told, start })
  return { barrier: miss.step, service, minutes: told.minutes, sentence }
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
