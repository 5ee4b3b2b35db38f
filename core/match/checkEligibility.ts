/**
 * What is wrong with a set of eligibility rows. Nothing is thrown and nothing is dropped: the rows stay, and what they leave open is
 * unknown. Worked: one row admits visitors to libraries and another refuses them: `contradictory_status`, both ids, `visitor`.
 */
import { admittedAndRefused, disagreeOnLimits } from './contradictions.ts'
import type { EligibilityRule } from './eligibilityRule.ts'
import { isDate } from './isDate.ts'
import { ADMISSION_CLASSES, STATUSES } from './personProfile.ts'
import { isEmptyRange } from './range.ts'
import { findServiceType } from './serviceTypes.ts'

export type EligibilityProblemCode =
  | 'duplicate_rule'
  | 'unknown_status'
  | 'unknown_admission_class'
  | 'unknown_service_type'
  | 'no_service_type'
  | 'impossible_date'
  | 'dates_reversed'
  | 'ages_reversed'
  | 'impossible_years'
  | 'contradictory_status'
  | 'contradictory_limits'

export interface EligibilityProblem {
  code: EligibilityProblemCode
  ruleIds: readonly string[]
  fieldName: string
  value: string
}

export function checkEligibility(rules: readonly EligibilityRule[]): EligibilityProblem[] {
  return rules.flatMap((rule, k) => [
    ...checkRule(rule),
    ...rules.slice(k + 1).flatMap((other) => checkPair(rule, other)),
  ])
}

function checkRule(rule: EligibilityRule): EligibilityProblem[] {
  const problems: EligibilityProblem[] = []
  const report = (code: EligibilityProblemCode, fieldName: string, value: string | number | null) =>
    problems.push({ code, ruleIds: [rule.id], fieldName, value: String(value) })
  for (const field of ['admits', 'sometimes', 'excludes'] as const)
    for (const status of rule[field]) if (!STATUSES.includes(status)) report('unknown_status', field, status)
  for (const each of rule.admissionClasses ?? [])
    if (!ADMISSION_CLASSES.includes(each)) report('unknown_admission_class', 'admissionClasses', each)
  for (const type of rule.serviceTypes)
    if (!findServiceType(type)) report('unknown_service_type', 'serviceTypes', type)
  if (rule.serviceTypes.length === 0 && !rule.services?.length) report('no_service_type', 'serviceTypes', '')
  for (const field of ['inForce', 'landed'] as const)
    for (const end of ['from', 'to'] as const)
      if (rule[field][end] !== null && !isDate(rule[field][end]))
        report('impossible_date', `${field}.${end}`, rule[field][end])
  for (const field of ['inForce', 'landed'] as const)
    if (isEmptyRange(rule[field])) report('dates_reversed', field, `${rule[field].from} > ${rule[field].to}`)
  if (isEmptyRange(rule.age)) report('ages_reversed', 'age', `${rule.age.from} > ${rule.age.to}`)
  const years = rule.yearsSinceLandingAtMost
  if (years !== null && !(years >= 0)) report('impossible_years', 'yearsSinceLandingAtMost', years)
  for (const status of rule.admits)
    if (rule.excludes.includes(status)) report('contradictory_status', 'excludes', status)
  return problems
}

function checkPair(a: EligibilityRule, b: EligibilityRule): EligibilityProblem[] {
  const ruleIds = [a.id, b.id]
  const problems: EligibilityProblem[] = []
  if (a.id === b.id) problems.push({ code: 'duplicate_rule', ruleIds, fieldName: 'id', value: a.id })
  for (const status of new Set(admittedAndRefused(a, b)))
    problems.push({ code: 'contradictory_status', ruleIds, fieldName: 'excludes', value: status })
  if (disagreeOnLimits(a, b))
    problems.push({
      code: 'contradictory_limits',
      ruleIds,
      fieldName: 'admits',
      value: a.admits.filter((status) => b.admits.includes(status)).join(' '),
    })
  return problems
}
