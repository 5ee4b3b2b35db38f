/** All that is wrong with records that somebody wants to save, at once: form, names, what they say, and each beside the others. */

import type { ReadRecord } from '../../import/records/readRecords.ts'
import type { Db } from '../../store/db.ts'
import { type ImportedRegion, inForce, type ListedRecord, listRecords } from './listRecords.ts'
import { misfits } from './misfits.ts'
import {
  type EditedKind,
  RECORD_KINDS,
  type RecordKind,
  type RecordOf,
  type RecordProblem,
} from './recordKinds.ts'
import { unknownProfile } from './unknownProfile.ts'

type Edited = RecordOf[EditedKind]

export interface PlacedProblem extends RecordProblem {
  /** Row of a table, or place in a list, counted from 1; null = there is only one record. */
  rowNumber: number | null
}

export async function checkRecords(
  db: Db,
  { region, kind }: { region: ImportedRegion; kind: EditedKind },
  incoming: readonly ReadRecord[],
  listed: readonly ListedRecord<Edited>[],
): Promise<{ records: Edited[]; faults: PlacedProblem[] }> {
  const of = RECORD_KINDS[kind] as RecordKind<Edited>
  const faults: PlacedProblem[] = []
  const report = (rowNumber: number | null, problems: readonly RecordProblem[]) =>
    faults.push(...problems.map((problem) => ({ rowNumber, ...problem })))
  const formed: { rowNumber: number | null; record: Edited }[] = []
  for (const { rowNumber, record } of incoming) {
    const wrong = misfits(of.schema as object, record)
    report(rowNumber, wrong)
    if (wrong.length === 0) formed.push({ rowNumber, record: record as Edited })
  }
  const own = new Map(formed.map(({ record }) => [record.id, record]))
  const all = [...inForce(listed).filter(({ id }) => !own.has(id)), ...own.values()]
  const profiles = kind === 'standard' ? inForce(await listRecords(db, region, 'profile')) : []
  const seen = new Set<string>()
  for (const { rowNumber, record } of formed) {
    const { id } = record
    const named = checkName(record)
    if (seen.has(id)) named.push({ code: 'repeated_id', fieldName: 'id', value: id })
    seen.add(id)
    report(rowNumber, [
      ...named,
      ...of.check(record, all).filter(({ fieldName }) => !named.some((each) => each.fieldName === fieldName)),
      ...('who' in record ? unknownProfile(record, profiles) : []),
    ])
  }
  return { records: formed.map(({ record }) => record), faults }
}

function checkName({ id, name }: Edited): RecordProblem[] {
  const problems: RecordProblem[] = []
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    problems.push({ code: 'impossible_id', fieldName: 'id', value: id })
  for (const language of ['en', 'fr'] as const)
    if (name[language].trim() === '')
      problems.push({ code: 'name_missing', fieldName: `name.${language}`, value: '' })
  return problems
}
