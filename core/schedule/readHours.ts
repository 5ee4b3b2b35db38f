/**
 * `opens_at` and `closes_at` of an HSDS row, with the zone of their clock. "09:00", "09:00:00", "25:10" (as GTFS), and with an offset
 * "09:00-05:00" or "14:00Z".
 *
 * An offset that the region itself has in January or July means the region's clock all year: a class "09:00-05:00" in Ontario starts
 * at nine in summer too. Any other offset or zone is taken at its word. HSDS says that times without a zone are UTC; publishers write
 * local times, and so they are read.
 * 00:00 to 23:59 is the whole day (HSDS guidance on schedules). Closing before opening is after midnight; a session is refused.
 * Worked numbers: 22:00 to 02:00 is 79,200 to 93,600; 00:00 to 23:59 is 0 to 86,400.
 */
import { clockOffset, DAY_SECONDS, isTimeZone } from './clockTime.ts'
import { type Cell, cellText, UnusableRow } from './hsdsRows.ts'
import type { Attendance } from './schedule.ts'

export interface Hours {
  opensSeconds: number
  closesSeconds: number
  /** null = the region's. */
  timeZone: string | null
}

interface HoursCells {
  opens_at?: Cell
  closes_at?: Cell
  timezone?: Cell
}

export function readHours(row: HoursCells, regionZone: string, attendance: Attendance): Hours {
  const opens = readClock(row.opens_at, 'opens_at')
  const closes = readClock(row.closes_at, 'closes_at')
  if (!opens || !closes)
    throw new UnusableRow('no_hours', opens ? 'closes_at' : 'opens_at', cellText(row.opens_at) || null)
  const text = `${cellText(row.opens_at)}-${cellText(row.closes_at)}`
  if (opens.offset !== closes.offset && opens.offset && closes.offset)
    throw new UnusableRow('impossible_time', 'closes_at', text)
  const timeZone = readZone(opens.offset ?? closes.offset ?? cellText(row.timezone), regionZone)
  const opensSeconds = opens.seconds
  let closesSeconds = closes.seconds
  if (closesSeconds <= opensSeconds && attendance === 'session')
    throw new UnusableRow('session_ends_before_it_starts', 'closes_at', text)
  // Equal times mean closed to some publishers and all day to others.
  if (closesSeconds === opensSeconds || opensSeconds >= DAY_SECONDS)
    throw new UnusableRow('impossible_time', 'closes_at', text)
  if (closesSeconds < opensSeconds) closesSeconds += DAY_SECONDS
  if (opensSeconds === 0 && closesSeconds === DAY_SECONDS - 60) closesSeconds = DAY_SECONDS
  if (closesSeconds - opensSeconds > DAY_SECONDS) throw new UnusableRow('impossible_time', 'closes_at', text)
  return { opensSeconds, closesSeconds, timeZone }
}

function readClock(cell: Cell, fieldName: string): { seconds: number; offset: string | null } | null {
  const text = cellText(cell)
  if (text === '') return null
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.0+)? ?(Z|[+-]\d{2}:?\d{2})?$/i.exec(text)
  const [hours, minutes, seconds] = (match ?? []).slice(1, 4).map((part) => Number(part ?? 0))
  if (!match || hours > 48 || minutes > 59 || seconds > 59)
    throw new UnusableRow('impossible_time', fieldName, text)
  return { seconds: hours * 3600 + minutes * 60 + seconds, offset: match[4]?.toUpperCase() ?? null }
}

function readZone(text: string, regionZone: string): string | null {
  if (text === '') return null
  const zone = zoneName(text)
  if (zone === null || !isTimeZone(zone)) throw new UnusableRow('unknown_time_zone', 'timezone', text)
  if (zone === regionZone) return null
  if (!/^[+-]/.test(zone)) return zone
  const seasons = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)].map((time) => time / 1000)
  const own = seasons.some((time) => clockOffset(time, zone) === clockOffset(time, regionZone))
  return own ? null : zone
}

/** "-5", "-5.0", "-0500", "-05:00", "Z", "America/Toronto". */
function zoneName(text: string): string | null {
  if (/^Z$/i.test(text) || /^[+-]?0+(\.0+)?$/.test(text)) return 'UTC'
  const clock = /^([+-])(\d{2}):?(\d{2})$/.exec(text)
  if (clock) return `${clock[1]}${clock[2]}:${clock[3]}`
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) {
    const minutes = Math.round(Math.abs(Number(text)) * 60)
    const two = (value: number) => String(value).padStart(2, '0')
    return `${text.startsWith('-') ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  }
  return /^[A-Za-z]/.test(text) ? text : null
}
