import { type AskedTime, askTimes } from '../../../core/gaps/askTimes.ts'
import type { DiagnosisInput } from '../../../core/gaps/diagnose.ts'
import { pointSteps } from '../../../core/gaps/pointSteps.ts'
import { serveOnDemand } from '../../../core/gaps/serveOnDemand.ts'
import { NO_LIMIT, withinLimit } from '../../../core/gaps/shortestLimits.ts'
import {
  type AnsweredRecord,
  type MatchedOffer,
  type MatchFacts,
  matchOffers,
} from '../../../core/gaps/standardAnswer.ts'
import type { ChangedStandard, StandardRecord } from '../../../core/gaps/standardRecord.ts'
import type { ZoneRecord } from '../../../core/gaps/zoneRecord.ts'
import { changePerson } from '../../../core/match/changePerson.ts'
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
import { servedZones } from './servedZones.ts'
import type { StreetPointSets } from './streetPointSets.ts'
import { type TimetablePeriod, timetablePeriod } from './timetablePeriod.ts'
import { type WeekDate, weekDates } from './weekDates.ts'
import { whyNotYet } from './whyNotYet.ts'

/** A standard put to a region: whom it is for, what there is, when it is asked about. Nothing has been searched for yet. */
export interface AskedStandard {
  standard: StandardRecord
  demand: Demand
  /** With a point, in the region or its buffer, by key. */
  services: StoredService[]
  unplaced: number
  closedDown: number
  /** What the diagnosis calls services. */
  offers: Offer[]
  /** The times of the standard, asked about a service of which no hours are known: what may lie beyond the edge. */
  edgeAsked: readonly AskedTime[]
  facts: MatchFacts
  aroundDate: string
  tripsOnDate: number | null
  dates: WeekDate[]
  /** Null where no timetable is asked. */
  timetable: TimetablePeriod | null
  /** Served on demand, not modelled; none where no timetable is asked. */
  zones: readonly ZoneRecord[]
  searchedDates: SearchedDates
}

/** All that a diagnosis of it needs but the counts of people. */
export interface PreparedStandard extends AskedStandard {
  input: Omit<DiagnosisInput, 'areaCount'>
}

export type StandardSearchers = TravelSearchers & { pointSets: StreetPointSets; edge: EdgeOfRegion }

/** @throws RefusedInput where the standard cannot be answered yet */
export async function askStandard(
  db: Db,
  searchers: StandardSearchers,
  vintage: Vintage,
  { standard, person = {} }: ChangedStandard,
  { answers, rules, profiles, zones, headCounts }: RegionKnowledge,
): Promise<AskedStandard> {
  const { destination, time } = standard
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

  const month = Number(aroundDate.slice(5, 7))
  const demand = await demandOf(db, searchers, vintage, standard, profile, { month, headCounts }, province)
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
  return {
    standard,
    demand,
    services,
    unplaced,
    closedDown,
    offers,
    edgeAsked: askTimes(standard, { kind: 'unknown' }, dateOfTime, context, times.free),
    facts: {
      serviceTypes: destination.kind === 'services' ? destination.serviceTypes : [EMPLOYER_TYPE],
      person: changePerson(demand.person, person),
      eligibility: [...rules, ...offers.flatMap(({ service }) => service.ownEligibility)],
      date: aroundDate,
      records: services.map(toAnsweredRecord),
      offers: offers.map(toMatchedOffer),
    },
    aroundDate,
    tripsOnDate: chosen?.trips ?? null,
    dates,
    timetable: byTransit && transit ? timetablePeriod(transit) : null,
    zones: byTransit ? zones : [],
    searchedDates: {
      busiest: chosen && chosen.trips > 0 ? chosen.date : null,
      hasService: (date) => transit?.dates.some((each) => each.date === date && each.trips > 0) ?? false,
    },
  }
}

