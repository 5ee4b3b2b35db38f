import type { Access } from '../../../core/gaps/gapResult.ts'
import type { EmployerSites } from '../../contract/near.ts'
import { listAreas } from '../../store/areas.ts'
import type { Db } from '../../store/db.ts'
import { listEmployerSites, type StoredEmployerSite } from '../../store/employers.ts'
import { refuseToPublic } from './refuseToPublic.ts'

export type ListedSite = EmployerSites['sites'][number] & { employer: string }

const ANYWHERE = { en: 'place not known', fr: 'lieu inconnu' }

/** Employer sites by number, for the owner to choose from. The name is for the terminal alone. @throws Forbidden for the public */
export async function showSites(db: Db, vintageId: number, access: Access): Promise<ListedSite[]> {
  refuseToPublic(access, 'employerSites')
  const areas = await listAreas(db, vintageId)
  return (await listEmployerSites(db, vintageId)).map(
    ({ index, employer, agricultural, areaIndex, placedBy, precision, positions, lon, lat }) => ({
      site: index + 1,
      employer,
      agricultural,
      place:
        areaIndex !== null ? areas[areaIndex].name : placedBy ? { en: placedBy, fr: placedBy } : ANYWHERE,
      postalPrefix:
        precision === 'postal-code' || precision === 'fsa' ? (placedBy?.slice(0, 3) ?? null) : null,
      hasPoint: lon !== null && lat !== null,
      ...lastPositions(positions),
    }),
  )
}

/** One site by its number, null where there is none. @throws Forbidden for the public */
export async function findSite(
  db: Db,
  vintageId: number,
  number: number,
  access: Access,
): Promise<Pick<StoredEmployerSite, 'lon' | 'lat' | 'placedBy' | 'areaIndex'> | null> {
  refuseToPublic(access, 'employerSites')
  const site = (await listEmployerSites(db, vintageId)).find(({ index }) => index === number - 1)
  return site ?? null
}

function lastPositions(positions: StoredEmployerSite['positions']) {
  const quarter =
    positions
      .map((each) => each.quarter)
      .sort()
      .at(-1) ?? null
  const last = positions.filter((each) => each.quarter === quarter).map((each) => each.positions)
  const known = last.length > 0 && last.every((each) => each !== null)
  return { quarter, positions: known ? last.reduce<number>((sum, each) => sum + each!, 0) : null }
}
