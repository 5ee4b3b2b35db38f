import type { DiagnosisInput } from '../../../core/gaps/diagnose.ts'
import { packServiceSteps } from '../../../core/gaps/packSteps.ts'
import { pointSteps } from '../../../core/gaps/pointSteps.ts'
import { NO_LIMIT } from '../../../core/gaps/shortestLimits.ts'
import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import { rulesFor } from '../../../core/match/eligibility.ts'
import { matchService } from '../../../core/match/matchService.ts'
import { serviceTypesAnswering } from '../../../core/match/serviceTypes.ts'
import { RefusedInput } from '../../errors.ts'
import type { RegionManifest } from '../../import/manifest/regionManifest.ts'
import type { Db } from '../../store/db.ts'
import type { Vintage } from '../../store/regions.ts'
import type { StoredService } from '../../store/serviceRecord.ts'
import { listServices } from '../../store/services.ts'
import { answerDate } from '../transit/chooseDate.ts'
import type { HowToWork } from '../travelTimes.ts'
import { type Demand, demandOf } from './demandOf.ts'
import { EMPLOYER_TYPE, employerOffers } from './employerOffers.ts'
import { freeTimes } from './freeTimes.ts'
import { holidaysAround } from './holidaysAround.ts'
import type { AskedService, SearchedDates, TravelSearchers } from './modeSearch.ts'
import { answeredServices, listOffers, type Offer, type OfferTimes } from './offers.ts'
import { profileOf } from './profileOf.ts'
import type { RegionKnowledge } from './regionKnowledge.ts'
import { type EdgeOfRegion, searchEdge } from './searchEdge.ts'
import { searchTravel } from './searchTravel.ts'
import type { StreetPointSets } from './streetPointSets.ts'
import { type TimetablePeriod, timetablePeriod } from './timetablePeriod.ts'
import { type WeekDate, weekDates } from './weekDates.ts'
import { whyNotYet } from './whyNotYet.ts'

/** All that a diagnosis of a standard needs but the counts of people. */
export interface PreparedStandard {
  standard: StandardRecord
  demand: Demand
  /** With a point, in the region or its buffer, by key. */
  services: StoredService[]
  unplaced: number
  closedDown: number
  /** What the diagnosis calls services. */
  offers: Offer[]
  input: Omit<DiagnosisInput, 'areaCount'>
  aroundDate: string
  tripsOnDate: number | null
  /** Null where no timetable is asked. */
  timetable: TimetablePeriod | null
  dates: WeekDate[]
  searchedDates: SearchedDates
  /** Some rule that decides about these services was not read at its publisher. */
  rulesUnverified: boolean
}

/** @throws RefusedInput where the standard cannot be answered yet */
export async function prepareStandard(
  db: Db,
  searchers: TravelSearchers & { pointSets: StreetPointSets; edge: EdgeOfRegion },
  vintage: Vintage,
  standard: StandardRecord,
  { answers, rules: savedRules, profiles }: RegionKnowledge,
  how: HowToWork = {},
): Promise<PreparedStandard> {
  const { destination, time, match } = standard
  const reason = whyNotYet(standard, profiles)
  const profile = profileOf(standard.who, profiles)
  if (reason || !profile)
    throw new RefusedInput(
      'standard_not_answered_yet',
      `The standard "${standard.id}" cannot be answered yet. ${reason?.en}`,
      'standard',
    )
  const { timeZone, province = null } = vintage.manifest as RegionManifest
  const byTransit = standard.modes.includes('transit')
  const transit =
    byTransit || vintage.transitHash !== null ? await searchers.travelTimes.transit(vintage) : null
  const chosen = transit && (byTransit || transit.defaultDate) ? answerDate(transit, undefined) : null
  const aroundDate = chosen?.date ?? vintage.importedAt.toISOString().slice(0, 10)
  const holidays = holidaysAround(province, aroundDate)
  const days = time.kind === 'any' ? [] : time.times.map(({ day }) => day)
  const dates = weekDates(days, aroundDate, transit, holidays)

  const demand = await demandOf(db, searchers, vintage, standard, profile, province)
  const context = { timeZone, holidays: new Set(holidays.keys()) }
  const dateOfTime = days.map((day) => dates.find((each) => each.day === day)!.date)
  const times: OfferTimes = {
    dates: dateOfTime,
    aroundDate,
    free: freeTimes(standard, demand.freeTime, dateOfTime, timeZone),
    context,
  }
  const { services, offers, unplaced, closedDown } =
    destination.kind === 'services'
      ? await serviceOffers(db, vintage.id, standard, destination.serviceTypes, answers, times)
      : { ...(await employerOffers(db, vintage.id, standard, times)), closedDown: 0 }

  const searchedDates: SearchedDates = {
    busiest: chosen && chosen.trips > 0 ? chosen.date : null,
    hasService: (date) => transit?.dates.some((each) => each.date === date && each.trips > 0) ?? false,
  }
  const places = askedPlaces(services, offers)
  const limits = [standard.cutoffSeconds]
  const travel = await searchTravel(demand.searchers, vintage, standard, limits, places, searchedDates, how)
  const reachEdge = await searchEdge(
    { ...demand.searchers, edge: searchers.edge },
    vintage,
    standard,
    limits,
    places,
    searchedDates,
    how,
  )
  const [steps] = pointSteps(travel, demand.placeCount, time.kind === 'any' ? 'any' : time.need, 1)
  const rules = [...savedRules, ...offers.flatMap(({ service }) => service.ownEligibility)]
  const question = {
    serviceTypes: destination.kind === 'services' ? destination.serviceTypes : [EMPLOYER_TYPE],
    rules: match,
    eligibility: rules,
    date: aroundDate,
  }
  const matches = offers.map(({ service }) => matchService(demand.person, service, question))
  return {
    standard,
    demand,
    services,
    unplaced,
    closedDown,
    offers,
    input: {
      points: demand.points,
      serviceSteps: Uint32Array.from(matches, packServiceSteps),
      stale: Uint8Array.from(matches, ({ stale }) => (stale ? 1 : 0)),
      pointSteps: demand.toPoints(steps, offers.length),
      beyondBorder: reachEdge && demand.anywhere(reachEdge.map((limit) => (limit === NO_LIMIT ? 0 : 1))),
    },
    aroundDate,
    tripsOnDate: chosen?.trips ?? null,
    timetable: byTransit && transit ? timetablePeriod(transit) : null,
    dates,
    searchedDates,
    rulesUnverified:
      match.eligibility &&
      offers.some(({ service }) =>
        rulesFor(service, rules, aroundDate).some((rule) => !rule.source.verified),
      ),
  }
}

async function serviceOffers(
  db: Db,
  vintageId: number,
  standard: StandardRecord,
  serviceTypes: readonly string[],
  answers: RegionKnowledge['answers'],
  times: OfferTimes,
) {
  const all = await listServices(db, vintageId, serviceTypes.flatMap(serviceTypesAnswering))
  const placed = all.filter(({ record }) => record.lon !== null && record.lat !== null)
  const services = answeredServices(placed, answers)
  return {
    services: services.map(({ stored }) => stored),
    offers: listOffers(
      services.map(({ service }) => service),
      standard,
      times,
    ),
    unplaced: all.length - placed.length,
    closedDown: placed.length - services.length,
  }
}

/** Where each offer is, and when it is asked about. */
export function askedPlaces(services: readonly StoredService[], offers: readonly Offer[]): AskedService[] {
  return offers.map(({ record, asked }) => {
    const { lon, lat } = services[record].record
    return { lon, lat, asked }
  })
}
