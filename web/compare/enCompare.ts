import { capital } from '../i18n/capital.ts'
import { formatsFor } from '../i18n/formats.ts'
import { plural } from '../i18n/plural.ts'
import type { Travel, When } from '../travel/travel.ts'
import type { Chance, CompareFacts } from './compareFacts.ts'
import type { PresetId } from './presets.ts'

const f = formatsFor('en')
const p = (count: number, one: string, other: string) => plural('en', count, one, other)
const areas = (count: number) => `${f.count(count)} ${p(count, 'area', 'areas')}`
const sign = new Intl.NumberFormat('en-CA', { signDisplay: 'exceptZero', maximumFractionDigits: 0 })
/** "+1,320", and "−45" with the sign of mathematics. */
const plus = { format: (value: number) => sign.format(value).replace('-', '−') }
const weekday = new Intl.DateTimeFormat('en-CA', { weekday: 'long', timeZone: 'UTC' })

const MODES = { walk: 'on foot', bicycle: 'by bicycle', car: 'by car', transit: 'by transit' }
const during = (when: When) =>
  when.kind === 'depart'
    ? `leaving ${f.time(when.from)} to ${f.time(when.to)}`
    : when.kind === 'arrive'
      ? `there by ${f.time(when.by)}`
      : `there and back for ${f.time(when.start)} to ${f.time(when.end)}`
const imported = (vintage: number | null) => (vintage === null ? '' : ` · import ${vintage}`)

/** "in 12 areas B covers more" and what else is known of the areas. */
function areaClause({ verdicts, more, percent }: CompareFacts): string {
  const { a, b, same, open } = verdicts
  const ahead = more ? more.certain : percent.a - percent.b
  if (a + b + open === 0 && same > 0) return 'in every area both cover the same'
  const [winner, loser, least, most] = ahead >= 0 ? (['A', 'B', b, a] as const) : (['B', 'A', a, b] as const)
  if (least === 0 && open === 0) return `in no area does ${loser} cover more`
  if (least === 0 && most === 0) return ''
  return least === 0
    ? `in ${areas(most)} ${winner} covers more whatever is unknown, in none ${loser}`
    : `in ${areas(least)} ${loser} covers more, in ${f.count(most)} ${winner}`
}

