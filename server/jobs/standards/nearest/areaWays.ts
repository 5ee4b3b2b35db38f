import { byName } from '../../../../core/gaps/areaDiagnosis.ts'
import { BARRIERS } from '../../../../core/gaps/barriers.ts'
import { bindingLegs, LEGS, type Leg } from '../../../../core/gaps/bindingLegs.ts'
import type { BilingualText } from '../../../../core/gaps/gapResult.ts'
import { NO_BITS, wordOfPair } from '../../../../core/gaps/packSteps.ts'
import { NO_RIDE } from '../../../../core/network/lastRideHome.ts'
import { clockTime } from '../../../contract/clockTime.ts'
import type { AreaWays } from '../../../contract/standards.ts'
import { weighedMedian } from '../../transit/weighedMedian.ts'
import type { Explained } from '../changes/smallChange.ts'
import { clockWords, minuteWords } from '../countedWords.ts'
import { openModeSearch } from '../modeSearch.ts'
import { askedPlaces } from '../prepareStandard.ts'

const DAY = 86_400
/** All bits of failing but those of the way home. */
const BUT_HOME = NO_BITS & ~(1 << (BARRIERS.indexOf('no-ride-home') - 1))

/** By area: which leg of the round trip to a session binds, and until when one may leave the service that most of its people get to. */
export async function areaWays(explained: Explained): Promise<(AreaWays | null)[] | null> {
  const { whole, diagnosis, prepared } = explained
  const { standard, offers, services, demand } = prepared
  if (standard.time.kind !== 'session' || !standard.roundTrip) return null
  const legs = bindingLegs(whole)
  const attended = attendedOffers(explained)
  const last = await lastRides(explained, attended)
  return attended.map((most, area) => {
    const weight = diagnosis.weight[area]
    if (!(weight > 0)) return null
    const row = legs.subarray(area * LEGS.length, (area + 1) * LEGS.length)
    const shares = byName<Leg, number>(LEGS, (k) => row[k] / weight)
    const rides = most && last?.get(most.offer)
    const points = rides
      ? most.points.filter((p) => demand.places(p).some((place) => rides[place] !== NO_RIDE))
      : []
    const lastOf = (p: number) => Math.max(...demand.places(p).map((place) => rides![place]))
    const middle = weighedMedian(points, lastOf, whole.points.weight)
    return {
      legs: shares,
      lastRideHome:
        middle === null || !most
          ? null
          : {
              service: services[offers[most.offer].record].key,
              leaveBy: clockTime(middle),
              sentence: tellLast(
                services[offers[most.offer].record].record.name,
                middle,
                standard.cutoffSeconds,
              ),
            },
    }
  })
}

function tellLast(name: BilingualText, seconds: number, limitSeconds: number): BilingualText {
  const at = clockWords(seconds % DAY)
  const limit = minuteWords(Math.round(limitSeconds / 60))
  const night = seconds >= DAY ? { en: ' in the night', fr: ' dans la nuit' } : { en: '', fr: '' }
  return {
    en: `The last ride home within ${limit.en} from ${name.en} is met by leaving at ${at.en}${night.en}.`,
    fr: `On prend le dernier trajet de retour en ${limit.fr} au plus depuis ${name.fr} en partant à ${at.fr}${night.fr}.`,
  }
}

/** By area the offer that most of its people get to in time, if the way home is left aside, and the points that do. */
function attendedOffers({ whole }: Explained): ({ offer: number; points: number[] } | null)[] {
  const { points, areaCount, serviceSteps, stale, pointSteps } = whole
  const count = serviceSteps.length
  const weights = new Float64Array(areaCount * count)
  const attends = (p: number, s: number) =>
    (wordOfPair(serviceSteps[s], stale?.[s] === 1, pointSteps[p * count + s]) & BUT_HOME) === 0
  for (let p = 0; p < points.weight.length; p++)
    for (let s = 0; s < count; s++)
      if (attends(p, s)) weights[points.areaIndex[p] * count + s] += points.weight[p]
  const most = Array.from({ length: areaCount }, (_, area) => {
    const row = weights.subarray(area * count, (area + 1) * count)
    const best = Math.max(0, ...row)
    return best > 0 ? { offer: row.indexOf(best), points: [] as number[] } : null
  })
  for (let p = 0; p < points.weight.length; p++) {
    const own = most[points.areaIndex[p]]
    if (own && attends(p, own.offer)) own.points.push(p)
  }
  return most
}

async function lastRides(
  { vintage, prepared, how }: Explained,
  attended: readonly ({ offer: number } | null)[],
): Promise<Map<number, Int32Array> | null> {
  const { standard, services, offers, demand, searchedDates } = prepared
  if (!standard.modes.includes('transit')) return null
  const wanted = [...new Set(attended.flatMap((each) => (each ? [each.offer] : [])))]
  const chosen = wanted.map((offer) => offers[offer])
  const places = askedPlaces(services, chosen)
  const search = await openModeSearch(
    demand.searchers,
    vintage,
    standard.roundTrip,
    'transit',
    places,
    searchedDates,
    how,
  )
  const last = new Map<number, Int32Array>()
  // Of several sessions the first: the others are of the same week.
  const tasks = chosen.flatMap(({ asked }, k) =>
    asked.length > 0 && search.hasRides(search.keyOf(asked[0].date))
      ? [
          {
            offer: wanted[k],
            day: search.keyOf(asked[0].date),
            task: { root: search.rootOf(k), cutoffSeconds: standard.cutoffSeconds },
          },
        ]
      : [],
  )
  const { threads } = demand.searchers.travelTimes
  for (const [day, ofDay] of Map.groupBy(tasks, (each) => each.day)) {
    let k = 0
    const plain = ofDay.map(({ task }) => task)
    for await (const answer of threads.map('lastRideWork', search.sharedOf(day), plain, how.signal))
      last.set(ofDay[k++].offer, answer.last)
  }
  return last
}
