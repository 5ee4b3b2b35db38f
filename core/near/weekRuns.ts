/**
 * A week strip as stretches of hours that read alike, day by day: the same service, as sure. Travel seconds of a stretch
 * are those of its quickest and its slowest hour. Hours with neither are left out.
 * Worked: the library sure from 9 to 12 and perhaps from 12 to 17: two runs, [9, 12) and [12, 17).
 */
import type { StripVisit } from './weekStrip.ts'

/** A visit with its mode by position or by name. */
type Visit<Mode> = Omit<StripVisit, 'mode'> & { mode: Mode }
interface Cell<Mode> {
  sure: Visit<Mode> | null
  perhaps: Visit<Mode> | null
}

export interface WeekRun<Mode> {
  /** Monday 0 to Sunday 6. */
  day: number
  /** Hours of the clock, the second not included. */
  fromHour: number
  toHour: number
  sure: boolean
  service: number
  /** In the order of the hours. */
  modes: Mode[]
  /** The longer way of each hour: the least and the most of them. */
  leastSeconds: number
  mostSeconds: number
}

export function weekRuns<Mode>(cells: readonly Cell<Mode>[]): WeekRun<Mode>[] {
  const runs: WeekRun<Mode>[] = []
  for (const [at, cell] of cells.entries()) {
    const visit = shownVisit(cell)
    if (!visit) continue
    const sure = cell.sure !== null
    const [day, hour] = [Math.floor(at / 24), at % 24]
    const seconds = longerWay(visit)
    const last = runs.at(-1)
    const goesOn =
      last?.day === day && last.toHour === hour && last.sure === sure && last.service === visit.service
    if (goesOn) {
      if (!last.modes.includes(visit.mode)) last.modes.push(visit.mode)
      last.toHour = hour + 1
      last.leastSeconds = Math.min(last.leastSeconds, seconds)
      last.mostSeconds = Math.max(last.mostSeconds, seconds)
    } else {
      const { service, mode } = visit
      const span = { fromHour: hour, toHour: hour + 1, leastSeconds: seconds, mostSeconds: seconds }
      runs.push({ day, sure, service, modes: [mode], ...span })
    }
  }
  return runs
}

/** What a cell shows: what is sure, else what may be. */
export const shownVisit = <Mode>({ sure, perhaps }: Cell<Mode>): Visit<Mode> | null => sure ?? perhaps

export const longerWay = ({ thereSeconds, backSeconds }: Pick<StripVisit, 'thereSeconds' | 'backSeconds'>) =>
  Math.max(thereSeconds, backSeconds)

/** Days that follow each other and read alike, as one. Worked: five days of "9 to 5" and two of "none": two entries. */
export function joinDays(texts: readonly string[]): { first: number; last: number; text: string }[] {
  const joined: { first: number; last: number; text: string }[] = []
  for (const [day, text] of texts.entries()) {
    const before = joined.at(-1)
    if (before?.text === text) before.last = day
    else joined.push({ first: day, last: day, text })
  }
  return joined
}
