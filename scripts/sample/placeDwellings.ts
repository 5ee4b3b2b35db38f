/** Puts dwellings along streets, dense downtown and thin in the country, so that every settlement has its population. */
import { type Arrangement, pathLength } from './arrange.ts'
import { type CountyBlock, type LineMeta, PERSONS_PER_DWELLING } from './buildCounty.ts'
import type { Meters } from './lattice.ts'
import { type Random, randomStream } from './random.ts'
import { SETTLEMENTS } from './settlements.ts'

export interface Dwelling {
  at: Meters
  block: number
  edge: number
  /** Dwellings at the point. */
  weight: number
}

const RURAL_POPULATION = 9_300
const SETBACK = 11
/** Dwellings per metre of street side, before scaling to the settlement's population. */
const DENSITY: Record<CountyBlock['fabric'], number> = {
  core: 0.11,
  'old-grid': 0.075,
  crescents: 0.062,
  loops: 0.06,
  ribbons: 0.062,
  industrial: 0.0015,
  campus: 0.006,
  park: 0,
  town: 0.06,
  hamlet: 0.035,
  rural: 0.0017,
}
const GAP: Record<CountyBlock['fabric'], number> = {
  core: 135,
  'old-grid': 150,
  crescents: 145,
  loops: 145,
  ribbons: 145,
  industrial: 400,
  campus: 160,
  park: 999,
  town: 110,
  hamlet: 70,
  rural: 1150,
}

export function placeDwellings(
  arrangement: Arrangement<LineMeta>,
  blocks: (CountyBlock | null)[],
): Dwelling[] {
  const expected = new Map<string, number>()
  const sides: { edge: number; left: boolean; block: CountyBlock; density: number }[] = []
  arrangement.edges.forEach((edge, e) => {
    for (const left of [true, false]) {
      const block = blocks[left ? edge.left : edge.right]
      if (!block || !edge.meta.streetClass || edge.meta.streetClass === 'Path') continue
      const density = densityOf(edge.meta, block)
      sides.push({ edge: e, left, block, density })
      expected.set(groupOf(block), (expected.get(groupOf(block)) ?? 0) + density * pathLength(edge.points))
    }
  })
  const wanted = (group: string) =>
    (SETTLEMENTS.find(({ name }) => name === group)?.population ?? RURAL_POPULATION) / PERSONS_PER_DWELLING
  const random = randomStream('dwellings')
  const dwellings: Dwelling[] = []
  for (const { edge, left, block, density } of sides) {
    const { points } = arrangement.edges[edge]
    const length = pathLength(points)
    const scaled = (density * wanted(groupOf(block))) / expected.get(groupOf(block))!
    const count = stochastic(random, length / GAP[block.fabric])
    if (!count || length < 30) continue
    const each = (scaled * length) / (length / GAP[block.fabric])
    for (let k = 0; k < count; k++) {
      const along = Math.min(length - 6, Math.max(6, ((k + 0.2 + 0.6 * random()) / count) * length))
      const tower = random() < towerShare(block) ? 6 + 9 * random() : 1
      const weight = stochastic(
        random,
        (each * (0.55 + 0.9 * random()) * tower) / (1 + towerShare(block) * 9.5),
      )
      if (weight > 0)
        dwellings.push({
          at: beside(points, along, left ? SETBACK : -SETBACK),
          block: block.id,
          edge,
          weight,
        })
    }
  }
  return dwellings
}

function groupOf(block: CountyBlock): string {
  if (block.municipality === 'Halewick') return 'Halewick'
  return block.fabric === 'rural' ? 'rural' : block.label
}

function densityOf({ streetClass, nameKey }: LineMeta, block: CountyBlock): number {
  const base = DENSITY[block.fabric]
  if (block.fabric === 'rural')
    return nameKey === 'shore' ? base * 3.2 : nameKey.startsWith('city') ? base * 2 : base
  const backToArterial =
    streetClass === 'Arterial' && ['loops', 'ribbons', 'crescents'].includes(block.fabric)
  return backToArterial ? base * 0.25 : base
}

/** Share of points that are apartment houses. */
function towerShare({ fabric, at }: CountyBlock): number {
  if (fabric === 'core') return 0.1
  if (fabric === 'old-grid') return at[0] > 19.5 ? 0.05 : 0.02
  return ['loops', 'crescents', 'ribbons'].includes(fabric) ? 0.012 : 0
}

function stochastic(random: Random, value: number): number {
  return Math.floor(value) + (random() < value % 1 ? 1 : 0)
}

/** The point at a distance along a path, moved sideways (left is positive). */
export function beside(points: readonly Meters[], along: number, offset: number): Meters {
  let left = along
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    if (left <= length || i === points.length - 1) {
      const f = length ? Math.min(1, left / length) : 0
      const [dx, dy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
      return [a[0] + (b[0] - a[0]) * f - dy * offset, a[1] + (b[1] - a[1]) * f + dx * offset]
    }
    left -= length
  }
  return points[points.length - 1]
}
