import { RefusedInput } from '../../errors.ts'
import { createPlaceCheck } from '../files/placeCheck.ts'
import { openSource } from '../files/sourceFile.ts'
import { timeZoneExtent } from '../files/timeZoneExtent.ts'
import type { AreasSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import type { AreaRow } from '../rows.ts'
import { matchesCondition } from './matchesCondition.ts'
import { readAreaNames } from './readAreaNames.ts'
import { readOutlines } from './readOutlines.ts'

/** An area with the columns or properties of its row. */
export interface AreaRecord {
  rowNumber: number
  values: Record<string, unknown>
  area: AreaRow
}

/**
 * The areas of a file with their codes, names and marks. Rows without code or outline and repeated codes are left out with
 * notices. Throws RefusedInput `no_areas` when nothing is left, `swapped_lon_lat` when all of them lie the wrong way round.
 */
export async function* readAreaRecords(
  folder: string,
  spec: AreasSpec,
  report: ReportNotice,
  timeZone?: string,
): AsyncGenerator<AreaRecord> {
  const source = await openSource(folder, spec.file)
  const names = await readAreaNames(folder, spec, report)
  const judge = timeZone ? createPlaceCheck(timeZoneExtent(timeZone), 0) : () => null
  const seen = new Set<string>()
  let swapped = 0
  let first = true
  if (spec.id === undefined && spec.format !== 'h3')
    report('code_generated', { value: source.sha256.slice(0, 8) })
  for await (const { rowNumber, values, geometry } of readOutlines(source, spec, report)) {
    if (first && spec.id !== undefined && !(spec.id in values)) refuseColumn(spec.file, spec.id, values)
    first = false
    const column = spec.id ?? (spec.format === 'h3' ? 'id' : undefined)
    const code =
      column === undefined ? `${source.sha256.slice(0, 8)}-${rowNumber}` : String(values[column] ?? '').trim()
    if (code === '') {
      report('missing_code', { rowNumber, fieldName: column })
      continue
    }
    if (!geometry) {
      report('area_without_outline', { rowNumber, value: code })
      continue
    }
    if (seen.has(code)) {
      report('duplicate_code', { rowNumber, fieldName: column, value: code })
      continue
    }
    seen.add(code)
    const [lon, lat] = geometry.coordinates[0][0][0]
    const fault = judge(lon, lat)
    if (fault) report(fault, { rowNumber, value: code, lon, lat })
    if (fault === 'swapped_lon_lat') swapped += 1
    const named = names(code, values)
    if (!named && (spec.name || spec.names)) report('missing_name', { rowNumber, value: code })
    const merged = spec.mergedWhen ? matchesCondition(spec.mergedWhen, values) : false
    yield {
      rowNumber,
      values,
      area: { code, level: spec.level, name: named ?? { en: code, fr: code }, merged, geometry },
    }
  }
  if (seen.size === 0) {
    throw new RefusedInput(
      'no_areas',
      `"${spec.file}" gives no area that can be used: no row has a code and an outline.`,
      'areas.file',
    )
  }
  if (swapped === seen.size) {
    throw new RefusedInput(
      'swapped_lon_lat',
      `"${spec.file}": longitude and latitude are swapped in all ${swapped} areas, or the time zone ${timeZone} is wrong.`,
      'areas.file',
    )
  }
}

function refuseColumn(file: string, column: string, values: Record<string, unknown>): never {
  const columns = Object.keys(values).map((name) => `"${name}"`)
  throw new RefusedInput(
    'missing_columns',
    `"${file}" has no "${column}". It has ${columns.join(', ') || 'nothing'}.`,
    'areas.id',
  )
}
