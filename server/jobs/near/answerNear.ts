import type { Weekday } from '../../../core/gaps/standardRecord.ts'
import { matchService, type ServiceMatch } from '../../../core/match/matchService.ts'
import { asksForCoverage, serviceTypesAnswering } from '../../../core/match/serviceTypes.ts'
import { and } from '../../../core/match/threeValued.ts'
import { travelOf } from '../../../core/near/bestVisit.ts'
import type { NearAnswer, NearRequest } from '../../contract/near.ts'
import type { RegionManifest } from '../../import/manifest/regionManifest.ts'
import type { Db } from '../../store/db.ts'
import type { Region, Vintage } from '../../store/regions.ts'
import { listServices } from '../../store/services.ts'
import { answeredServices } from '../standards/offers.ts'
import { regionKnowledge } from '../standards/regionKnowledge.ts'
import type { HowToWork, TravelTimeSource } from '../travelTimes.ts'
import { answersByRecord, latestAnswers } from '../worksheet/latestAnswers.ts'
import type { AnsweredService } from '../worksheet/toMatchedService.ts'
import { askedPerson } from './askedPerson.ts'
import { askedTimes, usualVisit, visitTimes } from './askedTimes.ts'
import { findPlace } from './findPlace.ts'
import { nearDates, WEEK } from './nearDates.ts'
import { nearestVisit } from './nearestVisit.ts'
import { openNearTravel } from './nearTravel.ts'
import { type FittingService, tellService } from './tellService.ts'
import { tellWeek, type WeekService } from './tellWeek.ts'

export interface NearSource {
  /** @throws RefusedInput, NotFound, and Forbidden where the public asks about a site */
  answer(
    region: Region & { vintage: Vintage },
    request: NearRequest,
    access: 'owner' | 'public',
    how?: HowToWork,
  ): Promise<NearAnswer>
}

/** What is near a place, open then, for somebody: answers, and keeps what does not depend on the place. */
export function openNear(db: Db, travelTimes: TravelTimeSource): NearSource {
  const travelFrom = openNearTravel(db, travelTimes)
  return {
    async answer(region, request, access, how = {}) {
      const { id, vintage } = region
      const { province = null } = vintage.manifest as RegionManifest
      const { services: serviceTypes, newPeople = false, maxMinutes, hours } = request
      const { answers, rules: eligibility, profiles } = await regionKnowledge(db, region)
      const { lon, lat, ...place } = await findPlace(db, vintage.id, request, access)
      const { told: person, profile, rules } = askedPerson(request, province, profiles)
      const visitMinutes = request.visitMinutes ?? usualVisit(serviceTypes)
      const limits = { visitSeconds: visitMinutes * 60, maxTravelSeconds: Math.floor(maxMinutes * 60) }
      const days = request.day ? [request.day as Weekday] : WEEK
      const time = visitTimes(days, hours, limits.visitSeconds)
      const modes = [...new Set(request.modes)]
      const week = await nearDates(travelTimes, vintage, modes.includes('transit'))
      const { aroundDate, dates } = week
      const travel = await travelFrom(
        vintage,
        { lon, lat, modes, cutoffSeconds: limits.maxTravelSeconds, dates: dates.map(({ date }) => date) },
        how,
      )

      const answering = serviceTypes.flatMap(serviceTypesAnswering)
      const byRecord = answersByRecord(answers)
      const excluded: NearAnswer['excluded'] = { ...NOTHING_EXCLUDED }
      const exclude = (reason: keyof typeof NOTHING_EXCLUDED) => {
        excluded.total += 1
        excluded[reason] += 1
      }
      const fitting: FittingService[] = []
      const ofWeek: WeekService[] = []
      const records = await listServices(db, vintage.id, answering)
      for (const { stored, service } of answeredServices(records, answers)) {
        how.signal?.throwIfAborted()
        const waysOf = travel.waysTo(stored.key)
        if (!waysOf) {
          exclude('no-point')
          continue
        }
        const match = matchService(profile, service, {
          serviceTypes,
          rules: { ...rules, healthCoverage: rules.healthCoverage && isAboutHealth(service, answering) },
          eligibility: [...eligibility, ...service.ownEligibility],
          date: aroundDate,
        })
        const failed = STEPS.find((step) => match[step] === 'no')
        if (!failed)
          ofWeek.push({
            stored,
            schedule: service.schedule,
            waysOf,
            matches: and(...STEPS.map((step) => match[step])),
          })
        const nearest = nearestVisit(askedTimes(time, service.schedule, week), waysOf, limits)
        if (nearest.kind !== 'visit') exclude(nearest.kind)
        else if (failed) exclude(failed)
        else fitting.push({ stored, service, match, nearest, aboutHealth: isAboutHealth(service, answering) })
      }
      const context = {
        ...{ ...week, access, eligibility, answering, person, modes },
        answersOf: (key: string) => latestAnswers(byRecord.get(key) ?? []),
      }
      const told = fitting
        .sort((a, b) => travelOf(a.nearest.visit) - travelOf(b.nearest.visit))
        .map((each) => tellService(each, context))
      return {
        ...{ region: id, place: { ...place, point: [lon, lat] }, person, aroundDate, dates },
        asked: {
          ...{ services: serviceTypes, days: [...days], hours: hours ?? null, modes },
          ...{ maxMinutes, visitMinutes, newPeople },
        },
        services: [
          ...told.filter(({ answer }) => answer === 'yes'),
          ...told.filter(({ answer }) => answer !== 'yes'),
        ],
        excluded,
        week: request.week ? tellWeek(ofWeek, modes, limits, week) : null,
      }
    },
  }
}

/** A library asks nobody for a health card. */
function isAboutHealth({ serviceTypes }: AnsweredService, answering: readonly string[]): boolean {
  return serviceTypes.some((type) => answering.includes(type) && asksForCoverage(type))
}

/** In the order of the barriers. */
const STEPS = [
  'language',
  'eligibility',
  'coverage-or-cost',
  'full',
] as const satisfies (keyof ServiceMatch)[]
const NOTHING_EXCLUDED = {
  ...{ total: 0, 'no-point': 0, 'too-far': 0, closed: 0 },
  ...{ language: 0, eligibility: 0, 'coverage-or-cost': 0, full: 0 },
}
