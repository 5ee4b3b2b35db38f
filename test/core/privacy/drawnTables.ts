import fc from 'fast-check'
import type { LinkedCounts } from '../../../core/privacy/linkedCounts.ts'

/** One way to look at people: its smallest classes, the counts published of them, and how those hang together. */
interface Dimension {
  classes: number
  /** By name: which classes, as bits. */
  figures: Record<string, number>
  sums?: { whole: string; parts: string[] }[]
  chain?: string[]
}

const PLACES: Dimension = {
  classes: 4,
  figures: { nw: 1, ne: 2, sw: 4, se: 8, north: 3, south: 12, region: 15 },
  sums: [
    { whole: 'north', parts: ['nw', 'ne'] },
    { whole: 'south', parts: ['sw', 'se'] },
    { whole: 'region', parts: ['north', 'south'] },
  ],
}
const FEW_PLACES: Dimension = {
  classes: 3,
  figures: { nw: 1, ne: 2, north: 3, south: 4, region: 7 },
  sums: [
    { whole: 'north', parts: ['nw', 'ne'] },
    { whole: 'region', parts: ['north', 'south'] },
  ],
}
const LIMITS: Dimension = {
  classes: 3,
  figures: { within10: 1, within20: 3, within30: 7 },
  chain: ['within10', 'within20', 'within30'],
}
const WINDOWS: Dimension = {
  classes: 2,
  figures: { eight: 1, sevenToTen: 3 },
  chain: ['eight', 'sevenToTen'],
}
const DOUBTFUL: Dimension = { classes: 2, figures: { certain: 1, all: 3 }, chain: ['certain', 'all'] }
const GROUPS: Dimension = {
  classes: 2,
  figures: { recent: 1, immigrants: 3 },
  chain: ['recent', 'immigrants'],
}
const OWNERS: Dimension = {
  classes: 2,
  figures: { ours: 1, theirs: 2, everybody: 3 },
  sums: [{ whole: 'everybody', parts: ['ours', 'theirs'] }],
}
const ONE: Dimension = { classes: 1, figures: { people: 1 } }

export interface DrawnTables {
  linked: LinkedCounts
  /** By name of a count: the smallest classes it is made of, as bits; and how many people each class has. */
  members: Record<string, number>
  people: number[]
}

function cross(dimensions: readonly Dimension[], people: readonly number[]): DrawnTables {
  const named = dimensions.reduce<{ name: string; classes: number[]; size: number }[]>(
    (before, { figures, classes }) =>
      before.flatMap(({ name, classes: own, size }) =>
        Object.entries(figures).map(([next, bits]) => ({
          name: name ? `${name}/${next}` : next,
          classes: Array.from({ length: classes }, (_, k) => k)
            .filter((k) => bits & (1 << k))
            .flatMap((k) => own.map((each) => each * classes + k)),
          size: size * classes,
        })),
      ),
    [{ name: '', classes: [0], size: 1 }],
  )
  const among = (position: number, apply: (rename: (own: string) => string) => void) => {
    const others = dimensions.map(({ figures }, k) => (k === position ? [''] : Object.keys(figures)))
    const all = others.reduce<string[][]>(
      (lists, names) => lists.flatMap((list) => names.map((name) => [...list, name])),
      [[]],
    )
    for (const list of all) apply((own) => list.with(position, own).join('/'))
  }
  const sums: { whole: string; parts: string[] }[] = []
  const chains: string[][] = []
  dimensions.forEach((dimension, position) => {
    among(position, (rename) => {
      for (const { whole, parts } of dimension.sums ?? [])
        sums.push({ whole: rename(whole), parts: parts.map(rename) })
      if (dimension.chain) chains.push(dimension.chain.map(rename))
    })
  })
  const counts = Object.fromEntries(
    named.map(({ name, classes }) => [name, classes.reduce((sum, k) => sum + people[k], 0)]),
  )
  const members = Object.fromEntries(
    named.map(({ name, classes }) => [name, classes.reduce((bits, k) => bits | (1 << k), 0)]),
  )
  return { linked: { counts, sums, chains }, members, people: [...people] }
}

const someone = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 4, arbitrary: fc.integer({ min: 5, max: 12 }) },
)

function drawnOver(choices: readonly (readonly Dimension[])[]) {
  return fc.constantFrom(...choices).chain((dimensions) => {
    const size = dimensions.reduce((product, { classes }) => product * classes, 1)
    return fc.array(someone, { minLength: size, maxLength: size }).map((people) => cross(dimensions, people))
  })
}

/** Tables as they are published beside one another: areas and their parts, limits of a slider, groups, owners, windows. */
export const tablesTogether = drawnOver([
  [PLACES, LIMITS],
  [PLACES, OWNERS],
  [PLACES, GROUPS],
  [PLACES, LIMITS, GROUPS],
  [PLACES, DOUBTFUL, OWNERS],
  [FEW_PLACES, DOUBTFUL, GROUPS],
  [FEW_PLACES, WINDOWS, OWNERS],
  [LIMITS, GROUPS, DOUBTFUL],
  [LIMITS, OWNERS],
])

/** So few counts that every choice of what to withhold can be tried. */
export const smallTables = drawnOver([
  [OWNERS, OWNERS],
  [FEW_PLACES, ONE],
  [PLACES, ONE],
  [OWNERS, LIMITS],
  [LIMITS, DOUBTFUL],
])
