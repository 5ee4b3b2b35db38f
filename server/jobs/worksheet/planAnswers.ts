/** What a filled worksheet would change, compared with what is known. Pure: nothing is saved here. */
import type { ReportNotice } from '../../import/notice.ts'
import { ANSWER_FIELDS } from '../../import/worksheet/answerFields.ts'
import type { FilledCell, FilledRow } from '../../import/worksheet/readWorksheet.ts'
import type { AnswerField, ServiceAnswer } from '../../import/worksheet/serviceAnswer.ts'
import type { StoredService } from '../../store/serviceRecord.ts'
import { knownText } from './knownText.ts'
import { answersByRecord, type LatestAnswers, latestAnswers, recordKey } from './latestAnswers.ts'

/**
 * `new` = nothing was known; `changed`; `confirmed` = the same said anew; `withdrawn` = known before, now nobody knows; `asked` =
 * unknown before and after; `history` = older than what is known, kept and without effect; `undone` = taken back.
 */
export type AnswerChangeKind = 'new' | 'changed' | 'confirmed' | 'withdrawn' | 'asked' | 'history' | 'undone'

export interface AnswerChange {
  kind: AnswerChangeKind
  /** null = of no file. */
  rowNumber: number | null
  source: string
  recordId: string
  name: { en: string; fr: string }
  field: AnswerField
  /** As answers are stored; null = unknown. */
  before: string | null
  after: string | null
  who: string
  date: string
}

export function planAnswers(
  rows: readonly FilledRow[],
  services: readonly StoredService[],
  answers: readonly ServiceAnswer[],
  report: ReportNotice,
): AnswerChange[] {
  const byKey = new Map(services.map((service) => [service.key, service]))
  const byRecord = answersByRecord(answers)
  const seen = new Map<string, number>()
  return rows.flatMap((row) => {
    const key = recordKey(row)
    const service = byKey.get(key)
    const detail = { source: row.source }
    if (!service) report('unknown_record', { rowNumber: row.rowNumber, value: row.recordId, detail })
    else if (seen.has(key))
      report('repeated_record', {
        rowNumber: row.rowNumber,
        value: row.recordId,
        detail: { ...detail, firstRow: seen.get(key)! },
      })
    else {
      seen.set(key, row.rowNumber)
      return planRow(row, service, byRecord.get(key) ?? [], report)
    }
    return []
  })
}

function planRow(
  row: FilledRow,
  service: StoredService,
  history: readonly ServiceAnswer[],
  report: ReportNotice,
): AnswerChange[] {
  const latest = latestAnswers(history)
  const { rowNumber, source, recordId, who, date } = row
  const changes: AnswerChange[] = []
  for (const cell of row.cells) {
    const { field } = cell
    const fieldName = ANSWER_FIELDS[field].header.en
    const before = knownText(service.record, latest, field)
    if (cell.same && before === null) {
      report('nothing_known', { rowNumber, fieldName })
      continue
    }
    const after = cell.same ? before : cell.value
    if (history.some((old) => isSaid(old, field, after, row))) continue
    const newest = latest.get(field)
    const kind = newest && date < newest.date ? 'history' : kindOf(before, after)
    if (kind === 'history')
      report('older_than_known', { rowNumber, fieldName, value: date, detail: { known: newest!.date } })
    changes.push({
      kind,
      rowNumber,
      source,
      recordId,
      name: service.record.name,
      field,
      before,
      after,
      who,
      date,
    })
  }
  if (row.cells.some(limitsYears) && !knowsStatuses(row, service, latest))
    report('years_without_statuses', { rowNumber, fieldName: ANSWER_FIELDS.yearsSinceLanding.header.en })
  return changes
}

/** The very same answer: a worksheet that was read in before changes nothing. */
function isSaid(old: ServiceAnswer, field: AnswerField, value: string | null, row: FilledRow): boolean {
  return old.field === field && old.value === value && old.who === row.who && old.date === row.date
}

function kindOf(before: string | null, after: string | null): AnswerChangeKind {
  if (before === null) return after === null ? 'asked' : 'new'
  if (after === null) return 'withdrawn'
  return before === after ? 'confirmed' : 'changed'
}

const limitsYears = (cell: FilledCell) =>
  cell.field === 'yearsSinceLanding' && !cell.same && cell.value !== null

function knowsStatuses(row: FilledRow, service: StoredService, latest: LatestAnswers): boolean {
  const cell = row.cells.find(({ field }) => field === 'statuses')
  if (cell && !cell.same) return cell.value !== null
  return knownText(service.record, latest, 'statuses') !== null
}
