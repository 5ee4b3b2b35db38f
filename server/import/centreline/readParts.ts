import { groundDistanceMeters } from '../../../core/network/groundDistance.ts'

/** 1e-6 degrees, about 0.1 m: ends that are equal to this are one junction. */
const SCALE = 1e6
const LONGEST_PIECE_METERS = 100_000

export type Part = [number, number][]

/**
 * The lines of a geometry with positions rounded to 1e-6 degrees and repeats removed, so that equal ends become equal numbers.
 * A line that shrinks to a point is told as `too-short`, one that leaps over the map as `jump`, anything else as `not-a-line`.
 */
export function readParts(
  geometry: GeoJSON.Geometry,
): { parts: Part[]; faults: ('too-short' | 'jump')[] } | 'not-a-line' {
  let lines: GeoJSON.Position[][]
  if (geometry.type === 'LineString') lines = [geometry.coordinates]
  else if (geometry.type === 'MultiLineString') lines = geometry.coordinates
  else return 'not-a-line'
  const parts: Part[] = []
  const faults: ('too-short' | 'jump')[] = []
  for (const line of lines) {
    const part: Part = []
    let jump = false
    for (const [lon, lat] of line) {
      const x = Math.round(lon * SCALE) / SCALE
      const y = Math.round(lat * SCALE) / SCALE
      const last = part.at(-1)
      if (last && last[0] === x && last[1] === y) continue
      if (last && groundDistanceMeters(last[0], last[1], x, y) > LONGEST_PIECE_METERS) jump = true
      part.push([x, y])
    }
    if (jump) faults.push('jump')
    else if (part.length < 2) faults.push('too-short')
    else parts.push(part)
  }
  return { parts, faults }
}
