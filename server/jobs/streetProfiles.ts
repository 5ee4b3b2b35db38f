import type { StreetMode } from '../../core/network/streetMode.ts'
import { BICYCLE, CAR, CAR_TURNS, type StreetProfile } from '../../core/network/streetProfile.ts'
import type { RegionSettings } from '../store/regions.ts'

/** How people move along streets in a region: the defaults, with what its settings change. */
export function streetProfile(settings: RegionSettings, mode: StreetMode, walkKmh: number): StreetProfile {
  if (mode === 'walk') return { mode, kmh: walkKmh }
  if (mode === 'bicycle') return { ...BICYCLE, otherKmh: settings.bicycleKmh }
  const { carTurnSeconds, carPostedShare, carKmhByClass } = settings
  return {
    ...CAR,
    kmhByClass: { ...CAR.kmhByClass, ...carKmhByClass },
    postedShare: carPostedShare > 0 ? carPostedShare : null,
    turns: carTurnSeconds > 0 ? { ...CAR_TURNS, turnSeconds: carTurnSeconds } : null,
  }
}
