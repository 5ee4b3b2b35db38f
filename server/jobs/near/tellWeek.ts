import type { ThreeValued } from '../../../core/match/threeValued.ts'
import type { VisitLimits, VisitWays } from '../../../core/near/bestVisit.ts'
import { hoursOfDay } from '../../../core/near/hoursOfDay.ts'
import { type StripVisit, weekStrip } from '../../../core/near/weekStrip.ts'
import type { Schedule } from '../../../core/schedule/schedule.ts'
import type { NearAnswer } from '../../contract/near.ts'
import type { TravelMode } from '../../contract/travelQuery.ts'
import type { StoredService } from '../../store/serviceRecord.ts'
import { askedTimes, visitTimes } from './askedTimes.ts'
import { type NearDates, WEEK } from './nearDates.ts'

/** A placed service that does not fail to match. */
export interface WeekService {
  stored: StoredService
  schedule: Schedule
  matches: ThreeValued
  waysOf: (date: string) => VisitWays[]
}

/** The strip of 168 hours, with the services that stand in it. */
export function tellWeek(
  services: readonly WeekService[],
  modes: readonly TravelMode[],
  limits: VisitLimits,
  week: NearDates,
): NonNullable<NearAnswer['week']> {
  const { dates, context } = week
  const time = visitTimes(WEEK, undefined, limits.visitSeconds)
  const cells = weekStrip(
    dates.map(({ date }) => hoursOfDay(date, context.timeZone)),
    services.map(({ schedule, matches, waysOf }) => ({
      match: matches,
      days: askedTimes(time, schedule, week),
      ways: dates.map(({ date }) => waysOf(date)),
    })),
    limits,
  )
  const visits = cells.flatMap(({ sure, perhaps }) => [sure, perhaps]).filter((each) => each !== null)
  const shown = [...new Set(visits.map(({ service }) => service))]
  const tell = (visit: StripVisit | null) =>
    visit && { ...visit, service: shown.indexOf(visit.service), mode: modes[visit.mode] }
  return {
    services: shown.map((at) => {
      const { key, record } = services[at].stored
      return { key, name: record.name, phone: record.phone }
    }),
    cells: cells.map(({ sure, perhaps }) => ({ sure: tell(sure), perhaps: tell(perhaps) })),
  }
}
