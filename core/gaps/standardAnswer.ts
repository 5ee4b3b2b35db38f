/**
 * The whole answer to a standard from what travel allows, what the services say and how many people there are: matching, diagnosis,
 * people. Server and page both compute it here, so that a standard changed in the page gets the digits of the command line.
 */
import { rulesFor } from '../match/eligibility.ts'
import type { EligibilityRule } from '../match/eligibilityRule.ts'
import { type MatchedService, type MatchRules, matchService } from '../match/matchService.ts'
import type { PersonProfile } from '../match/personProfile.ts'
import { roundToFive } from '../privacy/roundToFive.ts'
import { type AnswerInPeople, answerInPeople, type PeopleCounted } from './answerInPeople.ts'
import type { DiagnosisInput } from './diagnose.ts'
import type { BilingualText } from './gapResult.ts'
import { packServiceSteps } from './packSteps.ts'
import type { StandardRecord } from './standardRecord.ts'

/** A service of the type, in the region and its buffer. */
export interface AnsweredRecord {
  key: string
  name: BilingualText
  organization: string | null
  phone: string | null
  /** false = nobody knows where it is. */
  placed: boolean
  doubtful: boolean
}

/** What somebody can attend or visit: a record, or one course of it. */
export interface MatchedOffer {
  /** Position among the records. */
  record: number
  service: MatchedService
  /** Taken as open because the standard assumes hours. */
  hoursAssumed: boolean
  withoutHours: boolean
}

/** What matching needs. */
export interface MatchFacts {
  /** Slugs asked for. */
  serviceTypes: readonly string[]
  person: PersonProfile
  eligibility: readonly EligibilityRule[]
  /** ISO date asked about. */
  date: string
  records: readonly AnsweredRecord[]
  offers: readonly MatchedOffer[]
}

export function matchOffers(
  { serviceTypes, person, eligibility, date, offers }: MatchFacts,
  rules: MatchRules,
): Pick<DiagnosisInput, 'serviceSteps'> & { stale: Uint8Array } {
  const question = { serviceTypes, rules, eligibility, date }
  const matches = offers.map(({ service }) => matchService(person, service, question))
  return {
    serviceSteps: Uint32Array.from(matches, packServiceSteps),
    stale: Uint8Array.from(matches, ({ stale }) => (stale ? 1 : 0)),
  }
}

/** How many people there are, as whoever asks may see it. */
export type CountedPeople = Omit<PeopleCounted, 'target'>

export interface StandardAnswer extends AnswerInPeople {
  hoursAssumedFor: number
  /** Some rule that decides about these services was not read at its publisher. */
  rulesUnverified: boolean
  services: { counted: number; doubtfulPoints: number; stale: number; withoutHours: number }
  /** Most people first; nobody phones an employer for a standard, and none stands beside a gap. */
  phoneFirst: (Pick<AnsweredRecord, 'name' | 'organization' | 'phone'> & {
    service: string
    people: number
  })[]
}

/** @param ways under the standard's limit. */
export function standardAnswer(
  { destination, match, target }: StandardRecord,
  facts: MatchFacts,
  counted: CountedPeople,
  ways: Pick<DiagnosisInput, 'points' | 'pointSteps' | 'withoutZones' | 'beyondBorder'>,
): StandardAnswer {
  const { records, offers, eligibility, date } = facts
  const matched = matchOffers(facts, match)
  const answer = answerInPeople(
    { ...ways, ...matched },
    offers.map(({ record }) => record),
    { ...counted, target },
  )
  const countRecords = (is: (offer: MatchedOffer, k: number) => boolean) =>
    new Set(
      offers.filter((offer, k) => records[offer.record].placed && is(offer, k)).map(({ record }) => record),
    ).size
  const shown = (people: number) => (counted.isPublic ? roundToFive(people) : people)
  return {
    ...answer,
    hoursAssumedFor: countRecords(({ hoursAssumed }) => hoursAssumed),
    rulesUnverified:
      match.eligibility &&
      offers.some(({ service }) =>
        rulesFor(service, eligibility, date).some((rule) => !rule.source.verified),
      ),
    services: {
      counted: records.filter(({ placed }) => placed).length,
      doubtfulPoints: records.filter(({ doubtful }) => doubtful).length,
      stale: countRecords((_, k) => matched.stale[k] === 1),
      withoutHours: countRecords(({ withoutHours }) => withoutHours),
    },
    phoneFirst: (destination.kind === 'services' ? records : [])
      .map(({ key, name, organization, phone }, record) => ({
        service: key,
        name,
        organization,
        phone,
        people: shown(answer.movedByRecord[record]),
      }))
      .filter(({ people }) => people > 0)
      .sort((a, b) => b.people - a.people || (a.service < b.service ? -1 : 1)),
  }
}
