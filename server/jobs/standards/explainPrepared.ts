import type { AskedTime } from '../../../core/gaps/askTimes.ts'
import { commonMisses, RIDE_STEPS } from '../../../core/gaps/commonMiss.ts'
import { diagnose } from '../../../core/gaps/diagnose.ts'
import { lackingOnly } from '../../../core/gaps/lackingOnly.ts'
import { pointSteps } from '../../../core/gaps/pointSteps.ts'
import type { NearestMiss } from '../../contract/standards.ts'
import type { Vintage } from '../../store/regions.ts'
import type { HowToWork } from '../travelTimes.ts'
import { askedPlaces, type PreparedStandard } from './prepareStandard.ts'
import { searchRideMisses } from './rideMissSearch.ts'
import { searchTravel } from './searchTravel.ts'
import { tellNearestMiss } from './tellNearestMiss.ts'

/** A change of one service or of its rides, and whom it would cover. */
export interface SmallChange {
  kind: 'ride-there' | 'ride-home' | 'hours'
  /** Position among the counted services. */
  record: number
  minutes: number
  points: number[]
}

export interface Explanation {
  /** By area. */
  nearestMiss: (NearestMiss | null)[]
  changes: SmallChange[]
}

const RIDE_MINUTES = [5, 10, 15, 30]
const HOURS_MINUTES = [30, 60, 120]
/** Offers that are looked at for each kind of change: those that most people lack by that alone. */
const MOST_OFFERS = 5

/** By how much areas miss the standard, and which small changes would cover most. */
export async function explainPrepared(
  vintage: Vintage,
  prepared: PreparedStandard,
  areaCount: number,
  how: HowToWork,
): Promise<Explanation> {
  const { input } = prepared
  const { points } = input
  const whole = { ...input, areaCount }
  const diagnosis = diagnose(whole)
  const most = (lacking: readonly number[][]) =>
    lacking
      .map((members, offer) => ({
        offer,
        members,
        weight: members.reduce((sum, p) => sum + points.weight[p], 0),
      }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || a.offer - b.offer)
      .slice(0, MOST_OFFERS)
  const common = commonMisses(whole, diagnosis)
  const rides = RIDE_STEPS.flatMap((step) =>
    most(lackingOnly(whole, diagnosis, step)).map((each) => ({ ...each, step })),
  )
  const find = await searchRideMisses(
    vintage,
    prepared,
    [...common.flatMap((miss) => (miss ? [{ offer: miss.service, step: miss.step }] : [])), ...rides],
    how,
  )
  const byRides = rides.flatMap(({ offer, members, step }) =>
    RIDE_MINUTES.map((minutes): SmallChange => {
      // A ride that leaves too early is moved later; one that makes people wait too long is moved earlier by the excess, and still waits.
      const isRetimed = (p: number) => (find?.(offer, step, p)?.seconds ?? Infinity) <= minutes * 60
      return {
        kind: step === 'no-ride-home' ? 'ride-home' : 'ride-there',
        record: prepared.offers[offer].record,
        minutes,
        points: members.filter(isRetimed),
      }
    }),
  )
  const byHours = await searchHours(vintage, prepared, most(lackingOnly(whole, diagnosis, 'closed')), how)
  return {
    nearestMiss: common.map((miss) => miss && find && tellNearestMiss(prepared, miss, find)),
    changes: [...byRides, ...byHours].filter((change) => change.points.length > 0),
  }
}

/** Openings that begin earlier and end later by so much on the days on which there are any: searched anew, so exact. */
async function searchHours(
  vintage: Vintage,
  { standard, services, offers, demand, searchedDates }: PreparedStandard,
  closed: readonly { offer: number; members: readonly number[] }[],
  how: HowToWork,
): Promise<SmallChange[]> {
  const { time } = standard
  const known = closed.filter(({ offer }) => !offers[offer].withoutHours)
  if (time.kind !== 'opening' || known.length === 0) return []
  const changes: SmallChange[] = []
  for (const minutes of HOURS_MINUTES) {
    const longer = known.map(({ offer }) => ({
      ...offers[offer],
      asked: offers[offer].asked.map((asked) => withLongerHours(asked, minutes * 60)),
    }))
    const places = askedPlaces(services, longer)
    const limits = [standard.cutoffSeconds]
    const travel = await searchTravel(demand.searchers, vintage, standard, limits, places, searchedDates, how)
    const [found] = pointSteps(travel, demand.placeCount, time.need, limits.length)
    const steps = demand.toPoints(found, known.length)
    for (const [k, { offer, members }] of known.entries())
      changes.push({
        kind: 'hours',
        record: offers[offer].record,
        minutes,
        points: members.filter((p) => (steps[p * known.length + k] & 15) === 0),
      })
  }
  return changes
}

function withLongerHours(asked: AskedTime, seconds: number): AskedTime {
  const { ask } = asked
  if (ask.kind !== 'opening') return asked
  const open = asked.open
    .map(({ startSeconds, endSeconds }) => ({
      from: Math.max(startSeconds - seconds, ask.window.from),
      to: Math.min(endSeconds + seconds - ask.visitSeconds, ask.window.to),
    }))
    .filter(({ from, to }) => from <= to)
  if (open.length === 0) return asked
  return { ...asked, hours: 'yes', ask: { ...ask, open, perhaps: [...open, ...ask.perhaps] } }
}
