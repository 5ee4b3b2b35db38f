import type { Access } from '../../../core/gaps/gapResult.ts'
import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import type { StandardGaps } from '../../contract/standards.ts'
import { NotFound } from '../../errors.ts'
import { listAnswers } from '../../store/answers.ts'
import { listAreas, listGroups } from '../../store/areas.ts'
import type { Db } from '../../store/db.ts'
import type { Region, Vintage } from '../../store/regions.ts'
import { listSources } from '../../store/sources.ts'
import { ENGINE_VERSION } from '../../version.ts'
import { hashOf } from '../hash.ts'
import { LatestMap } from '../latestMap.ts'
import type { HowToWork, TravelTimeSource } from '../travelTimes.ts'
import { TRANSIT_DEFAULTS } from '../travelWanted.ts'
import { explainPrepared } from './explainPrepared.ts'
import { KeptFlags } from './keptFlags.ts'
import { openLinkedDays } from './linkedDays.ts'
import { type PreparedStandard, prepareStandard } from './prepareStandard.ts'
import { openStreetPointSets } from './streetPointSets.ts'
import { toStandardGaps } from './toStandardGaps.ts'

export interface StandardQuestion {
  standard: StandardRecord
  access: Access
  /** Also by how much areas miss it, and what small changes would bring. */
  explain: boolean
}

export interface StandardSource {
  prepare(
    region: Region & { vintage: Vintage },
    standard: StandardRecord,
    how?: HowToWork,
  ): Promise<PreparedStandard>
  /** @throws RefusedInput where the standard cannot be answered yet, NotFound where the region does not count its group */
  answer(
    region: Region & { vintage: Vintage },
    question: StandardQuestion,
    how?: HowToWork,
  ): Promise<StandardGaps>
}

const ROLES = ['areas', 'counts', 'dwellings', 'streets', 'services', 'corrections']
const KEPT_STANDARDS = 30

/** Answers standards, and keeps what was searched for as long as it is open. */
export function openStandards(db: Db, travelTimes: TravelTimeSource): StandardSource {
  const searchers = {
    travelTimes,
    pointSets: openStreetPointSets(travelTimes),
    linkDay: openLinkedDays(travelTimes),
    kept: new KeptFlags(),
  }
  const prepared = new LatestMap<string, Promise<PreparedStandard>>(KEPT_STANDARDS)
  const source: StandardSource = {
    async prepare({ id, vintage }, standard, how = {}) {
      const answers = await listAnswers(db, id)
      const key = hashOf(vintage.id, standard, answers)
      for (;;) {
        try {
          return await prepared.getOrMake(key, () =>
            prepareStandard(db, searchers, vintage, standard, answers, how),
          )
        } catch (error) {
          // Somebody else's search was stopped, not this one: begin again.
          if ((error as Error).name !== 'AbortError' || how.signal?.aborted) throw error
        }
      }
    },
    async answer(region, { standard, access, explain }, how = {}) {
      const { vintage } = region
      const areas = await listAreas(db, vintage.id)
      const groups = await listGroups(db, vintage.id, areas.length)
      const wanted = standard.who.kind === 'group' ? standard.who.demandGroup : null
      const group = groups.find(({ id }) => id === wanted)
      if (wanted !== null && !group)
        throw new NotFound(
          'group',
          `Region "${region.id}" has no counts of the group "${wanted}". It has: ${groups.map(({ id }) => id).join(', ') || 'none'}.`,
        )
      const ready = await source.prepare(region, standard, how)
      const roles = standard.modes.includes('transit') ? [...ROLES, 'transit'] : ROLES
      return toStandardGaps(ready, {
        region: region.id,
        access,
        areas,
        group: group!,
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
          peopleSpread: 'modelled: each area’s count is spread over its dwellings',
          beyondBorder: 'not judged: areas near the edge of what is loaded are counted like others',
        },
        explanation: explain ? await explainPrepared(searchers, vintage, ready, areas.length, how) : null,
      })
    },
  }
  return source
}
