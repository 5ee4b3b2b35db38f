import type { Access } from '../../../core/gaps/gapResult.ts'
import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import { Forbidden } from '../../errors.ts'
import type { Db } from '../../store/db.ts'
import { getRegion, type Region, type Vintage } from '../../store/regions.ts'

/** What the public never sees, and what it is told instead. */
const OWNERS_ALONE = {
  notices:
    'Single notices quote rows of the data; they are for the owner. Counts by kind are in /api/regions/{region}.',
  headCounts: 'Head-counts of employer sites are for the owner alone.',
  changingRecords: 'Standards, rules and profiles are changed by the owner of the region alone.',
  corrections: 'Corrections and who made them are for the owner of the region alone.',
  employerSites: 'Answers about employer sites are for the owner alone.',
  olderImports:
    'Older imports are for the owner alone: the difference of two of them could tell what each withholds. Leave out the number to see the one in force.',
} as const

/** @throws Forbidden for the public */
export function refuseToPublic(access: Access, what: keyof typeof OWNERS_ALONE): void {
  if (access === 'public') throw new Forbidden(OWNERS_ALONE[what])
}

/** Whether it tells of single places of work, where people from elsewhere work and often live. */
export function isAboutSites({ who, destination }: Pick<StandardRecord, 'who' | 'destination'>): boolean {
  return who.kind === 'sites' || destination.kind === 'employer-sites'
}

/** The import that is asked for; the public sees the one in force alone. @throws Forbidden, NotFound */
export async function getShownRegion(
  db: Db,
  id: string,
  vintageNumber: number | undefined,
  access: Access,
): Promise<Region & { vintage: Vintage }> {
  const inForce = await getRegion(db, id)
  if (vintageNumber === undefined || inForce.vintage.number === vintageNumber) return inForce
  refuseToPublic(access, 'olderImports')
  return await getRegion(db, id, vintageNumber)
}
