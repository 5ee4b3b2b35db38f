/**
 * Census counts in the manner of Statistics Canada's Census Profile: coded columns, random rounding to 5, and cells without a
 * figure (`x`, `..`, `F`, blank). Shares of newcomers follow a few made-up patterns on the ground.
 */
import type { SampleArea } from './areaTable.ts'
import { PERSONS_PER_DWELLING } from './buildCounty.ts'
import { type Cell, csvText } from './csvText.ts'
import type { Lattice } from './lattice.ts'
import { type Random, randomStream } from './random.ts'
import { CITY } from './settlements.ts'

const COUNT_COLUMNS: readonly [code: string, label: string, note: string][] = [
  ['T1', 'Population, 2021', '100 % data'],
  ['T4', 'Total private dwellings', '100 % data'],
  ['T387', 'Knowledge of official languages: neither English nor French', '100 % data'],
  ['T1527', 'Population in private households, total of immigrant status', '25 % sample'],
  ['T1528', 'Non-immigrants', '25 % sample'],
  ['T1529', 'Immigrants', '25 % sample'],
  ['T1536', 'Immigrants who landed 2016 to 2021 (recent immigrants)', '25 % sample'],
  ['T1537', 'Non-permanent residents', '25 % sample'],
  ['T1670', 'Economic immigrants, admitted 1980 to 2021', '25 % sample'],
  ['T1673', 'Immigrants sponsored by family, admitted 1980 to 2021', '25 % sample'],
  ['T1674', 'Refugees, admitted 1980 to 2021', '25 % sample'],
]

interface Spot {
  at: Lattice
  reach: number
  recent: number
  temporary: number
  refugees: number
}
const SPOTS: readonly Spot[] = [
  { at: [20.7, 1.7], reach: 1.3, recent: 0.15, temporary: 0.03, refugees: 0.085 },
  { at: [13.4, 4.2], reach: 1.5, recent: 0.14, temporary: 0.03, refugees: 0.02 },
  { at: [16.2, 2.3], reach: 1.0, recent: 0.07, temporary: 0.025, refugees: 0.03 },
  { at: [20.6, 5.9], reach: 1.3, recent: 0.075, temporary: 0.015, refugees: 0.01 },
  { at: [14.8, 5.2], reach: 1.1, recent: 0.02, temporary: 0.11, refugees: 0 },
  { at: [18.6, 2], reach: 0.9, recent: 0.035, temporary: 0.055, refugees: 0.03 },
  { at: [34, 1.5], reach: 1.4, recent: 0.095, temporary: 0.05, refugees: 0.015 },
]

/** Cells without a figure, by rank of the area among those of the kind. */
const HOLES: readonly { from: 'country' | 'city'; rank: number; columns: string[]; text: string }[] = [
  { from: 'country', rank: 2, columns: ['T1536', 'T1537', 'T1674'], text: 'x' },
  { from: 'country', rank: 6, columns: ['T1536'], text: 'x' },
  {
    from: 'country',
    rank: 9,
    columns: ['T1527', 'T1528', 'T1529', 'T1536', 'T1537', 'T1670', 'T1673', 'T1674'],
    text: '..',
  },
  { from: 'country', rank: 12, columns: ['T1674'], text: 'F' },
  { from: 'city', rank: 17, columns: ['T1536', 'T1537'], text: 'F' },
  { from: 'city', rank: 40, columns: ['T1674', 'T1673'], text: '' },
  { from: 'city', rank: 58, columns: ['T1537'], text: '' },
]

export function countsText(areas: readonly SampleArea[]): string {
  const random = randomStream('census')
  const country = areas.filter(({ municipality }) => municipality.includes('Township'))
  const city = areas.filter(({ municipality }) => municipality === CITY)
  const rows = areas.map((area) => {
    const figures = figuresOf(area, random)
    const cells = new Map<string, Cell>(
      COUNT_COLUMNS.map(([code]) => [code, roundTo5(figures[code], random)]),
    )
    for (const hole of HOLES)
      if ((hole.from === 'country' ? country : city)[hole.rank] === area)
        for (const column of hole.columns) cells.set(column, hole.text)
    return [area.code, area.municipality, ...COUNT_COLUMNS.map(([code]) => cells.get(code)!)]
  })
  return csvText(['DAUID', 'CSDNAME', ...COUNT_COLUMNS.map(([code]) => code)], rows)
}

export function countColumnsText(): string {
  const rows = COUNT_COLUMNS.map(([code, label, note]) => [
    code,
    label,
    'persons',
    `${note}, random rounding to 5; x = withheld, .. = not available, F = too unreliable, blank = no figure`,
  ])
  return csvText(
    ['code', 'label', 'unit', 'note'],
    rows.map((row) => (row[0] === 'T4' ? [row[0], row[1], 'dwellings', row[3]] : row)),
  )
}

function figuresOf({ people, at, municipality }: SampleArea, random: Random): Record<string, number> {
  const jitter = () => 0.65 + 0.7 * random()
  let [recent, temporary, refugees] =
    municipality === CITY
      ? [0.017, 0.009, 0.008]
      : municipality.includes('Township')
        ? [0.005, 0.007, 0.003]
        : [0.011, 0.008, 0.005]
  for (const spot of SPOTS) {
    const near = Math.exp(
      -((Math.hypot((at[0] - spot.at[0]) * 0.85, (at[1] - spot.at[1]) * 1.025) / spot.reach) ** 2),
    )
    recent += spot.recent * near
    temporary += spot.temporary * near
    refugees += spot.refugees * near
  }
  recent *= jitter()
  temporary *= jitter()
  refugees *= jitter()
  const households = people * 0.985
  const settled = households * (0.07 + 0.35 * recent) * jitter() + refugees * households * 0.6
  const immigrants = settled + households * recent
  const nonPermanent = households * temporary
  return {
    T1: people,
    T4: (people / PERSONS_PER_DWELLING) * 1.035,
    T387: households * (0.002 + 0.11 * recent + 0.05 * refugees),
    T1527: households,
    T1528: households - immigrants - nonPermanent,
    T1529: immigrants,
    T1536: households * recent,
    T1537: nonPermanent,
    T1670: immigrants * 0.46,
    T1673: immigrants * 0.3,
    T1674: Math.min(immigrants * 0.6, households * refugees),
  }
}

/** Up or down to a multiple of 5, the nearer one more often, so that sums are not biased. */
function roundTo5(value: number, random: Random): number {
  const whole = Math.round(value)
  const down = whole - (whole % 5)
  return random() < (whole % 5) / 5 ? down + 5 : down
}
