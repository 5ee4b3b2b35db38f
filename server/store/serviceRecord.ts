/** In the region, in the buffer around it (a destination, listed apart), or without a point. */
export type ServicePlace = 'in-region' | 'in-buffer' | 'unplaced'

/** A service as it is kept: the record in force, doubts about its point, and published values that corrections replaced. */
export interface StoredService {
  /** `source:recordId`, unique in the vintage. */
  key: string
  place: ServicePlace
  record: ServiceRecord
  doubtful: { lon: number; lat: number; distanceMeters: number } | null
  corrected: { field: string; published: string | null; who: string; date: string }[]
}

/** The same fields that importers hand over (server/import/rows.ts), kept as one JSON document. */
export interface ServiceRecord {
  source: string
  recordId: string
  rowNumber: number
  organization: string | null
  name: { en: string; fr: string }
  serviceTypes: string[]
  attributes: string[]
  sourceKind: string | null
  address: string | null
  city: string | null
  province: string | null
  postalCode: string | null
  lon: number | null
  lat: number | null
  phone: string | null
  website: string | null
  note: { en: string; fr: string } | null
  languages: string[]
  openingHours: string | null
  listDate: string | null
  verifiedDate: string | null
  siteConfirmed: boolean | null
  capacity: number | null
  sensitive: boolean
}
