import { CORRECTION_NOTICES } from '../../import/corrections/notices.ts'
import { readCorrections } from '../../import/corrections/readCorrections.ts'
import type { CorrectionRow } from '../../import/rows.ts'
import { listCorrections } from '../../store/corrections.ts'
import type { Db } from '../../store/db.ts'
import { counted, formatOf, type ImportRun } from './importRun.ts'

/** All corrections in force: those kept from before and those of the manifest's files; of two about one field the later stands. */
export async function readDecisions(db: Db, run: ImportRun): Promise<CorrectionRow[]> {
  const inForce = new Map<string, CorrectionRow>()
  const keep = (row: CorrectionRow) => {
    const key = JSON.stringify([row.source, row.recordId, row.field])
    const before = inForce.get(key)
    if (!before || before.date <= row.date) inForce.set(key, row)
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
  return [...inForce.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}
