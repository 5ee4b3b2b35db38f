/** The 168 hours of a week for a terminal: a grid of symbols with its legend, and the same in sentences. */
import { joinDays, longerWay, type WeekRun, weekRuns } from '../../core/near/weekRuns.ts'
import type { NearAnswer } from '../contract/near.ts'
import type { TravelMode } from '../contract/travelQuery.ts'

export const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MODES: Record<TravelMode, string> = {
  walk: 'on foot',
  bicycle: 'by bicycle',
  car: 'by car',
  transit: 'by transit',
}

export const modeWords = (mode: TravelMode) => MODES[mode]
/** Whole minutes, rounded up: nobody is there sooner. */
export const minutesOf = (seconds: number) => Math.ceil(seconds / 60)

const NEAR_SECONDS = 15 * 60
const FAR_SECONDS = 30 * 60
const LEGEND =
  'Nearest for certain: # at most 15 minutes, + at most 30, = longer (the longer way, there or home). ? = only one that nobody is certain of. . = none.'

type Run = WeekRun<TravelMode>
type Cells = NonNullable<NearAnswer['week']>['cells']

export function weekToText({ week }: NearAnswer): string {
  const { cells, services } = week!
  const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2))
  const grid = DAY_NAMES.map((day, at) => {
    const symbols = cells.slice(at * 24, at * 24 + 24).map((cell) => ` ${symbolOf(cell)}`)
    return `${day.slice(0, 3)} ${symbols.join(' ')}`
  })
  const runs = weekRuns(cells)
  const told = DAY_NAMES.map((_, at) => {
    const ofDay = runs.filter((run) => run.day === at)
    return ofDay.map((run) => runWords(run, services[run.service].name.en)).join('; ') || 'none'
  })
  const sentences = joinDays(told).map(({ first, last, text }) => {
    const days = first === last ? DAY_NAMES[first] : `${DAY_NAMES[first]} to ${DAY_NAMES[last]}`
    return `${days}: ${text}.`
  })
  return [`    ${hours.join(' ')}`, ...grid, LEGEND, '', ...sentences].join('\n')
}

function runWords({ sure, fromHour, toHour, leastSeconds, mostSeconds, modes }: Run, name: string): string {
  const [least, most] = [minutesOf(leastSeconds), minutesOf(mostSeconds)]
  const minutes = least === most ? `${most}` : `${least} to ${most}`
  return `${sure ? '' : 'perhaps '}${name} ${fromHour}:00 to ${toHour}:00, ${minutes} minutes ${modes.map(modeWords).join(' or ')}`
}

function symbolOf(cell: Cells[number]): string {
  if (!cell.sure) return cell.perhaps ? '?' : '.'
  const seconds = longerWay(cell.sure)
  return seconds <= NEAR_SECONDS ? '#' : seconds <= FAR_SECONDS ? '+' : '='
}
