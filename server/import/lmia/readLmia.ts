/**
 * Lists of employers with a positive Labour Market Impact Assessment, Employment and Social Development Canada, one file a
 * quarter, CSV or workbook, in all layouts from 2019 on, and a partnership's own list of employers (format `csv`).
 * Source: https://open.canada.ca/data/en/dataset/90fed587-1364-4f33-a9ee-208181dc0b97
 *
 * Rows come unplaced (`lon`, `lat` null, precision `none`) and not filtered; `placeEmployers` does both. One row is one
 * employer, occupation and stream in one decision quarter: positions are approved anew each season and never summed over quarters.
 */
import { RefusedInput } from '../../errors.ts'
import { type RawRow, readRawTable } from '../files/readRawTable.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import type { EmployersSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import type { EmployerRow } from '../rows.ts'
import { isAgriculturalStream } from './agriculturalStream.ts'
import { quarterOfCells, quarterOfTitle } from './decisionQuarter.ts'
import { toEmployerRow, withoutWords } from './employerRow.ts'
import type { LmiaColumn } from './lmiaColumns.ts'
import { openLmiaTable } from './lmiaTable.ts'
import { splitOccupation } from './occupation.ts'
import { readEmployerList } from './readEmployerList.ts'

export async function* readLmia(
  source: SourceFile,
  spec: EmployersSpec,
  report: ReportNotice,
): AsyncIterable<EmployerRow> {
  if (spec.format === 'csv') yield* readEmployerList(source, spec, report)
  else
    yield* parseLmia(
      readRawTable(source, { encoding: spec.encoding, delimiter: spec.delimiter }, report),
      spec,
      report,
    )
}

/** The published layouts, from the rows of a file as text. */
export async function* parseLmia(
  raw: AsyncIterable<RawRow>,
  spec: EmployersSpec,
  report: ReportNotice,
): AsyncIterable<EmployerRow> {
  const { title, columns, rows } = await openLmiaTable(raw, spec.file, report)
  const perRow = columns.year !== undefined && columns.period !== undefined
  const titled = quarterOfTitle(title)
  const ofFile = spec.quarter ?? titled
  if (!ofFile && !perRow)
    throw new RefusedInput(
      'missing_quarter',
      `${spec.file}: no title line names its decision quarter. Add "quarter": "2023Q4" (or the like) to its entry in the manifest.`,
      'quarter',
    )
  if (spec.quarter && titled && spec.quarter !== titled)
    report('quarter_disagrees', { rowNumber: 1, value: titled })

  for await (const { rowNumber, cells } of rows) {
    const cell = (name: LmiaColumn) =>
      columns[name] === undefined ? '' : (cells[columns[name]] ?? '').trim()
    const quarter = spec.quarter ?? (perRow ? quarterOfCells(cell('year'), cell('period')) : ofFile)
    if (!quarter) {
      report('invalid_quarter', {
        rowNumber,
        fieldName: 'quarter',
        value: withoutWords(`${cell('year')} ${cell('period')}`),
      })
      continue
    }
    const occupation = splitOccupation(
      cell('occupation') || `${cell('occupationCode')}-${cell('occupationLabel')}`.replace(/^-$/, ''),
    )
    const row = toEmployerRow(
      {
        source: spec.source ?? spec.file,
        rowNumber,
        quarter,
        employer: cell('employer'),
        province: cell('province'),
        stream: cell('stream'),
        agricultural: isAgriculturalStream(cell('stream')),
        address: cell('address'),
        occupation,
        positions: cell('positions'),
      },
      report,
    )
    if (!row) continue
    if (row.stream === '') report('missing_stream', { rowNumber, fieldName: 'stream' })
    if (row.occupation === null) report('missing_occupation', { rowNumber, fieldName: 'occupation' })
    yield row
  }
}
