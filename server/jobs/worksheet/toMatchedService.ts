/**
 * A published record and the answers about it, as the standards ask for it. Answers win over what the list says, "asked, and still
 * unknown" too; what nobody says is unknown.
 * Worked: a class with the answer "Tu,Th 18:00-21:00" on sessions and nothing on hours: one course, and an unknown schedule.
 */
import type { EligibilityRule } from '../../../core/match/eligibilityRule.ts'
import type { MatchedService } from '../../../core/match/matchService.ts'
import type { Course } from '../../../core/schedule/course.ts'
import { readHsdsSchedules } from '../../../core/schedule/readHsdsSchedules.ts'
import type { Schedule } from '../../../core/schedule/schedule.ts'
import type { ServiceAtLocationRow } from '../../import/rows.ts'
import { answerValue } from '../../import/worksheet/answerFields.ts'
import type { AnswerField, AnswerValues, ServiceAnswer } from '../../import/worksheet/serviceAnswer.ts'
import { toScheduleRows } from '../../import/worksheetCells/toScheduleRows.ts'
import { knownText } from './knownText.ts'
import { type LatestAnswers, latestAnswers, recordKey } from './latestAnswers.ts'
import { ownEligibility } from './ownEligibility.ts'
import { lastVerification } from './verification.ts'

export interface AnsweredService extends MatchedService {
  /** Openings, for dropping in. */
  schedule: Schedule
  /** Courses with sessions to attend whole; null = nobody said, which is not the same as none. */
  courses: readonly Course[] | null
  /** Rows of its own, to be put beside those of a standard: they replace the rows of its type. Empty = it says nothing. */
  ownEligibility: readonly EligibilityRule[]
  /** true = leave it out. */
  closedDown: boolean | null
  /** ISO date on which the funding ends. */
  fundedUntil: string | null
  /** Who verified it on `verifiedDate`; null = its list says so, or nobody did. */
  verifiedBy: string | null
}

/** `answers`: those about this record, with or without their history; others are passed over. */
export function toMatchedService(
  row: ServiceAtLocationRow,
  answers: readonly ServiceAnswer[],
): AnsweredService {
  const id = recordKey(row)
  const latest = latestAnswers(answers.filter((answer) => recordKey(answer) === id))
  const known = <F extends AnswerField>(field: F): AnswerValues[F] | null => {
    const text = knownText(row, latest, field)
    return text === null ? null : answerValue(field, text)
  }
  const waitList = known('waitList')
  const hours = known('openingHours')
  const { date, who } = lastVerification(row, latest)
  return {
    id,
    serviceTypes: row.serviceTypes,
    funder: known('funder'),
    languages: known('languages'),
    ages: known('ages'),
    genders: null,
    coverages: known('coverages'),
    costOptions: known('cost'),
    delivery: known('delivery'),
    childMinding: known('childMinding'),
    siteConfirmed: known('siteConfirmed'),
    openToNewPeople: known('openToNewPeople'),
    seatsFree: known('seatsFree'),
    waitList: typeof waitList === 'number' ? waitList > 0 : waitList,
    schedule: hours === null ? listedOpenings(row, latest) : { kind: 'text', text: hours },
    courses: toCourses(known, latest.has('sessions') ? undefined : row.rules?.courses),
    ownEligibility: eligibilityOf(id, latest, row, known),
    closedDown: known('closedDown'),
    fundedUntil: known('fundedUntil'),
    verifiedDate: date,
    verifiedBy: who,
  }
}

type Known = <F extends AnswerField>(field: F) => AnswerValues[F] | null

/** Rules of the list that no text can say, unless somebody answered since. */
function listedOpenings(row: ServiceAtLocationRow, latest: LatestAnswers): Schedule {
  return (latest.has('openingHours') ? undefined : row.rules?.openings) ?? { kind: 'unknown' }
}

/** `listed`: courses of the list that the worksheet cannot write. */
function toCourses(known: Known, listed: readonly Schedule[] | undefined): Course[] | null {
  const courses = known('sessions')
  if (courses === null && !listed) return null
  const waitList = known('waitList')
  const shared = {
    level: known('level'),
    seats: known('seatsFree'),
    waitList: typeof waitList === 'number' ? waitList : null,
    nextIntake: known('nextIntake'),
  }
  const schedules =
    courses?.map(
      // The rows name no zone, so that they mean the region's clock whatever zone is given here.
      (sessions) =>
        readHsdsSchedules(toScheduleRows(sessions), { timeZone: 'UTC', attendance: 'session' }).schedule,
    ) ?? listed!
  return schedules.map((schedule) => ({ schedule, ...shared }))
}

function eligibilityOf(
  id: string,
  latest: LatestAnswers,
  row: ServiceAtLocationRow,
  known: Known,
): EligibilityRule[] {
  const statuses = known('statuses')
  if (statuses === null) return []
  const list = { who: row.source, date: row.verifiedDate ?? row.listDate ?? '' }
  return ownEligibility(id, statuses, known('yearsSinceLanding'), latest.get('statuses') ?? list)
}
