import type { Access } from '../../../core/gaps/gapResult.ts'
import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import type { StandardGaps } from '../../contract/standards.ts'
import { NotFound } from '../../errors.ts'
import type { RegionManifest } from '../../import/manifest/regionManifest.ts'
import { listAreas } from '../../store/areas.ts'
import type { Db } from '../../store/db.ts'
import type { Region, Vintage } from '../../store/regions.ts'
import { listSources } from '../../store/sources.ts'
import { ENGINE_VERSION } from '../../version.ts'
import { hashOf } from '../hash.ts'
import { intervalParameters } from '../intervalParameters.ts'
import { LatestMap } from '../latestMap.ts'
import { isAboutSites, refuseToPublic } from '../publish/refuseToPublic.ts'
import { ownersGroup, showGroups } from '../publish/showGroups.ts'
import { samplingOf } from '../samplingOf.ts'
import type { HowToWork, TravelTimeSource } from '../travelTimes.ts'
import { TRANSIT_DEFAULTS } from '../travelWanted.ts'
import { explainPrepared } from './explainPrepared.ts'
import { KeptTravel } from './keptTravel.ts'
import { openLinkedDays } from './linkedDays.ts'
import { type PreparedStandard, prepareStandard } from './prepareStandard.ts'
import { regionKnowledge } from './regionKnowledge.ts'
import { openEdges } from './searchEdge.ts'
import type { SiteDemand } from './siteDemand.ts'
import { openStreetPointSets } from './streetPointSets.ts'
import { type CountedRegion, toStandardGaps } from './toStandardGaps.ts'

export interface StandardQuestion {
  standard: StandardRecord
  access: Access
  /** Also by how much areas miss it, and what small changes would bring. */
  explain: boolean
}

export interface StandardSource {
  /** @throws RefusedInput where the standard cannot be answered yet, Forbidden for the public where it is about employer sites */
  prepare(
    region: Region & { vintage: Vintage },
    question: Pick<StandardQuestion, 'standard' | 'access'>,
    how?: HowToWork,
  ): Promise<PreparedStandard>
  /** @throws also NotFound where the region does not count its group */
  answer(
    region: Region & { vintage: Vintage },
    question: StandardQuestion,
    how?: HowToWork,
  ): Promise<StandardGaps>
}

const ROLES = ['areas', 'counts', 'dwellings', 'streets', 'services', 'corrections']
const SITE_ROLES = ['areas', 'employers', 'postal', 'streets', 'services', 'corrections']
const KEPT_STANDARDS = 30
/** Demand group that counts everybody. */
const RESIDENTS = 'population'

type CountedPeople = Pick<CountedRegion, 'areas' | 'group' | 'residents' | 'sampling'>

/** Answers standards, and keeps what was searched for as long as it is open. */
export function openStandards(db: Db, travelTimes: TravelTimeSource): StandardSource {
  const searchers = {
    travelTimes,
    pointSets: openStreetPointSets(travelTimes),
    linkDay: openLinkedDays(travelTimes),
    kept: new KeptTravel(),
    edge: openEdges(db),
  }
  const prepared = new LatestMap<string, Promise<PreparedStandard>>(KEPT_STANDARDS)
  const source: StandardSource = {
    async prepare(region, { standard, access }, how = {}) {
      if (isAboutSites(standard)) refuseToPublic(access, 'employerSites')
      const { vintage } = region
      const knowledge = await regionKnowledge(db, region)
      const key = hashOf(vintage.id, standard, knowledge)
      for (;;) {
        try {
          return await prepared.getOrMake(key, () =>
            prepareStandard(db, searchers, vintage, standard, knowledge, how),
          )
        } catch (error) {
          // Somebody else's search was stopped, not this one: begin again.
          if ((error as Error).name !== 'AbortError' || how.signal?.aborted) throw error
        }
      }
    },
    async answer(region, { standard, access, explain }, how = {}) {
      const { vintage } = region
      const { who } = standard
      if (isAboutSites(standard)) refuseToPublic(access, 'employerSites')
      const counted = who.kind === 'group' ? await countedAreas(db, region, who.demandGroup, access) : null
      const ready = await source.prepare(region, { standard, access }, how)
      const { areas, group, residents, sampling } = counted ?? cellsAsAreas(ready.demand.sites ?? [], access)
      const own =
        who.kind === 'sites'
          ? SITE_ROLES
          : standard.destination.kind === 'services'
            ? ROLES
            : [...ROLES, 'employers', 'postal']
      const roles = standard.modes.includes('transit') ? [...own, 'transit'] : own
      return toStandardGaps(ready, {
        region: region.id,
        access,
        areas,
        group,
        residents,
        sampling,
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
            who.kind === 'sites'
              ? 'sites are counted, not people; one placed by name alone may be anywhere on the streets of its place'
              : 'modelled: each area’s count is spread over its dwellings',
          ...intervalParameters(sampling),
          beyondBorder:
            'whoever reaches the edge of the loaded streets or of the buffer within the limit, at the best departure, is unknown where no known service covers them',
        },
        explanation:
          explain && standard.destination.kind === 'services'
            ? await explainPrepared(vintage, ready, areas.length, how)
            : null,
      })
    },
  }
  return source
}

/** @throws NotFound where the region does not count the group */
async function countedAreas(
  db: Db,
  { id, vintage }: Region & { vintage: Vintage },
  demandGroup: string,
  access: Access,
): Promise<CountedPeople> {
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

/** Cells of employer sites as areas that count sites. */
function cellsAsAreas(cells: SiteDemand['cells'], access: Access): CountedPeople {
  return {
    areas: cells.map(({ id, name }, index) => ({ index, code: id, name, merged: false })),
    group: ownersGroup(
      {
        id: 'employer-sites',
        name: { en: 'Employer sites', fr: 'Lieux de travail' },
        vintage: null,
        counts: cells.map(({ sites }) => ({ value: sites, missing: null })),
      },
      access,
    ),
    residents: null,
    sampling: null,
  }
}