export interface FoundWays {
  /** Steps 2 to 5 under each limit: one byte a point of the demand and offer. */
  steps: Uint8Array[]
  /** The same as if no zones were served on demand; null = there are none. */
  withoutZones: Uint8Array[] | null
  /** By point: position of the shortest limit within which one gets to the edge of what is loaded; null = there is none. */
  edge: Uint8Array | null
}

/** @param limits seconds, ascending */
export async function findWays(
  searchers: StandardSearchers,
  vintage: Vintage,
  { standard, demand, services, offers, edgeAsked, searchedDates, zones }: AskedStandard,
  limits: readonly number[],
  how: HowToWork,
): Promise<FoundWays> {
  const { time } = standard
  const places = askedPlaces(services, offers)
  const travel = await searchTravel(demand.searchers, vintage, standard, limits, places, searchedDates, how)
  const reachEdge = await searchEdge(
    { ...demand.searchers, edge: searchers.edge },
    vintage,
    standard,
    limits,
    edgeAsked,
    searchedDates,
    how,
  )
  const need = time.kind === 'any' ? 'any' : time.need
  const plain = pointSteps(travel, demand.placeCount, need, limits.length)
  const toPoints = (steps: Uint8Array) => demand.toPoints(steps, offers.length)
  const served = await serveZones()
  return {
    steps: (served ?? plain).map(toPoints),
    withoutZones: served && plain.map(toPoints),
    edge: reachEdge && edgeOfPoints(demand, reachEdge, limits.length),
  }

  async function serveZones(): Promise<Uint8Array[] | null> {
    if (zones.length === 0) return null
    const network = await searchers.travelTimes.network(vintage)
    const snaps = await demand.searchers.pointSets.snaps(vintage, 'walk')
    const joined = servedZones(zones, network, snaps, places)
    return plain.map((steps) => serveOnDemand(steps, alwaysClosed(places, time), joined))
  }
}

function edgeOfPoints(demand: Demand, reachEdge: Uint8Array, limitCount: number): Uint8Array {
  const edge = new Uint8Array(demand.points.weight.length).fill(NO_LIMIT)
  for (let k = limitCount - 1; k >= 0; k--) {
    const reached = demand.anywhere(reachEdge.map((limit) => (limit <= k ? 1 : 0)))
    for (let point = 0; point < edge.length; point++) if (reached[point] === 1) edge[point] = k
  }
  return edge
}

export async function prepareStandard(
  searchers: StandardSearchers,
  vintage: Vintage,
  asked: AskedStandard,
  how: HowToWork,
): Promise<PreparedStandard> {
  const { standard, facts, demand } = asked
  const { steps, withoutZones, edge } = await findWays(
    searchers,
    vintage,
    asked,
    [standard.cutoffSeconds],
    how,
  )
  return {
    ...asked,
    input: {
      points: demand.points,
      ...matchOffers(facts, standard.match),
      pointSteps: steps[0],
      withoutZones: withoutZones?.[0],
      beyondBorder: edge && withinLimit(edge, 0),
    },
  }
}

function toAnsweredRecord({ key, record, doubtful }: StoredService): AnsweredRecord {
  return {
    key,
    name: record.name,
    organization: record.organization,
    phone: record.phone,
    placed: record.lon !== null,
    doubtful: doubtful !== null,
  }
}

function toMatchedOffer({ record, service, asked, withoutHours }: Offer): MatchedOffer {
  return { record, service, hoursAssumed: asked.some(({ assumed }) => assumed), withoutHours }
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

/** Closed at all times that the standard asks about, or, where it needs every one, at one of them: by service. */
function alwaysClosed(places: readonly AskedService[], time: StandardRecord['time']): Uint8Array {
  return Uint8Array.from(places, ({ asked }) => {
    if (time.kind === 'any' || asked.length === 0) return 0
    const isClosed = ({ hours }: AskedService['asked'][number]) => hours === 'no'
    return (time.need === 'every' ? asked.some(isClosed) : asked.every(isClosed)) ? 1 : 0
  })
}
