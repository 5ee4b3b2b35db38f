import type { DemandPoints } from '../../../core/gaps/demandPoints.ts'
import { stepsOfPossiblePoints } from '../../../core/gaps/possiblePoints.ts'
import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import { groupProfile } from '../../../core/match/groupProfiles.ts'
import type { PersonProfile } from '../../../core/match/personProfile.ts'
import { SITE_PROFILES } from '../../../core/match/siteProfiles.ts'
import { snapPoints } from '../../../core/network/snapPoints.ts'
import { FREE_TIME_PROFILES } from '../../../core/schedule/freeTimeProfiles.ts'
import type { Db } from '../../store/db.ts'
import type { Vintage } from '../../store/regions.ts'
import { openLinkedDays } from './linkedDays.ts'
import type { TravelSearchers } from './modeSearch.ts'
import { noEmployerSites } from './noEmployerSites.ts'
import { type SiteDemand, siteDemand } from './siteDemand.ts'
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
  /** 1 = so at some place where those of the point may be; by point. */
  anywhere(places: Uint8Array): Uint8Array
  person: PersonProfile
  assumption: { en: string; fr: string }
  /** Null = people of areas. */
  sites: SiteDemand['cells'] | null
  /** The times of the standard are all their free time. */
  onlyThenFree: boolean
}

export async function demandOf(
  db: Db,
  searchers: TravelSearchers & { pointSets: StreetPointSets },
  vintage: Vintage,
  { who }: StandardRecord,
  province: string | null,
): Promise<Demand> {
  if (who.kind === 'group') {
    const points = await searchers.pointSets.points(vintage)
    const { person, assumption } = groupProfile(who.demandGroup, province)
    return {
      points,
      searchers,
      placeCount: points.weight.length,
      toPoints: (steps) => steps,
      anywhere: (places) => places,
      person,
      assumption,
      sites: null,
      onlyThenFree: false,
    }
  }
  const profile = SITE_PROFILES.find(({ id }) => id === who.profile)!
  const { cells, points, members, lon, lat } = await siteDemand(db, vintage.id, profile.agricultural)
  if (cells.length === 0) throw noEmployerSites()
  const network = await searchers.travelTimes.network(vintage)
  const { snapLimitMeters: limitMeters } = vintage.settings
  const hours = FREE_TIME_PROFILES.find(({ id }) => id === who.profile)?.assumption
  return {
    points,
    searchers: {
      ...searchers,
      linkDay: openLinkedDays(searchers.travelTimes),
      pointSets: {
        name: `sites of ${who.profile}`,
        snaps: async (_, mode) => snapPoints(network, lon, lat, { limitMeters, mode }),
      },
    },
    placeCount: lon.length,
    toPoints: (steps, serviceCount) => stepsOfPossiblePoints(steps, serviceCount, members),
    anywhere: (places) =>
      Uint8Array.from(members, (own) => (own.some((place) => places[place] === 1) ? 1 : 0)),
    person: { ...profile.person, residence: province ? [`CA-${province}`] : null },
    assumption: {
      en: [profile.assumption.en, hours?.en].filter(Boolean).join(' '),
      fr: [profile.assumption.fr, hours?.fr].filter(Boolean).join(' '),
    },
    sites: cells,
    onlyThenFree: true,
  }
}
