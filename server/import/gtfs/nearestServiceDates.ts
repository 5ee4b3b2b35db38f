import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import { describeServiceDates, type ServiceDateCount } from './describeServiceDates.ts'

/**
 * The dates with service nearest to an ISO date: the date itself where trips run on it, else the last before and the first after
 * it, in order, as far as there are any.
 */
export function nearestServiceDates(feeds: readonly TransitFeed[], date: string): ServiceDateCount[] {
  const running = describeServiceDates(feeds).filter(({ trips }) => trips > 0)
  const same = running.find((each) => each.date === date)
  if (same) return [same]
  const before = running.findLast((each) => each.date < date)
  const after = running.find((each) => each.date > date)
  return [before, after].filter((each) => each !== undefined)
}
