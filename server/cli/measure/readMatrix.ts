/**
 * The travel times of `reach measure`: `from_id,to_id,travel_time` in minutes, one row a pair, plain or gzipped. A missing
 * pair is unreachable, and so is a blank time (also NA and Inf, as R writes them). The output of `reach matrix` with one
 * percentile can be read as it is (`travel_time_p50`).
 */
import {
  findRepeatedPair,
  type TravelTimeMatrix,
  toTravelTimeMatrix,
} from '../../../core/access/travelTimeMatrix.ts'
import { RefusedInput } from '../../errors.ts'
import { columnOf, numberIn } from './columns.ts'
import { readCsvRows } from './csvRows.ts'

export interface MatrixFile {
  /** Origins and destinations are the ids of the land use, in its order. */
  matrix: TravelTimeMatrix
  /** 1 where the id stands in `from_id`, even if it reaches nothing. */
  isOrigin: Uint8Array
}

const UNREACHABLE = new Set(['', 'NA', 'Inf'])
const SHOWN_IDS = 5

export async function readMatrix(path: string, ids: readonly string[]): Promise<MatrixFile> {
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  const isOrigin = new Uint8Array(ids.length)
  const originIndices: number[] = []
  const destinationIndices: number[] = []
  const seconds: number[] = []
  const unknownIds = new Set<string>()
  let at: { from: number; to: number; time: number; name: string } | undefined
  let lastFrom = ''
  let origin: number | undefined
  await readCsvRows(path, (cells, rowNumber) => {
    if (!at) {
      const header = cells.map((cell) => cell.trim())
      const name = timeColumn(header, path)
      at = {
        from: columnOf(header, 'from_id', path),
        to: columnOf(header, 'to_id', path),
        time: header.indexOf(name),
        name,
      }
      return
    }
    const from = cells[at.from]
    if (origin === undefined || from !== lastFrom) {
      origin = indexOf.get(from.trim())
      lastFrom = from
    }
    const destination = indexOf.get(cells[at.to]) ?? indexOf.get((cells[at.to] ?? '').trim())
    if (origin === undefined) unknownIds.add(from.trim())
    else isOrigin[origin] = 1
    if (destination === undefined) unknownIds.add((cells[at.to] ?? '').trim())
    const cell = cells[at.time] ?? ''
    if (UNREACHABLE.has(cell.trim())) return
    const minutes = numberIn(cell, at.name, path, rowNumber)!
    if (minutes < 0)
      throw new RefusedInput(
        'negative_time',
        `${path}: row ${rowNumber}, ${at.name} is negative (${minutes}).`,
        at.name,
      )
    if (origin === undefined || destination === undefined) return
    originIndices.push(origin)
    destinationIndices.push(destination)
    seconds.push(minutes * 60)
  })
  if (!at) throw new RefusedInput('empty_file', `${path} is empty.`)
  if (unknownIds.size > 0) {
    const some = [...unknownIds].slice(0, SHOWN_IDS).map((id) => `"${id.slice(0, 40)}"`)
    const more = unknownIds.size > SHOWN_IDS ? ` and ${unknownIds.size - SHOWN_IDS} more` : ''
    throw new RefusedInput(
      'missing_ids',
      `${path} has ids that the land-use file does not: ${some.join(', ')}${more}.`,
      'id',
    )
  }
  const matrix = toTravelTimeMatrix({
    origins: ids,
    destinations: ids,
    originIndices,
    destinationIndices,
    seconds,
  })
  const repeated = findRepeatedPair(matrix)
  if (repeated) {
    throw new RefusedInput(
      'repeated_pair',
      `${path} has the pair "${ids[repeated[0]]}" to "${ids[repeated[1]]}" more than once.`,
    )
  }
  return { matrix, isOrigin }
}

function timeColumn(header: readonly string[], path: string): string {
  if (header.includes('travel_time')) return 'travel_time'
  const percentiles = header.filter((name) => /^travel_time_p\d+$/.test(name))
  if (percentiles.length > 1) {
    throw new RefusedInput(
      'unknown_column',
      `${path} has ${percentiles.join(', ')}; name the one to use travel_time.`,
      'travel_time',
    )
  }
  return percentiles[0] ?? header[columnOf(header, 'travel_time', path)]
}
