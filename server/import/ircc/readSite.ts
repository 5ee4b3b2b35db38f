import type { ReportNotice } from '../notice.ts'
import type { BilingualText, ServiceAtLocationRow } from '../rows.ts'
import { blankRow } from '../serviceRow/blankRow.ts'
import { cleanText } from '../serviceRow/cleanText.ts'
import { hideSensitive } from '../serviceRow/hideSensitive.ts'
import { quietly } from '../serviceRow/quietly.ts'
import { readPoint } from '../serviceRow/readPoint.ts'
import { readPostalCode } from '../serviceRow/readPostalCode.ts'
import { readProvince } from '../serviceRow/readProvince.ts'
import { soundsSensitive } from '../serviceRow/soundsSensitive.ts'
import { IRCC_FLAGS, toServiceTypes } from './toServiceTypes.ts'

interface Pair {
  en?: unknown
  fr?: unknown
}
/** One site as published; nothing of it is sure to be there. */
export interface IrccSite {
  Type?: Pair
  Address?: Pair
  City?: Pair
  Province?: Pair
  Postal?: Pair
  Website?: Pair
  Telephone?: Pair
  Note?: Pair
  Services?: Record<string, unknown>
  Coordinates?: { Longitude?: unknown; Latitude?: unknown }
}

export interface IrccFrame {
  source: string
  listDate: string | null
  toRecordId: (parts: readonly (string | null)[]) => string
}

/** One row of a site, or null (with a notice) where the entry is no site. */
export function readSite(
  entry: unknown,
  rowNumber: number,
  frame: IrccFrame,
  report: ReportNotice,
): ServiceAtLocationRow | null {
  if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) {
    report('broken_site', { rowNumber })
    return null
  }
  const site = entry as IrccSite
  const name = readPair(site.Type)
  const note = readPair(site.Note)
  const sensitive = soundsSensitive(name?.en ?? null, name?.fr ?? null)
  const tell = sensitive ? quietly(report) : report
  const address = cleanText(site.Address?.en) ?? cleanText(site.Address?.fr)
  const city = readCity(site.City, rowNumber, tell)
  const postalCode = readPostalCode(site.Postal?.en, rowNumber, 'Postal', tell)
  if (cleanText(site.Postal?.en) === null) tell('missing_postal_code', { rowNumber, fieldName: 'Postal' })
  const flagged = toServiceTypes(readFlags(site.Services, rowNumber, tell))
  if (flagged.unknown) tell('no_service_flag', { rowNumber, fieldName: 'Services' })
  if (!name) tell('missing_name', { rowNumber, fieldName: 'Type' })
  const row: ServiceAtLocationRow = {
    ...blankRow(frame.source, rowNumber),
    recordId: frame.toRecordId([
      name?.en ?? '',
      sensitive ? null : address,
      city,
      sensitive ? null : cleanText(site.Postal?.en),
    ]),
    organization: name?.en ?? null,
    name: name ?? { en: 'Newcomer services', fr: 'Services aux nouveaux arrivants' },
    serviceTypes: flagged.serviceTypes,
    attributes: flagged.attributes,
    address,
    city,
    province: readProvince(site.Province?.en, rowNumber, 'Province', tell),
    postalCode,
    ...readPoint({ lon: site.Coordinates?.Longitude, lat: site.Coordinates?.Latitude }, rowNumber, tell),
    phone: cleanText(site.Telephone?.en),
    website: cleanText(site.Website?.en),
    note,
    listDate: frame.listDate,
  }
  if (!sensitive) return row
  report('sensitive_site', { rowNumber })
  return hideSensitive(row)
}

/** Both languages; one that is missing takes the other's text. */
function readPair(pair: Pair | undefined): BilingualText | null {
  const en = cleanText(pair?.en)
  const fr = cleanText(pair?.fr)
  return en === null && fr === null ? null : { en: (en ?? fr) as string, fr: (fr ?? en) as string }
}

function readCity(pair: Pair | undefined, rowNumber: number, report: ReportNotice): string | null {
  const city = cleanText(pair?.en) ?? cleanText(pair?.fr)
  const published = pair?.en ?? ''
  if (city !== null && published !== city && cleanText(published) === city) {
    report('stray_spaces', { rowNumber, fieldName: 'City', value: String(published) })
  }
  return city
}

function readFlags(
  flags: Record<string, unknown> | undefined,
  rowNumber: number,
  report: ReportNotice,
): Set<string> {
  const set = new Set<string>()
  const unclear: string[] = []
  for (const flag of IRCC_FLAGS) {
    const value = cleanText(flags?.[flag])?.toLowerCase()
    if (value === 'yes') set.add(flag)
    else if (value !== 'no') unclear.push(flag)
  }
  if (unclear.length > 0) report('empty_flag', { rowNumber, fieldName: 'Services', value: unclear.join(' ') })
  return set
}
