import type { DemandPoints } from '../../../core/gaps/demandPoints.ts'
import { stepsOfPossiblePoints } from '../../../core/gaps/possiblePoints.ts'
import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import type { PersonProfile } from '../../../core/match/personProfile.ts'
import type { ProfileRecord } from '../../../core/match/profileRecord.ts'
import { snapPoints } from '../../../core/network/snapPoints.ts'
import type { FreeTime } from '../../../core/schedule/freeTime.ts'
import type { Db } from '../../store/db.ts'
import type { Vintage } from '../../store/regions.ts'
import { openLinkedDays } from './linkedDays.ts'
import type { TravelSearchers } from './modeSearch.ts'
import { noEmployerSites } from './noEmployerSites.ts'
import { type SiteDemand, siteDemand, type WeighedByWorkers } from './siteDemand.ts'
import type { StreetPointSets } from './streetPointSets.ts'

/** For whom a standard is: where they are, and who they are taken to be. */
export interface Demand {
  points: DemandPoints
  /** Searches between services and the places of the demand. */
  searchers: TravelSearchers
  /** Places that are searched for. */
  placeCount: number
  /** Steps of places as steps of the points. */
  toPoints(steps: Uint8Array, serviceCount: number): Uint8Array
  /** Places where people of a point may be; none where nobody knows. */
  places(point: number): readonly number[]
  /** 1 = so at some place where those of the point may be; by point. */
  anywhere(places: Uint8Array): Uint8Array
  person: PersonProfile
  assumption: { en: string; fr: string }
  /** Null = people of areas. */
  sites: SiteDemand['cells'] | null
  /** When they are free, in season; null = whenever the standard asks. */
  freeTime: FreeTime | null
}

export async function demandOf(
  db: Db,
  searchers: TravelSearchers & { pointSets: StreetPointSets },
  vintage: Vintage,
  { who, weighBy }: StandardRecord,
  profile: ProfileRecord,
  byWorkers: WeighedByWorkers,
  province: string | null,
): Promise<Demand> {
  const { assumption, freeTime } = profile
  const residence = profile.person.residence ?? (province ? [`CA-${province}`] : null)
  const people = { person: { ...profile.person, residence }, assumption, freeTime }
  if (who.kind === 'group') {
    const points = await searchers.pointSets.points(vintage)
    return {
      ...people,
      points,
      searchers,
      placeCount: points.weight.length,
      toPoints: (steps) => steps,
      places: (point) => [point],
      anywhere: (places) => places,
      sites: null,
    }
  }
  const { cells, points, members, lon, lat } = await siteDemand(
    db,
    vintage.id,
    profile.of === 'farms',
    weighBy === 'people' ? byWorkers : null,
  )
  if (cells.length === 0) throw noEmployerSites()
  const network = await searchers.travelTimes.network(vintage)
  const { snapLimitMeters: limitMeters } = vintage.settings
  return {
    ...people,
    points,
    searchers: {
      ...searchers,
      linkDay: openLinkedDays(searchers.travelTimes),
      pointSets: {
        name: `sites of ${profile.of}`,
        snaps: async (_, mode) => snapPoints(network, lon, lat, { limitMeters, mode }),
      },
    },
    placeCount: lon.length,
    toPoints: (steps, serviceCount) => stepsOfPossiblePoints(steps, serviceCount, members),
    places: (point) => members[point],
    anywhere: (places) =>
      Uint8Array.from(members, (own) => (own.some((place) => places[place] === 1) ? 1 : 0)),
    sites: cells,
  }
}
