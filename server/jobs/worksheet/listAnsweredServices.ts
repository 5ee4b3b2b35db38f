import { serviceTypesAnswering } from '../../../core/match/serviceTypes.ts'
import { listAnswers } from '../../store/answers.ts'
import type { Db } from '../../store/db.ts'
import type { Region, Vintage } from '../../store/regions.ts'
import type { StoredService } from '../../store/serviceRecord.ts'
import { listServices } from '../../store/services.ts'
import { hashOf } from '../hash.ts'
import { answersByRecord } from './latestAnswers.ts'
import { type AnsweredService, toMatchedService } from './toMatchedService.ts'

export interface AnsweredRecord {
  stored: StoredService
  answered: AnsweredService
}

/**
 * The services of a vintage with the answers in force, in order of their key; those that closed down are left out.
 * @param serviceTypes slugs asked for; a parent includes its children
 * @returns `answersHash` names the answers of the region among the inputs of a result; null = there are none
 */
export async function listAnsweredServices(
  db: Db,
  region: Region & { vintage: Vintage },
  serviceTypes: readonly string[],
): Promise<{ records: AnsweredRecord[]; answersHash: string | null }> {
  const services = await listServices(db, region.vintage.id, serviceTypes.flatMap(serviceTypesAnswering))
  const answers = await listAnswers(db, region.id)
  const byRecord = answersByRecord(answers)
  return {
    records: services
      .map((stored) => ({
        stored,
        answered: toMatchedService(stored.record, byRecord.get(stored.key) ?? []),
      }))
      .filter(({ answered }) => answered.closedDown !== true),
    answersHash: answers.length === 0 ? null : hashOf(answers.map(({ regionId: _, ...answer }) => answer)),
  }
}
