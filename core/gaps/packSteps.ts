/**
 * Outcomes of the steps as bits, so that a step is one comparison for a person and a service. A service's word has bit k - 1 set where
 * step k is no and bit 15 + k where it is unknown (k = 1 to 9). A pair's byte holds steps 2 to 5: bits 0 to 3 no, bits 4 to 7 unknown.
 * Worked: too far and hours unknown: byte 0b1000_0001; as a word, bits 1 and 20.
 */
import type { ThreeValued } from '../match/threeValued.ts'
import { BARRIERS, POINT_STEPS, SERVICE_STEPS } from './barriers.ts'

export type ServiceSteps = Readonly<Record<(typeof SERVICE_STEPS)[number], ThreeValued>>
/** Whether a pair passes: within the limit at the best departure, a ride there, a ride home, open when free. */
export type PointSteps = Readonly<Record<(typeof POINT_STEPS)[number], ThreeValued>>

export const NO_BITS = 0x1ff
export const UNKNOWN_SHIFT = 16

export function packServiceSteps(steps: ServiceSteps): number {
  let word = 0
  for (const step of SERVICE_STEPS) word |= bitOf(steps[step], BARRIERS.indexOf(step) - 1, UNKNOWN_SHIFT)
  return word
}

export function packPointSteps(steps: PointSteps): number {
  let byte = 0
  for (const [k, step] of POINT_STEPS.entries()) byte |= bitOf(steps[step], k, 4)
  return byte
}

function bitOf(outcome: ThreeValued, bit: number, unknownShift: number): number {
  if (outcome === 'yes') return 0
  return outcome === 'no' ? 1 << bit : 1 << (bit + unknownShift)
}

/** The word of a pair's byte, for each of the 256 bytes. */
export const WORD_OF_BYTE: Uint32Array = Uint32Array.from(
  { length: 256 },
  (_, byte) => ((byte & 15) << 1) | ((byte >> 4) << (UNKNOWN_SHIFT + 1)),
)

/** Steps that rest on what a record says (closed, language, eligibility, coverage or cost, full): bits 4 to 8. */
const RECORD_BITS = 0x1f0

/** A stale record supports no claim of a gap on its own: what it denies is unknown. */
export function softenStale(word: number): number {
  return (word & ~RECORD_BITS) | ((word & RECORD_BITS) << UNKNOWN_SHIFT)
}

/** All steps of one person and one service; 0 = passes for certain, no bit of NO_BITS = may pass. */
export function wordOfPair(serviceWord: number, isStale: boolean, pointByte: number): number {
  const word = serviceWord | WORD_OF_BYTE[pointByte]
  return isStale ? softenStale(word) : word
}
