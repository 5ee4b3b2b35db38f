/** Hamilton's street network: reading the city's centrelines, building the graph, and walking from 200 places to all dwellings. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { buildStreetNetwork } from '../../core/network/buildStreetNetwork.ts'
import { snapPoints } from '../../core/network/snapPoints.ts'
import { snapAt } from '../../core/network/snaps.ts'
import type { StreetSegment } from '../../core/network/streetSegment.ts'
import { walkSecondsToPoints } from '../../core/network/walkSeconds.ts'
import { readCentreline } from '../../server/import/centreline/readCentreline.ts'
import { openSource } from '../../server/import/files/sourceFile.ts'
import { HAMILTON_STREETS } from '../hamiltonStreets.ts'
import { findRealRegion } from '../realRegions.ts'
import { type Measurement, median } from './bench.ts'

const ROUNDS = 5

export default async function benchStreetNetwork(): Promise<Measurement[] | 'skipped'> {
  const region = findRealRegion('hamilton')
  if (!region) return 'skipped'
  const source = await openSource(region, HAMILTON_STREETS.file)
  let segments: StreetSegment[] = []
  const reading: number[] = []
  const building: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    segments = []
    for await (const segment of readCentreline(source, HAMILTON_STREETS, () => {})) segments.push(segment)
    const read = performance.now()
    buildStreetNetwork(segments)
    reading.push((read - start) / 1000)
    building.push((performance.now() - read) / 1000)
  }
  const network = buildStreetNetwork(segments)

  const parcels = gunzipSync(readFileSync(join(region, 'dwellings/parcels.csv.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(1)
  const cells = parcels.map((line) => line.split(','))
  const beforeSnap = performance.now()
  const dwellings = snapPoints(
    network,
    cells.map(([lon]) => Number(lon)),
    cells.map(([, lat]) => Number(lat)),
  )
  const snapping = (performance.now() - beforeSnap) / 1000
  const roots = Array.from({ length: 200 }, (_, index) =>
    snapAt(dwellings, Math.floor((index + 0.5) * (parcels.length / 200))),
  )
  const walking: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    for (const root of roots) {
      walkSecondsToPoints(network, root, dwellings, { metersPerSecond: 4.8 / 3.6, maxSeconds: 45 * 60 })
    }
    walking.push((performance.now() - start) / 1000)
  }
  return [
    {
      name: 'Hamilton: read centrelines and build the graph',
      value: median(reading) + median(building),
      unit: 's',
      bar: { atMost: 5 },
      detail: {
        readSeconds: median(reading),
        buildSeconds: median(building),
        edges: network.edgeCount,
        nodes: network.nodeCount,
      },
    },
    {
      name: 'Hamilton: snap all dwellings',
      value: snapping,
      unit: 's',
      detail: { dwellings: parcels.length },
    },
    {
      name: 'Hamilton: walk from 200 places to all dwellings within 45 minutes',
      value: median(walking),
      unit: 's',
      detail: { dwellings: parcels.length, roots: roots.length },
    },
  ]
}
