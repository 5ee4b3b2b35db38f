import type { CorrectionRow, ServiceAtLocationRow } from '../rows.ts'
import { HIDDEN_FIELDS } from '../serviceRow/hideSensitive.ts'
import { findCorrectableField } from './parseCorrection.ts'

export interface PartedCorrections {
  /** What may be kept for later imports and backups. */
  kept: CorrectionRow[]
  /** What says where a sensitive site is: used by nothing, and kept nowhere. */
  refused: CorrectionRow[]
}

/** Parts corrections by whether they would tell the place of a sensitive site. `rows` are as corrected. */
export function partSensitive(
  corrections: readonly CorrectionRow[],
  rows: readonly Pick<ServiceAtLocationRow, 'source' | 'recordId' | 'sensitive'>[],
): PartedCorrections {
  const sensitive = new Set(rows.filter((row) => row.sensitive).map(keyOf))
  const parted: PartedCorrections = { kept: [], refused: [] }
  for (const correction of corrections) {
    const field = findCorrectableField(correction.field)
    const tells = field !== undefined && HIDDEN_FIELDS.includes(field) && sensitive.has(keyOf(correction))
    parted[tells ? 'refused' : 'kept'].push(correction)
  }
  return parted
}

function keyOf({ source, recordId }: { source: string; recordId: string }): string {
  return `${source}\n${recordId}`
}
