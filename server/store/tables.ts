/** The tables as Kysely sees them. Columns are snake_case here and nowhere else. */
import type { ColumnType, Generated } from 'kysely'

type Json<T> = ColumnType<T, string, string>
/** PostGIS geometry: written and read through SQL functions, never as a value. */
type Geometry = ColumnType<unknown, never, never>
type Timestamp = ColumnType<Date, string | undefined, string>

export interface RegionTable {
  id: string
  name_en: string
  name_fr: string
  made_up: boolean
  current_vintage: number | null
  created_at: Timestamp
}

export interface RegionVintageTable {
  id: Generated<number>
  region_id: string
  /** 1, 2, 3 ... within the region. */
  number: number
  hash: string
  manifest: Json<unknown>
  settings: Json<Record<string, unknown>>
  summary: Json<unknown>
  network_hash: string | null
  demand_hash: string | null
  transit_hash: string | null
  turn_restrictions: Json<unknown>
  geom: Geometry
  imported_at: Timestamp
}

export interface SourceFileTable {
  vintage_id: number
  position: number
  role: string
  format: string
  file: string
  source: string | null
  title: Json<unknown> | null
  publisher: string | null
  licence: string | null
  url: string | null
  vintage: string | null
  row_count: number
  bytes: number
  sha256: string
}

export interface NoticeTable {
  id: Generated<number>
  vintage_id: number
  severity: string
  code: string
  file: string
  row_number: number | null
  field_name: string | null
  value: string | null
  lon: number | null
  lat: number | null
  detail: Json<Record<string, string | number | boolean | null> | null> | null
}

export interface NoticeCountTable {
  vintage_id: number
  severity: string
  code: string
  file: string
  count: number
  meaning: Json<{ en: string; fr: string }>
}

export interface AreaTable {
  vintage_id: number
  index: number
  code: string
  level: string
  name_en: string
  name_fr: string
  merged: boolean
  point_kind: string
  dwellings: number | null
  geom: Geometry
}

export interface DemandGroupTable {
  vintage_id: number
  id: string
  position: number
  name_en: string
  name_fr: string
  count_vintage: string | null
}

export interface AreaCountTable {
  vintage_id: number
  area_index: number
  demand_group: string
  value: number | null
  missing: string | null
  low: number | null
  high: number | null
}

export interface AreaIndicatorTable {
  vintage_id: number
  area_index: number
  indicator: string
  name: Json<{ en: string; fr: string }>
  value: number | null
  missing: string | null
}

export interface StreetTable {
  vintage_id: number
  index: number
  source_id: string
  name: string | null
  street_class: string
  community: string | null
  walk: boolean
  segment: Json<unknown>
  geom: Geometry
}

export interface ServiceTable {
  vintage_id: number
  key: string
  source: string
  record_id: string
  service_types: string[]
  place: string
  record: Json<unknown>
  doubtful: Json<unknown> | null
  corrected: Json<unknown>
  geom: Geometry
}

export interface ServiceDuplicateTable {
  vintage_id: number
  key_a: string
  key_b: string
  distance_meters: number
  similarity: number
  reason: string
}

export interface EmployerSiteTable {
  vintage_id: number
  index: number
  employer: string
  city: string | null
  agricultural: boolean
  precision: string
  placed_by: string | null
  area_index: number | null
  geom: Geometry
}

export interface EmployerPositionTable {
  vintage_id: number
  site_index: number
  quarter: string
  stream: string
  occupation_code: string | null
  occupation: string | null
  positions: number | null
}

export interface ContextFeatureTable {
  vintage_id: number
  kind: string
  name_en: string | null
  name_fr: string | null
  geom: Geometry
}

export interface CorrectionTable {
  region_id: string
  source: string
  record_id: string
  field: string
  value: string | null
  who: string
  decided_on: string
  entered_at: Timestamp
}

export interface ServiceAnswerTable {
  id: Generated<number>
  region_id: string
  source: string
  record_id: string
  field: string
  value: string | null
  who: string
  said_on: string
  entered_by: string
  entered_at: ColumnType<Date, string, string>
}

export interface AnswerUndoTable {
  region_id: string
  entered_by: string
  entered_at: ColumnType<Date, string, string>
  undone_by: string
  undone_at: ColumnType<Date, string, string>
}

export interface SavedRecordTable {
  id: Generated<number>
  region_id: string
  kind: string
  record_id: string
  action: string
  body: Json<unknown> | null
  who: string | null
  saved_at: ColumnType<Date, string, string>
}

export interface SettingTable {
  region_id: string
  name: string
  value: Json<unknown>
  changed_at: Timestamp
}

export interface BuiltFileTable {
  hash: string
  kind: string
  bytes: Buffer
  created_at: Timestamp
}

export interface ImportProgressTable {
  region_id: string
  name: Json<{ en: string; fr: string }>
  status: string
  step: Json<{ en: string; fr: string }>
  done: number
  message: string | null
  changed_at: Timestamp
}

export interface RegionOriginTable {
  region_id: string
  manifest_folder: string
  files_folder: string
}

export interface Tables {
  region: RegionTable
  region_vintage: RegionVintageTable
  source_file: SourceFileTable
  notice: NoticeTable
  notice_count: NoticeCountTable
  area: AreaTable
  demand_group: DemandGroupTable
  area_count: AreaCountTable
  area_indicator: AreaIndicatorTable
  street: StreetTable
  service_at_location: ServiceTable
  service_duplicate: ServiceDuplicateTable
  employer_site: EmployerSiteTable
  employer_position: EmployerPositionTable
  context_feature: ContextFeatureTable
  correction: CorrectionTable
  service_answer: ServiceAnswerTable
  answer_undo: AnswerUndoTable
  saved_record: SavedRecordTable
  setting: SettingTable
  built_file: BuiltFileTable
  import_progress: ImportProgressTable
  region_origin: RegionOriginTable
}
