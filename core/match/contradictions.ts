/**
 * When two rows of eligibility cannot both be right: one admits whom another refuses, or both admit the same people under different
 * limits. Rows for other dates, funders or landing dates do not contradict each other, and a service's own rows replace those of its type.
 */
import type { EligibilityRule } from './eligibilityRule.ts'
import type { PersonProfile, Status } from './personProfile.ts'
import { isEmptyRange, rangesOverlap } from './range.ts'

const share = <T>(a: readonly T[], b: readonly T[]) => a.some((each) => b.includes(each))

/** A row that contradicts itself: it is kept, and whatever it decides is unknown. */
export function isBroken(rule: EligibilityRule): boolean {
  const { yearsSinceLandingAtMost: years } = rule
  return (
    isEmptyRange(rule.inForce) ||
    isEmptyRange(rule.landed) ||
    isEmptyRange(rule.age) ||
    (years !== null && !(years >= 0)) ||
    share(rule.admits, rule.excludes)
  )
}

export function sameScope(a: EligibilityRule, b: EligibilityRule): boolean {
  const sameServices =
    a.services && b.services
      ? share(a.services, b.services)
      : a.services === null && b.services === null && share(a.serviceTypes, b.serviceTypes)
  const sameFunder = a.funder === null || b.funder === null || a.funder === b.funder
  return sameServices && sameFunder && rangesOverlap(a.inForce, b.inForce)
}

/** Statuses that one of them admits and the other refuses. */
export function admittedAndRefused(a: EligibilityRule, b: EligibilityRule): Status[] {
  if (!sameScope(a, b)) return []
  return [
    ...a.admits.filter((status) => b.excludes.includes(status)),
    ...b.admits.filter((status) => a.excludes.includes(status)),
  ]
}

const limitsOf = (rule: EligibilityRule) =>
  JSON.stringify([
    rule.yearsSinceLandingAtMost,
    rule.yearsSinceLandingAtMost === null ? null : rule.toEndOfMonth,
    rule.age.from,
    rule.age.to,
    rule.residence === null ? null : [...rule.residence].sort(),
  ])

/** Both admit some of the same people, under different limits; with a `person`, people of that status and class. */
export function disagreeOnLimits(
  a: EligibilityRule,
  b: EligibilityRule,
  person?: Pick<PersonProfile, 'status' | 'admissionClass'>,
): boolean {
  if (a === b || !sameScope(a, b) || limitsOf(a) === limitsOf(b)) return false
  const has = <T>(list: readonly T[] | null, value: T | null | undefined) =>
    list === null || value === null || value === undefined || list.includes(value)
  return (
    share(a.admits, b.admits) &&
    [a, b].every(
      (rule) => has(rule.admits, person?.status) && has(rule.admissionClasses, person?.admissionClass),
    ) &&
    (a.admissionClasses === null ||
      b.admissionClasses === null ||
      share(a.admissionClasses, b.admissionClasses)) &&
    rangesOverlap(a.landed, b.landed)
  )
}
