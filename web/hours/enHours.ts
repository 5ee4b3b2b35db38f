import { formatsFor } from '../i18n/formats.ts'
import { plural } from '../i18n/plural.ts'

const f = formatsFor('en')
const weekday = new Intl.DateTimeFormat('en-CA', { weekday: 'short', timeZone: 'UTC' })
const weekdayLong = new Intl.DateTimeFormat('en-CA', { weekday: 'long', timeZone: 'UTC' })

export type StripKind = 'hour' | 'day'

/** Words of coverage through the day and the week. `frHours.ts` has the same shape. */
export const enHours = {
  title: { hour: 'Through the day', day: 'Through the week' } as Record<StripKind, string>,
  kind: 'Compare',
  kinds: { hour: 'Hours of the day', day: 'Days of the week' } as Record<StripKind, string>,
  prompt: (kind: StripKind, count: number): string =>
    kind === 'hour'
      ? `The same question for each hour from 6:00 to 23:00: ${count} computations, one after the other.`
      : `The same question on each day of that week: ${count} ${plural('en', count, 'computation', 'computations')}, one after the other.`,
  start: { hour: 'Compute every hour', day: 'Compute every day' } as Record<StripKind, string>,
  going: (done: number, count: number) => `${f.count(done)} of ${f.count(count)} computed…`,
  goOn: 'Go on',
  bar: (kind: StripKind, at: number, date: string): string =>
    kind === 'hour' ? f.count(at) : weekday.format(Date.parse(date)),
  named: (kind: StripKind, at: number, date: string): string =>
    kind === 'hour' ? `${f.time(at * 60)} to ${f.time(at * 60 + 60)}` : weekdayLong.format(Date.parse(date)),
  finding: (facts: {
    people: string
    minutes: number
    most: string
    least: string
    high: string
    low: string
  }) =>
    facts.high === facts.low
      ? `At every one of these times ${facts.high} of ${facts.people} are within ${f.count(facts.minutes)} minutes by transit.`
      : `Most ${facts.people} are within ${f.count(facts.minutes)} minutes by transit at ${facts.most} (${facts.high}), fewest at ${facts.least} (${facts.low}).`,
  findingDay: (facts: {
    people: string
    minutes: number
    most: string
    least: string
    high: string
    low: string
  }) =>
    facts.high === facts.low
      ? `On every one of these days ${facts.high} of ${facts.people} are within ${f.count(facts.minutes)} minutes by transit.`
      : `Most ${facts.people} are within ${f.count(facts.minutes)} minutes by transit on ${facts.most} (${facts.high}), fewest on ${facts.least} (${facts.low}).`,
  caption: (people: string, date: string | null) =>
    `Share of ${people} within the limit, by hour of leaving${date ? `, ${f.day(date)}` : ''}; median of every minute of the hour.`,
  captionDay: (people: string) => `Share of ${people} within the limit, by day of the week.`,
  noService: 'no service',
  table: 'Show as a table',
  columns: { hour: 'Leaving', day: 'Day' } as Record<StripKind, string>,
  columnShare: 'Share',
  columnPeople: 'People (modelled)',
  show: 'Choose a time to ask the question for it.',
}
