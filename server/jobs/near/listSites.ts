import type { EmployerSites } from '../../contract/near.ts'
import { listAreas } from '../../store/areas.ts'
import type { Db } from '../../store/db.ts'
import { listEmployerSites } from '../../store/employers.ts'

export type ListedSite = EmployerSites['sites'][number] & { employer: string }

const ANYWHERE = { en: 'place not known', fr: 'lieu inconnu' }

/** Employer sites by number, for the owner to choose from. The name is for the terminal alone. */
export async function listSites(db: Db, vintageId: number): Promise<ListedSite[]> {
  const areas = await listAreas(db, vintageId)
  return (await listEmployerSites(db, vintageId)).map((site) => {
    const { index, employer, agricultural, areaIndex, placedBy, positions } = site
    const quarter =
      positions
        .map((each) => each.quarter)
        .sort()
        .at(-1) ?? null
    const last = positions.filter((each) => each.quarter === quarter).map((each) => each.positions)
    const known = last.length > 0 && last.every((each) => each !== null)
    return {
      site: index + 1,
      employer,
      agricultural,
      place:
        areaIndex !== null ? areas[areaIndex].name : placedBy ? { en: placedBy, fr: placedBy } : ANYWHERE,
      hasPoint: site.lon !== null && site.lat !== null,
      positions: known ? last.reduce<number>((sum, each) => sum + each!, 0) : null,
      quarter,
    }
  })
}
