/**
 * Finds a street address in the index. The same name of street may stand in several communities: `listAddresses` gives
 * every candidate, `findAddress` decides by the community, then by `near`, and gives null rather than a guess.
 */
import type { AddressIndex, IndexedSegment } from './addressIndex.ts'
import { distanceMeters, nearestOnLine, pointAlong } from './alongLine.ts'
import { gapToNumber, shareOfNumber } from './houseNumber.ts'
import { plainWords } from './plainWords.ts'
import { parseStreetName, type StreetName } from './streetName.ts'

/**
 * `number`: within a range of house numbers. `near-number`: the nearest range ends at most 40 numbers away.
 * `street`: only the street is known.
 */
export type AddressPrecision = 'number' | 'near-number' | 'street'

export interface FoundAddress {
  lon: number
  lat: number
  precision: AddressPrecision
  community: string | null
  /** Type and direction of the street are the same, none is missing on one side. */
  wholeName: boolean
}

export interface AddressQuery {
  number: number
  /** "King Street West", or its parts. */
  street: string | StreetName
  /** City or community of the address; without it every community is a candidate. */
  community?: string | null
  /** Longitude and latitude that decide between candidates, and where on a street when only the street is known. */
  near?: [number, number]
}

const NEAR_NUMBERS = 40
/** Candidates within this distance are one place. */
const SAME_PLACE_METERS = 500

/** All places that the address may mean, best precision only. Empty for a place that the index does not hold. */
export function listAddresses(index: AddressIndex, query: AddressQuery): FoundAddress[] {
  const street = typeof query.street === 'string' ? parseStreetName(query.street) : query.street
  if (!street) return []
  const entries = inPlace(index, matching(index, street), query.community)
  const place = (
    { segment, type, direction }: IndexedSegment,
    share: number | null,
    precision: AddressPrecision,
  ): FoundAddress[] => {
    if (share === null) return []
    const [lon, lat] =
      precision === 'street' && query.near
        ? nearestOnLine(segment.coordinates, query.near)
        : pointAlong(segment.coordinates, share)
    const wholeName = type === street.type && direction === street.direction
    return [{ lon, lat, precision, community: segment.community, wholeName }]
  }
  const exact = entries.flatMap((entry) => place(entry, shareOfNumber(entry.segment, query.number), 'number'))
  if (exact.length > 0) return exact
  const gaps = entries.map((entry) => ({ entry, gap: gapToNumber(entry.segment, query.number) }))
  const nearest = Math.min(...gaps.map(({ gap }) => gap?.gap ?? Number.POSITIVE_INFINITY))
  if (nearest <= NEAR_NUMBERS)
    return gaps.flatMap(({ entry, gap }) =>
      gap && gap.gap <= NEAR_NUMBERS ? place(entry, gap.share, 'near-number') : [],
    )
  return entries.flatMap((entry) => place(entry, 0.5, 'street'))
}

/** The one place that the address means, or null where it is unknown or may mean several. */
export function findAddress(index: AddressIndex, query: AddressQuery): FoundAddress | null {
  const all = listAddresses(index, query)
  if (query.near) return nearestAddress(all, query.near)
  const named = all.filter((one) => plainWords(one.community ?? '') === plainWords(query.community ?? ''))
  const inCommunity = named.length > 0 ? named : all
  const whole = inCommunity.filter((one) => one.wholeName)
  const found = whole.length > 0 ? whole : inCommunity
  if (found.length === 0) return null
  const [first] = found
  const apart = found.some(
    (one) => distanceMeters([one.lon, one.lat], [first.lon, first.lat]) > SAME_PLACE_METERS,
  )
  return apart ? null : first
}

/** The candidate nearest to a point, or null where there is none. */
export function nearestAddress(found: readonly FoundAddress[], point: [number, number]): FoundAddress | null {
  let best: FoundAddress | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (const one of found) {
    const distance = distanceMeters([one.lon, one.lat], point)
    if (distance < bestDistance) [best, bestDistance] = [one, distance]
  }
  return best
}

/** Segments of the name; a type or direction that one side lacks matches any, two different ones never match. */
function matching(index: AddressIndex, street: StreetName): IndexedSegment[] {
  const same = index.byBase.get(street.base) ?? []
  const fits = (a: string | null, b: string | null) => a === null || b === null || a === b
  return same.filter((entry) => fits(entry.type, street.type) && fits(entry.direction, street.direction))
}

function inPlace(
  index: AddressIndex,
  entries: IndexedSegment[],
  community: string | null | undefined,
): IndexedSegment[] {
  const words = plainWords(community ?? '')
  if (words === '' || index.wideNames.has(words)) return entries
  const place = index.aliases.get(words) ?? words
  return index.communities.has(place) ? entries.filter((entry) => entry.community === place) : []
}
