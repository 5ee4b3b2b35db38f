import type { Weekday } from '../../../core/gaps/standardRecord.ts'
import type { ScheduleContext } from '../../../core/schedule/schedule.ts'
import type { RegionManifest } from '../../import/manifest/regionManifest.ts'
import type { Vintage } from '../../store/regions.ts'
import { holidaysAround } from '../standards/holidaysAround.ts'
import { type WeekDate, weekDates } from '../standards/weekDates.ts'
import { answerDate } from '../transit/chooseDate.ts'
import type { TravelTimeSource } from '../travelTimes.ts'

export const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** The week that is looked at: the same dates as those of standards. */
export interface NearDates {
  aroundDate: string
  /** Monday to Sunday. */
  dates: WeekDate[]
  context: ScheduleContext
}

export async function nearDates(
  travelTimes: TravelTimeSource,
  vintage: Vintage,
  byTransit: boolean,
): Promise<NearDates> {
  const { timeZone, province = null } = vintage.manifest as RegionManifest
  const transit = byTransit || vintage.transitHash !== null ? await travelTimes.transit(vintage) : null
  const chosen = transit && (byTransit || transit.defaultDate) ? answerDate(transit, undefined) : null
  const aroundDate = chosen?.date ?? vintage.importedAt.toISOString().slice(0, 10)
  const holidays = holidaysAround(province, aroundDate)
  return {
    aroundDate,
    dates: weekDates(WEEK, aroundDate, transit, holidays),
    context: { timeZone, holidays: new Set(holidays.keys()) },
  }
}
