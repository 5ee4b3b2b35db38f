/** What was said about a service on the phone, as whoever asks may see it: the answer that holds for each field. */
import type { Access } from '../../../core/gaps/gapResult.ts'
import type { Service } from '../../contract/service.ts'
import type { ServiceAtLocationRow } from '../../import/rows.ts'
import {
  ANSWER_FIELD_NAMES,
  ANSWER_FIELDS,
  answerValue,
  textIn,
} from '../../import/worksheet/answerFields.ts'
import type { ServiceAnswer } from '../../import/worksheet/serviceAnswer.ts'
import { latestAnswers } from './latestAnswers.ts'

/** `answers`: those about one record. The public hears nobody's name, and no count of people under 5. */
export function shownAnswers(answers: readonly ServiceAnswer[], access: Access): Service['answers'] {
  const latest = latestAnswers(answers)
  return ANSWER_FIELD_NAMES.flatMap((field) => {
    const answer = latest.get(field)
    if (!answer) return []
    const { value, date, who } = answer
    return {
      field,
      name: ANSWER_FIELDS[field].header,
      value: value === null ? null : shownText(field, value, access),
      date,
      who: access === 'owner' ? who : null,
    }
  })
}

/** What the list itself says beyond its columns. */
export function shownStated({ stated = {} }: ServiceAtLocationRow, access: Access): Service['stated'] {
  return ANSWER_FIELD_NAMES.flatMap((field) => {
    const value = stated[field]
    return value === undefined
      ? []
      : { field, name: ANSWER_FIELDS[field].header, value: shownText(field, value, access) }
  })
}

/** A stored answer, or what a list states, as whoever asks may see it. */
export function shownText(field: ServiceAnswer['field'], value: string, access: Access) {
  return access === 'public' && isFewPeople(field, value) ? FEW : inWords(field, value)
}

const FEW = { en: 'fewer than 5', fr: 'moins de 5' }

function inWords(field: ServiceAnswer['field'], value: string) {
  return { en: textIn(field, value, 'en'), fr: textIn(field, value, 'fr') }
}

function isFewPeople(field: ServiceAnswer['field'], value: string): boolean {
  if (field !== 'waitList') return false
  const waiting = answerValue('waitList', value)
  return typeof waiting === 'number' && waiting > 0 && waiting < 5
}
