/**
 * Open Database of Healthcare Facilities, Statistics Canada (v1.1, 2020): windows-1252, Canada whole, one row a facility.
 * Rows without a point keep city, province and postal code. There are no hours and no languages.
 * https://www.statcan.gc.ca/en/lode/databases/odhf
 */
import { readTable } from '../files/readTable.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import type { ServicesSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import type { ServiceAtLocationRow } from '../rows.ts'
import { blankRow } from '../serviceRow/blankRow.ts'
import { cleanText } from '../serviceRow/cleanText.ts'
import { createIdNumbers } from '../serviceRow/createRecordIds.ts'
import { hideSensitive } from '../serviceRow/hideSensitive.ts'
import { quietly } from '../serviceRow/quietly.ts'
import { readPoint } from '../serviceRow/readPoint.ts'
import { readPostalCode } from '../serviceRow/readPostalCode.ts'
import { readProvince } from '../serviceRow/readProvince.ts'
import type { ServiceRegion } from '../serviceRow/serviceRegion.ts'
import { soundsSensitive } from '../serviceRow/soundsSensitive.ts'
import { titleCase } from '../serviceRow/titleCase.ts'
import { toListDate } from '../serviceRow/toListDate.ts'
import { toSourceKey } from '../serviceRow/toSourceKey.ts'
import { watchPoints } from '../serviceRow/watchPoints.ts'
import { watchPostalAreas } from '../serviceRow/watchPostalAreas.ts'
import { toHealthTypes } from './toHealthTypes.ts'

const REQUIRED = [
  'index',
  'facility_name',
  'source_facility_type',
  'odhf_facility_type',
  'city',
  'province',
  'latitude',
  'longitude',
]
const TYPES = ['Ambulatory health care services', 'Hospitals', 'Nursing and residential care facilities']

export async function* readOdhf(
  source: SourceFile,
  spec: ServicesSpec,
  _region: ServiceRegion,
  report: ReportNotice,
): AsyncGenerator<ServiceAtLocationRow> {
  const options = { encoding: spec.encoding ?? 'windows-1252', delimiter: spec.delimiter, required: REQUIRED }
  const key = toSourceKey(source, spec)
  const listDate = toListDate(spec.vintage)
  const number = createIdNumbers()
  const watch = watchPoints(report)
  const areas = watchPostalAreas(report)
  let decimals = false
  for await (const { rowNumber, cells } of readTable(source, options, report)) {
    if (!decimals && /\.0$/.test(cells.CSDuid ?? '')) {
      decimals = true
      report('decimal_code', { rowNumber, fieldName: 'CSDuid', value: cells.CSDuid })
    }
    const row = toRow(cells, { ...blankRow(key, rowNumber), listDate }, number, report)
    watch(row)
    areas.watch(row)
    yield row
  }
  areas.finish()
}

function toRow(
  cells: Record<string, string>,
  blank: ServiceAtLocationRow,
  number: ReturnType<typeof createIdNumbers>,
  report: ReportNotice,
): ServiceAtLocationRow {
  const { rowNumber } = blank
  const published = cleanText(cells.odhf_facility_type) ?? ''
  const facilityType = TYPES.find((type) => type.toLowerCase() === published.toLowerCase()) ?? published
  const sourceType = cleanText(cells.source_facility_type)
  const name = cleanText(cells.facility_name)
  const sensitive = soundsSensitive(name, sourceType)
  const tell = sensitive ? quietly(report) : report
  if (!TYPES.includes(facilityType))
    tell('unknown_service_type', { rowNumber, fieldName: 'odhf_facility_type', value: published })
  else if (facilityType !== published)
    tell('type_spelling', { rowNumber, fieldName: 'odhf_facility_type', value: published })
  if (!name) tell('missing_name', { rowNumber, fieldName: 'facility_name' })
  const { id, repeated } = number(cleanText(cells.index) ?? `row ${rowNumber}`)
  if (repeated) tell('duplicate_id', { rowNumber, fieldName: 'index', value: cells.index })
  const title = name ?? sourceType ?? facilityType
  const row: ServiceAtLocationRow = {
    ...blank,
    recordId: id,
    organization: cleanText(cells.provider),
    name: { en: title, fr: title },
    serviceTypes: toHealthTypes(facilityType, sourceType, title),
    attributes: sourceType?.toLowerCase() === 'senior active living centre' ? ['seniors'] : [],
    sourceKind: sourceType ? `${facilityType} (${sourceType})` : facilityType,
    address: toAddress(cells),
    city: titleCase(cleanText(cells.city) ?? cleanText(cells.CSDname)),
    province: readProvince(cells.province, rowNumber, 'province', tell),
    postalCode: readPostalCode(cells.postal_code, rowNumber, 'postal_code', tell),
    ...readPoint({ lon: cells.longitude, lat: cells.latitude }, rowNumber, tell),
  }
  if (!sensitive) return row
  report('sensitive_site', { rowNumber })
  return hideSensitive(row)
}

function toAddress(cells: Record<string, string>): string | null {
  const street = cleanText(`${cells.street_no ?? ''} ${cells.street_name ?? ''}`)
  const unit = cleanText(cells.unit)
  const text =
    street && cleanText(cells.street_name)
      ? unit
        ? `${unit}, ${street}`
        : street
      : cleanText(cells.source_format_str_address)
  return titleCase(text)
}
