import { type LinkedCounts, linkFigures, type Sum } from '../../../core/privacy/linkedCounts.ts'

/**
 * A patient reader: knows the sums and which counts are parts of which, what is shown, and that what is withheld is at least 1. Searches
 * through whole numbers, narrowing bounds as it goes (no linear programming), so that what it calls possible is a table in full.
 */
export class Attacker {
  private readonly least: number[]
  private readonly most: number[]
  private readonly sums: Sum[]

  constructor(linked: LinkedCounts, shown: Record<string, number | null>) {
    const { names, counts, sums } = linkFigures(linked)
    this.sums = sums
    const ceiling = 3 * Math.max(...counts) + 20
    this.least = counts.map((_, k) => (k < names.length ? (shown[names[k]] ?? 1) : 0))
    this.most = counts.map((_, k) => (k < names.length ? (shown[names[k]] ?? ceiling) : ceiling))
  }

  /** As many values as the figures together may have, up to `enough`, each with proof. */
  values(figures: readonly number[], enough: number): number[] {
    const sums = [...this.sums, { whole: this.least.length, parts: figures }]
    const ceiling = figures.reduce((sum, figure) => sum + this.most[figure], 0)
    const bounds = narrow({ least: [...this.least, 0], most: [...this.most, ceiling] }, sums)
    if (!bounds) throw new Error('what is published contradicts itself')
    const found: number[] = []
    const group = this.least.length
    for (let value = bounds.least[group]; value <= bounds.most[group] && found.length < enough; value++)
      if (isPossible(fix(bounds, group, value), sums)) found.push(value)
    return found
  }
}

interface Bounds {
  least: number[]
  most: number[]
}

function fix({ least, most }: Bounds, figure: number, value: number): Bounds {
  return { least: least.with(figure, value), most: most.with(figure, value) }
}

/** What the sums leave of the bounds; null = nothing. */
function narrow({ least, most }: Bounds, sums: readonly Sum[]): Bounds | null {
  const low = [...least]
  const high = [...most]
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    const tighten = (figure: number, from: number, to: number) => {
      if (from > low[figure]) {
        low[figure] = from
        isChanged = true
      }
      if (to < high[figure]) {
        high[figure] = to
        isChanged = true
      }
      return low[figure] <= high[figure]
    }
    for (const { whole, parts } of sums) {
      const from = parts.reduce((sum, part) => sum + low[part], 0)
      const to = parts.reduce((sum, part) => sum + high[part], 0)
      if (!tighten(whole, from, to)) return null
      for (const part of parts)
        if (!tighten(part, low[whole] - (to - high[part]), high[whole] - (from - low[part]))) return null
    }
  }
  return { least: low, most: high }
}

function isPossible(given: Bounds, sums: readonly Sum[]): boolean {
  const bounds = narrow(given, sums)
  if (!bounds) return false
  let free = -1
  let width = Number.POSITIVE_INFINITY
  bounds.least.forEach((from, figure) => {
    const own = bounds.most[figure] - from
    if (own > 0 && own < width) {
      free = figure
      width = own
    }
  })
  if (free < 0) return true
  for (let value = bounds.least[free]; value <= bounds.most[free]; value++)
    if (isPossible(fix(bounds, free, value), sums)) return true
  return false
}
