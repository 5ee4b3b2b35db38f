/**
 * What is wrong with a saved standard, field by field; nothing is thrown. A standard with problems is kept and not computed.
 * Worked: a session from 21:00 to 18:00: `ends_before_it_starts` in `time.times.0`.
 */
import { LANGUAGE_KINDS } from '../match/languageKinds.ts'
import { findServiceType } from '../match/serviceTypes.ts'
import { MODES, type StandardRecord, type StandardTime } from './standardRecord.ts'

export interface StandardProblem {
  code:
    | 'name_missing'
    | 'explanation_missing'
    | 'unknown_service_type'
    | 'no_service_type'
    | 'unknown_mode'
    | 'no_mode'
    | 'impossible_limit'
    | 'impossible_target'
    | 'no_times'
    | 'impossible_day'
    | 'ends_before_it_starts'
    | 'visit_longer_than_opening'
    | 'unknown_language_kind'
    | 'negative_cost'
  fieldName: string
  value: string
}

const DAY_SECONDS = 86_400
/** GTFS feeds run services past midnight; two days are more than any. */
const LATEST_SECONDS = 2 * DAY_SECONDS

export function checkStandard(record: StandardRecord): StandardProblem[] {
  const problems: StandardProblem[] = []
  const report = (code: StandardProblem['code'], fieldName: string, value: unknown) =>
    problems.push({ code, fieldName, value: String(value) })
  for (const language of ['en', 'fr'] as const) {
    if (record.name[language].trim() === '') report('name_missing', `name.${language}`, '')
    if (record.explanation[language].trim() === '')
      report('explanation_missing', `explanation.${language}`, '')
  }
  if (record.destination.kind === 'services') {
    const { serviceTypes } = record.destination
    if (serviceTypes.length === 0) report('no_service_type', 'destination.serviceTypes', '')
    for (const type of serviceTypes)
      if (!findServiceType(type)) report('unknown_service_type', 'destination.serviceTypes', type)
  }
  if (record.modes.length === 0) report('no_mode', 'modes', '')
  for (const mode of record.modes) if (!MODES.includes(mode)) report('unknown_mode', 'modes', mode)
  if (!(record.cutoffSeconds > 0 && record.cutoffSeconds <= DAY_SECONDS))
    report('impossible_limit', 'cutoffSeconds', record.cutoffSeconds)
  if (record.target !== null && !(record.target >= 0 && record.target <= 1))
    report('impossible_target', 'target', record.target)
  const { languageKinds, costAtMostDollars } = record.match
  for (const kind of languageKinds ?? [])
    if (!LANGUAGE_KINDS.includes(kind)) report('unknown_language_kind', 'match.languageKinds', kind)
  if (costAtMostDollars !== null && !(costAtMostDollars >= 0))
    report('negative_cost', 'match.costAtMostDollars', costAtMostDollars)
  checkTime(record.time, report)
  return problems
}

function checkTime(
  time: StandardTime,
  report: (code: StandardProblem['code'], fieldName: string, value: unknown) => void,
): void {
  if (time.kind === 'any') return
  if (time.times.length === 0) report('no_times', 'time.times', '')
  for (const [k, { day, startSeconds, endSeconds }] of time.times.entries()) {
    const field = `time.times.${k}`
    if (!(Number.isInteger(day) && day >= 1 && day <= 7)) report('impossible_day', field, day)
    if (!(startSeconds >= 0 && startSeconds < endSeconds && endSeconds <= LATEST_SECONDS))
      report('ends_before_it_starts', field, `${startSeconds} ${endSeconds}`)
    else if (
      time.kind === 'opening' &&
      !(time.visitSeconds >= 0 && time.visitSeconds <= endSeconds - startSeconds)
    )
      report('visit_longer_than_opening', field, time.visitSeconds)
  }
}
