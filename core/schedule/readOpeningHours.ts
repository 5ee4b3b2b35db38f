/**
 * OpenStreetMap `opening_hours` text into a schedule. What cannot be read, or says days without hours, is unknown and never open.
 *
 * Worked: "mon-fri 9am-5pm" is read as "Mo-Fr 09:00-17:00" with `hours_read_loosely`; "Mo-Fr" is unknown with `no_hours`;
 * "Tu 21:00-18:00" is an opening of 21 hours, and refused as a session.
 */
import type { Attendance, ReadSchedule, ScheduleCode } from './schedule.ts'
import { parseText, passesMidnight, withoutComments } from './textHours.ts'

/** Days or dates before PH or after it narrow it down: "PH Mo-Fr", "PH -1 day". */
const NARROWED_HOLIDAY = /\bPH(\[| +(?!off|closed|open|unknown)[A-Z+-])|\b(Mo|Tu|We|Th|Fr|Sa|Su) +PH\b/
const SUN = /\b(dawn|sunrise|sunset|dusk)\b/
const ONLY_WORDS = /^(open|on)$/

/** Warnings of the library that say nothing about how well the text was understood. */
const HARMLESS = new Set(['date_past', 'date_range_past', 'year_past', 'default_state', 'combine_rules'])

export function readOpeningHours(
  text: string | null | undefined,
  attendance: Attendance = 'opening',
): ReadSchedule {
  const value = text?.trim() ?? ''
  if (value === '') return unknown('no_hours', null)
  if (/\bSH\b/.test(withoutComments(value))) return unknown('school_holidays_not_known', value)
  let canonical: string
  let warnings: string[]
  try {
    const hours = parseText(value)
    canonical = hours.prettifyValue()
    warnings = hours.getStructuredWarnings().map(({ type }) => type)
    parseText(canonical)
  } catch {
    return unknown('unreadable_hours', value)
  }
  const rules = withoutComments(canonical)
  if (warnings.includes('vague') || ONLY_WORDS.test(rules)) return unknown('no_hours', value)
  if (SUN.test(rules)) return unknown('sun_times_not_known', value)
  if (NARROWED_HOLIDAY.test(rules)) return unknown('holiday_rule_not_supported', value)
  if (contradicts(rules)) return unknown('contradictory_rules', value)
  if (attendance === 'session' && passesMidnight(rules))
    return unknown('session_ends_before_it_starts', value)
  const loosely = warnings.some((type) => !HARMLESS.has(type))
  return {
    schedule: { kind: 'text', text: canonical },
    complaints: loosely
      ? [{ code: 'hours_read_loosely', row: null, fieldName: null, value: `${value} > ${canonical}` }]
      : [],
  }
}

function unknown(code: ScheduleCode, value: string | null): ReadSchedule {
  return { schedule: { kind: 'unknown' }, complaints: [{ code, row: null, fieldName: null, value }] }
}

/** Two rules for the very same days with different hours: the format takes the last, but nobody can say which was meant. */
function contradicts(rules: string): boolean {
  const hoursOf = new Map<string, string>()
  return rules.split('; ').some((rule) => {
    const at = rule.search(/\d\d:\d\d-|\b(off|closed|open|unknown)\b/)
    if (at <= 0) return false
    const days = rule.slice(0, at).trim()
    const before = hoursOf.get(days)
    hoursOf.set(days, rule.slice(at))
    return before !== undefined && before !== rule.slice(at)
  })
}
