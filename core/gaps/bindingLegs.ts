/**
 * Which leg of the round trip binds, in weights by area (method, section 4): over the services that fail at nothing but travel, unknown
 * passing, a person's best one decides. `none`: there and home in time; `return`: there, not home; `outbound`: home, not there; `both`;
 * `beyond`: not even at the best departure, so that neither leg is asked; `unserved`: every service fails at something else.
 * Worked: class A is reached in time but has no way home, class B the other way round: `return`.
 */
import { BARRIERS } from './barriers.ts'
import type { DiagnosisInput } from './diagnose.ts'
import { NO_BITS, wordOfPair } from './packSteps.ts'

/** The best first. */
export const LEGS = ['none', 'return', 'outbound', 'both', 'beyond', 'unserved'] as const
export type Leg = (typeof LEGS)[number]

const bit = (step: (typeof BARRIERS)[number]) => 1 << (BARRIERS.indexOf(step) - 1)
const TOO_FAR = bit('too-far')
const THERE = bit('no-ride-there')
const HOME = bit('no-ride-home')
const TRAVEL = TOO_FAR | THERE | HOME

/** `LEGS.length` weights an area, in that order. */
export function bindingLegs({
  points,
  areaCount,
  serviceSteps,
  stale = null,
  pointSteps,
}: DiagnosisInput): Float64Array {
  const legs = new Float64Array(areaCount * LEGS.length)
  const count = serviceSteps.length
  for (let p = 0; p < points.weight.length; p++) {
    let best = LEGS.length - 1
    for (let s = 0; s < count; s++) {
      const no = wordOfPair(serviceSteps[s], stale?.[s] === 1, pointSteps[p * count + s]) & NO_BITS
      if ((no & ~TRAVEL) === 0) best = Math.min(best, LEGS.indexOf(legOf(no)))
    }
    legs[points.areaIndex[p] * LEGS.length + best] += points.weight[p]
  }
  return legs
}

function legOf(no: number): Leg {
  if (no & TOO_FAR) return 'beyond'
  if (no & THERE) return no & HOME ? 'both' : 'outbound'
  return no & HOME ? 'return' : 'none'
}
