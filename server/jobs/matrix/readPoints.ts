import { resolve } from 'node:path'
import { RefusedInput } from '../../errors.ts'
import { FILE_NOTICES } from '../../import/files/notices.ts'
import { readTable } from '../../import/files/readTable.ts'
import { openSource } from '../../import/files/sourceFile.ts'
import { NoticeLog } from '../../import/notice.ts'

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
