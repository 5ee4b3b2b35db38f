/**
 * The rows that importers hand over, whatever the file was: plain data, checked, WGS84, with the row they came from.
 * The store saves them; `core` computes from them.
 */
import type { MultiPolygon } from 'geojson'
import type { Schedule } from '../../core/schedule/schedule.ts'
import type { AnswerField } from './worksheet/serviceAnswer.ts'

/** Text in both languages; where a source has one language only, both hold it. */
export interface BilingualText {
  en: string
  fr: string
}

/** A census area. `merged` = several areas in one because codes changed: shown, never ranked. */
export interface AreaRow {
  code: string
  level: string
  name: BilingualText
  merged: boolean
  geometry: MultiPolygon
}

/**
 * Why a count has no value: Statistics Canada's `..` (not available), `x` (withheld), `F` (too unreliable),
 * `...` (not applicable), or a blank cell.
 */
export type MissingReason = 'not-available' | 'withheld' | 'unreliable' | 'not-applicable' | 'blank'

/** People of one demand group in one area. `value` null means unknown, never 0; then `missing` says why. */
export interface CountRow {
  areaCode: string
  group: string
  value: number | null
  missing: MissingReason | null
  /** The 95 % confidence interval of the source, where it publishes one. */
  interval?: { low: number; high: number } | null
}

/** Where people of an area live: a dwelling parcel, or a street node or the interior point as a fallback. */
export interface DemandPointRow {
  areaCode: string
  lon: number
  lat: number
  /** Dwellings (or 1 for fallbacks): the share of the area's people is weight / sum of the area's weights. */
  weight: number
}

/** A service offered at a place (HSDS service at location). The unit of "asset" in the user interface. */
export interface ServiceAtLocationRow {
  /** Manifest name of the source, e.g. `ircc`. */
  source: string
  /** Stable within the source across re-imports: the publisher's key, else made from the row's content. */
  recordId: string
  rowNumber: number
  organization: string | null
  name: BilingualText
  /** Slugs of core/match/serviceTypes.ts; never empty (`other` at last). */
  serviceTypes: string[]
  /** Slugs of SERVICE_ATTRIBUTES: for whom. */
  attributes: string[]
  /** Kind in the source's own words ("Nursing and residential care"), for people who know the source. */
  sourceKind: string | null
  address: string | null
  city: string | null
  province: string | null
  /** "A1A 1A1" or null. */
  postalCode: string | null
  /** null = the source gives no usable point. */
  lon: number | null
  lat: number | null
  phone: string | null
  website: string | null
  note: BilingualText | null
  /** ISO 639-3 codes, [] = unknown. */
  languages: string[]
  /** Opening hours in OpenStreetMap's syntax, or null = unknown. */
  openingHours: string | null
  /** ISO dates: of the list, and of the last verification by a person. */
  listDate: string | null
  verifiedDate: string | null
  /** A head-office or list address is not a site until somebody confirms it; null = unknown. */
  siteConfirmed: boolean | null
  /** Beds, seats or places as published, with what they count. */
  capacity: number | null
  /** Shelters and other sensitive sites: address and exact point are already removed. */
  sensitive: boolean
  /** A correction says that it is closed for good: it is left out. */
  closed?: boolean
  /** What else its list says, by field of the worksheet and in its English syntax (HSDS: price, ages, sessions ...). */
  stated?: Partial<Record<AnswerField, string>>
  /** Openings and courses that no text can say (HSDS: counts, other time zones, rows of which some could not be read). */
  rules?: { openings?: Schedule; courses?: readonly Schedule[] }
}

/** How well a site is placed. `place` and `fsa` are areas of possible points, not points. */
export type PlacePrecision = 'point' | 'postal-code' | 'place' | 'fsa' | 'none'

/** One line of an LMIA list: approved positions of one employer, occupation and stream in one decision quarter. */
export interface EmployerRow {
  source: string
  /** Decision quarter, "2019Q4". Positions are never summed over quarters into workers. */
  quarter: string
  rowNumber: number
  employer: string
  province: string
  stream: string
  agricultural: boolean
  address: string | null
  city: string | null
  postalCode: string | null
  occupationCode: string | null
  occupation: string | null
  positions: number | null
  lon: number | null
  lat: number | null
  precision: PlacePrecision
  /** Place name or FSA whose extent holds the site, where precision says so. */
  placedBy: string | null
}

/** Quiet background of the map: parks, water, wards, boundaries, place names. */
export interface ContextRow {
  kind: 'boundary' | 'municipal-limit' | 'ward' | 'park' | 'water' | 'place'
  name: BilingualText | null
  geometry: import('geojson').Geometry
}

/** One decision about one field of one published record. */
export interface CorrectionRow {
  source: string
  recordId: string
  field: string
  value: string | null
  who: string
  /** ISO date. */
  date: string
}

/** A published figure on an area that is not a count of people (an access index ...). */
export interface IndicatorRow {
  areaCode: string
  indicator: string
  value: number | null
  missing: MissingReason | null
}
