import { buildCoverageIndex, sharesWithin } from '../../core/gaps/coverageIndex.ts'
import { findGaps } from '../../core/gaps/findGaps.ts'
import type { Access, GapResult } from '../../core/gaps/gapResult.ts'
import { serviceTypesAnswering } from '../../core/match/serviceTypes.ts'
import { MAX_TRANSIT_SECONDS, MAX_WALK_SECONDS } from '../contract/travelTimes.ts'
import { NotFound, RefusedInput } from '../errors.ts'
import type { RegionManifest } from '../import/manifest/regionManifest.ts'
import { listAreas } from '../store/areas.ts'
import type { Db } from '../store/db.ts'
import type { Region, Vintage } from '../store/regions.ts'
import { listServices } from '../store/services.ts'
import { listSources } from '../store/sources.ts'
import { ENGINE_VERSION } from '../version.ts'
import { intervalParameters } from './intervalParameters.ts'
import { showGroups } from './publish/showGroups.ts'
import { samplingOf } from './samplingOf.ts'
import type { HowToWork, TravelTimeSource } from './travelTimes.ts'
import { describeTravel, type TravelWanted, toTravelQuestion } from './travelWanted.ts'

export interface GapQuestion {
  service: string
  group: string
  maxMinutes: number
  /** Share from 0 to 1, or null where nobody has set one. */
  target: number | null
  travel: TravelWanted
  access: Access
}

/** A file that the answer rests on. */
export interface SourceVintage {
  role: string
  file: string
  vintage: string | null
  publisher: string | null
  sha256: string
}

/** Who falls short of "a service of this type within so many minutes", by area. @throws RefusedInput where the question makes no sense */
export async function findRegionGaps(
  db: Db,
  travelTimes: TravelTimeSource,
  region: Region & { vintage: Vintage },
  question: GapQuestion,
  how: HowToWork = {},
): Promise<GapResult<SourceVintage>> {
  const { vintage } = region
  const areas = await listAreas(db, vintage.id)
  const groups = await showGroups(db, vintage, areas.length, question.access)
  const group = groups.find((each) => each.id === question.group)
  if (!group) {
    throw new NotFound(
      'group',
      `Region "${region.id}" has no counts of the group "${question.group}". It has: ${groups.map((each) => each.id).join(', ') || 'none'}.`,
    )
  }
  const reference =
    question.group === 'population' ? undefined : groups.find((each) => each.id === 'population')
  const asked = await toTravelQuestion(travelTimes, vintage, question.travel)
  const { travel } = asked
  const mostMinutes = (travel.mode === 'transit' ? MAX_TRANSIT_SECONDS : MAX_WALK_SECONDS) / 60
  if (question.maxMinutes > mostMinutes)
    throw new RefusedInput(
      'beyond_search',
      `By ${travel.mode} travel times are searched for up to ${mostMinutes} minutes, not ${question.maxMinutes}.`,
      'max-minutes',
    )
  const services = await listServices(db, vintage.id, serviceTypesAnswering(question.service))
  const placed = services.filter(({ record }) => record.lon !== null)
  const doubtful = placed.filter((service) => service.doubtful !== null).length
  const points = await travelTimes.demandPoints(vintage)
  const cutoffSeconds = question.maxMinutes * 60
  const sampling = samplingOf(vintage.manifest as RegionManifest, question.group)
  const noService = asked.date?.trips === 0
  const shares = async (withDoubtful: boolean) =>
    sharesWithin(
      buildCoverageIndex(
        points,
        await travelTimes.nearest(
          vintage,
          { service: question.service, withDoubtful, travel },
          withDoubtful ? how : { signal: how.signal },
        ),
        areas.length,
      ),
      cutoffSeconds,
    )
  const sources = await listSources(db, vintage.id)
  const timetables = travel.mode === 'transit' ? ['transit'] : []
  return findGaps<SourceVintage>({
    region: region.id,
    access: question.access,
    standard: {
      serviceType: question.service,
      demandGroup: question.group,
      mode: travel.mode,
      cutoffSeconds,
      target: question.target,
    },
    areas: areas.map((area) => ({
      id: area.code,
      name: area.name,
      merged: area.merged,
      people: group.counts[area.index].value,
      missing: group.counts[area.index].missing,
      published: group.counts[area.index].interval ?? null,
      referencePeople: reference?.counts[area.index].value ?? null,
    })),
    shares: await shares(true),
    sharesWithoutDoubtful: doubtful > 0 ? await shares(false) : undefined,
    referenceGroup: reference?.id ?? null,
    noService,
    sampling,
    services: {
      counted: placed.length,
      doubtfulPoints: doubtful,
      unplaced: services.length - placed.length,
      unreachable: await travelTimes.countUnreachable(vintage, {
        service: question.service,
        withDoubtful: true,
        travel,
      }),
    },
    vintages: sources
      .filter(({ role }) =>
        ['areas', 'counts', 'dwellings', 'streets', 'services', 'corrections', ...timetables].includes(role),
      )
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
      longestSearchMinutes: mostMinutes,
      ...describeTravel(asked),
      ...(noService
        ? { reason: 'no_service_on_date', nearestServiceDates: asked.date!.nearest.join(' ') }
        : {}),
      maxMinutes: question.maxMinutes,
      ...intervalParameters(sampling),
      snapLimitMeters: vintage.settings.snapLimitMeters,
      serviceBufferKm: vintage.settings.serviceBufferKm,
      peopleSpread: 'modelled: each area’s count is spread over its dwellings',
    },
  })
}
