/** Streets and points of Porto Alegre for the benches. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildStreetNetwork } from '../../core/network/buildStreetNetwork.ts'
import { snapPoints } from '../../core/network/snapPoints.ts'
import type { Snaps } from '../../core/network/snaps.ts'
import type { StreetMode } from '../../core/network/streetMode.ts'
import type { StreetNetwork } from '../../core/network/streetNetwork.ts'
import type { StreetSegment } from '../../core/network/streetSegment.ts'
import type { TurnRestriction } from '../../core/network/turnRestriction.ts'
import { openSource } from '../../server/import/files/sourceFile.ts'
import { readOsm } from '../../server/import/osm/readOsm.ts'
import type { Position } from './valhalla.ts'

export async function readNetwork(region: string): Promise<StreetNetwork> {
  const file = 'poa_osm.pbf'
  const source = await openSource(region, file)
  const segments: StreetSegment[] = []
  const restrictions: TurnRestriction[] = []
  for await (const segment of readOsm(
    source,
    { file, format: 'osm' },
    () => {},
    (restriction) => restrictions.push(restriction),
  ))
    segments.push(segment)
  return buildStreetNetwork(segments, restrictions)
}

/** The centres of 1,227 hexagons. */
export function readHexagons(region: string): Position[] {
  const rows = readFileSync(join(region, 'poa_hexgrid.csv'), 'utf8').trim().split('\n').slice(1)
  return rows.map((row) => row.split(',')).map(([, lon, lat]) => ({ lon: Number(lon), lat: Number(lat) }))
}

export function everyNth(points: Position[], count: number): Position[] {
  return Array.from(
    { length: count },
    (_, index) => points[Math.floor(((index + 0.5) * points.length) / count)],
  )
}

export function snap(network: StreetNetwork, points: Position[], mode: StreetMode): Snaps {
  return snapPoints(
    network,
    points.map(({ lon }) => lon),
    points.map(({ lat }) => lat),
    { mode },
  )
}