/** Words of the comparison. `frCompare.ts` has the same shape. */
export const enCompare = {
  title: 'Compare two answers',
  intro:
    'Two hours, two ways to travel, two groups of people, two limits or two standards, side by side with the difference.',
  choose: 'Choose what to compare, or set both sides yourself',
  more: 'Other comparisons',
  own: 'Set both sides myself',
  side: { a: 'A', b: 'B' },
  sideLabel: (side: 'A' | 'B', name: string) => `${side}: ${name}`,
  change: 'Change',
  swap: 'Swap A and B',
  kind: 'Compare',
  kinds: { travel: 'Travel times', standard: 'A standard' },
  limit: 'Longest trip',
  limitMinutes: (count: number) => `${f.count(count)} minutes`,
  import: 'Import of the data',
  importNow: (vintage: number) => `Import ${vintage}, in force`,
  importBefore: (vintage: number) => `Import ${vintage}`,
  importAlone: 'Only the import in force can be seen here; older ones are for the owner.',
  standardLine: (name: string, vintage: number | null) => `${name}${imported(vintage)}`,
  travelLine: (facts: {
    service: string
    people: string
    minutes: number
    travel: Travel
    date: string | null
    vintage: number | null
  }) => {
    const { travel } = facts
    const timed =
      travel.mode === 'transit'
        ? ` · ${[facts.date && f.dayShort(facts.date), during(travel.when)].filter(Boolean).join(' · ')}`
        : ''
    return `${facts.service} · ${facts.people} · ${MODES[travel.mode]}${timed} · ${f.count(facts.minutes)} min${imported(facts.vintage)}`
  },
  preset: (id: PresetId, facts: { date: string | null; people: string; before: number }): string => {
    const day = facts.date ? weekday.format(Date.parse(facts.date)) : ''
    return {
      hours: `${day} 10:00 and ${day} 20:00`,
      modes: 'On foot and by transit',
      groups: 'Recent immigrants and all residents',
      limits: '30 and 45 minutes',
      classes: 'Evening class and day class',
      vintages: `The data now and import ${facts.before}`,
    }[id]
  },
  presetNote: {
    hours: 'What the evening timetable takes away.',
    modes: 'What transit adds to walking, leaving 8:00 to 10:00.',
    groups: 'Whether newcomers live nearer or farther than others.',
    limits: 'What another limit would change.',
    classes: 'Two standards: same people, other hours.',
    vintages: 'What the latest import changed.',
  } as Record<PresetId, string>,

  waiting: (side: 'A' | 'B') => `Computing ${side}…`,
  sideProblem: (side: 'A' | 'B', why: string) => `${side}: ${why}`,
  nothing: (people: string) =>
    `How many ${people} live here, or where from, is not known, so the two cannot be compared.`,
  finding: (facts: CompareFacts): string => {
    const { more, people, percent, counted, covered, hasUnknown } = facts
    const clause = areaClause(facts)
    const rest = clause && `; ${clause}`
    if (!more) {
      const points = percent.a - percent.b
      const sides = `A covers ${f.count(percent.a)}% of ${f.count(counted.a)} ${people.a}${hasUnknown ? ' for certain' : ''}, B ${f.count(percent.b)}% of ${f.count(counted.b)} ${people.b}`
      const told =
        points === 0
          ? 'the same share'
          : `${f.count(Math.abs(points))} ${p(Math.abs(points), 'percentage point', 'percentage points')} ${points > 0 ? 'more' : 'less'} by A`
      return `${sides}: ${told}${rest}.`
    }
    if (more.certain === 0)
      return `A and B cover the same number of ${people.a}${hasUnknown ? ' for certain' : ''}, ${f.count(covered.a)} of ${f.count(counted.a)}${rest}.`
    const [winner, loser] = more.certain > 0 ? ['A', 'B'] : ['B', 'A']
    return `An estimated ${f.count(Math.abs(more.certain))} more ${people.a} are covered${hasUnknown ? ' for certain' : ''} by ${winner} than by ${loser}${rest}.`
  },
  openNote: (facts: CompareFacts): string => {
    const { open } = facts.verdicts
    const where =
      open > 0
        ? `In ${areas(open)} it depends on something that nobody has established which covers more. `
        : ''
    if (!facts.more) return where
    const { lower, upper } = facts.more
    const end = (people: number) =>
      people === 0 ? 'none' : `${f.count(Math.abs(people))} more by ${people > 0 ? 'A' : 'B'}`
    return `${where}Whatever the unknown turns out to be, on each side by itself, the difference lies between ${end(lower)} and ${end(upper)}.`
  },
  unknownAreas: (count: number) =>
    `Of ${areas(count)} nothing can be compared: a count or travel times are not known on a side, or nobody is counted.`,
  chance: (chance: Chance, bothWays: boolean): string =>
    ({
      'same-people': `A and B count the same people. Which of them covers more in an area does not depend on how the census was sampled; how many people that is does${bothWays ? ', and so may the sum, since areas differ both ways' : ''}.`,
      within:
        'The difference lies within what the sampling of the census leaves open (95% intervals of the two shares overlap): it may be chance.',
      beyond:
        'The difference is larger than what the sampling of the census leaves open (95% intervals of the two shares do not overlap).',
      'not-told':
        'The two count different people, estimated from a sample of the census: a difference of few points may be chance.',
    })[chance],

  figureSide: (side: 'A' | 'B', people: string, percent: string, certain: boolean) =>
    `${side}: ${people} covered${certain ? ' for certain' : ''}, ${percent}`,
  figureShare: (side: 'A' | 'B', covered: number, counted: number, people: string) =>
    `${side}: ${f.count(covered)} of ${f.count(counted)} ${people} covered`,
  figureDifference: (points: number) => `difference, A less B (${plus.format(points)} points)`,
  figurePoints: 'percentage points, A less B',
  interval: (low: number, high: number) => `${f.count(low)} to ${f.count(high)} (95% interval)`,
  notKnownYet: (count: number) => `${f.count(count)} more not known yet`,
  signed: (value: number) => plus.format(value),

  tableTitle: 'Areas by difference',
  tableCaption: (people: string | null) =>
    people === null
      ? 'Share covered for certain by A and by B, and the difference in percentage points. The bar shows it; its pale part is what the unknown leaves open. Select an area to see it on the map.'
      : `${capital(people)} covered for certain by A and by B, and the difference. The bar shows it; its pale part is what the unknown leaves open. Select an area to see it on the map.`,
  columnDifference: 'Difference',
  columnDifferenceLong: 'A less B; choose again to turn the order',
  columnBar: 'B more | A more',
  columnSide: (side: 'A' | 'B') => `Covered by ${side}`,
  upTo: (count: string) => `up to ${count}`,
  verdict: {
    a: 'A covers more',
    b: 'B covers more',
    same: 'the same',
    open: 'depends on what is unknown',
    unknown: 'not comparable',
  },

  switchLabel: 'What the map shows',
  shown: { a: 'A', difference: 'Difference', b: 'B' },
  legendDifference: 'Difference of the shares covered for certain, in percentage points',
  legendNothing: 'Nothing is compared yet',
  legendWaiting: 'Computing both sides…',
  legendScale: (bounds: string) =>
    `From blue, B covers more, over pale, about the same, to orange, A covers more; classes part at ${bounds} points`,
  legendMoreB: 'B covers more',
  legendMoreA: 'A covers more',
  legendSame: 'Pale: less than 5 points apart',
  legendOpen: 'The hatched part is not known yet',
  legendSide: (side: 'A' | 'B') => `Share covered for certain by ${side} (%)`,
  tip: (a: string, b: string, difference: string) => `A ${a}, B ${b}: ${difference} points`,

  panelTable: 'Both answers',
  panelTravel: (covered: number, people: number, noun: string, median: string | null) =>
    `${f.count(covered)} of ${f.count(people)} ${noun} are covered${median ? `; the median is ${median}` : ''}.`,
  openAlone: (side: 'A' | 'B') => `Open ${side} alone`,
  points: (value: number) => `${plus.format(value)} ${p(Math.abs(value), 'point', 'points')}`,
}
