import type { NearAnswer, NearRequest } from '../../contract/near.ts'
import { NotFound, RefusedInput } from '../../errors.ts'
import { listAreas } from '../../store/areas.ts'
import type { Db } from '../../store/db.ts'
import { listCommunityCenters } from '../../store/streets.ts'
import { findSite } from '../publish/showSites.ts'

export type PlaceAsked = Pick<NearRequest, 'site' | 'area' | 'lon' | 'lat'>
export type FoundPlace = Omit<NearAnswer['place'], 'point'> & { lon: number; lat: number }

/**
 * Where a question starts. A site that only a name places is taken to be in the middle of the streets of that place.
 * @throws RefusedInput where not exactly one place is asked for or nobody knows where it is, NotFound, Forbidden for the public and sites
 */
export async function findPlace(
  db: Db,
  vintageId: number,
  { site, area, lon, lat }: PlaceAsked,
  access: 'owner' | 'public',
): Promise<FoundPlace> {
  if ((lon === undefined) !== (lat === undefined))
    throw new RefusedInput(
      'half_a_point',
      'A point needs both lon and lat.',
      lon === undefined ? 'lon' : 'lat',
    )
  if ([site, area, lon].filter((each) => each !== undefined).length !== 1)
    throw new RefusedInput('one_place_only', 'Give one place: a site, an area or a point.', 'place')
  if (site !== undefined) return siteOf(db, vintageId, site, access)
  if (area === undefined) return { kind: 'point', name: null, approximate: false, lon: lon!, lat: lat! }
  const found = (await listAreas(db, vintageId)).find(({ code }) => code === area)
  if (!found) throw new NotFound('area', `There is no area "${area}" in this region.`)
  const [x, y] = found.center
  return { kind: 'area', name: found.name, approximate: true, lon: x, lat: y }
}

async function siteOf(
  db: Db,
  vintageId: number,
  number: number,
  access: 'owner' | 'public',
): Promise<FoundPlace> {
  const site = await findSite(db, vintageId, number, access)
  if (!site)
    throw new NotFound(
      'site',
      `There is no employer site ${number} in this region. \`npx reach near --sites\` lists them.`,
    )
  const { lon, lat, placedBy, areaIndex } = site
  const area = areaIndex === null ? null : (await listAreas(db, vintageId))[areaIndex]
  const name = area?.name ?? (placedBy === null ? null : { en: placedBy, fr: placedBy })
  if (lon !== null && lat !== null) return { kind: 'site', name, approximate: false, lon, lat }
  const middle = (await listCommunityCenters(db, vintageId)).get(placedBy ?? '')
  if (!middle)
    throw new RefusedInput(
      'site_without_point',
      `Nobody knows where employer site ${number} is. Give a point of your own.`,
      'site',
    )
  return { kind: 'site', name, approximate: true, lon: middle[0], lat: middle[1] }
}
