/** What a worksheet changes, as rows: one a record and field, in the order of the worksheet. */
import { ANSWER_FIELDS, textIn } from '../import/worksheet/answerFields.ts'
import type { Lang } from '../import/worksheetCells/cellSyntax.ts'
import type { AnswerChange } from '../jobs/worksheet/planAnswers.ts'
import type { Cell } from './cell.ts'

export const CHANGE_COLUMNS: readonly string[] = [
  'row',
  'source',
  'record_id',
  'name',
  'field',
  'change',
  'before',
  'after',
  'who',
  'date',
]

export function changeRows(changes: readonly AnswerChange[], lang: Lang): Cell[][] {
  return changes.map(({ rowNumber, source, recordId, name, field, kind, before, after, who, date }) => [
    rowNumber,
    source,
    recordId,
    name[lang],
    ANSWER_FIELDS[field].header[lang],
    kind,
    before === null ? null : textIn(field, before, lang),
    after === null ? null : textIn(field, after, lang),
    who,
    date,
  ])
}
