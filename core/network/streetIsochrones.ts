/**
 * Isochrones: the area around all streets that are reached within a time.
 *
 * The reached parts of the network, with the last streets cut where the time is up, are widened by `bufferMeters`: the area is what lies no
 * farther than that from a reached street, in a straight line. It is found on a grid of a quarter of the buffer: places up to 0.64
 * of the buffer from a reached street are inside for certain, places beyond 1.36 of it outside, and in between the outline follows the buffer
 * to within some metres. Holes are kept. Larger cutoffs contain smaller ones, point by point.
 *
 * Off-street metres of a root count; those of a point do not: the outline tells where the streets lead, not which house is beside them.
 */
import type { MultiPolygon } from 'geojson'
import { cutStreet, type VisitPiece } from './cutStreet.ts'
import { addLine, type Extent, emptyField } from './distanceField.ts'
import { metersPerDegreeLat, metersPerDegreeLon } from './groundDistance.ts'
import type { StreetMode } from './streetMode.ts'
import type { StreetNetwork } from './streetNetwork.ts'
import { checkProfile, DEFAULT_PROFILES, type StreetProfile } from './streetProfile.ts'
import { listStreetRays, rayMeters, type StreetRay } from './streetRays.ts'
import { traceOutline } from './traceOutline.ts'
import type { SearchDirection, StreetRoot } from './vehicleSearch.ts'

export interface IsochroneOptions {
  mode: StreetMode
  direction: SearchDirection
  /** One or more, in any order. */
  cutoffSeconds: readonly number[]
  /** Must be of the same mode; default: DEFAULT_PROFILES. */
  profile?: StreetProfile
  bufferMeters?: number
}

export interface Isochrone {
  cutoffSeconds: number
  /** As asked for, or more where the area is so large that the grid had to be coarser. */
  bufferMeters: number
  /** RFC 7946, at most six decimals; without polygons where nothing is reached. */
  geometry: MultiPolygon
}

/** Half the width of an ordinary city block: most blocks whose streets are all reached are filled. */
export const DEFAULT_BUFFER_METERS = 75
const CELLS_PER_BUFFER = 4
/** Nodes of the grid; 64 MB. */
const MOST_NODES = 16_000_000

/** Where one begins, the same for all cutoffs or by cutoff; seconds are those that it took to be there, such as the ride to a stop. */
export type IsochroneRoots = readonly StreetRoot[] | ((cutoffSeconds: number) => readonly StreetRoot[])

/** One isochrone a cutoff, in the order asked for. Where roots differ by cutoff, larger cutoffs must reach all that smaller ones do. */
export function streetIsochrones(
  network: StreetNetwork,
  roots: IsochroneRoots,
  options: IsochroneOptions,
): Isochrone[] {
  const { mode, direction, cutoffSeconds, profile = DEFAULT_PROFILES[mode] } = options
  if (profile.mode !== mode) throw new RangeError(`a profile for ${profile.mode} was given for ${mode}`)
  checkProfile(profile)
  for (const cutoff of cutoffSeconds)
    if (!(cutoff >= 0 && cutoff < Infinity))
      throw new RangeError(`cutoffSeconds must be 0 or more, not ${cutoff}`)
  const wanted = options.bufferMeters ?? DEFAULT_BUFFER_METERS
  if (!(wanted >= 1)) throw new RangeError(`bufferMeters must be at least 1, not ${wanted}`)

  const ascending = [...new Set(cutoffSeconds)].sort((a, b) => a - b)
  const longest = ascending.at(-1) ?? 0
  const list = (from: readonly StreetRoot[], limit: number) =>
    listStreetRays(network, from, profile, direction, limit)
  const same = typeof roots === 'function' ? null : list(roots, longest)
  const layers = ascending.map((cutoff, i) => ({
    cutoff,
    rays: same ?? list((roots as (cutoff: number) => readonly StreetRoot[])(cutoff), cutoff),
    // Of the same rays only what is new need be drawn.
    before: same && i > 0 ? ascending[i - 1] : -1,
  }))
  const extent = extentOf(network, layers)
  if (!extent) {
    const nothing: MultiPolygon = { type: 'MultiPolygon', coordinates: [] }
    return cutoffSeconds.map((cutoff) => ({ cutoffSeconds: cutoff, bufferMeters: wanted, geometry: nothing }))
  }
  const cellMeters = Math.max(wanted / CELLS_PER_BUFFER, leastCell(extent))
  const bufferMeters = Math.max(wanted, cellMeters * CELLS_PER_BUFFER)
  const field = emptyField(extent, cellMeters, bufferMeters + 1.5 * cellMeters)
  const found = new Map<number, MultiPolygon>()
  for (const { cutoff, rays, before } of layers) {
    for (const ray of rays) visitNewPart(network, ray, before, cutoff, (...line) => addLine(field, ...line))
    found.set(cutoff, traceOutline(field, bufferMeters))
  }
  return cutoffSeconds.map((cutoff) => ({
    cutoffSeconds: cutoff,
    bufferMeters,
    geometry: found.get(cutoff)!,
  }))
}

/** The part of a ray that is reached within a cutoff but not within the one before. */
function visitNewPart(
  network: StreetNetwork,
  ray: StreetRay,
  before: number,
  cutoff: number,
  visit: VisitPiece,
): void {
  if (ray.seconds > cutoff) return
  const near = rayMeters(network, ray, before)
  const far = rayMeters(network, ray, cutoff)
  if (far === near && ray.seconds <= before) return
  if (ray.step > 0) cutStreet(network, ray.edge, ray.startMeters + near, ray.startMeters + far, visit)
  else cutStreet(network, ray.edge, ray.startMeters - far, ray.startMeters - near, visit)
}

function extentOf(
  network: StreetNetwork,
  layers: readonly { cutoff: number; rays: StreetRay[]; before: number }[],
): Extent | undefined {
  const extent = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const { cutoff, rays, before } of layers) {
    for (const ray of rays) {
      visitNewPart(network, ray, before, cutoff, (lon1, lat1, lon2, lat2) => {
        extent.west = Math.min(extent.west, lon1, lon2)
        extent.east = Math.max(extent.east, lon1, lon2)
        extent.south = Math.min(extent.south, lat1, lat2)
        extent.north = Math.max(extent.north, lat1, lat2)
      })
    }
  }
  return extent.west <= extent.east ? extent : undefined
}

function leastCell({ west, south, east, north }: Extent): number {
  const middle = (south + north) / 2
  const area = (east - west) * metersPerDegreeLon(middle) * (north - south) * metersPerDegreeLat(middle)
  return Math.sqrt(area / MOST_NODES)
}
