import type { StreetSegment } from '../../../core/network/streetSegment.ts'
import { RefusedInput } from '../../errors.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import type { StreetsSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import { MalformedMessage } from './protobuf.ts'
import { readBlobs } from './readBlobs.ts'
import { readNodes, readWays } from './readPrimitiveBlock.ts'
import { UsedNodes } from './usedNodes.ts'
import { readWayRules, type WayRules } from './wayRules.ts'

/** Node references of street ways that are held in memory: 50 million take about 1 GB. */
const MOST_REFERENCES = 50_000_000

/**
 * Reads the streets of an OpenStreetMap extract (.osm.pbf) as segments, split where ways share a node. The file is read twice, ways
 * first, so that its objects may stand in any order. Faults are notices of OSM_NOTICES; throws RefusedInput where the file is no
 * extract, is damaged, is too large, or holds no streets. Turn restrictions are not read.
 */
export async function* readOsm(
  source: SourceFile,
  _spec: StreetsSpec,
  report: ReportNotice,
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
  for (let way = 0; way < ways.rules.length; way++) {
    const refs = ways.refs.subarray(ways.start[way], ways.start[way + 1])
    const pieces = splitWay(refs, nodes, (missing) => {
      report('osm_missing_node', { rowNumber: ways.ids[way], value: missing })
    })
    for (const [piece, coordinates] of pieces.entries()) {
      const id = pieces.length === 1 ? `${ways.ids[way]}` : `${ways.ids[way]}-${piece + 1}`
      yield { id, coordinates, ...ways.rules[way] }
    }
  }
}

interface StreetWays {
  ids: number[]
  rules: WayRules[]
  /** Refs of way w stand from start[w] to start[w + 1]. */
  start: number[]
  refs: Float64Array
}

async function readStreetWays(source: SourceFile, report: ReportNotice): Promise<StreetWays> {
  const ids: number[] = []
  const rules: WayRules[] = []
  const start = [0]
  const seen = new Set<number>()
  let refs = new Float64Array(1 << 16)
  let count = 0
  for await (const block of readBlobs(source)) {
    orRefuse(source, () =>
      readWays(block, (way) => {
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
      }),
    )
  }
  return { ids, rules, start, refs: refs.slice(0, count) }
}

/** The lines of a way between junctions, cut where a node is missing; `missing` hears of each missing node. */
function splitWay(refs: Float64Array, nodes: UsedNodes, missing: (id: number) => void): [number, number][][] {
  const pieces: [number, number][][] = []
  let piece: [number, number][] = []
  function end(): void {
    if (piece.length >= 2) pieces.push(piece)
    piece = []
  }
  for (const ref of refs) {
    const index = nodes.find(ref)
    if (Number.isNaN(nodes.lon[index])) {
      missing(ref)
      end()
      continue
    }
    const position: [number, number] = [nodes.lon[index], nodes.lat[index]]
    piece.push(position)
    if (nodes.shared[index] && piece.length >= 2) {
      end()
      piece.push(position)
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
