import { TRANSIT_DEFAULTS } from '../../jobs/travelWanted.ts'
import type { Vintage } from '../../store/regions.ts'

export interface AskedLegs {
  walkKmh?: number
  walkMinutes?: number
  bicycleMinutes?: number
  maxRides?: number
}

/** The legs without a vehicle, with defaults for what a request leaves out. */
export function legsOf(
  { walkKmh, walkMinutes, bicycleMinutes, maxRides }: AskedLegs,
  { settings }: Vintage,
): { walkKmh: number; walkLegSeconds: number; bicycleLegSeconds: number | null; maxRides: number } {
  return {
    walkKmh: walkKmh ?? settings.walkKmh,
    walkLegSeconds: Math.floor((walkMinutes ?? TRANSIT_DEFAULTS.walkMinutes) * 60),
    bicycleLegSeconds: bicycleMinutes === undefined ? null : Math.floor(bicycleMinutes * 60),
    maxRides: maxRides ?? TRANSIT_DEFAULTS.maxRides,
  }
}
