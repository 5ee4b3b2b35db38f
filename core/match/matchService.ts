/**
 * One service against one person and the match rules of a standard, step by step, each yes, no or unknown. What a standard does not
 * ask about passes. Travel and opening hours (steps 2 to 5 of the diagnosis) are computed elsewhere, since they depend on the place.
 * Worked: a library with nothing recorded but its type, matched on language only, a person who speaks Spanish: `language` unknown, all
 * other steps yes.
 */
import { agePasses, genderPasses } from './ageGender.ts'
import { type CostOption, costWithin } from './cost.ts'
import { acceptsCoverage, type HealthCoverage } from './coverage.ts'
import { type Delivered, type DeliveryDemand, deliveryPasses } from './delivery.ts'
import { isEligible, type RuledService } from './eligibility.ts'
import type { EligibilityRule } from './eligibilityRule.ts'
import { type LanguageOfService, matchLanguage } from './language.ts'
import type { LanguageKind } from './languageKinds.ts'
import type { Gender, PersonProfile } from './personProfile.ts'
import type { Range } from './range.ts'
import { hasRoom, type Room } from './room.ts'
import { serviceTypesAnswering } from './serviceTypes.ts'
import { isStale } from './staleness.ts'
import { and, or, type ThreeValued, threeValued } from './threeValued.ts'

export interface MatchedService extends RuledService, Delivered, Room {
  languages: readonly LanguageOfService[] | null
  ages: Range<number> | null
  genders: readonly Gender[] | null
  coverages: readonly HealthCoverage[] | null
  costOptions: readonly CostOption[] | null
  /** ISO date on which somebody last verified the record. */
  verifiedDate: string | null
}

/** What a standard asks of a service. */
export interface MatchRules extends DeliveryDemand {
  /** Kinds of language service that count; null = language is not asked. */
  languageKinds: readonly LanguageKind[] | null
  eligibility: boolean
  healthCoverage: boolean
  /** Most that a visit or course may cost, in dollars; null = cost is not asked. */
  costAtMostDollars: number | null
  room: boolean
}

/** Steps in the words of the barriers; `none-in-region` is whether it is such a service at all. */
export interface ServiceMatch {
  'none-in-region': ThreeValued
  language: ThreeValued
  eligibility: ThreeValued
  'coverage-or-cost': ThreeValued
  full: ThreeValued
  stale: boolean
}

export interface MatchQuestion {
  /** Slugs asked for; a parent includes its children. */
  serviceTypes: readonly string[]
  rules: MatchRules
  eligibility: readonly EligibilityRule[]
  /** ISO date asked about. */
  date: string
}

export function matchService(
  person: PersonProfile,
  service: MatchedService,
  question: MatchQuestion,
): ServiceMatch {
  const { rules, date } = question
  const answering = question.serviceTypes.flatMap(serviceTypesAnswering)
  const serviceTypes = service.serviceTypes.filter((type) => answering.includes(type))
  return {
    'none-in-region': and(threeValued(serviceTypes.length > 0), deliveryPasses(person, service, rules)),
    language:
      rules.languageKinds === null
        ? 'yes'
        : matchLanguage(person.languages, service.languages, rules.languageKinds),
    eligibility: rules.eligibility
      ? and(
          // A site that offers several types is judged by the rules of those asked for.
          isEligible(person, { ...service, serviceTypes }, question.eligibility, date),
          agePasses(person.age, service.ages),
          genderPasses(person.gender, service.genders),
        )
      : 'yes',
    'coverage-or-cost': coverageOrCost(person, service, rules),
    full: rules.room ? hasRoom(service) : 'yes',
    stale: isStale(service.verifiedDate, date),
  }
}

/** Taken under their coverage, or at a price within the limit; either alone where the standard asks for one only. */
function coverageOrCost(person: PersonProfile, service: MatchedService, rules: MatchRules): ThreeValued {
  const { healthCoverage, costAtMostDollars } = rules
  if (!healthCoverage && costAtMostDollars === null) return 'yes'
  return or(
    healthCoverage ? acceptsCoverage(person.healthCoverage, service.coverages) : 'no',
    costAtMostDollars === null
      ? 'no'
      : costWithin(service.costOptions, person.healthCoverage, costAtMostDollars),
  )
}
