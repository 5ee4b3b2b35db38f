import { snapPoint } from '../../../core/network/snapPoints.ts'
import { NO_STREET } from '../../../core/network/snaps.ts'
import type { StreetMode } from '../../../core/network/streetMode.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import { streetSecondsToPoints } from '../../../core/network/streetSeconds.ts'
import { vehiclePath } from '../../../core/network/vehiclePath.ts'
import { walkPath } from '../../../core/network/walkPath.ts'
import type { RegionSettings } from '../../store/regions.ts'
import { streetProfile } from '../streetProfiles.ts'

export interface StreetWay {
  seconds: number
  /** Longitude and latitude, at least two positions. */
  coordinates: [number, number][]
}

/** The way along streets between two places: the seconds of travel times, and its line. Null where there is none within the limit. */
export function streetWay(
  network: StreetNetwork,
  settings: RegionSettings & { snapLimitMeters: number },
  from: [number, number],
  to: [number, number],
  mode: StreetMode,
  maxSeconds: number,
): StreetWay | null {
  const limitMeters = settings.snapLimitMeters
  const [start, end] = [from, to].map(([lon, lat]) => snapPoint(network, lon, lat, { limitMeters, mode }))
  if (start.edge === NO_STREET || end.edge === NO_STREET) return null
  const profile = streetProfile(settings, mode, settings.walkKmh)
  const points = {
    edge: Int32Array.of(end.edge),
    offsetMeters: Float64Array.of(end.offsetMeters),
    distanceMeters: Float64Array.of(end.distanceMeters),
  }
  const options = { mode, profile, direction: 'from-root' as const, maxSeconds }
  const [seconds] = streetSecondsToPoints(network, start, points, options)
  if (seconds > maxSeconds) return null
  const path =
    profile.mode === 'walk'
      ? walkPath(network, start, end, (maxSeconds * profile.kmh) / 3.6)
      : vehiclePath(network, start, end, profile, maxSeconds)
  return { seconds, coordinates: [from, ...path, to] }
}
