import type { ServiceAtLocationRow } from '../import/rows.ts'

/** In the region, in the buffer around it (a destination, listed apart), or without a point. */
export type ServicePlace = 'in-region' | 'in-buffer' | 'unplaced'

/** A service as it is kept: the record in force, doubts about its point, and published values that corrections replaced. */
export interface StoredService {
  /** `source:recordId`, unique in the vintage. */
  key: string
  place: ServicePlace
  /** The row that the importer handed over, with corrections, as one JSON document. */
  record: ServiceAtLocationRow
  doubtful: { lon: number; lat: number; distanceMeters: number } | null
  corrected: { field: string; published: string | null; who: string; date: string }[]
}
