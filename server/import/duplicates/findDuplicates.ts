/**
 * Records that look like the same service twice, in two sources or within one: same sort of service, like name, near each
 * other. They are linked and shown, never merged. Near places allow a loose name; places further apart (up to 3 km, as far
 * as published points are off) need nearly the same name, and such links are doubtful. Worked case: the city's "Carlisle
 * Library" and the region of Waterloo's "Carlisle Branch Library" stand 2.9 km apart in ODCAF: one doubtful link.
 */

import { nameSimilarity } from './nameSimilarity.ts'
import { nameWords, tellingWords } from './nameWords.ts'
import { createPairGrid } from './pairGrid.ts'

export interface PlacedService {
  /** Unique over all sources. */
  key: string
  name: string
  /** WGS84 degrees; a service without a point is in no link. */
  lon: number | null
  lat: number | null
  serviceTypes: readonly string[]
  source: string
}

export type DuplicateReason =
  /** Same source, name, services and point. */
  | 'exact-double'
  /** Like names within `nearMeters`. */
  | 'near'
  /** Nearly the same name within `farMeters`. */
  | 'same-name-apart'
  /** Nearly the same name within `nearMeters`, but other services: perhaps one site with several. */
  | 'same-site-other-service'

export interface DuplicateLink {
  /** The two keys in the order of the rows. */
  a: string
  b: string
  reason: DuplicateReason
  distanceMeters: number
  /** 0 to 1. */
  similarity: number
  /** Needs a person's eye: far apart, other services, or like names within one source. */
  doubtful: boolean
}

export interface DuplicateOptions {
  nearMeters: number
  farMeters: number
  /** Least similarity of names near by, within one source (whose publisher keeps them apart), and far apart. */
  nearSimilarity: number
  sameSourceSimilarity: number
  farSimilarity: number
}

const DEFAULTS: DuplicateOptions = {
  nearMeters: 250,
  farMeters: 3000,
  nearSimilarity: 0.6,
  sameSourceSimilarity: 0.85,
  farSimilarity: 0.9,
}

/** Names near by that are less alike than this want a person's eye. */
const SURE = 0.75

interface Candidate extends PlacedService {
  lon: number
  lat: number
  /** All words but those that say nothing, and of them those that do not name the kind of place. */
  words: string[]
  telling: string[]
  plain: string
}

/** Links in the order of the rows, each pair once. */
export function findDuplicates(
  rows: readonly PlacedService[],
  options: Partial<DuplicateOptions> = {},
): DuplicateLink[] {
  const limits = { ...DEFAULTS, ...options }
  const placed = rows.flatMap((row): Candidate[] => {
    if (row.lon === null || row.lat === null) return []
    const words = nameWords(row.name)
    const plain = row.name.trim().toLowerCase()
    return [{ ...row, lon: row.lon, lat: row.lat, words, telling: tellingWords(words), plain }]
  })
  const weight = weighWords(placed)
  const chains = findChains(placed)
  const links: DuplicateLink[] = []
  const grid = createPairGrid(placed, limits.farMeters)
  grid.forEachPair((a, b, distanceMeters) => {
    const sharesType = a.serviceTypes.some((type) => b.serviceTypes.includes(type))
    const near = distanceMeters <= limits.nearMeters
    if (!near && !sharesType) return
    const loose = near && sharesType
    const { dice, containment } = loose
      ? nameSimilarity(a.telling, b.telling, weight)
      : nameSimilarity(a.words, b.words, weight)
    const similarity = loose ? (dice + containment) / 2 : dice
    const chain = chains.has(chainKey(a)) || chains.has(chainKey(b))
    const reason = judge(a, b, { near, sharesType, distanceMeters, similarity, chain }, limits)
    if (!reason) return
    const doubtful =
      reason !== 'exact-double' && (reason !== 'near' || a.source === b.source || similarity < SURE)
    links.push({
      a: a.key,
      b: b.key,
      reason,
      distanceMeters: Math.round(distanceMeters),
      similarity: Math.round(similarity * 1000) / 1000,
      doubtful,
    })
  })
  return links
}

interface Pair {
  near: boolean
  sharesType: boolean
  distanceMeters: number
  similarity: number
  chain: boolean
}

function judge(a: Candidate, b: Candidate, pair: Pair, limits: DuplicateOptions): DuplicateReason | null {
  const oneSource = a.source === b.source
  if (oneSource && pair.distanceMeters < 1 && a.plain === b.plain && sameTypes(a, b)) return 'exact-double'
  if (pair.near && pair.sharesType) {
    return pair.similarity >= (oneSource ? limits.sameSourceSimilarity : limits.nearSimilarity)
      ? 'near'
      : null
  }
  if (pair.near)
    return !oneSource && pair.similarity >= limits.farSimilarity ? 'same-site-other-service' : null
  if (pair.chain || (oneSource && a.plain === b.plain)) return null
  return pair.similarity >= limits.farSimilarity ? 'same-name-apart' : null
}

function sameTypes(a: Candidate, b: Candidate): boolean {
  return (
    a.serviceTypes.length === b.serviceTypes.length &&
    a.serviceTypes.every((type) => b.serviceTypes.includes(type))
  )
}

/** Inverse document frequency, so that "hamilton" and "health" tell less than "juravinski". */
function weighWords(rows: readonly Candidate[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const { words } of rows) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => Math.log(1 + rows.length / (counts.get(word) ?? 1))
}

/** Names that one source gives to several sites on purpose ("LifeLabs LP"): far apart they are different places. */
function findChains(rows: readonly Candidate[]): Set<string> {
  const seen = new Set<string>()
  const chains = new Set<string>()
  for (const row of rows) {
    const name = `${row.source}|${row.plain}`
    if (seen.has(name)) chains.add(chainKey(row))
    seen.add(name)
  }
  return chains
}

function chainKey({ words }: Candidate): string {
  return [...words].sort().join(' ')
}
