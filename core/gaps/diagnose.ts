/**
 * Who is covered, between which bounds, and which barrier the others meet first (method, section 7), by area, in weights of demand
 * points. A person is covered in the lower bound if some service passes every step for certain, in the upper bound if none of its
 * steps is no. Whoever lies between meets `unknown`. For the rest, services are kept step by step, unknown passing, and the first
 * barrier is the step after which none is left: the latest of the services' first failures. The classes are exclusive and add up
 * to the shortfall exactly (see `exactWeights`). The single-fix count of a step is how many more the upper bound covers once
 * that step is lifted: for whom some service fails at it alone.
 * Worked: two services, one too far and full, the other near with no common language: first barrier `language`; single fix of
 * `language` 1, of `too-far` 0 (that service is full too).
 *
 * A pair is one byte, a service one word (`packSteps.ts`), so that a changed language or limit is answered at once.
 */
import { BARRIERS } from './barriers.ts'
import { type DemandPoints, exactWeights } from './demandPoints.ts'
import { NO_BITS, softenStale, UNKNOWN_SHIFT, WORD_OF_BYTE } from './packSteps.ts'

export interface DiagnosisInput {
  points: DemandPoints
  areaCount: number
  /** One word a service of the type, in the region and its buffer: `packServiceSteps`. */
  serviceSteps: Uint32Array
  /** 1 = the record is stale: what it denies is unknown. */
  stale?: Uint8Array | null
  /** One byte a pair, all services of the first point first: `packPointSteps`. */
  pointSteps: Uint8Array
  /** `pointSteps` as they would be without zones served on demand (serveOnDemand.ts), to count whom these alone make unknown; null = no zones. */
  withoutZones?: Uint8Array | null
  /** 1 = the travel limit crosses the edge of what is loaded: not covered here is "unknown beyond the border". */
  beyondBorder?: Uint8Array | null
}

/** Weights by area; arrays by barrier hold `BARRIERS.length` entries an area, in that order. */
export interface Diagnosis {
  readonly weight: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** Part of `lower` that only stale records cover. */
  readonly lowerByStale: Float64Array
  /** First barriers; with `lower` they add up to `weight`. */
  readonly barriers: Float64Array
  /** Part of the barrier `unknown` whom no service that is known may cover: unknown beyond the border alone. */
  readonly beyondBorder: Float64Array
  /** Part of the barrier `unknown` whom a known service may cover by a ride on demand alone. */
  readonly servedOnDemand: Float64Array
  /** By step: covered in the upper bound if it alone were lifted, of those whom it does not cover. */
  readonly singleFix: Float64Array
  /** The part of `singleFix` that would be covered for certain. */
  readonly singleFixCertain: Float64Array
  /** By step: of those who meet `unknown`, for whom a yes to one question about this step would be enough. */
  readonly singleAnswer: Float64Array
  /** By point: `COVERED`, or the position of its first barrier in `BARRIERS`. */
  readonly verdict: Uint8Array
  /** By service: weight of those who meet `unknown` and whom it may cover: whom to phone first. */
  readonly unknownByService: Float64Array
}

export const COVERED = 255

export function diagnose(input: DiagnosisInput): Diagnosis {
  const {
    points,
    areaCount,
    serviceSteps,
    stale = null,
    pointSteps,
    beyondBorder = null,
    withoutZones = null,
  } = input
  const serviceCount = serviceSteps.length
  const weights = exactWeights(points.weight)
  if (pointSteps.length !== weights.length * serviceCount)
    throw new RangeError('pointSteps must hold one byte for each point and service')
  const sums = () => new Float64Array(areaCount)
  const byBarrier = () => new Float64Array(areaCount * BARRIERS.length)
  const result: Diagnosis = {
    weight: sums(),
    lower: sums(),
    upper: sums(),
    lowerByStale: sums(),
    barriers: byBarrier(),
    beyondBorder: sums(),
    servedOnDemand: sums(),
    singleFix: byBarrier(),
    singleFixCertain: byBarrier(),
    singleAnswer: byBarrier(),
    verdict: new Uint8Array(weights.length),
    unknownByService: new Float64Array(serviceCount),
  }
  const softenedBytes = WORD_OF_BYTE.map(softenStale)
  const bytes = new Int32Array(512)
  bytes.set(WORD_OF_BYTE)
  bytes.set(softenedBytes, 256)
  const words = Int32Array.from(serviceSteps, (word, s) => (stale?.[s] ? softenStale(word) : word))
  const table = Uint16Array.from(serviceSteps, (_, s) => (stale?.[s] ? 256 : 0))

  for (let p = 0, first = 0; p < weights.length; p++, first += serviceCount) {
    let coveredByStale = false
    let covered = false
    let possible = false
    // Bit 0 stands for "no such service" where there is none at all.
    let firstFailures = 1
    let fixes = 0
    let certainFixes = 0
    for (let s = 0; s < serviceCount; s++) {
      const word = bytes[table[s] + pointSteps[first + s]] | words[s]
      const no = word & NO_BITS
      if (no === 0) {
        possible = true
        if (word === 0) {
          if (table[s] === 0) {
            covered = true
            break
          }
          coveredByStale = true
        }
        continue
      }
      firstFailures |= no & -no
      if ((no & (no - 1)) === 0) {
        fixes |= no
        if (word === no) certainFixes |= no
      }
    }
    const weight = weights[p]
    const area = points.areaIndex[p]
    const row = area * BARRIERS.length
    result.weight[area] += weight
    if (covered || coveredByStale) {
      result.lower[area] += weight
      result.upper[area] += weight
      if (!covered) result.lowerByStale[area] += weight
      result.verdict[p] = COVERED
    } else if (possible || beyondBorder?.[p] === 1) {
      result.upper[area] += weight
      result.barriers[row] += weight
      if (!possible) result.beyondBorder[area] += weight
      else if (withoutZones && beyondBorder?.[p] !== 1 && !mayPass(withoutZones, first))
        result.servedOnDemand[area] += weight
      let answers = 0
      for (let s = 0; s < serviceCount; s++) {
        const word = bytes[table[s] + pointSteps[first + s]] | words[s]
        if ((word & NO_BITS) !== 0) continue
        result.unknownByService[s] += weight
        const unknown = word >>> UNKNOWN_SHIFT
        if ((unknown & (unknown - 1)) === 0) answers |= unknown
      }
      addToSteps(result.singleAnswer, row, answers, weight)
    } else {
      const barrier = 32 - Math.clz32(firstFailures)
      result.barriers[row + barrier] += weight
      result.verdict[p] = barrier
      addToSteps(result.singleFix, row, fixes, weight)
      addToSteps(result.singleFixCertain, row, certainFixes, weight)
    }
  }
  return result

  /** Whether some service may cover a point by steps other than those in force. */
  function mayPass(steps: Uint8Array, from: number): boolean {
    for (let s = 0; s < serviceCount; s++)
      if (((bytes[table[s] + steps[from + s]] | words[s]) & NO_BITS) === 0) return true
    return false
  }
}

/** Adds the weight to each step whose bit is set. */
function addToSteps(sums: Float64Array, row: number, bits: number, weight: number): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) sums[row + 32 - Math.clz32(rest & -rest)] += weight
}
