import { rulesFor } from '../../../../core/match/eligibility.ts'
import type { EligibilityRule } from '../../../../core/match/eligibilityRule.ts'
import { STATUSES } from '../../../../core/match/personProfile.ts'
import type { PreparedStandard } from '../prepareStandard.ts'
import type { RecordCandidate } from './recordChanges.ts'

/** One row of the rules that lets everybody in, or one service that asks for no age or gender. */
export function ruleCandidates(
  { services, offers, facts: { eligibility, date } }: PreparedStandard,
  records: readonly number[],
): RecordCandidate[] {
  const own = offers.filter(({ record }) => records.includes(record))
  const rules = new Set(own.flatMap(({ service }) => rulesFor(service, eligibility, date)))
  const limited = [
    ...new Set(own.filter(({ service }) => service.ages || service.genders).map(({ record }) => record)),
  ]
  return [
    ...[...rules].map(
      (rule): RecordCandidate => ({
        kind: 'rule',
        record: null,
        sentence: {
          en: `if the rule “${rule.name.en}” let everybody in`,
          fr: `si la règle « ${rule.name.fr} » admettait tout le monde`,
        },
        eligibility: eligibility.map((each) => (each === rule ? letIn(rule) : each)),
      }),
    ),
    ...limited.map(
      (record): RecordCandidate => ({
        kind: 'rule',
        record,
        sentence: {
          en: `if ${services[record].record.name.en} took people of every age and gender`,
          fr: `si ${services[record].record.name.fr} accueillait les gens de tout âge et de tout genre`,
        },
        change: (service, of) => (of === record ? { ...service, ages: null, genders: null } : service),
      }),
    ),
  ]
}

const ANY = { from: null, to: null }

function letIn(rule: EligibilityRule): EligibilityRule {
  return {
    ...rule,
    admits: STATUSES,
    sometimes: [],
    excludes: [],
    admissionClasses: null,
    landed: ANY,
    yearsSinceLandingAtMost: null,
    age: ANY,
    residence: null,
  }
}
