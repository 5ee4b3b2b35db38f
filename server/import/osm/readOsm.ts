import type { StreetSegment } from '../../../core/network/streetSegment.ts'
import type { TurnRestriction } from '../../../core/network/turnRestriction.ts'
import { RefusedInput } from '../../errors.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import type { StreetsSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import { placeRestriction, type WayPieces } from './placeRestriction.ts'
import { MalformedMessage } from './protobuf.ts'
import { readBlobs } from './readBlobs.ts'
import { readNodes, readWays } from './readPrimitiveBlock.ts'
import { type RestrictionRules, readRestriction } from './restrictionRules.ts'
import { UsedNodes } from './usedNodes.ts'
import { readWayRules, type WayRules } from './wayRules.ts'

/** Node references of street ways that are held in memory: 50 million take about 1 GB. */
const MOST_REFERENCES = 50_000_000

/**
 * Reads the streets of an OpenStreetMap extract (.osm.pbf) as segments, split where ways share a node. The file is read twice, ways
 * and relations first, so that its objects may stand in any order. Faults are notices of OSM_NOTICES; throws RefusedInput where the file is no
 * extract, is damaged, is too large, or holds no streets.
 * @param restricted hears of each turn restriction, after the last segment.
 */
export async function* readOsm(
  source: SourceFile,
  _spec: StreetsSpec,
  report: ReportNotice,
  restricted?: (restriction: TurnRestriction) => void,
): AsyncIterable<StreetSegment> {
  const ways = await readStreetWays(source, report)
  if (ways.rules.length === 0) {
    throw new RefusedInput(
      'no_streets',
      `"${source.name}" holds no streets. Use an extract with highways.`,
      source.name,
    )
  }
  const nodes = new UsedNodes(ways.refs)
  for await (const block of readBlobs(source)) {
    orRefuse(source, () =>
      readNodes(block, (id, lon, lat) => {
        const index = nodes.find(id)
        if (index < 0 || !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return
        nodes.lon[index] = lon
        nodes.lat[index] = lat
      }),
    )
  }
  const inRestrictions = new Set(
    ways.restrictions.flatMap(({ from, viaWays, to }) => [...from, ...viaWays, ...to]),
  )
  const piecesOfWay = new Map<number, WayPieces>()
  for (let way = 0; way < ways.rules.length; way++) {
    const refs = ways.refs.subarray(ways.start[way], ways.start[way + 1])
    const pieces = splitWay(refs, nodes, (missing) => {
      report('osm_missing_node', { rowNumber: ways.ids[way], value: missing })
    })
    const ids = pieces.map((_, piece) =>
      pieces.length === 1 ? `${ways.ids[way]}` : `${ways.ids[way]}-${piece + 1}`,
    )
    if (inRestrictions.has(ways.ids[way]))
      piecesOfWay.set(
        ways.ids[way],
        pieces.map(({ first, last }, piece) => ({ id: ids[piece], first, last })),
      )
    for (const [piece, { coordinates }] of pieces.entries())
      yield { id: ids[piece], coordinates, ...ways.rules[way] }
  }
  if (!restricted) return
  for (const rules of ways.restrictions) {
    const placed = placeRestriction(rules, piecesOfWay, nodes)
    if (placed.length === 0 && bindsStreets(rules, piecesOfWay))
      report('osm_restriction_unusable', { rowNumber: rules.id, value: rules.value })
    for (const restriction of placed) restricted(restriction)
  }
}

/** False where one of its ways is no street that was read, for example one beyond the edge of the extract. */
function bindsStreets(
  { from, viaWays, to }: RestrictionRules,
  pieces: ReadonlyMap<number, WayPieces>,
): boolean {
  return [...from, ...viaWays, ...to].every((way) => pieces.has(way))
}

interface StreetWays {
  ids: number[]
  rules: WayRules[]
  /** Refs of way w stand from start[w] to start[w + 1]. */
  start: number[]
  refs: Float64Array
  restrictions: RestrictionRules[]
}

async function readStreetWays(source: SourceFile, report: ReportNotice): Promise<StreetWays> {
  const ids: number[] = []
  const rules: WayRules[] = []
  const start = [0]
  const seen = new Set<number>()
  const restrictions: RestrictionRules[] = []
  let refs = new Float64Array(1 << 16)
  let count = 0
  for await (const block of readBlobs(source)) {
    orRefuse(source, () =>
      readWays(
        block,
        (way) => {
          const wayRules = readWayRules(way.tags, (code, fieldName, value) => {
            report(code, { rowNumber: way.id, fieldName, value })
          })
          if (!wayRules) return
          if (seen.has(way.id)) {
            report('osm_way_duplicate', { rowNumber: way.id, value: way.id })
            return
          }
          const along = way.refs.filter((ref, index) => index === 0 || ref !== way.refs[index - 1])
          if (along.length < 2) {
            report('osm_way_too_short', { rowNumber: way.id, value: along.length })
            return
          }
          seen.add(way.id)
          if (count + along.length > MOST_REFERENCES) throw tooLarge(source)
          while (count + along.length > refs.length) {
            const grown = new Float64Array(refs.length * 2)
            grown.set(refs)
            refs = grown
          }
          refs.set(along, count)
          count += along.length
          ids.push(way.id)
          rules.push(wayRules)
          start.push(count)
        },
        (relation) => {
          const restriction = readRestriction(relation, (code, value) => {
            report(code, { rowNumber: relation.id, fieldName: 'restriction', value })
          })
          if (restriction) restrictions.push(restriction)
        },
      ),
    )
  }
  return { ids, rules, start, refs: refs.slice(0, count), restrictions }
}

interface Piece {
  coordinates: [number, number][]
  /** Ids of its first and last node. */
  first: number
  last: number
}

/** The lines of a way between junctions, cut where a node is missing; `missing` hears of each missing node. */
function splitWay(refs: Float64Array, nodes: UsedNodes, missing: (id: number) => void): Piece[] {
  const pieces: Piece[] = []
  let coordinates: [number, number][] = []
  let first = 0
  let last = 0
  function end(): void {
    if (coordinates.length >= 2) pieces.push({ coordinates, first, last })
    coordinates = []
  }
  for (const ref of refs) {
    const index = nodes.find(ref)
    if (Number.isNaN(nodes.lon[index])) {
      missing(ref)
      end()
      continue
    }
    const position: [number, number] = [nodes.lon[index], nodes.lat[index]]
    if (coordinates.length === 0) first = ref
    coordinates.push(position)
    last = ref
    if (nodes.shared[index] && coordinates.length >= 2) {
      end()
      first = ref
      coordinates.push(position)
    }
  }
  end()
  return pieces
}

function orRefuse(source: SourceFile, read: () => void): void {
  try {
    read()
  } catch (error) {
    if (!(error instanceof MalformedMessage) && !(error instanceof TypeError)) throw error
    throw new RefusedInput(
      'broken_osm_pbf',
      `"${source.name}" is damaged (${error.message}). Download it again.`,
      source.name,
    )
  }
}

function tooLarge(source: SourceFile): RefusedInput {
  return new RefusedInput(
    'osm_too_large',
    `"${source.name}" holds more streets than fit in memory. Cut the region out first: osmium extract -b WEST,SOUTH,EAST,NORTH`,
    source.name,
  )
}
