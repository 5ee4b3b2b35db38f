import type { Access } from '../../../core/gaps/gapResult.ts'
import { employerKey } from '../../import/postal/groupEmployerSites.ts'
import { placeKey } from '../../import/postal/places.ts'
import type { Db } from '../../store/db.ts'
import { listEmployerSites, type StoredEmployerSite } from '../../store/employers.ts'
import { hashOf } from '../hash.ts'
import { refuseToPublic } from './refuseToPublic.ts'

export interface KeyedSite extends StoredEmployerSite {
  /** Stays the same from import to import as long as the employer's name and place do; it says nothing by itself. */
  key: string
}

/** Sites of one employer at one place are told apart by where they are. */
export function keySites(sites: readonly StoredEmployerSite[]): KeyedSite[] {
  const placeOf = ({ employer, city, placedBy }: StoredEmployerSite) => [
    employerKey(employer),
    placeKey(city ?? placedBy ?? ''),
  ]
  const beside = Map.groupBy(sites, (site) => placeOf(site).join('\n'))
  return sites.map((site) => {
    const parts = placeOf(site)
    const alone = beside.get(parts.join('\n'))!.length === 1
    const { placedBy, lon, lat } = site
    return { ...site, key: hashOf(...parts, ...(alone ? [] : [placedBy, lon, lat])).slice(0, 12) }
  })
}

/** Sites by name, to enter head-counts of. @throws Forbidden for the public */
export async function ownersSites(db: Db, vintageId: number, access: Access): Promise<KeyedSite[]> {
  refuseToPublic(access, 'headCounts')
  return keySites(await listEmployerSites(db, vintageId))
}
