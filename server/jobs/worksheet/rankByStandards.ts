import type { Db } from '../../store/db.ts'
import type { Region, Vintage } from '../../store/regions.ts'
import type { StandardSource } from '../standards/answerStandard.ts'
import { getStandard } from '../standards/listStandards.ts'
import type { HowToWork } from '../travelTimes.ts'
import type { PeopleByRecord } from './orderServices.ts'

export interface RankedRecords {
  /** The most people that an answer would move under any one of the standards: the same people may be in several. */
  people: PeopleByRecord
  /** Service types that the standards ask for. */
  serviceTypes: string[]
}

/** Whom to phone first for standards of a region. @throws NotFound, RefusedInput as the standards do */
export async function rankByStandards(
  db: Db,
  source: StandardSource,
  region: Region & { vintage: Vintage },
  standardIds: readonly string[],
  how: HowToWork = {},
): Promise<RankedRecords> {
  const people = new Map<string, number>()
  const serviceTypes = new Set<string>()
  for (const id of standardIds) {
    const standard = await getStandard(db, region, id)
    if (standard.destination.kind === 'services')
      for (const type of standard.destination.serviceTypes) serviceTypes.add(type)
    const answer = await source.answer(region, { standard, access: 'owner', explain: false }, how)
    for (const { service, people: moved } of answer.phoneFirst)
      people.set(service, Math.max(moved, people.get(service) ?? 0))
  }
  return { people, serviceTypes: [...serviceTypes] }
}
