/**
 * Open Database of Cultural and Art Facilities, Statistics Canada (v1.0, 2020): windows-1252, Canada whole, missing = "..".
 * Some facilities stand there twice, from two providers; server/import/duplicates links them.
 * https://www.statcan.gc.ca/en/lode/databases/odcaf
 */
import { readTable, type TableRow } from '../files/readTable.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import type { ServicesSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import type { ServiceAtLocationRow } from '../rows.ts'
import { blankRow } from '../serviceRow/blankRow.ts'
import { cleanText } from '../serviceRow/cleanText.ts'
import { createIdNumbers } from '../serviceRow/createRecordIds.ts'
import { readPoint } from '../serviceRow/readPoint.ts'
import { readPostalCode } from '../serviceRow/readPostalCode.ts'
import { readProvince } from '../serviceRow/readProvince.ts'
import type { ServiceRegion } from '../serviceRow/serviceRegion.ts'
import { titleCase } from '../serviceRow/titleCase.ts'
import { toListDate } from '../serviceRow/toListDate.ts'
import { toSourceKey } from '../serviceRow/toSourceKey.ts'
import { watchPoints } from '../serviceRow/watchPoints.ts'
import { watchPostalAreas } from '../serviceRow/watchPostalAreas.ts'
import { type PublishedPlace, reportMistakenPlaces } from './reportMistakenPlaces.ts'
import { toCultureType } from './toCultureType.ts'

const REQUIRED = [
  'Index',
  'Facility_Name',
  'Source_Facility_Type',
  'ODCAF_Facility_Type',
  'City',
  'Prov_Terr',
  'Latitude',
  'Longitude',
]

export async function* readOdcaf(
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
  const places: PublishedPlace[] = []
  for await (const published of readTable(source, options, report)) {
    const cells = withoutDots(published)
    const row = toRow(cells, { ...blankRow(key, published.rowNumber), listDate }, number, report)
    watch(row)
    areas.watch(row)
    places.push({ row, subdivision: cells.CSDUID, subdivisionName: cells.CSD_Name })
    yield row
  }
  areas.finish()
  reportMistakenPlaces(places, report)
}

/** Cell text, null where it is blank or "..". */
type Cells = Record<string, string | null>

function withoutDots({ cells }: TableRow): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([name, value]) => {
      const text = cleanText(value)
      return [name, text === '..' ? null : text]
    }),
  )
}

function toRow(
  cells: Cells,
  blank: ServiceAtLocationRow,
  number: ReturnType<typeof createIdNumbers>,
  report: ReportNotice,
): ServiceAtLocationRow {
  const { rowNumber } = blank
  const name = cells.Facility_Name
  const facilityType = cells.ODCAF_Facility_Type ?? ''
  const type = toCultureType(facilityType, name ?? '')
  if (!type)
    report('unknown_service_type', { rowNumber, fieldName: 'ODCAF_Facility_Type', value: facilityType })
  if (!name) report('missing_name', { rowNumber, fieldName: 'Facility_Name' })
  const { id, repeated } = number(cells.Index ?? `row ${rowNumber}`)
  if (repeated) report('duplicate_id', { rowNumber, fieldName: 'Index', value: cells.Index })
  const title = name ?? cells.Source_Facility_Type ?? facilityType
  return {
    ...blank,
    recordId: id,
    organization: null,
    name: { en: title, fr: title },
    serviceTypes: [type ?? 'other'],
    sourceKind: cells.Source_Facility_Type ? `${facilityType} (${cells.Source_Facility_Type})` : facilityType,
    address: toAddress(cells),
    city: titleCase(cells.City ?? cells.CSD_Name),
    province: readProvince(cells.Prov_Terr, rowNumber, 'Prov_Terr', report),
    postalCode: readPostalCode(cells.Postal_Code, rowNumber, 'Postal_Code', report),
    ...readPoint({ lon: cells.Longitude, lat: cells.Latitude }, rowNumber, report),
  }
}

/** "0" stands for no address in some provinces' lists. */
function toAddress(cells: Cells): string | null {
  const published = cells.Source_Format_Address === '0' ? null : cells.Source_Format_Address
  if (!cells.Street_Name) return titleCase(published)
  const street = cells.Street_No ? `${cells.Street_No} ${cells.Street_Name}` : cells.Street_Name
  return titleCase(cells.Unit ? `${cells.Unit}, ${street}` : street)
}
