/**
 * One side of a comparison: a standard, or a question about travel, of one import. An address writes it with the words that any view has:
 * `standard.library`, `service.library~minutes.45~mode.transit~depart.10:00-11:00`.
 */
import { readView } from '../url/readView.ts'
import type { View, ViewProblem } from '../url/view.ts'
import { writeView } from '../url/writeView.ts'

export interface Side
  extends Pick<View, 'service' | 'group' | 'minutes' | 'mode' | 'date' | 'when' | 'standard'> {
  /** Number of an import; null = the one on screen. */
  vintage: number | null
}

const START = 'http://localhost/en/r'
/** Parts of an address that do not belong to a side stay at their defaults. */
const NOTHING_ELSE = readView(START, 'en').view
/** The side that says nothing: every part at its default. */
export const PLAIN_SIDE: Side = sideOf(NOTHING_ELSE, null)

/** Never throws: what makes no sense gives a problem and its default. */
export function readSide(text: string): { side: Side; problems: ViewProblem[] } {
  const query = text
    .split('~')
    .map((part) => part.replace('.', '='))
    .join('&')
  const { view, problems } = readView(`${START}?${query}`, 'en')
  const number = new URLSearchParams(query).get('v')
  const vintage = number !== null && /^[1-9]\d{0,5}$/.test(number) ? Number(number) : null
  if (number !== null && vintage === null) problems.push({ part: 'side', value: `v.${number}`.slice(0, 60) })
  return { side: sideOf(view, vintage), problems }
}

/** '' for the plain side; `readSide(writeSide(side))` gives the side back. */
export function writeSide(side: Side): string {
  const { vintage, standard, ...question } = side
  const own = standard === null ? { ...question, standard } : { standard }
  const address = writeView({ ...NOTHING_ELSE, ...own })
  const [, query = ''] = address.split('?')
  const parts = query.split('&').filter(Boolean)
  if (vintage !== null) parts.push(`v=${vintage}`)
  return parts.map((part) => part.replaceAll('~', '%7E').replace('=', '.')).join('~')
}

/** What of a side only timetables ask is left out of other modes, so that one question has one address. */
export function sideOf(view: Omit<Side, 'vintage'>, vintage: number | null): Side {
  const { service, group, minutes, mode, date, when, standard } = view
  const timed = mode === 'transit' ? { date, when } : { date: null, when: NOTHING_ELSE.when }
  return { service, group, minutes, mode, ...timed, standard, vintage }
}
