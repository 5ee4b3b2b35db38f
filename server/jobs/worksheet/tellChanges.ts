import type { AnswerChange as ToldChange } from '../../contract/worksheet.ts'
import { ANSWER_FIELDS, textIn } from '../../import/worksheet/answerFields.ts'
import type { AnswerField } from '../../import/worksheet/serviceAnswer.ts'
import type { AnswerChange } from './planAnswers.ts'

/** Changes of answers in the words of both languages. */
export function tellChanges(changes: readonly AnswerChange[]): ToldChange[] {
  return changes.map((change) => ({
    ...change,
    field: ANSWER_FIELDS[change.field].header,
    before: words(change.field, change.before),
    after: words(change.field, change.after),
  }))
}

function words(field: AnswerField, stored: string | null): ToldChange['before'] {
  return stored === null ? null : { en: stored, fr: textIn(field, stored, 'fr') }
}
