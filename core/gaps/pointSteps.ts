/**
 * Steps 2 to 5 of every point and service under each limit, from the shortest limits that were found for each mode and time
 * (shortestLimits.ts). Any mode is enough; any time, or every time, as the standard says. Within the limit at the best departure counts by
 * any mode, and so does having got there in time.
 * Worked: Tuesday there and home, Thursday no way home: with `every` `no-ride-home` is no, with `any` all steps pass.
 */
import type { ThreeValued } from '../match/threeValued.ts'
import type { TimeAsk } from './askTimes.ts'
import { packPointSteps } from './packSteps.ts'
import { instantSets, OUTCOMES } from './shortestLimits.ts'
import { everyTime, OPEN_SHIFT, PERHAPS_SHIFT, stepsByFlags, THERE, WITHIN } from './timeFlags.ts'

/** Of one service; one array of positions among the limits a mode. */
export interface ServiceTravel {
  best: readonly Uint8Array[]
  times: readonly AskedTravel[]
}

export interface AskedTravel {
  ask: TimeAsk
  hours: ThreeValued
  found: readonly Uint8Array[]
}

const stepsWithin = (tooFar: ThreeValued, others: ThreeValued) =>
  packPointSteps({
    'too-far': tooFar,
    'no-ride-there': others,
    'no-ride-home': others,
    closed: others,
  })
const NEAR = stepsWithin('yes', 'yes')
const FAR = stepsWithin('no', 'yes')
const NOWHERE_KNOWN = stepsWithin('unknown', 'unknown')

/**
 * @param services null = nobody knows where it is: all steps are unknown.
 * @param limitCount limits that were searched for.
 * @returns for each limit one byte a pair, all services of the first point first: `pointSteps` of the diagnosis.
 */
export function pointSteps(
  services: readonly (ServiceTravel | null)[],
  pointCount: number,
  need: 'any' | 'every',
  limitCount: number,
): Uint8Array[] {
  const steps = Array.from({ length: limitCount }, () => new Uint8Array(pointCount * services.length))
  for (const [s, travel] of services.entries()) {
    const told = travel && toldOf(travel, need)
    const flags = new Uint16Array(limitCount)
    const within = new Uint16Array(limitCount)
    for (let p = 0; p < pointCount; p++) {
      const at = p * services.length + s
      if (!told) {
        for (const bytes of steps) bytes[at] = NOWHERE_KNOWN
        continue
      }
      gather(within, told.within, p)
      if (told.times.length === 0) {
        for (let k = 0; k < limitCount; k++) steps[k][at] = within[k] === 0 ? FAR : NEAR
        continue
      }
      for (const [time, { bytes, outcomes }] of told.times.entries()) {
        gather(flags, outcomes, p)
        for (let k = 0; k < limitCount; k++) {
          const byte = bytes[flags[k] | within[k]]
          steps[k][at] = time === 0 ? byte : everyTime(steps[k][at], byte)
        }
      }
    }
  }
  return steps
}

/** A flag that holds from the limit on whose position `found` has at point * width + offset. */
interface Outcome {
  found: Uint8Array
  width: number
  offset: number
  flags: number
}

/** What holds under each limit: flags of all outcomes whose shortest limit is not longer. */
function gather(into: Uint16Array, outcomes: readonly Outcome[], point: number): void {
  into.fill(0)
  for (const { found, width, offset, flags } of outcomes) {
    const k = found[point * width + offset]
    if (k < into.length) into[k] |= flags
  }
  for (let k = 1; k < into.length; k++) into[k] |= into[k - 1]
}

/** Times that tell the same (days with the same rides and hours) are one; where any time is enough, all are one. */
function toldOf({ best, times }: ServiceTravel, need: 'any' | 'every') {
  const outcomes = times.map(outcomesOf)
  const within = mergeOutcomes([
    ...best.map((found): Outcome => ({ found, width: 1, offset: 0, flags: WITHIN })),
    ...outcomes.flat().flatMap((each) => (each.flags & THERE ? [{ ...each, flags: WITHIN }] : [])),
  ])
  const told =
    need === 'any' && times.length > 0
      ? [{ hours: anyOf(times.map(({ hours }) => hours)), outcomes: mergeOutcomes(outcomes.flat()) }]
      : times
          .map(({ hours }, time) => ({ hours, outcomes: outcomes[time] }))
          .filter((one, k, all) => all.findIndex((other) => isSame(one, other)) === k)
  return { within, times: told.map((each) => ({ ...each, bytes: stepsByFlags(each.hours) })) }
}

function outcomesOf({ ask, found }: AskedTravel): Outcome[] {
  const { sets, asked, open, perhaps } = instantSets(ask)
  return found.flatMap((each) =>
    sets.flatMap((_, set) => {
      const kinds =
        (asked === set ? 1 : 0) |
        (open === set ? 1 << OPEN_SHIFT : 0) |
        (perhaps === set ? 1 << PERHAPS_SHIFT : 0)
      return [0, 1, 2].map((outcome) => ({
        found: each,
        width: sets.length * OUTCOMES,
        offset: set * OUTCOMES + outcome,
        flags: kinds << outcome,
      }))
    }),
  )
}

function mergeOutcomes(outcomes: readonly Outcome[]): Outcome[] {
  const merged: Outcome[] = []
  for (const outcome of outcomes) {
    const same = merged.find(({ found, offset }) => found === outcome.found && offset === outcome.offset)
    if (same) same.flags |= outcome.flags
    else merged.push({ ...outcome })
  }
  return merged
}

interface ToldTime {
  hours: ThreeValued
  outcomes: readonly Outcome[]
}

function isSame(one: ToldTime, other: ToldTime): boolean {
  return (
    one.hours === other.hours &&
    one.outcomes.length === other.outcomes.length &&
    one.outcomes.every(
      ({ found, flags }, k) => found === other.outcomes[k].found && flags === other.outcomes[k].flags,
    )
  )
}

function anyOf(values: readonly ThreeValued[]): ThreeValued {
  return values.includes('yes') ? 'yes' : values.includes('unknown') ? 'unknown' : 'no'
}
