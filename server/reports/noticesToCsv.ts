import type { SingleNotice } from '../contract/notices.ts'
import { toCsv } from './toCsv.ts'

const COLUMNS = [
  'severity',
  'code',
  'meaning_en',
  'meaning_fr',
  'file',
  'row',
  'field',
  'value',
  'lon',
  'lat',
  'service_or_area',
  'detail',
] as const

/** Complaints about data as a table, to hand to whoever keeps a file. */
export function noticesToCsv(notices: readonly SingleNotice[]): string {
  return toCsv(
    COLUMNS,
    notices.map(({ severity, code, meaning, file, rowNumber, fieldName, value, lon, lat, place, detail }) => [
      severity,
      code,
      meaning.en,
      meaning.fr,
      file,
      rowNumber,
      fieldName,
      value,
      lon,
      lat,
      place && 'id' in place ? place.id : null,
      detail && JSON.stringify(detail),
    ]),
  )
}
