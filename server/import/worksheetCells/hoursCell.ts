import { readOpeningHours } from '../../../core/schedule/readOpeningHours.ts'
import { CellFault, type CellSyntax } from './cellSyntax.ts'

/** A longer opening that runs past midnight is "9-5" without am and pm: 09:00 to 05:00, which nobody meant. */
const LONGEST_NIGHT_MINUTES = 16 * 60

/** Opening hours in OpenStreetMap's syntax, kept in its canonical spelling; the library reads loose ones too. */
export const hoursCell: CellSyntax<string> = {
  read(text) {
    const { schedule, complaints } = readOpeningHours(text)
    if (schedule.kind !== 'text') throw new CellFault(complaints[0]?.code ?? 'unreadable_hours', text)
    if (hasEndlessNight(schedule.text)) throw new CellFault('doubtful_hours', text)
    return schedule.text
  },
  write: (hours) => hours,
}

function hasEndlessNight(text: string): boolean {
  return [...text.matchAll(/(\d\d):(\d\d)-(\d\d):(\d\d)/g)].some((found) => {
    const [fromHours, fromMinutes, toHours, toMinutes] = found.slice(1).map(Number)
    const minutes = toHours * 60 + toMinutes - fromHours * 60 - fromMinutes
    return minutes <= 0 && minutes + 24 * 60 > LONGEST_NIGHT_MINUTES
  })
}
