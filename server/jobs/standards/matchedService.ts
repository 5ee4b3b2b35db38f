import type { MatchedService } from '../../../core/match/matchService.ts'
import { readOpeningHours } from '../../../core/schedule/readOpeningHours.ts'
import type { Attendance, Schedule } from '../../../core/schedule/schedule.ts'
import type { StoredService } from '../../store/serviceRecord.ts'

export interface ServiceFacts {
  service: MatchedService
  schedule: Schedule
}

/** What a record says, for matching; whatever it leaves out is unknown. Published lists tell neither funder nor delivery, cost or room. */
export function serviceFacts({ key, record }: StoredService, attendance: Attendance): ServiceFacts {
  const { languages } = record
  return {
    service: {
      id: key,
      serviceTypes: record.serviceTypes,
      funder: null,
      delivery: null,
      childMinding: null,
      siteConfirmed: record.siteConfirmed,
      openToNewPeople: null,
      seatsFree: null,
      waitList: null,
      languages: languages.length === 0 ? null : languages.map((code) => ({ code, kind: null })),
      ages: null,
      genders: null,
      coverages: null,
      costOptions: null,
      verifiedDate: record.verifiedDate,
    },
    schedule: readOpeningHours(record.openingHours, attendance).schedule,
  }
}
