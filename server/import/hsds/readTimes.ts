/**
 * Schedules of a service at a location: openings to drop in, and courses to attend whole. A schedule is of a course where its `notes` begin
 * with "course" ("cours"), as `reach services --format hsds` writes them, or where the manifest says so (`coursesWhen`); schedules with the
 * same notes are one course. All others are openings.
 *
 * Hours that text can say are kept as text, which people can read and correct; all others as rules.
 * Worked: rows "MO,TU,TH,FR 09:00 to 17:00" and "WE 09:00 to 19:30", both described "Mo-Fr 09:00-17:00; We 09:00-19:30": that text.
 */
import { readHsdsSchedules } from '../../../core/schedule/readHsdsSchedules.ts'
import { readOpeningHours } from '../../../core/schedule/readOpeningHours.ts'
import type { Attendance, Schedule } from '../../../core/schedule/schedule.ts'
import { toOpeningHours } from '../../../core/schedule/toOpeningHours.ts'
import { ANSWER_FIELDS } from '../worksheet/answerFields.ts'
import type { DescribedHours } from './describedHours.ts'
import { cellsOf, type HsdsNode, type TellNode, textOf } from './hsdsNode.ts'
import { toSessions } from './toSessions.ts'

interface PublishedTimes {
  openingHours: string | null
  /** Openings that no text can say. */
  openings?: Schedule
  /** As the worksheet writes sessions. */
  sessions?: string
  /** Courses of which one at least the worksheet cannot write. */
  courses?: Schedule[]
}

export interface TimesReading {
  timeZone: string
  /** Of the list, as exact as it is known: "2026", "2026-07-01"; hours that were over before it say nothing of now. */
  listDate: string | null
  describedHours: DescribedHours
  isCourse: (schedule: HsdsNode) => boolean
  tell: TellNode
}

export function readTimes(
  schedules: readonly HsdsNode[],
  exceptions: readonly HsdsNode[],
  reading: TimesReading,
): PublishedTimes {
  const courses = schedules.filter(reading.isCourse)
  const openings = schedules.filter((schedule) => !courses.includes(schedule))
  return {
    ...readOpenings(openings, exceptions, reading),
    ...readCourses(courses, exceptions, reading),
  }
}

function readOpenings(
  rows: readonly HsdsNode[],
  exceptions: readonly HsdsNode[],
  reading: TimesReading,
): Pick<PublishedTimes, 'openingHours' | 'openings'> {
  if (rows.length === 0) return { openingHours: null }
  const schedule = readRows(rows, exceptions, 'opening', reading)
  if (schedule.kind !== 'rules') return { openingHours: null }
  const ends = schedule.rules.map(({ validTo }) => validTo ?? '9999-12-31').sort()
  if (reading.listDate !== null && ends.at(-1)! < reading.listDate) {
    reading.tell('schedules_over', rows[0], 'valid_to', ends.at(-1))
    return { openingHours: null }
  }
  const descriptions = rows.map((row) => textOf(row, 'description'))
  const text = reading.describedHours(schedule, descriptions) ?? toOpeningHours(schedule)
  const canonical = readOpeningHours(text).schedule
  if (canonical.kind === 'text') return { openingHours: canonical.text }
  return { openingHours: null, openings: schedule }
}

function readCourses(
  rows: readonly HsdsNode[],
  exceptions: readonly HsdsNode[],
  reading: TimesReading,
): Pick<PublishedTimes, 'sessions' | 'courses'> {
  if (rows.length === 0) return {}
  const groups = [...Map.groupBy(rows, (row) => textOf(row, 'notes')).values()]
  const courses = groups.map((group) => readRows(group, exceptions, 'session', reading))
  const sessions = courses.map(toSessions)
  if (sessions.some((each) => each === null)) return { courses }
  return {
    sessions: ANSWER_FIELDS.sessions.cell.write(
      sessions.map((each) => each!),
      'en',
    ),
  }
}

function readRows(
  rows: readonly HsdsNode[],
  exceptions: readonly HsdsNode[],
  attendance: Attendance,
  { timeZone, tell }: TimesReading,
): Schedule {
  const { schedule, complaints } = readHsdsSchedules(rows.map(cellsOf), {
    timeZone,
    attendance,
    exceptions: exceptions.map(cellsOf),
  })
  for (const { code, row, fieldName, value } of complaints) {
    const ofDate = fieldName === 'start_date' || fieldName === 'end_date'
    tell(code, (ofDate ? exceptions : rows)[row ?? 0] ?? rows[0], fieldName, value)
  }
  return schedule
}
