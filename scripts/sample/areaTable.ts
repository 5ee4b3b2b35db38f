/** Codes, names, zones and make-up of the census areas. */
import type { County } from './buildCounty.ts'
import { PERSONS_PER_DWELLING } from './buildCounty.ts'
import { type Lattice, toLattice } from './lattice.ts'
import { CITY } from './settlements.ts'

export interface SampleArea {
  index: number
  /** Eight digits; 3599 is no census division of Ontario. */
  code: string
  /** The area's own code, or that of the zone it was merged into. */
  zone: string
  name: string
  municipality: string
  people: number
  /** Middle of its dwellings, in lattice units. */
  at: Lattice
}

export const MERGED_ZONE = '3599-MERGED-3'
const MERGED_COUNT = 3
/** Parts of the city, each with the lattice point it is named around. */
export const NEIGHBOURHOODS: readonly { name: string; at: Lattice }[] = [
  { name: 'Marketgate', at: [18.6, 1.9] },
  { name: 'Old Harbour', at: [18.6, 0.9] },
  { name: 'Foundry Flats', at: [20.2, 1.4] },
  { name: 'Lantern Hill', at: [20.6, 2.8] },
  { name: 'Plank Corners', at: [19.4, 3.6] },
  { name: 'Eastbrook', at: [22.4, 1.6] },
  { name: 'Saltbox', at: [23.2, 2.6] },
  { name: 'Tannery', at: [21.6, 4.2] },
  { name: 'Northfield', at: [20.4, 5.8] },
  { name: 'Kiln Park', at: [18.7, 4.9] },
  { name: 'Weir Bank', at: [16.4, 2.6] },
  { name: 'Ropewalk', at: [16.2, 1.2] },
  { name: 'Collegeside', at: [15.4, 4.4] },
  { name: 'Fiddlehead', at: [13.2, 3.8] },
  { name: 'Brickyard', at: [13.6, 2.2] },
  { name: 'Westshore', at: [13.3, 0.6] },
]

export function areaTable({ dwellings, areaOf, areaCount, blocks }: County): SampleArea[] {
  const sums = Array.from({ length: areaCount }, () => ({ weight: 0, x: 0, y: 0 }))
  for (const { at, weight, block } of dwellings) {
    const sum = sums[areaOf[block]]
    sum.weight += weight
    sum.x += at[0] * weight
    sum.y += at[1] * weight
  }
  const municipality = (area: number) => {
    const people = new Map<string, number>()
    blocks.forEach((block, b) => {
      if (block && areaOf[b] === area)
        people.set(block.municipality, (people.get(block.municipality) ?? 0) + block.people)
    })
    return [...people].sort((a, b) => b[1] - a[1])[0][0]
  }
  const rank = (name: string) => (name === CITY ? 0 : name.includes('Township') ? 2 : 1)
  const areas = sums
    .map(({ weight, x, y }, index) => ({
      index,
      municipality: municipality(index),
      people: weight * PERSONS_PER_DWELLING,
      at: toLattice([x / weight, y / weight]),
    }))
    .sort(
      (a, b) =>
        rank(a.municipality) - rank(b.municipality) ||
        a.municipality.localeCompare(b.municipality, 'en') ||
        Math.round(b.at[1] - a.at[1]) ||
        a.at[0] - b.at[0],
    )
  const counters = new Map<string, number>()
  const named = areas.map((area, i): SampleArea => {
    const part = area.municipality === CITY ? nearestPart(area.at) : area.municipality
    counters.set(part, (counters.get(part) ?? 0) + 1)
    const code = String(35990101 + i)
    return { ...area, code, zone: code, name: `${part} ${counters.get(part)}` }
  })
  const renumbered = named.filter(({ municipality }) => municipality === 'Quillan').slice(0, MERGED_COUNT)
  for (const area of renumbered) area.zone = MERGED_ZONE
  return named
}

function nearestPart([s, t]: Lattice): string {
  const gap = (at: Lattice) => Math.hypot(at[0] - s, at[1] - t)
  return NEIGHBOURHOODS.reduce((best, part) => (gap(part.at) < gap(best.at) ? part : best)).name
}
