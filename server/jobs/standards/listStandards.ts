import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import { RefusedInput } from '../../errors.ts'
import type { Db } from '../../store/db.ts'
import {
  findListed,
  type ImportedRegion,
  inForce,
  type ListedRecord,
  listRecords,
} from '../records/listRecords.ts'
import { whyNotYet } from './whyNotYet.ts'

export interface ListedStandard extends Omit<ListedRecord<StandardRecord>, 'record'> {
  standard: StandardRecord
  /** Why it cannot be answered yet; null = it can. */
  notYet: { en: string; fr: string } | null
}

/** Starters in their order, then the region's own. */
export async function listStandards(db: Db, region: ImportedRegion): Promise<ListedStandard[]> {
  const profiles = inForce(await listRecords(db, region, 'profile'))
  return (await listRecords(db, region, 'standard')).map(({ record, ...listed }) => ({
    standard: record,
    ...listed,
    notYet: whyNotYet(record, profiles),
  }))
}

/** @throws NotFound naming those there are; RefusedInput for one with problems or switched off */
export async function getStandard(db: Db, region: ImportedRegion, id: string): Promise<StandardRecord> {
  const { record, origin, problems } = findListed('standard', await listRecords(db, region, 'standard'), id)
  if (origin === 'off')
    throw new RefusedInput(
      'standard_off',
      `The standard "${id}" is switched off in this region; \`npx reach standards --region ${region.id} --undo ${id}\` brings it back.`,
      'standard',
    )
  const [problem] = problems
  if (problem)
    throw new RefusedInput(
      'standard_has_problems',
      `The standard "${id}" cannot be answered: ${problem.code} in ${problem.fieldName} (${problem.value}).`,
      problem.fieldName,
    )
  return record
}
