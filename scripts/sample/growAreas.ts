/** Groups blocks into census areas of about equal population that hang together, as a census office does. */
import { distanceMeters, type Meters } from './lattice.ts'
import type { Random } from './random.ts'

export interface Block {
  id: number
  centre: Meters
  people: number
  /** Length of the shared side by neighbouring block. */
  neighbours: Map<number, number>
}

/** Parts a set of connected blocks into `count` connected groups; returns the group of each block. */
export function growAreas(blocks: readonly Block[], count: number, random: Random): Map<number, number> {
  const byId = new Map(blocks.map((block) => [block.id, block]))
  let centres = farApart(blocks, Math.min(count, blocks.length), random)
  let groups = new Map<number, number>()
  for (let round = 0; round < 8; round++) {
    groups = grow(blocks, byId, centres)
    centres = centres.map((centre, g) => middleOf(blocks.filter(({ id }) => groups.get(id) === g)) ?? centre)
  }
  return groups
}

function farApart(blocks: readonly Block[], count: number, random: Random): Meters[] {
  const chosen = [blocks[Math.floor(random() * blocks.length)].centre]
  while (chosen.length < count) {
    const gap = (block: Block) => Math.min(...chosen.map((c) => distanceMeters(c, block.centre)))
    chosen.push(blocks.reduce((best, block) => (gap(block) > gap(best) ? block : best)).centre)
  }
  return chosen
}

function grow(
  blocks: readonly Block[],
  byId: ReadonlyMap<number, Block>,
  centres: readonly Meters[],
): Map<number, number> {
  const groups = new Map<number, number>()
  const people = centres.map(() => 0)
  const take = (block: Block, group: number) => {
    groups.set(block.id, group)
    people[group] += block.people + 1
  }
  centres.forEach((centre, g) => {
    const free = blocks.filter(({ id }) => !groups.has(id))
    if (free.length)
      take(
        free.reduce((best, b) =>
          distanceMeters(b.centre, centre) < distanceMeters(best.centre, centre) ? b : best,
        ),
        g,
      )
  })
  for (;;) {
    let best: { block: Block; group: number; cost: number } | undefined
    for (const block of blocks) {
      if (groups.has(block.id)) continue
      for (const other of block.neighbours.keys()) {
        const group = byId.has(other) ? groups.get(other) : undefined
        if (group === undefined) continue
        const cost = distanceMeters(block.centre, centres[group]) * (1 + people[group] / 900)
        if (!best || cost < best.cost) best = { block, group, cost }
      }
    }
    if (!best) return groups
    take(best.block, best.group)
  }
}

function middleOf(blocks: readonly Block[]): Meters | undefined {
  const weight = blocks.reduce((sum, b) => sum + b.people + 1, 0)
  if (!weight) return undefined
  return [
    blocks.reduce((sum, b) => sum + b.centre[0] * (b.people + 1), 0) / weight,
    blocks.reduce((sum, b) => sum + b.centre[1] * (b.people + 1), 0) / weight,
  ]
}

/** Sets of blocks that hang together. */
export function connectedSets(blocks: readonly Block[]): Block[][] {
  const left = new Map(blocks.map((block) => [block.id, block]))
  const sets: Block[][] = []
  for (const block of blocks) {
    if (!left.delete(block.id)) continue
    const set = [block]
    for (let i = 0; i < set.length; i++)
      for (const other of set[i].neighbours.keys()) {
        const next = left.get(other)
        if (next) {
          left.delete(other)
          set.push(next)
        }
      }
    sets.push(set)
  }
  return sets
}
