import { readOpeningHours } from '../../../core/schedule/readOpeningHours.ts'
import { CellFault, type CellSyntax } from './cellSyntax.ts'

/** Opening hours in OpenStreetMap's syntax, kept in its canonical spelling; the library reads loose ones too. */
export const hoursCell: CellSyntax<string> = {
  read(text) {
    const { schedule, complaints } = readOpeningHours(text)
    if (schedule.kind === 'text') return schedule.text
    throw new CellFault(complaints[0]?.code ?? 'unreadable_hours', text)
  },
  write: (hours) => hours,
}
