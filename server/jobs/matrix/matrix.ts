import { NO_STREET, type Snaps } from '../../../core/network/snaps.ts'
import type { Points } from './readPoints.ts'

/** Why a pair has no time. */
export type NoTimeReason = 'no_street' | 'no_path' | 'beyond_limit' | 'no_service_on_date'

/** Times of one root to or from every point of the other side. */
export interface MatrixBlock {
  root: number
  /** Percentile k of point x at x * percentiles + k; UNREACHED where there is a reason. */
  seconds: Uint32Array
  /** Of a point with an UNREACHED percentile. */
  reason(point: number): NoTimeReason
}

/** Travel times of all pairs, one root at a time: only a few blocks are in memory at once. */
export interface Matrix {
  from: Points
  to: Points
  /** The side with fewer points: searches start there. */
  rootSide: 'from' | 'to'
  percentiles: readonly number[]
  blocks: AsyncIterable<MatrixBlock>
}

/** The side to search from: the one with fewer points, destinations where both are equal. */
export function chooseRootSide(from: Points, to: Points): 'from' | 'to' {
  return to.id.length <= from.id.length ? 'to' : 'from'
}

export function hasNoStreet(snaps: Snaps, index: number): boolean {
  return snaps.edge[index] === NO_STREET
}
