import { readOpeningHours } from '../../../core/schedule/readOpeningHours.ts'
import type { ServiceAtLocationRow } from '../../import/rows.ts'
import { ANSWER_FIELDS } from '../../import/worksheet/answerFields.ts'
import type { AnswerField } from '../../import/worksheet/serviceAnswer.ts'
import type { LatestAnswers } from './latestAnswers.ts'

/** What is known about a field, as answers are stored: the answer that holds, else what the list says; null = unknown. */
export function knownText(
  row: ServiceAtLocationRow,
  answers: LatestAnswers,
  field: AnswerField,
): string | null {
  const answer = answers.get(field)
  return answer ? answer.value : publishedText(row, field)
}

function publishedText(row: ServiceAtLocationRow, field: AnswerField): string | null {
  const stated = row.stated?.[field]
  if (stated !== undefined) return stated
  if (field === 'openingHours') {
    const { schedule } = readOpeningHours(row.openingHours)
    return schedule.kind === 'text' ? schedule.text : null
  }
  if (field === 'languages') {
    const languages = row.languages.map((code) => ({ code, kind: null }))
    return languages.length > 0 ? ANSWER_FIELDS.languages.cell.write(languages, 'en') : null
  }
  if (field === 'siteConfirmed')
    return row.siteConfirmed === null ? null : ANSWER_FIELDS.siteConfirmed.cell.write(row.siteConfirmed, 'en')
  return null
}
