import type { When } from '../travel/travel.ts'
import type { Direction } from './isochrone.ts'

/**
 * When one leaves (`from`) or arrives (`to`) at a point, in minutes of the service date, under a question about `when`: to a session
 * one arrives by its start, and one leaves when it is over. `limit` is the longest travel time of the question.
 */
export function isochroneTime(when: When, direction: Direction, limit: number): number {
  if (when.kind === 'session') return direction === 'from' ? when.end : when.start
  if (when.kind === 'depart') return direction === 'from' ? when.from : when.to
  return direction === 'from' ? Math.max(0, when.by - limit) : when.by
}
