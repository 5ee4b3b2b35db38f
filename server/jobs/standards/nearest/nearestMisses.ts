import { BARRIERS } from '../../../../core/gaps/barriers.ts'
import { type NearestStep, nearestSteps, type RideStep } from '../../../../core/gaps/nearestStep.ts'
import { NO_BITS, wordOfPair } from '../../../../core/gaps/packSteps.ts'
import type { NearestMiss } from '../../../contract/standards.ts'
import { weighedMedian } from '../../transit/weighedMedian.ts'
import type { Explained } from '../changes/smallChange.ts'
import { searchRideMisses } from '../rideMissSearch.ts'
import { bestWays, LOOK_SECONDS } from './bestWays.ts'
import { missedHours } from './missedHours.ts'
import { nameRide } from './nameRide.ts'
import { tellFarthest, tellLacking, tellReason, tellTooFar } from './tellReason.ts'
import { tellRide } from './tellRide.ts'

const NONE = 0x7fffffff
const STEP = { en: 'What each area misses by least', fr: 'Ce qui manque de moins dans chaque secteur' }

type ToldMiss = Omit<NearestMiss, 'share'>
type Tell = (near: NearestStep) => ToldMiss | null

/** By area: by how much its people miss the standard, or why no single step can be named; null where nobody falls short. */
export async function nearestMisses(explained: Explained): Promise<(NearestMiss | null)[]> {
  const { whole, diagnosis, prepared, how } = explained
  const { standard, services, offers } = prepared
  const near = nearestSteps(whole, diagnosis)
  const named = (offer: number) => services[offers[offer].record]
  how.progress?.(STEP, 0)
  const rides = await tellRides(explained, near)
  how.progress?.(STEP, 0.5)
  const far = await tellFar(explained, near)
  how.progress?.(STEP, 0.8)
  const hours = await missedHours(explained, near)
  return near.map((each, area) => {
    if (!(diagnosis.weight[area] > diagnosis.lower[area])) return null
    if (!each) return { ...reasonOf(explained, area), share: null }
    const share = each.weight / diagnosis.weight[area]
    const exact = rides(each) ?? far(each) ?? hours(each)
    if (exact) return { ...exact, share }
    const { key, record } = named(each.services[0].service)
    return {
      barrier: each.step,
      share,
      service: key,
      minutes: null,
      sentence: tellLacking(each.step, record.name, standard.time.kind === 'session'),
    }
  })
}

async function tellRides(explained: Explained, near: readonly (NearestStep | null)[]): Promise<Tell> {
  const { vintage, prepared, whole, how } = explained
  const { services, offers, demand, standard } = prepared
  const isRide = (each: NearestStep) => each.step === 'no-ride-home' || each.step === 'no-ride-there'
  const wanted = near.flatMap((each) =>
    each && isRide(each) ? [{ offer: each.services[0].service, step: each.step as RideStep }] : [],
  )
  const found = wanted.length > 0 ? await searchRideMisses(vintage, prepared, wanted, how) : null
  return (each) => {
    if (!found || !isRide(each)) return null
    const step = each.step as RideStep
    const [{ service: offer, points }] = each.services
    const misses = new Map(
      points.map((point) => {
        const places = demand.places(point).map((place) => ({ place, miss: found.find(offer, step, place) }))
        return [point, places.sort((a, b) => (b.miss?.seconds ?? NONE) - (a.miss?.seconds ?? NONE))[0]]
      }),
    )
    const seconds = weighedMedian(points, (p) => misses.get(p)?.miss?.seconds ?? NONE, whole.points.weight)
    const middle = [...misses.values()].find((one) => one?.miss?.seconds === seconds)
    if (!middle?.miss) return null
    const { key, record } = services[offers[offer].record]
    const ride = nameRide(found.search, step, offer, middle.place, middle.miss, standard.cutoffSeconds)
    return {
      barrier: step,
      service: key,
      minutes: Math.ceil(middle.miss.seconds / 60),
      sentence: tellRide({
        name: record.name,
        step,
        miss: middle.miss,
        limitSeconds: standard.cutoffSeconds,
        ride,
      }),
    }
  }
}

async function tellFar(explained: Explained, near: readonly (NearestStep | null)[]): Promise<Tell> {
  const { prepared, whole } = explained
  const { services, offers, demand, standard } = prepared
  const wanted = near.flatMap((each) => (each?.step === 'too-far' ? each.services : []))
  const ways = await bestWays(explained, [...new Set(wanted.map(({ service }) => service))])
  return (each) => {
    if (each.step !== 'too-far') return null
    const middles = each.services.map(({ service, points }) => {
      const secondsAt = (point: number) =>
        Math.max(...demand.places(point).map((place) => Math.min(ways.get(service)![place], NONE)), -1)
      return {
        service,
        seconds:
          weighedMedian(points, (p) => (secondsAt(p) < 0 ? NONE : secondsAt(p)), whole.points.weight) ?? NONE,
      }
    })
    const nearest = middles.reduce((a, b) => (b.seconds < a.seconds ? b : a))
    if (nearest.seconds === NONE)
      return {
        barrier: 'too-far',
        service: null,
        minutes: null,
        sentence: tellFarthest(standard.cutoffSeconds + LOOK_SECONDS),
      }
    const { key, record } = services[offers[nearest.service].record]
    return {
      barrier: 'too-far',
      service: key,
      minutes: Math.ceil((nearest.seconds - standard.cutoffSeconds) / 60),
      sentence: tellTooFar(record.name, nearest.seconds, standard.cutoffSeconds),
    }
  }
}

/** By the barrier that most of the area's people meet first; where that is `unknown`, with the service whose answer may cover most. */
function reasonOf({ whole, diagnosis, prepared }: Explained, area: number): ToldMiss {
  const row = diagnosis.barriers.subarray(area * BARRIERS.length, (area + 1) * BARRIERS.length)
  const barrier = BARRIERS[row.indexOf(Math.max(...row))]
  const { services, offers } = prepared
  const ask = barrier === 'unknown' ? askFirst(whole, diagnosis, area) : null
  const service = ask === null ? null : services[offers[ask].record]
  return {
    barrier,
    service: service?.key ?? null,
    minutes: null,
    sentence: tellReason(barrier, service?.record.name ?? null),
  }
}

function askFirst(
  { points, serviceSteps, stale, pointSteps }: Explained['whole'],
  { verdict }: Explained['diagnosis'],
  area: number,
): number | null {
  const count = serviceSteps.length
  const weights = new Float64Array(count)
  for (let p = 0; p < verdict.length; p++) {
    if (points.areaIndex[p] !== area || verdict[p] !== 0) continue
    for (let s = 0; s < count; s++) {
      const word = wordOfPair(serviceSteps[s], stale?.[s] === 1, pointSteps[p * count + s])
      if ((word & NO_BITS) === 0) weights[s] += points.weight[p]
    }
  }
  const most = Math.max(...weights)
  return most > 0 ? weights.indexOf(most) : null
}
