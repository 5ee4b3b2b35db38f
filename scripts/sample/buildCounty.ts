/** The county as one arrangement: streets, blocks, where dwellings stand, and the census areas made of blocks. */
import { type Arrangement, arrange, type PlainLine, pathLength, ringArea } from './arrange.ts'
import type { CityCell, Fabric } from './cityPlan.ts'
import { densify, type StreetClass } from './drawnStreet.ts'
import { drawStreets } from './drawStreets.ts'
import { type Block, connectedSets, growAreas } from './growAreas.ts'
import { riverLine, shoreLimits, shoreLine } from './landscape.ts'
import {
  COUNTY_WIDTH,
  distanceMeters,
  type Lattice,
  type Meters,
  shoreRoadT,
  toLattice,
  toMeters,
  waterT,
} from './lattice.ts'
import { layOutParks } from './layOutParks.ts'
import { type Dwelling, placeDwellings } from './placeDwellings.ts'
import { randomStream } from './random.ts'
import { CITY, SETTLEMENTS, townshipAt } from './settlements.ts'

export interface LineMeta {
  /** null = not a street (shore, limit, river). */
  streetClass: StreetClass | null
  nameKey: string
  oneWay: 0 | 1
}

export interface CountyBlock extends Block {
  /** Point inside the block, in lattice units. */
  at: Lattice
  areaSquareMeters: number
  municipality: string
  /** City cell, settlement or township. */
  label: string
  fabric: Fabric | 'town' | 'hamlet' | 'rural'
  parkName: string | null
}

export interface County {
  arrangement: Arrangement<LineMeta>
  /** Index = face of the arrangement; face 0 (outside) is null. */
  blocks: (CountyBlock | null)[]
  dwellings: Dwelling[]
  /** Area of each block; -1 for the outside. */
  areaOf: number[]
  areaCount: number
  cells: Map<string, CityCell>
}

export const PERSONS_PER_DWELLING = 2.45
const CITY_AREA_PEOPLE = 700

export function buildCounty(): County {
  const { streets, cells } = drawStreets()
  const lines: PlainLine<LineMeta>[] = streets.map((street) => ({
    points: densify(street.points).map(toMeters),
    meta: { streetClass: street.streetClass, nameKey: street.name, oneWay: street.oneWay },
    keepDeadEnd: street.name.startsWith('court'),
  }))
  const other = (points: Meters[], nameKey: string) =>
    lines.push({ points, meta: { streetClass: null, nameKey, oneWay: 0 } })
  other(shoreLine(), 'water edge')
  for (const limit of shoreLimits()) other(limit, 'county limit')
  other(riverLine(), 'river')
  for (let s = 2; s < COUNTY_WIDTH; s += 2)
    other([toMeters([s, shoreRoadT(s)]), toMeters([s, waterT(s)])], 'lot line')
  const arrangement = arrange(lines)
  const blocks = describeBlocks(arrangement, cells)
  layOutParks(blocks)
  const dwellings = placeDwellings(arrangement, blocks)
  for (const { block, weight } of dwellings) blocks[block]!.people += weight * PERSONS_PER_DWELLING
  const { areaOf, areaCount } = formAreas(blocks)
  return { arrangement, blocks, dwellings, areaOf, areaCount, cells }
}

function describeBlocks(
  arrangement: Arrangement<LineMeta>,
  cells: Map<string, CityCell>,
): (CountyBlock | null)[] {
  const blocks = arrangement.rings.map((ring, id): CountyBlock | null => {
    if (id === 0) return null
    const inside = pointInside(ring)
    const at = toLattice(inside)
    const areaSquareMeters = ringArea(ring)
    return {
      id,
      centre: inside,
      at,
      areaSquareMeters,
      people: 0,
      neighbours: new Map(),
      parkName: null,
      ...labelOf(at, areaSquareMeters, cells),
    }
  })
  for (const { left, right, points } of arrangement.edges) {
    if (left === right || left === 0 || right === 0) continue
    const side = pathLength(points)
    blocks[left]!.neighbours.set(right, (blocks[left]!.neighbours.get(right) ?? 0) + side)
    blocks[right]!.neighbours.set(left, (blocks[right]!.neighbours.get(left) ?? 0) + side)
  }
  return blocks
}

