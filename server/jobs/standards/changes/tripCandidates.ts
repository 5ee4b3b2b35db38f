import { lackingOnly } from '../../../../core/gaps/lackingOnly.ts'
import type { RideStep } from '../../../../core/gaps/nearestStep.ts'
import { mirrorRun } from '../../../../core/network/retimeRun.ts'
import { type TripCall, tripOfRun } from '../../transit/tripOfRun.ts'
import type { ModeSearch } from '../modeSearch.ts'
import { type Explained, mostLacked, peopleAt } from './smallChange.ts'
import type { TripShiftTask } from './tripShiftWork.ts'

/** One trip moved by so many seconds, and what it brings at the services for which it was looked for. */
export interface TripCandidate {
  step: RideStep
  call: TripCall
  /** Negative = earlier. */
  seconds: number
  /** Places. */
  points: Set<number>
}

export const TRIP_STEPS = [5, 10, 15, 20, 30].map((minutes) => minutes * 60)
/** Of each step, so many are searched anew whole. */
const MOST_OF_STEP = 3
const MOST_OF_TASK = 4

export interface TripCandidates {
  candidates: TripCandidate[]
  offers: number
  /** Trips that were moved for at least one service. */
  looked: number
}

/** The trips that would bring most of those who lack only a ride there, or only one home, to a session. */
export async function findTripCandidates(
  { prepared, whole, diagnosis, people, how }: Explained,
  search: ModeSearch,
  step: RideStep,
  progress: (done: number) => void,
): Promise<TripCandidates> {
  const { offers, demand, standard } = prepared
  const lacked = mostLacked(lackingOnly(whole, diagnosis, step), people)
  const weight = new Float64Array(demand.placeCount)
  for (const [point, count] of people.entries())
    for (const place of demand.places(point)) weight[place] += count
  const byDay = new Map<string, Map<string, TripShiftTask>>()
  for (const { offer, members } of lacked)
    for (const { date, ask } of offers[offer].asked) {
      const day = search.keyOf(date)
      if (ask.kind !== 'session' || !search.hasRides(day)) continue
      const atSeconds = step === 'no-ride-home' ? ask.endSeconds : ask.startSeconds
      const tasks = byDay.get(day) ?? new Map<string, TripShiftTask>()
      byDay.set(day, tasks)
      tasks.set(`${offer} ${atSeconds}`, {
        root: search.rootOf(offer),
        step,
        atSeconds,
        cutoffSeconds: standard.cutoffSeconds,
        lacking: members.flatMap(demand.places),
        steps: TRIP_STEPS,
        grain: 60,
        weight,
        most: MOST_OF_TASK,
      })
    }
  const count = [...byDay.values()].reduce((sum, tasks) => sum + tasks.size, 0)
  const found = new Map<string, TripCandidate[]>()
  let done = 0
  const looked = new Set<string>()
  for (const [day, tasks] of byDay) {
    const { timetable } = search.dayOf(day)!
    const { threads } = prepared.demand.searchers.travelTimes
    for await (const answer of threads.map(
      'tripShiftWork',
      search.sharedOf(day),
      tasks.values(),
      how.signal,
    )) {
      for (const run of answer.looked) looked.add(`${day} ${run}`)
      for (const { pattern, run, position, seconds, points } of answer.shifts) {
        const home = step === 'no-ride-home'
        const length = timetable.forward.patternStart[pattern + 1] - timetable.forward.patternStart[pattern]
        const call = home
          ? tripOfRun(timetable, { pattern, run }, position)
          : tripOfRun(timetable, mirrorRun(timetable.reverse, { pattern, run }), length - 1 - position)
        const own = found.get(call.key) ?? []
        found.set(call.key, own)
        own.push({ step, call, seconds: home ? seconds : -seconds, points: new Set(points) })
      }
      progress(++done / count)
    }
  }
  return {
    candidates: chooseCandidates([...found.values()].flatMap(joinMoves), weight),
    offers: lacked.length,
    looked: looked.size,
  }
}

/** What a trip brings by a move is at least what smaller moves of it bring, at whatever service. */
function joinMoves(moves: readonly TripCandidate[]): TripCandidate[] {
  const joined = new Map<number, TripCandidate>()
  for (const move of moves) {
    const alike = moves.filter(
      ({ seconds }) =>
        Math.sign(seconds) === Math.sign(move.seconds) && Math.abs(seconds) <= Math.abs(move.seconds),
    )
    joined.set(move.seconds, { ...move, points: new Set(alike.flatMap(({ points }) => [...points])) })
  }
  return [...joined.values()]
}

function chooseCandidates(candidates: readonly TripCandidate[], weight: Float64Array): TripCandidate[] {
  const weighed = candidates
    .map((candidate) => ({ candidate, gain: peopleAt(candidate.points, weight) }))
    .sort((a, b) => b.gain - a.gain || Math.abs(a.candidate.seconds) - Math.abs(b.candidate.seconds))
  const chosen = TRIP_STEPS.flatMap((step) =>
    weighed.filter(({ candidate }) => Math.abs(candidate.seconds) <= step).slice(0, MOST_OF_STEP),
  )
  return [...new Set(chosen.map(({ candidate }) => candidate))]
}
