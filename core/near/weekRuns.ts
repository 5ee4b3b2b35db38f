/**
 * A week strip as stretches of hours that read alike, day by day: the same service by the same mode, as sure. Travel seconds of a stretch
 * are those of its quickest and its slowest hour. Hours with neither are left out.
 * Worked: the library sure from 9 to 12 and perhaps from 12 to 17: two runs, [9, 12) and [12, 17).
 */
import type { StripCell, StripVisit } from './weekStrip.ts'

export interface WeekRun {
  /** Monday 0 to Sunday 6. */
  day: number
  /** Hours of the clock, the second not included. */
  fromHour: number
  toHour: number
  sure: boolean
  service: number
  mode: number
  /** The longer way of each hour: the least and the most of them. */
  leastSeconds: number
  mostSeconds: number
}

export function weekRuns(cells: readonly StripCell[]): WeekRun[] {
  const runs: WeekRun[] = []
  for (const [at, cell] of cells.entries()) {
    const visit = shownVisit(cell)
    if (!visit) continue
    const sure = cell.sure !== null
    const [day, hour] = [Math.floor(at / 24), at % 24]
    const seconds = longerWay(visit)
    const last = runs.at(-1)
    const goesOn =
      last?.day === day &&
      last.toHour === hour &&
      last.sure === sure &&
      last.service === visit.service &&
      last.mode === visit.mode
    if (goesOn) {
      last.toHour = hour + 1
      last.leastSeconds = Math.min(last.leastSeconds, seconds)
      last.mostSeconds = Math.max(last.mostSeconds, seconds)
    } else {
      const { service, mode } = visit
      const span = { fromHour: hour, toHour: hour + 1, leastSeconds: seconds, mostSeconds: seconds }
      runs.push({ day, sure, service, mode, ...span })
    }
  }
  return runs
}

/** What a cell shows: what is sure, else what may be. */
export const shownVisit = ({ sure, perhaps }: StripCell): StripVisit | null => sure ?? perhaps

export const longerWay = ({ thereSeconds, backSeconds }: Pick<StripVisit, 'thereSeconds' | 'backSeconds'>) =>
  Math.max(thereSeconds, backSeconds)
