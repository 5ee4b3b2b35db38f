/**
 * What a service says of whom it admits, as eligibility rows of its own (they replace those of its type). Whoever is not named is
 * refused. Worked: permanent residents of the economic class for six years and protected persons: three rows, one with the limit, one
 * for the other classes, one for protected persons and the refusals.
 */
import type { EligibilityRule } from '../../../core/match/eligibilityRule.ts'
import { ADMISSION_CLASSES, STATUSES, type Status } from '../../../core/match/personProfile.ts'
import type { AnswerValues } from '../../import/worksheet/serviceAnswer.ts'

const ALWAYS = { from: null, to: null }
const LIMITED: Status = 'permanent-resident'

/** `who` and `date`: who said so, and when. */
export function ownEligibility(
  serviceId: string,
  { admits, sometimes }: AnswerValues['statuses'],
  years: AnswerValues['yearsSinceLanding'] | null,
  said: { who: string; date: string },
): EligibilityRule[] {
  const base: EligibilityRule = {
    id: serviceId,
    name: { en: 'As the service itself says', fr: 'Selon le service lui-même' },
    serviceTypes: [],
    services: [serviceId],
    funder: null,
    inForce: ALWAYS,
    admits,
    sometimes,
    excludes: STATUSES.filter((status) => !admits.includes(status) && !sometimes.includes(status)),
    admissionClasses: null,
    landed: ALWAYS,
    yearsSinceLandingAtMost: null,
    toEndOfMonth: false,
    age: ALWAYS,
    residence: null,
    source: { publisher: said.who, title: said.date, url: null, verified: true, note: null },
  }
  if (!years || years.atMost === null || !admits.includes(LIMITED)) return [base]
  const limited: EligibilityRule = {
    ...base,
    id: `${serviceId}#years`,
    admits: [LIMITED],
    sometimes: [],
    excludes: [],
    yearsSinceLandingAtMost: years.atMost,
    admissionClasses: years.economicOnly ? ['economic'] : null,
  }
  const rules = [{ ...base, admits: admits.filter((status) => status !== LIMITED) }, limited]
  if (!years.economicOnly) return rules
  const otherClasses = ADMISSION_CLASSES.filter((each) => each !== 'economic')
  const others = { yearsSinceLandingAtMost: null, admissionClasses: otherClasses }
  return [...rules, { ...limited, id: `${serviceId}#classes`, ...others }]
}
