import { resolve } from 'node:path'
import { snapPoints } from '../../core/network/snapPoints.ts'
import { NO_STREET, type Snaps, snapAt } from '../../core/network/snaps.ts'
import type { StreetNetwork } from '../../core/network/streetNetwork.ts'
import { UNREACHED } from '../../core/network/unreached.ts'
import { walkSecondsToPoints } from '../../core/network/walkSeconds.ts'
import { RefusedInput } from '../errors.ts'
import { FILE_NOTICES } from '../import/files/notices.ts'
import { readTable } from '../import/files/readTable.ts'
import { openSource } from '../import/files/sourceFile.ts'
import { NoticeLog } from '../import/notice.ts'

export interface Points {
  id: string[]
  lon: number[]
  lat: number[]
}

/** Reads points from a CSV with the columns id, lon, lat. @throws RefusedInput naming row and column */
export async function readPoints(path: string): Promise<Points> {
  const source = await openSource(resolve('.'), path)
  const report = new NoticeLog().reporter(path, FILE_NOTICES)
  const points: Points = { id: [], lon: [], lat: [] }
  const known = new Set<string>()
  for await (const { rowNumber, cells } of readTable(source, { required: ['id', 'lon', 'lat'] }, report)) {
    const lon = readDegrees(cells.lon, 180)
    const lat = readDegrees(cells.lat, 90)
    if (lon === null || lat === null) {
      const field = lon === null ? 'lon' : 'lat'
      throw new RefusedInput(
        'bad_coordinate',
        `${path}, row ${rowNumber}: ${field} "${cells[field]}" is not a coordinate in degrees.`,
        field,
      )
    }
    const wrongId =
      cells.id.trim() === ''
        ? 'the id is blank'
        : known.has(cells.id)
          ? `the id "${cells.id}" stands twice`
          : null
    if (wrongId !== null)
      throw new RefusedInput(
        'bad_id',
        `${path}, row ${rowNumber}: ${wrongId}. Every point needs an id of its own.`,
        'id',
      )
    known.add(cells.id)
    points.id.push(cells.id)
    points.lon.push(lon)
    points.lat.push(lat)
  }
  if (points.id.length === 0)
    throw new RefusedInput(
      'no_points',
      `${path} has no points: a header "id,lon,lat" and at least one row are needed.`,
    )
  return points
}

function readDegrees(text: string, limit: number): number | null {
  const value = Number(text)
  return text.trim() !== '' && Number.isFinite(value) && Math.abs(value) <= limit ? value : null
}

export type NoTimeReason = 'no_street' | 'no_path' | 'beyond_limit'

export interface WalkMatrix {
  from: Points
  to: Points
  /** Seconds from origin i to destination j, UNREACHED where there is a reason. */
  seconds(i: number, j: number): number
  reason(i: number, j: number): NoTimeReason | null
}

/** Walking times of all pairs, searched from whichever side has fewer points: on foot there and back take the same time. */
export function measureWalkMatrix(
  network: StreetNetwork,
  from: Points,
  to: Points,
  { walkKmh, maxSeconds, snapLimitMeters }: { walkKmh: number; maxSeconds: number; snapLimitMeters: number },
): WalkMatrix {
  const snapsFrom = snapPoints(network, from.lon, from.lat, { limitMeters: snapLimitMeters })
  const snapsTo = snapPoints(network, to.lon, to.lat, { limitMeters: snapLimitMeters })
  const rootedAtTo = to.id.length <= from.id.length
  const [roots, points] = rootedAtTo ? [snapsTo, snapsFrom] : [snapsFrom, snapsTo]
  const rows = Array.from(roots.edge, (_, root) =>
    walkSecondsToPoints(network, snapAt(roots, root), points, { metersPerSecond: walkKmh / 3.6, maxSeconds }),
  )
  const seconds = rootedAtTo ? (i: number, j: number) => rows[j][i] : (i: number, j: number) => rows[i][j]
  return {
    from,
    to,
    seconds,
    reason(i, j) {
      if (seconds(i, j) !== UNREACHED) return null
      if (snapsFrom.edge[i] === NO_STREET || snapsTo.edge[j] === NO_STREET) return 'no_street'
      return componentOf(network, snapsFrom, i) === componentOf(network, snapsTo, j)
        ? 'beyond_limit'
        : 'no_path'
    },
  }
}

function componentOf(network: StreetNetwork, snaps: Snaps, index: number): number {
  return network.walkComponentOfNode[network.edgeFrom[snaps.edge[index]]]
}
