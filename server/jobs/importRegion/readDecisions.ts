import { CORRECTION_NOTICES } from '../../import/corrections/notices.ts'
import { findCorrectableField, parseCorrection } from '../../import/corrections/parseCorrection.ts'
import { readCorrections } from '../../import/corrections/readCorrections.ts'
import type { CorrectionRow } from '../../import/rows.ts'
import { blankRow } from '../../import/serviceRow/blankRow.ts'
import { listCorrections } from '../../store/corrections.ts'
import type { Db } from '../../store/db.ts'
import { counted, formatOf, type ImportRun } from './importRun.ts'

export interface Decisions {
  /** Those kept from before and those of the manifest's files; of two about one field the later stands. */
  inForce: CorrectionRow[]
  /** What names no field, or a value that does not fit it: told, never kept, and it replaces nothing. */
  unusable: CorrectionRow[]
}

export async function readDecisions(db: Db, run: ImportRun): Promise<Decisions> {
  const inForce = new Map<string, CorrectionRow>()
  const unusable: CorrectionRow[] = []
  const keep = (row: CorrectionRow) => {
    const key = JSON.stringify([row.source, row.recordId, row.field])
    const before = inForce.get(key)
    if (!isUsable(row)) unusable.push(row)
    else if (!before || before.date <= row.date) inForce.set(key, row)
  }
  for (const { regionId: _, ...row } of await listCorrections(db, run.manifest.id)) keep(row)
  for (const spec of run.manifest.corrections ?? []) {
    const { file, entry } = await run.open('corrections', spec, formatOf(spec.file))
    for await (const row of counted(
      entry,
      readCorrections(file, run.reporter(spec.file, CORRECTION_NOTICES)),
    ))
      keep(row)
  }
  const inOrder = [...inForce.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  return { inForce: inOrder, unusable }
}

function isUsable(row: CorrectionRow): boolean {
  const field = findCorrectableField(row.field)
  return field !== undefined && parseCorrection(field, row.value, blankRow(row.source, 0)) !== null
}
