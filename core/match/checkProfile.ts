/**
 * What is wrong with a profile, field by field, all at once; nothing is thrown.
 * Worked: a farm worker who speaks `esp`, free on Sunday from 18:00 to 12:00: `unknown_language` in `person.languages`, and
 * `ends_before_it_starts` in `freeTime.free.0`.
 */
import { MODES } from '../gaps/standardRecord.ts'
import type { FreeTime } from '../schedule/freeTime.ts'
import { WEEKDAYS } from '../schedule/weekday.ts'
import { HEALTH_COVERAGES } from './coverage.ts'
import { isDate } from './isDate.ts'
import { unknownLanguageCodes } from './language.ts'
import { ADMISSION_CLASSES, GENDERS, STATUSES } from './personProfile.ts'
import type { ProfileRecord } from './profileRecord.ts'
import { isEmptyRange } from './range.ts'

export interface ProfileProblem {
  code:
    | 'unknown_language'
    | 'unknown_status'
    | 'unknown_admission_class'
    | 'unknown_gender'
    | 'unknown_coverage'
    | 'impossible_date'
    | 'dates_reversed'
    | 'impossible_age'
    | 'ages_reversed'
    | 'unknown_mode'
    | 'unknown_day'
    | 'ends_before_it_starts'
    | 'impossible_season'
  fieldName: string
  value: string
}

type Report = (code: ProfileProblem['code'], fieldName: string, value: unknown) => void

/** Services run past midnight; two days are more than any evening. */
const LATEST_SECONDS = 2 * 86_400

export function checkProfile({ person, freeTime }: ProfileRecord): ProfileProblem[] {
  const problems: ProfileProblem[] = []
  const report: Report = (code, fieldName, value) => problems.push({ code, fieldName, value: String(value) })
  const { languages, landed, age } = person
  for (const code of unknownLanguageCodes(languages ?? []))
    report('unknown_language', 'person.languages', code)
  const oneOf = (code: ProfileProblem['code'], field: keyof typeof person, known: readonly string[]) => {
    const value = person[field] as string | null
    if (value !== null && !known.includes(value)) report(code, `person.${field}`, value)
  }
  oneOf('unknown_status', 'status', STATUSES)
  oneOf('unknown_admission_class', 'admissionClass', ADMISSION_CLASSES)
  oneOf('unknown_gender', 'gender', GENDERS)
  oneOf('unknown_coverage', 'healthCoverage', HEALTH_COVERAGES)
  for (const end of ['from', 'to'] as const) {
    if (landed?.[end] && !isDate(landed[end])) report('impossible_date', `person.landed.${end}`, landed[end])
    const years = age?.[end] ?? null
    if (years !== null && !(years >= 0 && years <= 130)) report('impossible_age', `person.age.${end}`, years)
  }
  if (landed && isEmptyRange(landed))
    report('dates_reversed', 'person.landed', `${landed.from} > ${landed.to}`)
  if (age && isEmptyRange(age)) report('ages_reversed', 'person.age', `${age.from} > ${age.to}`)
  if (freeTime) checkFreeTime(freeTime, report)
  return problems
}

function checkFreeTime({ free, modes, season }: FreeTime, report: Report): void {
  for (const [k, { weekdays, startSeconds, endSeconds }] of free.entries()) {
    const field = `freeTime.free.${k}`
    if (weekdays.length === 0) report('unknown_day', `${field}.weekdays`, '')
    for (const day of weekdays) if (!WEEKDAYS.includes(day)) report('unknown_day', `${field}.weekdays`, day)
    if (!(startSeconds >= 0 && startSeconds < endSeconds && endSeconds <= LATEST_SECONDS))
      report('ends_before_it_starts', field, `${startSeconds} ${endSeconds}`)
  }
  for (const mode of modes) if (!MODES.includes(mode)) report('unknown_mode', 'freeTime.modes', mode)
  // In a leap year, so that 29 February is a day.
  for (const end of ['from', 'to'] as const)
    if (season && !isDate(`2024-${season[end]}`))
      report('impossible_season', `freeTime.season.${end}`, season[end])
}
