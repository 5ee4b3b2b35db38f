import type { Access } from '../../../core/gaps/gapResult.ts'
import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import { NotFound } from '../../errors.ts'
import type { RegionManifest } from '../../import/manifest/regionManifest.ts'
import { listAreas } from '../../store/areas.ts'
import type { Db } from '../../store/db.ts'
import type { Region, Vintage } from '../../store/regions.ts'
import { listSources } from '../../store/sources.ts'
import { ENGINE_VERSION } from '../../version.ts'
import { intervalParameters } from '../intervalParameters.ts'
import { ownersGroup, showGroups } from '../publish/showGroups.ts'
import { samplingOf } from '../samplingOf.ts'
import { TRANSIT_DEFAULTS } from '../travelWanted.ts'
import type { SiteDemand } from './siteDemand.ts'
import type { CountedRegion } from './toStandardGaps.ts'

const ROLES = ['areas', 'counts', 'dwellings', 'streets', 'services', 'corrections']
const SITE_ROLES = ['areas', 'employers', 'postal', 'streets', 'services', 'corrections']
/** Demand group that counts everybody. */
const RESIDENTS = 'population'

type PeopleOfAreas = Pick<CountedRegion, 'areas' | 'group' | 'residents' | 'sampling'>

/** People with where all of it comes from and how it is computed. */
export async function countRegion(
  db: Db,
  { id, vintage }: Region & { vintage: Vintage },
  people: PeopleOfAreas,
  { standard, access }: { standard: StandardRecord; access: Access },
): Promise<CountedRegion> {
  const { who, destination, modes } = standard
  const own =
    who.kind === 'sites'
      ? SITE_ROLES
      : destination.kind === 'services'
        ? ROLES
        : [...ROLES, 'employers', 'postal']
  const roles = modes.includes('transit') ? [...own, 'transit'] : own
  return {
    region: id,
    access,
    ...people,
    vintages: (await listSources(db, vintage.id))
      .filter(({ role }) => roles.includes(role))
      .map(({ role, file, vintage: of, publisher, sha256 }) => ({
        role,
        file,
        vintage: of,
        publisher,
        sha256,
      })),
    parameters: {
      regionVintage: vintage.number,
      importedAt: vintage.importedAt.toISOString(),
      inputsHash: vintage.hash,
      engineVersion: ENGINE_VERSION,
      walkKmh: vintage.settings.walkKmh,
      walkMinutes: TRANSIT_DEFAULTS.walkMinutes,
      maxRides: TRANSIT_DEFAULTS.maxRides,
      snapLimitMeters: vintage.settings.snapLimitMeters,
      serviceBufferKm: vintage.settings.serviceBufferKm,
      peopleSpread:
        who.kind !== 'sites'
          ? 'modelled: each area’s count is spread over its dwellings'
          : standard.weighBy === 'people'
            ? 'workers are counted by the head-counts that the partnership entered; a site placed by name alone may be anywhere on the streets of its place'
            : 'sites are counted, not people; one placed by name alone may be anywhere on the streets of its place',
      ...intervalParameters(people.sampling),
      beyondBorder:
        'whoever reaches the edge of the loaded streets or of the buffer, and home again, within the limit at the times of the standard is unknown where no known service covers them',
    },
  }
}

/** People of areas; null where a standard is for sites. @throws NotFound where the region does not count the group */
export async function countPeople(
  db: Db,
  { id, vintage }: Region & { vintage: Vintage },
  { who }: StandardRecord,
  access: Access,
): Promise<PeopleOfAreas | null> {
  if (who.kind !== 'group') return null
  const { demandGroup } = who
  const areas = await listAreas(db, vintage.id)
  const groups = await showGroups(db, vintage, areas.length, access)
  const group = groups.find((each) => each.id === demandGroup)
  if (!group)
    throw new NotFound(
      'group',
      `Region "${id}" has no counts of the group "${demandGroup}". It has: ${groups.map((each) => each.id).join(', ') || 'none'}.`,
    )
  return {
    areas,
    group,
    residents: groups.find((each) => each.id === RESIDENTS) ?? null,
    sampling: samplingOf(vintage.manifest as RegionManifest, demandGroup),
  }
}

/** Cells of employer sites as areas that count sites, or workers where head-counts are known. */
export function cellsAsAreas(
  cells: SiteDemand['cells'],
  weighBy: StandardRecord['weighBy'],
  access: Access,
): PeopleOfAreas {
  return {
    areas: cells.map(({ id, name }, index) => ({ index, code: id, name, merged: false })),
    group: ownersGroup(
      {
        id: 'employer-sites',
        name:
          weighBy === 'people'
            ? { en: 'Workers at employer sites', fr: 'Travailleurs des lieux de travail' }
            : { en: 'Employer sites', fr: 'Lieux de travail' },
        vintage: null,
        counts: cells.map(({ sites, counted, unknownSites }) =>
          unknownSites < sites
            ? { value: counted, missing: null }
            : { value: null, missing: 'not-available' },
        ),
      },
      access,
    ),
    residents: null,
    sampling: null,
  }
}
