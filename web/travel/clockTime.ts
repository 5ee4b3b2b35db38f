/** Times of a service date as links and requests write them: "08:00"; past midnight the hours go on, up to 47:59. */
const DAY_MINUTES = 24 * 60
const QUARTER = 15
/** First and last time offered: the first rides of a day, and the last before they begin anew. */
const [EARLIEST, LATEST] = [4 * 60, 28 * 60]
/** 47:59, the last time that can be written. */
const LAST = 2 * DAY_MINUTES - 1

export function clockTime(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

export function parseClockTime(text: string): number | undefined {
  const match = /^(\d{1,2}):([0-5]\d)$/.exec(text)
  if (!match || Number(match[1]) * 60 > LAST) return undefined
  return Number(match[1]) * 60 + Number(match[2])
}

/** "18:00-21:00"; the second time is the later one. */
export function parseClockSpan(text: string): [from: number, to: number] | undefined {
  const [from, to, ...rest] = text.split('-').map(parseClockTime)
  return rest.length === 0 && from !== undefined && to !== undefined && from < to ? [from, to] : undefined
}

/** Times to choose from: every quarter of an hour after `after`, and `value`, whatever it is. */
export function timeChoices(value: number, after = -1): number[] {
  const choices = new Set([value])
  for (let minutes = EARLIEST; minutes <= LATEST; minutes += QUARTER)
    if (minutes > after) choices.add(minutes)
  return [...choices].sort((a, b) => a - b)
}

/** A span that starts at `from` instead; where it would not end later, it keeps its length. */
export function moveSpan([before, to]: readonly [number, number], from: number): [number, number] {
  return to > from ? [from, to] : [Math.min(from, LAST - 1), Math.min(from + to - before, LAST)]
}
