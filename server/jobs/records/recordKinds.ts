/** The kinds of records that people edit: their form, what every region starts with, and what can be wrong with them. */
import type { TSchema } from 'typebox'
import { checkStandard } from '../../../core/gaps/checkStandard.ts'
import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import { STARTER_STANDARDS } from '../../../core/gaps/starterStandards.ts'
import type { ZoneRecord } from '../../../core/gaps/zoneRecord.ts'
import { checkEligibility } from '../../../core/match/checkEligibility.ts'
import { checkProfile } from '../../../core/match/checkProfile.ts'
import type { EligibilityRule } from '../../../core/match/eligibilityRule.ts'
import { ONTARIO_ELIGIBILITY } from '../../../core/match/ontarioEligibility.ts'
import type { ProfileRecord } from '../../../core/match/profileRecord.ts'
import { STARTER_PROFILES } from '../../../core/match/starterProfiles.ts'
import {
  ProfileRecord as ProfileSchema,
  RuleRecord as RuleSchema,
  ZoneRecord as ZoneSchema,
} from '../../contract/savedRecords.ts'
import { StandardRecord as StandardSchema } from '../../contract/standards.ts'
import { checkZone } from '../../import/records/checkZone.ts'

export interface RecordOf {
  standard: StandardRecord
  rule: EligibilityRule
  profile: ProfileRecord
  zone: ZoneRecord
}
export type EditedKind = keyof RecordOf

export interface RecordProblem {
  code: string
  fieldName: string
  value: string
}

export interface RecordKind<Edited> {
  /** As commands and addresses name them. */
  plural: string
  schema: TSchema
  /** `province`: two letters, null = none. */
  starters(province: string | null): readonly Edited[]
  /** What is wrong with one record beside all that hold with it. */
  check(record: Edited, all: readonly Edited[]): RecordProblem[]
}

export const RECORD_KINDS: { [Kind in EditedKind]: RecordKind<RecordOf[Kind]> } = {
  standard: {
    plural: 'standards',
    schema: StandardSchema,
    starters: () => STARTER_STANDARDS,
    check: checkStandard,
  },
  rule: {
    plural: 'rules',
    schema: RuleSchema,
    starters: (province) => (province === 'ON' ? ONTARIO_ELIGIBILITY : []),
    check: (rule, all) =>
      checkEligibility([rule, ...all.filter(({ id }) => id !== rule.id)])
        .filter(({ ruleIds }) => ruleIds.includes(rule.id))
        .map(({ code, ruleIds, fieldName, value }) => {
          const other = ruleIds.find((id) => id !== rule.id)
          return { code, fieldName, value: other ? `${value} (${other})` : value }
        }),
  },
  profile: {
    plural: 'profiles',
    schema: ProfileSchema,
    starters: () => STARTER_PROFILES,
    check: checkProfile,
  },
  zone: {
    plural: 'zones',
    schema: ZoneSchema,
    starters: () => [],
    check: checkZone,
  },
}