function labelOf(
  at: Lattice,
  areaSquareMeters: number,
  cells: Map<string, CityCell>,
): Pick<CountyBlock, 'label' | 'municipality' | 'fabric'> {
  for (const up of [0, 1, 2]) {
    const cell = cells.get(`${Math.floor(at[0])},${Math.floor(at[1]) + up}`)
    if (cell && (up === 0 || at[1] < shoreRoadT(at[0])))
      return { label: `cell ${cell.s},${cell.t}`, municipality: CITY, fabric: cell.fabric }
  }
  const here = toMeters(at)
  for (const { name, kind, reach, at: centre } of SETTLEMENTS) {
    if (kind === 'city' || areaSquareMeters > 130_000 || distanceMeters(here, toMeters(centre)) > reach * 260)
      continue
    return { label: name, municipality: kind === 'town' ? name : townshipAt(at), fabric: kind }
  }
  return { label: townshipAt(at), municipality: townshipAt(at), fabric: 'rural' }
}

/** A point inside the ring, near its middle. */
function pointInside(ring: readonly Meters[]): Meters {
  const area = ringArea(ring)
  let [x, y] = [0, 0]
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length]
    const k = (a[0] * b[1] - b[0] * a[1]) / (6 * area)
    x += (a[0] + b[0]) * k
    y += (a[1] + b[1]) * k
  })
  const crossings: number[] = []
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length]
    if (a[1] > y !== b[1] > y) crossings.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]))
  })
  crossings.sort((a, b) => a - b)
  let widest: Meters = ring[0] as Meters
  let width = -1
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    if (crossings[i] <= x && x <= crossings[i + 1]) return [x, y]
    if (crossings[i + 1] - crossings[i] > width) {
      width = crossings[i + 1] - crossings[i]
      widest = [(crossings[i] + crossings[i + 1]) / 2, y]
    }
  }
  return widest
}

function formAreas(blocks: (CountyBlock | null)[]): { areaOf: number[]; areaCount: number } {
  const groupOf = new Map<number, number>()
  let groups = 0
  const labels = new Map<string, CountyBlock[]>()
  for (const block of blocks) {
    if (!block) continue
    // A hamlet is no area of its own: it belongs to the country around it.
    const label = block.fabric === 'hamlet' ? block.municipality : block.label
    labels.set(label, [...(labels.get(label) ?? []), block])
  }
  for (const [label, members] of labels)
    for (const set of connectedSets(members)) {
      const people = set.reduce((sum, { people }) => sum + people, 0)
      const count = Math.max(1, Math.round(people / (label.includes('Township') ? 520 : CITY_AREA_PEOPLE)))
      for (const [block, group] of growAreas(set, count, randomStream(`areas ${label}`)))
        groupOf.set(block, groups + group)
      groups += count
    }
  mergeSmall(blocks, groupOf)
  const order = [...new Set(groupOf.values())]
  const areaOf = blocks.map((block) => (block ? order.indexOf(groupOf.get(block.id)!) : -1))
  return { areaOf, areaCount: order.length }
}

/** Joins groups of too few people to the neighbour in the same municipality with which they share the longest side. */
function mergeSmall(blocks: (CountyBlock | null)[], groupOf: Map<number, number>) {
  for (;;) {
    const people = new Map<number, number>()
    for (const block of blocks)
      if (block) people.set(groupOf.get(block.id)!, (people.get(groupOf.get(block.id)!) ?? 0) + block.people)
    const small = [...people].filter(([, count]) => count < 330).sort((a, b) => a[1] - b[1])
    let merged = false
    for (const [group] of small) {
      const sides = new Map<number, number>()
      for (const block of blocks) {
        if (!block || groupOf.get(block.id) !== group) continue
        for (const [other, side] of block.neighbours) {
          const neighbour = groupOf.get(other)!
          if (neighbour === group) continue
          const same = blocks[other]!.municipality === block.municipality ? 1 : 0.02
          sides.set(neighbour, (sides.get(neighbour) ?? 0) + (side * same) / (600 + people.get(neighbour)!))
        }
      }
      const best = [...sides].sort((a, b) => b[1] - a[1])[0]
      if (!best) continue
      for (const [block, g] of groupOf) if (g === group) groupOf.set(block, best[0])
      merged = true
      break
    }
    if (!merged) return
  }
}
