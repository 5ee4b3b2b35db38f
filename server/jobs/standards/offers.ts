import { type AskedTime, askTimes } from '../../../core/gaps/askTimes.ts'
import { courseTimes } from '../../../core/gaps/courseTimes.ts'
import { outOfTerm } from '../../../core/gaps/outOfTerm.ts'
import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import type { Interval } from '../../../core/schedule/interval.ts'
import type { ScheduleContext } from '../../../core/schedule/schedule.ts'
import type { ServiceAnswer } from '../../import/worksheet/serviceAnswer.ts'
import type { StoredService } from '../../store/serviceRecord.ts'
import { answersByRecord } from '../worksheet/latestAnswers.ts'
import { type AnsweredService, toMatchedService } from '../worksheet/toMatchedService.ts'

/** What somebody can attend or visit: a service with its opening hours, or one course of it. */
export interface Offer {
  /** Position of the service among those that are counted; offers of one stand together. */
  record: number
  service: AnsweredService
  asked: AskedTime[]
  /** Of a course that is out of term on the dates asked about. */
  outOfTerm: ReturnType<typeof outOfTerm>
  /** Neither hours nor sessions are known. */
  withoutHours: boolean
}

/** Records with the answers about them; those that have closed down are left out. */
export function answeredServices(
  stored: readonly StoredService[],
  answers: readonly ServiceAnswer[],
): { stored: StoredService; service: AnsweredService }[] {
  const byRecord = answersByRecord(answers)
  return stored
    .map((each) => ({ stored: each, service: toMatchedService(each.record, byRecord.get(each.key) ?? []) }))
    .filter(({ service }) => service.closedDown !== true)
}

export interface OfferTimes {
  /** ISO date of each of the standard's times. */
  dates: readonly string[]
  aroundDate: string
  /** When people are free on each of these dates; null = always. */
  free: readonly (readonly Interval[])[] | null
  context: ScheduleContext
}

export function listOffers(
  services: readonly AnsweredService[],
  standard: StandardRecord,
  { dates, aroundDate, free, context }: OfferTimes,
): Offer[] {
  const { time } = standard
  return services.flatMap((service, record): Offer[] => {
    const byHours = (): Offer => ({
      record,
      service,
      asked: askTimes(standard, service.schedule, dates, context, free),
      outOfTerm: null,
      withoutHours: service.schedule.kind === 'unknown',
    })
    if (time.kind !== 'session' || !service.courses?.length) return [byHours()]
    return service.courses.map(({ schedule }) => {
      const asked = courseTimes(time.times, schedule, dates, aroundDate, context, free)
      if (!asked) return byHours()
      const term = outOfTerm(schedule, dates, aroundDate, context)
      return { record, service, asked, outOfTerm: term, withoutHours: false }
    })
  })
}
