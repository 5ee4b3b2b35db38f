import { createHash } from 'node:crypto'
import { findServiceType } from '../../../core/match/serviceTypes.ts'
import { plainWords } from '../addresses/plainWords.ts'
import type { ServicesSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import type { BilingualText, ServiceAtLocationRow } from '../rows.ts'
import { cleanText } from '../serviceRow/cleanText.ts'
import { hideSensitive } from '../serviceRow/hideSensitive.ts'
import { quietly } from '../serviceRow/quietly.ts'
import { readPoint } from '../serviceRow/readPoint.ts'
import { readPostalCode } from '../serviceRow/readPostalCode.ts'
import { readProvince } from '../serviceRow/readProvince.ts'
import type { ServiceRegion } from '../serviceRow/serviceRegion.ts'
import { soundsSensitive } from '../serviceRow/soundsSensitive.ts'
import { chooseServiceTypes } from './chooseServiceTypes.ts'
import { meetsCondition } from './meetsCondition.ts'
import { readCell } from './readCell.ts'
import type { ServiceRecord } from './readRecords.ts'
import { splitAddress } from './splitAddress.ts'

type Columns = NonNullable<ServicesSpec['mapping']>

/** One row of a record. `recordId` is the publisher's, or made from the content; it may repeat. */
export function toServiceRow(
  { rowNumber, cells, point }: ServiceRecord,
  blank: ServiceAtLocationRow,
  spec: ServicesSpec,
  region: ServiceRegion,
  report: ReportNotice,
): ServiceAtLocationRow {
  const mapping: Columns = spec.mapping ?? {}
  const text = (field: keyof Columns) =>
    mapping[field] === undefined ? null : cleanText(cells[mapping[field]])
  const nameColumn = mapping.name ?? Object.keys(cells).find((column) => /^name$/i.test(column))
  const published = nameColumn === undefined ? null : cleanText(cells[nameColumn])
  const kind = text('kind')
  const sensitive =
    soundsSensitive(published, kind) ||
    (spec.sensitiveWhen ?? []).some((condition) => meetsCondition(cells, condition))
  const tell = sensitive ? quietly(report) : report
  const serviceTypes = chooseServiceTypes(cells, spec, rowNumber, tell)
  const read = readCell(text, mapping, rowNumber, tell)
  const name = readName(published, text('nameFr'), serviceTypes[0])
  if (!published) tell('missing_name', { rowNumber, fieldName: nameColumn })
  const canada = (region.country ?? 'CA') === 'CA'
  const split = canada && text('address') && !mapping.city ? splitAddress(text('address') as string) : null
  const address = split?.street ?? text('address')
  if (published && address && plainWords(published).includes(plainWords(address))) {
    tell('address_in_name', { rowNumber, fieldName: nameColumn, value: published })
  }
  const place = readPoint(point, rowNumber, tell)
  const city = text('city') ?? split?.city ?? null
  const content = sensitive
    ? [name.en, city]
    : [name.en, serviceTypes.join(' '), text('address'), text('postalCode'), place.lon, place.lat]
  const row: ServiceAtLocationRow = {
    ...blank,
    recordId: text('id') ?? hash(content),
    organization: text('organization'),
    name,
    serviceTypes,
    attributes: read.attributes(),
    sourceKind: kind,
    address,
    city,
    province: readRegionProvince(
      text('province') ?? split?.province ?? null,
      canada,
      region,
      rowNumber,
      mapping.province,
      tell,
    ),
    postalCode: canada
      ? readPostalCode(
          text('postalCode') ?? split?.postalCode,
          rowNumber,
          mapping.postalCode ?? mapping.address ?? '',
          tell,
        )
      : text('postalCode'),
    ...place,
    phone: text('phone'),
    website: text('website'),
    note: readNote(text('note'), text('noteFr')),
    languages: read.languages(),
    openingHours: read.hours(),
    listDate: read.date('listDate') ?? blank.listDate,
    verifiedDate: read.date('verifiedDate'),
    siteConfirmed: read.yesNo('siteConfirmed'),
    capacity: read.number('capacity'),
  }
  if (!sensitive) return row
  report('sensitive_site', { rowNumber })
  return hideSensitive(row)
}

function readName(published: string | null, french: string | null, serviceType: string): BilingualText {
  const type = findServiceType(serviceType)
  return {
    en: published ?? french ?? type?.en ?? serviceType,
    fr: french ?? published ?? type?.fr ?? serviceType,
  }
}

function readNote(en: string | null, fr: string | null): BilingualText | null {
  return en === null && fr === null ? null : { en: (en ?? fr) as string, fr: (fr ?? en) as string }
}

function readRegionProvince(
  published: string | null,
  canada: boolean,
  region: ServiceRegion,
  rowNumber: number,
  column: string | undefined,
  report: ReportNotice,
): string | null {
  if (published === null) return region.province
  return canada ? readProvince(published, rowNumber, column ?? 'address', report) : published
}

function hash(parts: readonly (string | number | null)[]): string {
  const content = parts
    .map((part) => (typeof part === 'number' ? String(part) : plainWords(part ?? '')))
    .join('|')
  return createHash('sha256').update(content).digest('hex').slice(0, 12)
}
