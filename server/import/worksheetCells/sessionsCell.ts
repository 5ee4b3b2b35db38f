/**
 * Weekly sessions with the dates of their term. ";" parts sessions that belong to one course, "|" parts courses.
 * Worked: "Tu,Th 18:00-21:00 from 2026-09-08 to 2027-06-24 | Mo-Fr 09:00-12:00" is an evening course and a morning course.
 */
import { readHsdsSchedules } from '../../../core/schedule/readHsdsSchedules.ts'
import { osmWeekday, WEEKDAYS, type Weekday } from '../../../core/schedule/weekday.ts'
import { plainWords } from '../addresses/plainWords.ts'
import type { SessionAnswer } from '../worksheet/serviceAnswer.ts'
import { CellFault, type CellSyntax, type Lang } from './cellSyntax.ts'
import { toScheduleRows } from './toScheduleRows.ts'

const FRENCH_DAYS = ['lu', 'ma', 'me', 'je', 've', 'sa', 'di'] as const
const DAY_NAMES = [
  ['monday', 'lundi'],
  ['tuesday', 'mardi'],
  ['wednesday', 'mercredi'],
  ['thursday', 'jeudi'],
  ['friday', 'vendredi'],
  ['saturday', 'samedi'],
  ['sunday', 'dimanche'],
]
const TIME = String.raw`(\d{1,2}(?: ?[:h] ?(?:\d{2})?)? ?(?:[ap]\.?m\.?)?)`
const DATE = String.raw`(\d{4}-\d{2}-\d{2})`
const SESSION = new RegExp(
  `^(\\D+?) ${TIME} ?(?:-|–|to|à) ?${TIME}(?: (?:from |du |dès le |à partir du )?${DATE})?(?: ?(?:-|–|to|until|au|jusqu'au|jusqu’au) ?${DATE})?$`,
  'i',
)

export const sessionsCell: CellSyntax<AnswerSessions> = {
  read: (text) =>
    text
      .split('|')
      .map((course) => course.split(';').map((part) => part.trim()))
      .map((parts) => parts.filter((part) => part !== '').map(readSession))
      .filter((course) => course.length > 0),
  write: (courses, lang) =>
    courses.map((course) => course.map((session) => writeSession(session, lang)).join('; ')).join(' | '),
}

type AnswerSessions = readonly (readonly SessionAnswer[])[]

function readSession(text: string): SessionAnswer {
  const found = SESSION.exec(text.replace(/[\s()]+/g, ' ').trim())
  if (!found) throw new CellFault('unreadable_session', text)
  const [, dayText, from, to, validFrom, validTo] = found
  const days = readDays(dayText)
  if (!days) throw new CellFault('unreadable_session', text)
  const session = { days, ...readClocks(from, to), validFrom: validFrom ?? null, validTo: validTo ?? null }
  const { complaints } = readHsdsSchedules(toScheduleRows([session]), {
    timeZone: 'UTC',
    attendance: 'session',
  })
  if (complaints.length > 0) throw new CellFault(complaints[0].code, text)
  return session
}

/** "18:00", "9 h 30", "6pm"; an afternoon that only the end names is that of the start too, where that comes before it: "6-9pm". */
function readClocks(from: string, to: string): { opensAt: string; closesAt: string } {
  const [start, end] = [from, to].map((text) => {
    const [, hours, minutes = '00', half] = /^(\d+)(?:\D*?(\d{2}))? ?[:h]? ?([ap])?/i.exec(text)!
    return { hours: Number(hours), minutes, half: half?.toLowerCase() ?? null }
  })
  if (start.half === null && end.half === 'p' && start.hours < end.hours % 12) start.half = 'p'
  const [opensAt, closesAt] = [start, end].map(({ hours, minutes, half }) => {
    const whole = half === null ? hours : (hours % 12) + (half === 'p' ? 12 : 0)
    return `${String(whole).padStart(2, '0')}:${minutes}`
  })
  return { opensAt, closesAt }
}

/** "Tu,Th", "Mo-Fr", "mardi et jeudi"; null where a word is no day. */
function readDays(text: string): Weekday[] | null {
  const days = new Set<Weekday>()
  const plain = text
    .toLowerCase()
    .replace(/^(?:daily|every day|tous les jours)$/, 'mo-su')
    .replace(/^du /, '')
    .replace(/\s*[-–]\s*|\s+(?:to|à|au)\s+/g, '-')
    .replace(/\s+(?:and|et)\s+/g, ',')
  for (const part of plain.split(/[\s,/&+]+/)) {
    if (part === '') continue
    const ends = part.split('-').map(readDay)
    if (ends.length > 2 || ends.includes(-1)) return null
    const [first, last = first] = ends
    for (let day = first; ; day = (day + 1) % 7) {
      days.add(WEEKDAYS[day])
      if (day === last) break
    }
  }
  return days.size > 0 ? WEEKDAYS.filter((day) => days.has(day)) : null
}

function readDay(text: string): number {
  const word = plainWords(text)
  if (word.length < 2) return -1
  return DAY_NAMES.findIndex((names) => names.some((name) => name.startsWith(word) || `${name}s` === word))
}

function writeSession({ days, opensAt, closesAt, validFrom, validTo }: SessionAnswer, lang: Lang): string {
  const names = days.map((day) => (lang === 'en' ? osmWeekday(day) : FRENCH_DAYS[WEEKDAYS.indexOf(day)]))
  const [from, to] =
    lang === 'en' ? ['from', validFrom ? 'to' : 'until'] : ['du', validFrom ? 'au' : "jusqu'au"]
  return [
    names.join(','),
    `${opensAt}-${closesAt}`,
    validFrom ? `${from} ${validFrom}` : '',
    validTo ? `${to} ${validTo}` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
