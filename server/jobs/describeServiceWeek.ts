import type { Interval } from '../../core/schedule/interval.ts'
import { type WeekOpenings, weekOpenings } from '../../core/schedule/weekOpenings.ts'
import type { ServiceWeek } from '../contract/serviceWeek.ts'
import { listAnswers } from '../store/answers.ts'
import type { Db } from '../store/db.ts'
import type { Region, Vintage } from '../store/regions.ts'
import { listServices } from '../store/services.ts'
import { nearDates } from './near/nearDates.ts'
import { answeredServices } from './standards/offers.ts'
import type { TravelTimeSource } from './travelTimes.ts'

/** The usual week of every service: as if none of the dates that standards ask about were a holiday. */
export async function describeServiceWeek(
  db: Db,
  travelTimes: TravelTimeSource,
  { id, vintage }: Pick<Region, 'id'> & { vintage: Vintage },
): Promise<Pick<ServiceWeek, 'dates' | 'services'>> {
  const { dates: week, aroundDate, context } = await nearDates(travelTimes, vintage, false)
  const dates = week.map(({ date }) => date)
  const usual = { ...context, holidays: new Set<string>() }
  const answered = answeredServices(await listServices(db, vintage.id), await listAnswers(db, id))
  // Many services share their hours, or have none.
  const known = new Map<string, WeekOpenings>()
  return {
    dates,
    services: answered.map(({ stored, service }) => {
      const { schedule, languages, verifiedDate } = service
      const courses = service.courses?.map((course) => course.schedule) ?? null
      const key = JSON.stringify([schedule, courses])
      const openings = known.get(key) ?? weekOpenings(schedule, courses, dates, aroundDate, usual)
      known.set(key, openings)
      return {
        id: stored.key,
        hoursKnown: schedule.kind !== 'unknown' || !!courses?.length,
        open: openings.open.map(inMinutes),
        unknown: openings.unknown.map(inMinutes),
        languages: languages && [...new Set(languages.map(({ code }) => code))],
        confirmed: verifiedDate,
      }
    }),
  }
}

const inMinutes = ({ startSeconds, endSeconds }: Interval): [number, number] => [
  Math.floor(startSeconds / 60),
  Math.ceil(endSeconds / 60),
]
