/**
 * What travel and hours allow at the times that a standard asks about, as flags of one person and service, and the steps 2 to 5 of the
 * diagnosis that follow from them (method, sections 4 and 7).
 *
 * A is the set of instants at which one may arrive: the start of a session, or any instant of an opening that leaves time for the
 * visit. THERE: some a in A is reached within the limit; HOME: from some a, with the visit or session after it, one is home within the
 * limit; BOTH: some a does both. The same three again among the instants at which the service is open for certain, and among those
 * at which it may be open. Flags of several modes, or of several times any of which is enough, are joined by or.
 *
 * - `no-ride-there` where not THERE; `no-ride-home` where not HOME, or where no single a does both while THERE holds;
 * - `closed` is judged among the instants that the travel steps leave: where a travel step is no already, without it. So a step that
 *   alone is no is exactly one whose lifting would cover the person.
 * - Beyond the limit even at the best departure, the timetable is not asked further: `too-far` alone of the travel steps is no.
 * Worked: a ride there in time, none home, hours unknown: THERE and THERE perhaps: `no-ride-home` no, `closed` unknown.
 */
import type { ThreeValued } from '../match/threeValued.ts'
import { packPointSteps } from './packSteps.ts'

export const THERE = 1
export const HOME = 2
export const BOTH = 4
/** Shift for the instants when the service is open for certain, and for those when it may be (all that are certain among them). */
export const OPEN_SHIFT = 3
export const PERHAPS_SHIFT = 6
/** Beside the flags: within the limit at the best departure. */
export const WITHIN = 512
const FLAG_COUNT = 512

/**
 * @param within within the limit at the best departure.
 * @param hours whether it is open for the visit at any of the times, whatever the travel.
 */
function stepsOf(flags: number, within: boolean, hours: ThreeValued): number {
  if (!within)
    return packPointSteps({
      'too-far': 'no',
      'no-ride-there': 'yes',
      'no-ride-home': 'yes',
      closed: hours,
    })
  const there = (flags & THERE) !== 0
  const home = (flags & (there ? BOTH : HOME)) !== 0
  const left = there ? (home ? BOTH : THERE) : home ? HOME : 0
  return packPointSteps({
    'too-far': 'yes',
    'no-ride-there': there ? 'yes' : 'no',
    'no-ride-home': home ? 'yes' : 'no',
    closed:
      left === 0
        ? hours
        : flags & (left << OPEN_SHIFT)
          ? 'yes'
          : flags & (left << PERHAPS_SHIFT)
            ? 'unknown'
            : 'no',
  })
}

const HOURS: readonly ThreeValued[] = ['yes', 'unknown', 'no']
const STEPS = Uint8Array.from({ length: FLAG_COUNT * 6 }, (_, at) =>
  stepsOf(at % FLAG_COUNT, Math.floor(at / FLAG_COUNT) % 2 === 1, HOURS[Math.floor(at / (2 * FLAG_COUNT))]),
)

/** The byte of `packPointSteps` by flags, WITHIN among them. */
export function stepsByFlags(hours: ThreeValued): Uint8Array {
  const first = HOURS.indexOf(hours) * 2 * FLAG_COUNT
  return STEPS.subarray(first, first + 2 * FLAG_COUNT)
}

/** The byte of a person who needs two times, both of them: no for one is no, else unknown for one is unknown. */
export function everyTime(one: number, other: number): number {
  const both = one | other
  return both & ~((both & 15) << 4)
}
