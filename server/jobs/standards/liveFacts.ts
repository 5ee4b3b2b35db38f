import type { MatchFacts } from '../../../core/gaps/standardAnswer.ts'
import type { EligibilityRule } from '../../../core/match/eligibilityRule.ts'
import type { MatchedService } from '../../../core/match/matchService.ts'

const MINUTE = 60
/** Limits that a slider offers. */
const SHORTEST = 10 * MINUTE
const LONGEST = 90 * MINUTE
const APART = 5 * MINUTE

/** Every five minutes from 10 to 90, and the standard's own. */
export function limitsAround(cutoffSeconds: number): number[] {
  const offered = Array.from({ length: (LONGEST - SHORTEST) / APART + 1 }, (_, k) => SHORTEST + k * APART)
  return [...new Set([...offered, cutoffSeconds])].sort((a, b) => a - b)
}

/** What matching needs and no more: not who told it, not what was noted. */
export function factsToShow({ eligibility, offers, ...facts }: MatchFacts): MatchFacts {
  return {
    ...facts,
    eligibility: eligibility.map(withoutSource),
    offers: offers.map(({ record, service, hoursAssumed, withoutHours }) => ({
      record,
      service: toMatched(service),
      hoursAssumed,
      withoutHours,
    })),
  }
}

function withoutSource(rule: EligibilityRule): EligibilityRule {
  const { verified } = rule.source
  return { ...rule, source: { publisher: '', title: '', url: null, verified, note: null } }
}

function toMatched(service: MatchedService): MatchedService {
  const { id, serviceTypes, funder, languages, ages, genders, coverages, costOptions } = service
  const { delivery, childMinding, siteConfirmed, openToNewPeople, seatsFree, waitList, verifiedDate } =
    service
  return {
    id,
    serviceTypes,
    funder,
    languages,
    ages,
    genders,
    coverages,
    costOptions,
    delivery,
    childMinding,
    siteConfirmed,
    openToNewPeople,
    seatsFree,
    waitList,
    verifiedDate,
  }
}
