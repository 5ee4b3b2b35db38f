/**
 * A partnership's own list of employers, CSV or workbook with a header: one row for an employer, occupation and quarter. The
 * mapping names the columns; a column that bears the field's own name needs none.
 * Fields: employer, address, city, province, postalCode, lon, lat, positions, quarter, stream, agricultural, occupation,
 * occupationCode. A row with its own lon and lat is a point; all others are placed like published lists.
 */
import { RefusedInput } from '../../errors.ts'
import { readTable } from '../files/readTable.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import type { EmployersSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import type { EmployerRow } from '../rows.ts'
import { isAgriculturalStream } from './agriculturalStream.ts'
import { quarterOfCells } from './decisionQuarter.ts'
import { toEmployerRow, withoutWords } from './employerRow.ts'
import { parseMailingAddress } from './mailingAddress.ts'
import { splitOccupation } from './occupation.ts'

const FIELDS = [
  'employer',
  'address',
  'city',
  'province',
  'postalCode',
  'lon',
  'lat',
  'positions',
  'quarter',
  'stream',
  'agricultural',
  'occupation',
  'occupationCode',
] as const
type Field = (typeof FIELDS)[number]

export async function* readEmployerList(
  source: SourceFile,
  spec: EmployersSpec,
  report: ReportNotice,
): AsyncIterable<EmployerRow> {
  const options = {
    encoding: spec.encoding,
    delimiter: spec.delimiter,
    required: [spec.mapping?.employer ?? 'employer'],
  }
  yield* parseEmployerList(readTable(source, options, report), spec, report)
}

/** The same from rows keyed by header. */
export async function* parseEmployerList(
  rows: AsyncIterable<{ rowNumber: number; cells: Record<string, string> }>,
  spec: EmployersSpec,
  report: ReportNotice,
): AsyncIterable<EmployerRow> {
  const unknown = Object.keys(spec.mapping ?? {}).find((field) => !FIELDS.includes(field as Field))
  if (unknown)
    throw new RefusedInput(
      'unknown_field',
      `${spec.file}: the mapping names "${unknown}"; known fields are ${FIELDS.join(', ')}.`,
      'mapping',
    )
  for await (const { rowNumber, cells } of rows) {
    const cell = (field: Field) => (cells[spec.mapping?.[field] ?? field] ?? '').trim()
    if (Object.values(cells).every((text) => text.trim() === '')) continue
    const quarter = quarterOfCells(cell('quarter')) ?? spec.quarter
    if (!quarter) {
      report('invalid_quarter', { rowNumber, fieldName: 'quarter', value: withoutWords(cell('quarter')) })
      continue
    }
    const row = toEmployerRow(
      {
        source: spec.source ?? spec.file,
        rowNumber,
        quarter,
        employer: cell('employer'),
        province: cell('province'),
        stream: cell('stream'),
        agricultural: isYes(cell('agricultural')) || isAgriculturalStream(cell('stream')),
        address:
          cell('address') || [cell('city'), cell('province'), cell('postalCode')].filter(Boolean).join(', '),
        occupation: cell('occupationCode')
          ? { code: cell('occupationCode'), label: cell('occupation') || null }
          : splitOccupation(cell('occupation')),
        positions: cell('positions'),
      },
      report,
    )
    if (row) yield { ...row, ...ownPlace(row, cell, report) }
  }
}

/** City, postal code and point of columns of their own go before what the address says. */
function ownPlace(
  row: EmployerRow,
  cell: (field: Field) => string,
  report: ReportNotice,
): Partial<EmployerRow> {
  const place: Partial<EmployerRow> = {}
  if (cell('city')) place.city = cell('city')
  const { postalCode } = parseMailingAddress(cell('postalCode'))
  if (postalCode) place.postalCode = postalCode
  if (cell('lon') === '' && cell('lat') === '') return place
  const lon = cell('lon') === '' ? Number.NaN : Number(cell('lon'))
  const lat = cell('lat') === '' ? Number.NaN : Number(cell('lat'))
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return { ...place, lon, lat, precision: 'point' }
  report('invalid_point', {
    rowNumber: row.rowNumber,
    fieldName: 'lon',
    value: withoutWords(`${cell('lon')}, ${cell('lat')}`),
  })
  return place
}

function isYes(text: string): boolean {
  return /^(yes|y|true|1|x|oui|o|vrai|agricultural|agricole)$/i.test(text)
}
