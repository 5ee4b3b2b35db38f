/**
 * An offline index of street addresses, made of street segments with ranges of house numbers and the community that each
 * name belongs to. No network, no gazetteer: what the region's own street file knows.
 */
import type { StreetSegment } from '../../../core/network/streetSegment.ts'
import { plainWords } from './plainWords.ts'
import { parseStreetName } from './streetName.ts'

export interface IndexedSegment {
  type: string | null
  direction: string | null
  /** Community in plain words, "" where the source has none. */
  community: string
  segment: StreetSegment
}

export interface AddressIndex {
  /** Name of a street without type and direction, to all its segments. */
  byBase: ReadonlyMap<string, IndexedSegment[]>
  /** Communities that the segments name, in plain words. */
  communities: ReadonlySet<string>
  /** Names that mailing addresses use for the whole municipality: they say nothing about the community. */
  wideNames: ReadonlySet<string>
  /** Other names of places ("waterdown") to the community whose streets hold them ("flamborough"). */
  aliases: ReadonlyMap<string, string>
  province: string | null
  /** Longitudes and latitudes that the segments span: [west, south, east, north]; the inverse of it without segments. */
  bounds: [number, number, number, number]
}

export interface AddressIndexOptions {
  /** Names for the whole municipality. Without them, the community with most segments gives its name to the whole. */
  wideNames?: readonly string[]
  /** Place name to community. */
  aliases?: Readonly<Record<string, string>>
  /** Two-letter code; records of other provinces are not looked for. */
  province?: string
}

export function buildAddressIndex(
  segments: Iterable<StreetSegment>,
  options: AddressIndexOptions = {},
): AddressIndex {
  const byBase = new Map<string, IndexedSegment[]>()
  const counts = new Map<string, number>()
  const bounds: AddressIndex['bounds'] = [180, 90, -180, -90]
  for (const segment of segments) {
    for (const [lon, lat] of segment.coordinates) {
      if (lon < bounds[0]) bounds[0] = lon
      if (lat < bounds[1]) bounds[1] = lat
      if (lon > bounds[2]) bounds[2] = lon
      if (lat > bounds[3]) bounds[3] = lat
    }
    const community = plainWords(segment.community ?? '')
    if (community) counts.set(community, (counts.get(community) ?? 0) + 1)
    const name = segment.name ? parseStreetName(segment.name) : null
    if (!name || name.base === '') continue
    const entry = { type: name.type, direction: name.direction, community, segment }
    const entries = byBase.get(name.base)
    if (entries) entries.push(entry)
    else byBase.set(name.base, [entry])
  }
  const largest = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
  const wide = options.wideNames ? options.wideNames.map(plainWords) : largest ? [largest] : []
  return {
    byBase,
    communities: new Set(counts.keys()),
    wideNames: new Set(
      wide.flatMap((name) => [name, name.replace(/^(the )?(city|town|county|municipality) of /, '')]),
    ),
    aliases: new Map(
      Object.entries(options.aliases ?? {}).map(([name, community]) => [
        plainWords(name),
        plainWords(community),
      ]),
    ),
    province: options.province ?? null,
    bounds,
  }
}
