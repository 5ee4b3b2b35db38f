import type { When } from '../travel/travel.ts'
import type { Direction } from './isochrone.ts'

/**
 * When one leaves (`from`) or arrives (`to`) at a point, in minutes of the service date, under a question about `when`. A service is where
 * a session is: one arrives by its start and leaves when it is over. Any other point is a home: one leaves in time for the start, `limit`
 * minutes before, and is back as long after the end.
 */
export function isochroneTime(when: When, direction: Direction, limit: number, isService: boolean): number {
  if (when.kind === 'session') {
    if (isService) return direction === 'from' ? when.end : when.start
    return direction === 'from' ? Math.max(0, when.start - limit) : when.end + limit
  }
  if (when.kind === 'depart') return direction === 'from' ? when.from : when.to
  return direction === 'from' ? Math.max(0, when.by - limit) : when.by
}
