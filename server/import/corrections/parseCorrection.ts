import { findServiceType } from '../../../core/match/serviceTypes.ts'
import type { ServiceAtLocationRow } from '../rows.ts'
import { readPostalCode } from '../serviceRow/readPostalCode.ts'
import { findAttribute } from '../serviceTable/findAttribute.ts'
import { findLanguage } from '../serviceTable/languageCodes.ts'
import { readIsoDate } from '../serviceTable/readIsoDate.ts'
import { splitList } from '../serviceTable/splitList.ts'

type Change = Partial<ServiceAtLocationRow>
/** The change that a text makes to a row, or null where it does not fit the field. `text` null clears the field. */
type Parser = (text: string | null, row: ServiceAtLocationRow) => Change | null

/** Without what the list says in finer words than the field: a correction of the field speaks of the same. */
const withoutFineLanguages = ({ stated }: ServiceAtLocationRow): Change =>
  stated?.languages === undefined ? {} : { stated: { ...stated, languages: undefined } }

type TextField = 'organization' | 'sourceKind' | 'address' | 'city' | 'province' | 'phone' | 'website'
const text =
  (field: TextField): Parser =>
  (value) => ({ [field]: value })

const degrees =
  (field: 'lon' | 'lat', limit: number): Parser =>
  (value) => {
    if (value === null) return { lon: null, lat: null }
    const number = readNumber(value)
    return number === null || Math.abs(number) > limit ? null : { [field]: number }
  }

const list =
  (field: 'serviceTypes' | 'attributes' | 'languages', find: (part: string) => string | undefined): Parser =>
  (value) => {
    const found = splitList(value ?? '').map(find)
    if (found.includes(undefined) || (field === 'serviceTypes' && found.length === 0)) return null
    return { [field]: [...new Set(found)] }
  }

const date =
  (field: 'listDate' | 'verifiedDate'): Parser =>
  (value) => {
    const day = value === null ? null : readIsoDate(value)
    return value !== null && day === null ? null : { [field]: day }
  }

const bilingual =
  (field: 'name' | 'note', languages: readonly ('en' | 'fr')[]): Parser =>
  (value, row) => {
    if (value === null) return field === 'note' ? { note: null } : null
    const other = row[field] ?? { en: value, fr: value }
    return { [field]: { ...other, ...Object.fromEntries(languages.map((language) => [language, value])) } }
  }

const yesNo =
  (field: 'siteConfirmed' | 'sensitive' | 'closed'): Parser =>
  (value) => {
    if (value === null) return field === 'siteConfirmed' ? { siteConfirmed: null } : null
    if (/^(yes|true|1|oui|vrai)$/i.test(value)) return { [field]: true }
    return /^(no|false|0|non|faux)$/i.test(value) ? { [field]: false } : null
  }

/** Every field of a record that a correction may change. `point` takes "longitude, latitude". */
const PARSERS: Readonly<Record<string, Parser>> = {
  organization: text('organization'),
  name: bilingual('name', ['en', 'fr']),
  'name.en': bilingual('name', ['en']),
  'name.fr': bilingual('name', ['fr']),
  serviceTypes: list('serviceTypes', (slug) => findServiceType(slug.toLowerCase())?.slug),
  attributes: list('attributes', findAttribute),
  sourceKind: text('sourceKind'),
  address: text('address'),
  city: text('city'),
  province: text('province'),
  postalCode: (value) => {
    const code = value === null ? null : readPostalCode(value, 0, 'postalCode', null)
    return value !== null && code === null ? null : { postalCode: code }
  },
  lon: degrees('lon', 180),
  lat: degrees('lat', 90),
  point: (value) => {
    if (value === null) return { lon: null, lat: null }
    const [lon, lat, ...more] = value.split(/[,;\s]+/).map(readNumber)
    const fits =
      lon !== null &&
      lat !== null &&
      lat !== undefined &&
      more.length === 0 &&
      Math.abs(lon) <= 180 &&
      Math.abs(lat) <= 90
    return fits ? { lon, lat } : null
  },
  phone: text('phone'),
  website: text('website'),
  note: bilingual('note', ['en', 'fr']),
  'note.en': bilingual('note', ['en']),
  'note.fr': bilingual('note', ['fr']),
  languages: (value, row) => {
    const change = list('languages', findLanguage)(value, row)
    return change && { ...change, ...withoutFineLanguages(row) }
  },
  openingHours: (value, { rules }) =>
    rules?.openings
      ? { openingHours: value, rules: { ...rules, openings: undefined } }
      : { openingHours: value },
  listDate: date('listDate'),
  verifiedDate: date('verifiedDate'),
  siteConfirmed: yesNo('siteConfirmed'),
  capacity: (value) => {
    const number = value === null ? null : readNumber(value)
    return value !== null && (number === null || number < 0) ? null : { capacity: number }
  },
  sensitive: yesNo('sensitive'),
  closed: yesNo('closed'),
}

/** Other ways to write a field: "longitude", "postal_code", "nameEn", "serviceType". */
const ALIASES = new Map(
  Object.entries({
    longitude: 'lon',
    latitude: 'lat',
    namefr: 'name.fr',
    nameen: 'name.en',
    notefr: 'note.fr',
    noteen: 'note.en',
    servicetype: 'serviceTypes',
    attribute: 'attributes',
    language: 'languages',
    telephone: 'phone',
    hours: 'openingHours',
  }),
)

/** Name of the correctable field that a person means, or undefined. */
export function findCorrectableField(written: string): string | undefined {
  const bare = written.toLowerCase().replace(/[\s_.-]+/g, '')
  return (
    ALIASES.get(bare) ?? Object.keys(PARSERS).find((field) => field.toLowerCase().replace('.', '') === bare)
  )
}

/** The change that a correction of `field` (one of findCorrectableField) makes, or null where the value does not fit. */
export function parseCorrection(
  field: string,
  value: string | null,
  row: ServiceAtLocationRow,
): Partial<ServiceAtLocationRow> | null {
  return PARSERS[field](value, row)
}

function readNumber(value: string): number | null {
  return /^[+-]?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : null
}
