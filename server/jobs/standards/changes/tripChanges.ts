import type { TimeAsk } from '../../../../core/gaps/askTimes.ts'
import { RIDE_STEPS } from '../../../../core/gaps/nearestStep.ts'
import { pointSteps } from '../../../../core/gaps/pointSteps.ts'
import { runsByTrip } from '../../transit/tripOfRun.ts'
import { openModeSearch } from '../modeSearch.ts'
import { askedPlaces } from '../prepareStandard.ts'
import { searchTravel } from '../searchTravel.ts'
import {
  coverageWith,
  type Explained,
  type FoundChanges,
  type SmallChange,
  withOfferSteps,
} from './smallChange.ts'
import { tellTrip, tellTripsLooked } from './tellTrip.ts'
import { findTripCandidates, type TripCandidate } from './tripCandidates.ts'

const STEP = { en: 'Trips that could be moved', fr: 'Voyages qui pourraient être déplacés' }
const FIND_SHARE = 0.6

type SessionAsk = Extract<TimeAsk, { kind: 'session' }>

/** Single trips run earlier or later, whom that covers, and who would lose by it: sessions by transit alone. */
export async function tripChanges(explained: Explained): Promise<FoundChanges> {
  const { vintage, prepared, how } = explained
  const { standard, services, offers, searchedDates, demand } = prepared
  const { time } = standard
  if (time.kind !== 'session' || !standard.modes.includes('transit')) return { changes: [], looked: [] }
  const places = askedPlaces(services, offers)
  const { searchers } = demand
  const limits = [standard.cutoffSeconds]
  const search = await openModeSearch(
    searchers,
    vintage,
    standard.roundTrip,
    'transit',
    places,
    searchedDates,
    how,
  )
  const found = []
  for (const [k, step] of RIDE_STEPS.entries())
    found.push(
      await findTripCandidates(explained, search, step, (done) =>
        how.progress?.(STEP, (FIND_SHARE * (k + done)) / RIDE_STEPS.length),
      ),
    )
  const candidates = found.flatMap((each) => each.candidates)
  const travel = await searchTravel(searchers, vintage, standard, limits, places, searchedDates, how)
  // Walking all the way is an answer of transit, so that it is not a mode beside it.
  const mode = standard.modes.filter((each) => each !== 'walk').indexOf('transit')
  const days = new Map(
    [...new Set(offers.flatMap(({ asked }) => asked.map(({ date }) => search.keyOf(date))))]
      .filter((day) => search.hasRides(day))
      .map((day) => [day, runsByTrip(search.dayOf(day)!.timetable)]),
  )
  const changes: SmallChange[] = []
  for (const [k, candidate] of candidates.entries()) {
    changes.push({
      kind: candidate.step === 'no-ride-home' ? 'trip-home' : 'trip-there',
      thing: `${candidate.call.key} ${Math.sign(candidate.seconds)}`,
      service: null,
      minutes: Math.abs(candidate.seconds) / 60,
      sentence: tellTrip(candidate),
      ...(await coverageOf(candidate)),
    })
    how.progress?.(STEP, FIND_SHARE + ((1 - FIND_SHARE) * (k + 1)) / candidates.length)
  }
  return { changes, looked: [tellTripsLooked(found, candidates.length)] }

  /** All sessions at all services that the trip may have to do with, searched anew. */
  async function coverageOf({ call, seconds }: TripCandidate) {
    const changed = travel.map((each) => each && { ...each, times: [...each.times] })
    const touched = new Set<number>()
    for (const [day, runs] of days) {
      const run = runs.get(call.key)
      if (!run) continue
      const isNear = nearRun(
        search.dayOf(day)!.timetable.forward,
        run,
        Math.abs(seconds) + standard.cutoffSeconds,
      )
      const asks = offers.flatMap(({ asked }, offer) =>
        asked.flatMap(({ date, ask }, time) =>
          ask.kind === 'session' &&
          search.keyOf(date) === day &&
          travel[offer]?.times[time].found.length &&
          isNear(ask)
            ? [{ offer, time, ask }]
            : [],
        ),
      )
      const tasks = asks.map(({ offer, ask }) => ({
        root: search.rootOf(offer),
        limits,
        ask,
        moved: [{ ...run, seconds }],
      }))
      let k = 0
      const { threads } = searchers.travelTimes
      for await (const { found } of threads.map('retimedSessions', search.sharedOf(day), tasks, how.signal)) {
        const { offer, time } = asks[k++]
        touched.add(offer)
        changed[offer]!.times[time] = {
          ...changed[offer]!.times[time],
          found: changed[offer]!.times[time].found.with(mode, found),
        }
      }
    }
    const which = [...touched]
    const [steps] = pointSteps(
      which.map((offer) => changed[offer]),
      demand.placeCount,
      time.kind === 'session' ? time.need : 'any',
      limits.length,
    )
    const own = withOfferSteps(explained.whole, which, demand.toPoints(steps, which.length))
    return coverageWith(explained, { pointSteps: own })
  }
}

/** Whether a run, moved by so much, has to do with the way to a session or home from it. */
function nearRun(
  rows: { patternStart: Int32Array; timeStart: Int32Array; arrivals: Int32Array },
  { pattern, run }: { pattern: number; run: number },
  reach: number,
): (ask: SessionAsk) => boolean {
  const length = rows.patternStart[pattern + 1] - rows.patternStart[pattern]
  const first = rows.timeStart[pattern] + run * length
  const [from, to] = [rows.arrivals[first] - reach, rows.arrivals[first + length - 1] + reach]
  return ({ startSeconds, endSeconds }) =>
    (from <= startSeconds && startSeconds <= to) || (from <= endSeconds && endSeconds <= to)
}
