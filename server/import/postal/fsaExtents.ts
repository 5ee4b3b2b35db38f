/**
 * Extents of forward sortation areas, modelled, since only rough points of them are open data: each street point of the
 * region belongs to the FSA of the nearest known postal code; urban FSAs of which no full code is known join by their listed
 * point. Urban FSAs come out right to about a few blocks where services are dense; rural ones only roughly.
 *
 * An urban FSA is the region's own when most of its known codes lie inside. Codes inside whose FSA lies outside
 * are wrong points of some record (a Woodstock code on a Hamilton street) and are not used.
 */
import { distanceMeters } from '../addresses/alongLine.ts'
import { type Extent, toExtent } from './extent.ts'
import type { Places } from './places.ts'
import { isRural } from './postalCode.ts'
import type { PostalPoint } from './postalPoints.ts'
import type { FsaPoint } from './readFsa.ts'

/** By FSA; only the region's own, and rural ones that reach into it. */
export function buildFsaExtents(
  places: Places,
  postalPoints: ReadonlyMap<string, PostalPoint>,
  fsa: ReadonlyMap<string, FsaPoint>,
  contains: (lon: number, lat: number) => boolean,
): Map<string, Extent> {
  const all = [...postalPoints].map(([code, { lon, lat }]) => anchor(code.slice(0, 3), lon, lat, contains))
  const learned = new Set(all.map(({ name }) => name))
  for (const { fsa: name, lon, lat } of fsa.values())
    if (!learned.has(name) && !isRural(name)) all.push(anchor(name, lon, lat, contains))
  const balance = new Map<string, number>()
  for (const { name, inside } of all) balance.set(name, (balance.get(name) ?? 0) + (inside ? 1 : -1))
  const isOwn = (name: string) => isRural(name) || (balance.get(name) ?? 0) > 0
  const anchors = all.filter(({ name, inside }) => !inside || isOwn(name))

  const extents = new Set(places.byName.values())
  const points = [...extents].flatMap((extent) => extent.points)
  const near = anchors.filter(isNear(points))
  const byFsa = new Map<string, [number, number][]>()
  for (const point of points) {
    let best: string | null = null
    let bestMeters = Number.POSITIVE_INFINITY
    for (const anchor of near) {
      const meters = distanceMeters(anchor.at, point)
      if (meters < bestMeters) [best, bestMeters] = [anchor.name, meters]
    }
    if (best === null || !isOwn(best)) continue
    const own = byFsa.get(best)
    if (own) own.push(point)
    else byFsa.set(best, [point])
  }
  return new Map([...byFsa].map(([name, own]) => [name, toExtent(name, own)]))
}

function anchor(name: string, lon: number, lat: number, contains: (lon: number, lat: number) => boolean) {
  return { name, at: [lon, lat] as [number, number], inside: contains(lon, lat) }
}

/** Whether an anchor lies within about 20 km of the points' bounding box. */
function isNear(points: readonly [number, number][]): (anchor: { at: [number, number] }) => boolean {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [lon, lat] of points) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return ({ at: [lon, lat] }) =>
    lon > west - 0.25 && lon < east + 0.25 && lat > south - 0.18 && lat < north + 0.18
}
