import { Check } from 'typebox/value'
import { checkStandard, type StandardProblem } from '../../../core/gaps/checkStandard.ts'
import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import { STARTER_STANDARDS } from '../../../core/gaps/starterStandards.ts'
import { StandardRecord as RecordSchema } from '../../contract/standards.ts'
import { NotFound, RefusedInput } from '../../errors.ts'
import type { Db } from '../../store/db.ts'
import { listSettings } from '../../store/settings.ts'
import { whyNotYet } from './whyNotYet.ts'

export interface ListedStandard {
  standard: StandardRecord
  /** Every region begins with the starters; a saved one of the same id replaces its starter. */
  origin: 'starter' | 'saved'
  problems: StandardProblem[]
  /** Why it cannot be answered yet; null = it can. */
  notYet: { en: string; fr: string } | null
}

/** Region setting that holds the saved standards, a list of records. */
export const STANDARDS_SETTING = 'standards'

/** Starters in their order, then saved ones. What the setting holds that is no standard at all is left out. */
export async function listStandards(db: Db, regionId: string): Promise<ListedStandard[]> {
  const saved = (await listSettings(db, regionId)).find(({ name }) => name === STANDARDS_SETTING)?.value
  const records = (Array.isArray(saved) ? saved : []).filter((each): each is StandardRecord =>
    Check(RecordSchema, each),
  )
  const byId = new Map<string, ListedStandard>()
  for (const [origin, standards] of [
    ['starter', STARTER_STANDARDS],
    ['saved', records],
  ] as const)
    for (const standard of standards)
      byId.set(standard.id, {
        standard,
        origin,
        problems: checkStandard(standard),
        notYet: whyNotYet(standard),
      })
  return [...byId.values()]
}

/** @throws NotFound naming those there are; RefusedInput for one with problems */
export async function getStandard(db: Db, regionId: string, id: string): Promise<StandardRecord> {
  const listed = await listStandards(db, regionId)
  const found = listed.find(({ standard }) => standard.id === id)
  if (!found)
    throw new NotFound(
      'standard',
      `There is no standard "${id}". There are: ${listed.map(({ standard }) => standard.id).join(', ')}.`,
    )
  const [problem] = found.problems
  if (problem)
    throw new RefusedInput(
      'standard_has_problems',
      `The standard "${id}" cannot be answered: ${problem.code} in ${problem.fieldName} (${problem.value}).`,
      problem.fieldName,
    )
  return found.standard
}
