import type { ChangeKind } from '../../../../core/gaps/changeKinds.ts'
import type { BilingualText } from '../../../../core/gaps/gapResult.ts'
import { lackingOnly } from '../../../../core/gaps/lackingOnly.ts'
import { matchOffers } from '../../../../core/gaps/standardAnswer.ts'
import type { EligibilityRule } from '../../../../core/match/eligibilityRule.ts'
import type { MatchedService } from '../../../../core/match/matchService.ts'
import { countEn, countFr } from '../countedWords.ts'
import { costCandidates, placesCandidates } from './costCandidates.ts'
import { languageCandidates } from './languageCandidates.ts'
import { ruleCandidates } from './ruleCandidates.ts'
import {
  coverageWith,
  type Explained,
  type FoundChanges,
  mostLacked,
  type SmallChange,
} from './smallChange.ts'

/** What a record, or a rule, would say otherwise. */
export interface RecordCandidate {
  kind: ChangeKind
  /** Position of the record; null = several. */
  record: number | null
  sentence: BilingualText
  /** The service as it would be. */
  change?: (service: MatchedService, record: number) => MatchedService
  /** The rules as they would be. */
  eligibility?: readonly EligibilityRule[]
}

const KINDS = [
  { step: 'language', candidates: languageCandidates },
  { step: 'eligibility', candidates: ruleCandidates },
  { step: 'coverage-or-cost', candidates: costCandidates },
  { step: 'full', candidates: placesCandidates },
] as const

/** One language, rule, price or free place: matched and answered anew with it. */
export function recordChanges(explained: Explained): FoundChanges {
  const { prepared, whole, diagnosis, people } = explained
  const { standard, offers, services, facts } = prepared
  const changes: SmallChange[] = []
  let tried = 0
  for (const { step, candidates } of KINDS) {
    const lacked = mostLacked(lackingOnly(whole, diagnosis, step), people)
    const records = [...new Set(lacked.map(({ offer }) => offers[offer].record))]
    if (records.length === 0) continue
    for (const candidate of candidates(prepared, records)) {
      tried += 1
      const { kind, record, sentence, change, eligibility = facts.eligibility } = candidate
      const changed = change
        ? facts.offers.map((offer) => ({ ...offer, service: change(offer.service, offer.record) }))
        : facts.offers
      const { serviceSteps } = matchOffers({ ...facts, eligibility, offers: changed }, standard.match)
      changes.push({
        kind,
        thing: sentence.en,
        service: record === null ? null : services[record].key,
        minutes: null,
        sentence,
        ...coverageWith(explained, { serviceSteps }),
      })
    }
  }
  return { changes, looked: tried > 0 ? [tellLooked(tried)] : [] }
}

function tellLooked(tried: number): BilingualText {
  return {
    en: `Languages, rules, costs and places: ${countEn(tried, 'single change')} of a service or of all, each matched anew.`,
    fr: `Langues, règles, coûts et places : ${countFr(tried, 'changement seul', 'changements seuls')} d’un service ou de tous, chacun rapproché à nouveau.`,
  }
}
