/** The published example of the R package `accessibility` with its expected values, read without the product's own reader. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect } from 'vitest'
import { type TravelTimeMatrix, toTravelTimeMatrix } from '../../../core/access/travelTimeMatrix.ts'

const lines = (text: string) => text.trim().split(/\r?\n/).slice(1)

export interface BeloHorizonte {
  matrix: TravelTimeMatrix
  population: Float64Array
  jobs: Float64Array
  schools: Float64Array
  income: Float64Array
  /** Expected value by id; null where the package has none. */
  expected(name: string): Map<string, number | null>
}

export function readBeloHorizonte(folder: string): BeloHorizonte {
  const rows = lines(readFileSync(join(folder, 'bho_land_use.csv'), 'utf8')).map((line) => line.split(','))
  const ids = rows.map((row) => row[0])
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  const pairs = lines(gunzipSync(readFileSync(join(folder, 'bho_travel_matrix.csv.gz'))).toString('utf8'))
  const originIndices = new Uint32Array(pairs.length)
  const destinationIndices = new Uint32Array(pairs.length)
  const seconds = new Float64Array(pairs.length)
  pairs.forEach((line, k) => {
    const [from, to, minutes] = line.split(',')
    originIndices[k] = indexOf.get(from)!
    destinationIndices[k] = indexOf.get(to)!
    seconds[k] = Number(minutes) * 60
  })
  const column = (at: number) =>
    Float64Array.from(rows, (row) => (row[at] === '' ? Number.NaN : Number(row[at])))
  return {
    matrix: toTravelTimeMatrix({
      origins: ids,
      destinations: ids,
      originIndices,
      destinationIndices,
      seconds,
    }),
    population: column(1),
    jobs: column(2),
    schools: column(3),
    income: column(4),
    expected: (name) =>
      new Map(
        lines(readFileSync(join(folder, `exp_${name}.csv`), 'utf8')).map((line) => {
          const [id, value] = line.split(',')
          return [id, ['', 'NA', 'Inf'].includes(value) ? null : Number(value)]
        }),
      ),
  }
}

/** Every published cell within 1e-12, relative; `null` there must be no finite number here. */
export function expectPublished(
  matrix: TravelTimeMatrix,
  values: Float64Array,
  published: Map<string, number | null>,
) {
  let worst = 0
  matrix.origins.forEach((id, o) => {
    const want = published.get(id)
    if (want === undefined) return
    if (want === null) expect(Number.isFinite(values[o]), id).toBe(false)
    else
      worst = Math.max(worst, want === 0 ? Math.abs(values[o]) : Math.abs(values[o] - want) / Math.abs(want))
  })
  expect(published.size).toBeGreaterThan(800)
  expect(worst).toBeLessThan(1e-12)
}
