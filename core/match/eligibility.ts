/**
 * Whether somebody may come, by the rows in force on a date: some row admits them and none refuses them. Three-valued. No row for a
 * service, or a funder that nobody knows, is unknown. An unknown status or class is tried with every value, and the answer
 * is known only where all agree. Rows that contradict each other (`checkEligibility`) leave unknown whatever they disagree on.
 * Worked: economic class, landed 2021-06-21, IRCC's six years to the end of the month: yes on 2027-06-30, no on 2027-07-01, unknown
 * without the landing date.
 */
import { addYears, endOfMonth } from './addYears.ts'
import { disagreeOnLimits, isBroken } from './contradictions.ts'
import type { EligibilityRule } from './eligibilityRule.ts'
import { ADMISSION_CLASSES, type PersonProfile, STATUSES } from './personProfile.ts'
import { withinRange } from './range.ts'
import { agreed, and, not, or, type ThreeValued, threeValued } from './threeValued.ts'

export interface RuledService {
  id: string
  serviceTypes: readonly string[]
  /** null = unknown. */
  funder: string | null
}

/** `date` is the ISO date asked about. */
export function isEligible(
  person: PersonProfile,
  service: RuledService,
  rules: readonly EligibilityRule[],
  date: string,
): ThreeValued {
  const inScope = rulesFor(service, rules, date)
  if (inScope.length === 0) return 'unknown'
  const statuses = person.status === null ? STATUSES : [person.status]
  const classes = person.admissionClass === null ? ADMISSION_CLASSES : [person.admissionClass]
  return agreed(
    possibleFunders(service, inScope).flatMap((funder) => {
      const rows = inScope.filter((rule) => rule.funder === null || rule.funder === funder)
      return statuses.flatMap((status) =>
        classes.map((admissionClass) => evaluate(rows, { ...person, status, admissionClass }, date)),
      )
    }),
  )
}

/** The rows that speak of the service on that date, whoever its funder may be. */
export function rulesFor(
  service: RuledService,
  rules: readonly EligibilityRule[],
  date: string,
): EligibilityRule[] {
  const inForce = rules.filter(
    (rule) => isBroken(rule) || withinRange({ from: date, to: date }, rule.inForce) === 'yes',
  )
  const own = inForce.filter((rule) => rule.services?.includes(service.id))
  const rows =
    own.length > 0
      ? own
      : inForce.filter(
          (rule) =>
            rule.services === null && rule.serviceTypes.some((type) => service.serviceTypes.includes(type)),
        )
  return rows.filter(
    (rule) => rule.funder === null || service.funder === null || rule.funder === service.funder,
  )
}

/** An unknown funder may be any that a row names, or one that no row knows (''). */
function possibleFunders(service: RuledService, rows: readonly EligibilityRule[]): string[] {
  if (service.funder !== null) return [service.funder]
  return ['', ...new Set(rows.map((rule) => rule.funder).filter((funder) => funder !== null))]
}

function evaluate(rows: readonly EligibilityRule[], person: PersonProfile, date: string): ThreeValued {
  if (rows.length === 0) return 'unknown'
  const admissions = rows.map((rule) => admission(rule, person, date))
  const settled = admissions.map((own, k) =>
    rows.some((other, m) => admissions[m] !== own && disagreeOnLimits(rows[k], other, person))
      ? 'unknown'
      : own,
  )
  const admitted = or(...settled)
  const refused = or(...rows.map((rule) => refusal(rule, person)))
  return admitted === 'yes' && refused === 'yes' ? 'unknown' : and(admitted, not(refused))
}

function refusal(rule: EligibilityRule, person: PersonProfile): ThreeValued {
  if (person.status === null) return 'unknown'
  return and(threeValued(rule.excludes.includes(person.status)), isBroken(rule) ? 'unknown' : 'yes')
}

function admission(rule: EligibilityRule, person: PersonProfile, date: string): ThreeValued {
  const { status, admissionClass, residence } = person
  if (status === null) return 'unknown'
  const byStatus = rule.admits.includes(status) ? 'yes' : rule.sometimes.includes(status) ? 'unknown' : 'no'
  if (isBroken(rule)) return and(byStatus, 'unknown')
  return and(
    byStatus,
    rule.admissionClasses === null
      ? 'yes'
      : admissionClass === null
        ? 'unknown'
        : threeValued(rule.admissionClasses.includes(admissionClass)),
    withinRange(person.landed, rule.landed),
    withinYears(rule, person, date),
    withinRange(person.age, rule.age),
    rule.residence === null
      ? 'yes'
      : residence === null
        ? 'unknown'
        : threeValued(rule.residence.some((place) => residence.includes(place))),
  )
}

function withinYears(rule: EligibilityRule, person: PersonProfile, date: string): ThreeValued {
  const years = rule.yearsSinceLandingAtMost
  if (years === null) return 'yes'
  const { landed } = person
  if (landed === null) return 'unknown'
  const lastDay = (from: string | null) => {
    if (from === null) return null
    const anniversary = addYears(from, years)
    return rule.toEndOfMonth ? endOfMonth(anniversary) : anniversary
  }
  return withinRange({ from: lastDay(landed.from), to: lastDay(landed.to) }, { from: date, to: null })
}
