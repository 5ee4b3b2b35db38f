import type { ZoneRecord } from '../../../core/gaps/zoneRecord.ts'
import type { EligibilityRule } from '../../../core/match/eligibilityRule.ts'
import type { ProfileRecord } from '../../../core/match/profileRecord.ts'
import type { ServiceAnswer } from '../../import/worksheet/serviceAnswer.ts'
import { listAnswers } from '../../store/answers.ts'
import type { Db } from '../../store/db.ts'
import { type HeadCount, listHeadCounts } from '../headCounts/knownHeadCounts.ts'
import { type ImportedRegion, inForce, listRecords } from '../records/listRecords.ts'

/** What people of a region have entered and an answer rests on, beside its files. */
export interface RegionKnowledge {
  answers: readonly ServiceAnswer[]
  rules: readonly EligibilityRule[]
  profiles: readonly ProfileRecord[]
  zones: readonly ZoneRecord[]
  /** Of employer sites by month: observed counts, for the owner alone. */
  headCounts: readonly HeadCount[]
}

export async function regionKnowledge(db: Db, region: ImportedRegion): Promise<RegionKnowledge> {
  return {
    answers: await listAnswers(db, region.id),
    rules: inForce(await listRecords(db, region, 'rule')),
    profiles: inForce(await listRecords(db, region, 'profile')),
    zones: inForce(await listRecords(db, region, 'zone')),
    headCounts: await listHeadCounts(db, region.id),
  }
}
