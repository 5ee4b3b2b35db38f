import type { ServiceAtLocationRow } from '../../import/rows.ts'
import type { LatestAnswers } from './latestAnswers.ts'

export interface Verification {
  /** ISO date on which somebody last answered for the record, or on which its list says that it was verified; null = never. */
  date: string | null
  /** Who answered; null where it is the list that says so. */
  who: string | null
}

/** The last time that anybody answered anything about a record; "nobody knows" verifies nothing. */
export function lastVerification(row: ServiceAtLocationRow, answers: LatestAnswers): Verification {
  let last: Verification = { date: row.verifiedDate, who: null }
  for (const { value, date, who } of answers.values())
    if (value !== null && (last.date === null || date >= last.date)) last = { date, who }
  return last
}
