/**
 * Places that the region's own streets know: each community with the ends of its streets, and other names (villages) that
 * stand for one of them. Communities of neighbours, of which the street file holds only a border strip, are left out: a community is the
 * region's own when at least half of its street points lie inside the region.
 */
import type { StreetSegment } from '../../../core/network/streetSegment.ts'
import { plainWords } from '../addresses/plainWords.ts'
import { type Extent, toExtent } from './extent.ts'

export interface Places {
  /** By name in plain words, see `placeKey`. Several names may share one extent. */
  byName: ReadonlyMap<string, Extent>
  /** Names that stand for the whole municipality as well as for one community, in plain words. */
  wideNames: ReadonlySet<string>
}

export interface PlacesOptions {
  contains: (lon: number, lat: number) => boolean
  /** Names of villages to communities, from the manifest's `places`. */
  aliases?: Readonly<Record<string, string>>
  /** Without them, the community with most segments gives its name to the whole municipality. */
  wideNames?: readonly string[]
}

/** "St. Joseph", "SAINT JOSEPH" and "City of St Joseph" are one place; "Stony Creek" is "Stoney Creek". */
export function placeKey(name: string): string {
  return plainWords(name)
    .replace(/^(?:the )?(?:city|town|township|village|municipality) of /, '')
    .replace(/^(?:rr|r r) ?\d* /, '')
    .replace(/\bst\b/g, 'saint')
    .replace(/\bmt\b/g, 'mount')
    .replace(/\bstony\b/g, 'stoney')
}

export function buildPlaces(segments: Iterable<StreetSegment>, options: PlacesOptions): Places {
  const communities = new Map<
    string,
    { name: string; segments: number; points: Map<string, [number, number]> }
  >()
  for (const { community, coordinates } of segments) {
    if (!community) continue
    const key = placeKey(community)
    const entry = communities.get(key) ?? { name: community, segments: 0, points: new Map() }
    communities.set(key, entry)
    entry.segments += 1
    for (const end of [coordinates[0], coordinates[coordinates.length - 1]])
      entry.points.set(`${end[0].toFixed(6)} ${end[1].toFixed(6)}`, end)
  }
  const byName = new Map<string, Extent>()
  let largest = { key: '', segments: 0 }
  for (const [key, { name, segments: count, points }] of communities) {
    const inside = [...points.values()].filter(([lon, lat]) => options.contains(lon, lat))
    if (inside.length * 2 < points.size || inside.length === 0) continue
    byName.set(key, toExtent(name, inside))
    if (count > largest.segments) largest = { key, segments: count }
  }
  for (const [alias, community] of Object.entries(options.aliases ?? {})) {
    const extent = byName.get(placeKey(community))
    if (extent && !byName.has(placeKey(alias))) byName.set(placeKey(alias), extent)
  }
  const wideNames = options.wideNames?.map(placeKey) ?? [largest.key].filter(Boolean)
  return { byName, wideNames: new Set(wideNames) }
}

/** The place of a city's name; of "Waterdown/Dundas" and "Hamilton (Dundas)" the first part that is known. */
export function findPlace(places: Places, city: string | null): { extent: Extent; wide: boolean } | null {
  if (!city) return null
  for (const name of [city, ...city.split(/[/(),]+/)]) {
    const key = placeKey(name)
    const extent = places.byName.get(key)
    if (extent) return { extent, wide: places.wideNames.has(key) }
  }
  return null
}
