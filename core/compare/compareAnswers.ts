/**
 * Two answers about the same areas side by side. Covered is a pair of bounds: unknown counts as no (`lower`) and as yes (`upper`); the
 * difference for certain is that of the lower ones, and whatever the unknowns turn out to be, each on its own, it lies within
 * [a.lower - b.upper, a.upper - b.lower].
 * Where both count the same people, people are compared: the number of people is the same on both sides, so that a difference of coverage
 * is exact, given the counts. Else shares are, since different people differ in number, too.
 * Worked: 100 people, A covers 40 to 60 of them, B 30: 10 more for certain, 10 to 30 whatever is unknown, so A covers more.
 */
import type { BilingualText } from '../gaps/gapResult.ts'

export interface Bounds {
  lower: number
  upper: number
}

export interface AnsweredArea {
  id: string
  name: BilingualText
  merged: boolean
  /** Null = unknown. */
  people: number | null
  /** People; null = unknown. */
  covered: Bounds | null
}

export interface Answered {
  /** Which people: of a demand group, or of employer sites. */
  counts: string
  total: { people: number; covered: Bounds }
  areas: readonly AnsweredArea[]
}

export interface Difference extends Bounds {
  /** Of the lower bounds: what is covered for certain. */
  certain: number
}

/** Which side covers more, whatever the unknowns turn out to be; `open` = it depends on them. */
export type Verdict = 'a' | 'b' | 'same' | 'open'

export interface ComparedArea {
  id: string
  name: BilingualText
  merged: boolean
  a: AnsweredArea | null
  b: AnsweredArea | null
  /** Of people where both count the same people, else null. Null, too, where a side is unknown. */
  people: Difference | null
  /** Of shares of the people, -1..1; null where a side is unknown or counts nobody. */
  share: Difference | null
  verdict: Verdict | null
}

export interface Comparison {
  /** Both sides count the same people, area by area. */
  samePeople: boolean
  a: Answered['total']
  b: Answered['total']
  people: Difference | null
  share: Difference | null
  verdict: Verdict | null
  /** In the order of A; what only B has comes after. */
  areas: ComparedArea[]
  /** Number of areas by verdict; `unknown`: of at least one side nothing is known, or nobody is counted. */
  verdicts: Record<Verdict | 'unknown', number>
}

export function compareAnswers(a: Answered, b: Answered): Comparison {
  const inB = new Map(b.areas.map((area) => [area.id, area]))
  const inA = new Set(a.areas.map(({ id }) => id))
  const pairs: [AnsweredArea | null, AnsweredArea | null][] = [
    ...a.areas.map((area): [AnsweredArea, AnsweredArea | null] => [area, inB.get(area.id) ?? null]),
    ...b.areas.filter(({ id }) => !inA.has(id)).map((area): [null, AnsweredArea] => [null, area]),
  ]
  const samePeople = a.counts === b.counts && pairs.every(([one, other]) => one?.people === other?.people)
  const areas = pairs.map(([one, other]) => compareArea(one, other, samePeople))
  const verdicts = { a: 0, b: 0, same: 0, open: 0, unknown: 0 }
  for (const { verdict } of areas) verdicts[verdict ?? 'unknown']++
  const known = a.total.people > 0 && b.total.people > 0
  const share = known ? differenceOf(shares(a.total), shares(b.total)) : null
  return {
    samePeople,
    a: a.total,
    b: b.total,
    people: known && samePeople ? differenceOf(whole(a.total.covered), whole(b.total.covered)) : null,
    share,
    verdict: share && verdictOf(a.total, b.total, samePeople),
    areas,
    verdicts,
  }
}

function compareArea(a: AnsweredArea | null, b: AnsweredArea | null, samePeople: boolean): ComparedArea {
  const { id, name, merged } = (a ?? b)!
  const base = { id, name, merged, a, b }
  if (!a?.covered || !b?.covered || !a.people || !b.people)
    return { ...base, people: null, share: null, verdict: null }
  const sides = [
    { people: a.people, covered: a.covered },
    { people: b.people, covered: b.covered },
  ] as const
  return {
    ...base,
    people: samePeople ? differenceOf(whole(a.covered), whole(b.covered)) : null,
    share: differenceOf(shares(sides[0]), shares(sides[1])),
    verdict: verdictOf(...sides, samePeople),
  }
}

interface Side {
  people: number
  covered: Bounds
}

/** As shown: whole people, or whole per cent of different people, so that what reads alike is the same. */
function verdictOf(a: Side, b: Side, samePeople: boolean): Verdict {
  const [one, other] = samePeople
    ? [whole(a.covered), whole(b.covered)]
    : [wholePercent(shares(a)), wholePercent(shares(b))]
  if (one.lower > other.upper) return 'a'
  if (other.lower > one.upper) return 'b'
  const settled = one.lower === one.upper && other.lower === other.upper
  return settled ? 'same' : 'open'
}

function differenceOf(a: Bounds, b: Bounds): Difference {
  return { certain: a.lower - b.lower, lower: a.lower - b.upper, upper: a.upper - b.lower }
}

const shares = ({ people, covered: { lower, upper } }: Side): Bounds => ({
  lower: lower / people,
  upper: upper / people,
})
/** Differences of people are those of the whole numbers that are shown. */
const whole = ({ lower, upper }: Bounds): Bounds => ({ lower: Math.round(lower), upper: Math.round(upper) })
const wholePercent = ({ lower, upper }: Bounds): Bounds => whole({ lower: lower * 100, upper: upper * 100 })
