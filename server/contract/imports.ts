/** Imports of a region, as its owner may see them. */
import Type, { type Static } from 'typebox'
import { RegionSummary } from './region.ts'

export const ImportRecord = Type.Object({
  number: Type.Integer(),
  importedAt: Type.String(),
  inForce: Type.Boolean(),
  services: Type.Object({
    inRegion: Type.Integer(),
    inBuffer: Type.Integer(),
    unplaced: Type.Integer(),
    corrected: Type.Integer(),
  }),
  notices: Type.Object({ error: Type.Integer(), warning: Type.Integer(), info: Type.Integer() }),
  /** Files that are new, other or gone since the import before; null = it is the first. */
  changedFiles: Type.Union([Type.Array(Type.String()), Type.Null()]),
})

export const ImportHistory = Type.Object({
  /** The newest first. */
  imports: Type.Array(ImportRecord),
  /** How far an import under way is, or why the last one failed. */
  progress: RegionSummary.properties.progress,
  failed: Type.Boolean(),
})

export type ImportRecord = Static<typeof ImportRecord>
export type ImportHistory = Static<typeof ImportHistory>
