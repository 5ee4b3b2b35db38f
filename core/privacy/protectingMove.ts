/**
 * How withheld figures can change together so that everything published, and every sum, stays as it is: the proof that a reader cannot
 * know the figure in question. A move adds 1 to some withheld figures and takes 1 from others. It can be made several times, until a
 * figure would fall below the least that a reader knows of it: the figure in question then takes that many values and one.
 * Found with the fewest and smallest figures still to be withheld, by uniform-cost search over sums that a change has upset. In tables of
 * two dimensions these are the cycles of Cox 1980 (J. Am. Stat. Assoc. 75, unverified).
 * Worked: 2 + 7 = 9 with 9 shown: 2 and 7 move against each other, up 6 times and down once: 8 values.
 */
import type { Sum } from './linkedCounts.ts'

export interface Movable {
  counts: readonly number[]
  /** What a reader knows each figure to be at least, if it is withheld. */
  least: readonly number[]
  sums: readonly Sum[]
  /** By figure: positions of the sums it is in. */
  sumsOf: readonly (readonly number[])[]
}

interface Step {
  figure: number
  sign: 1 | -1
  before: Step | null
  cost: number
  up: number
  down: number
}

/** So that a large table cannot keep the search for ever; without a move by then, the caller withholds more. */
const MOST_STEPS = 40_000

/** `cost` of withholding a figure: 0 = withheld already, Infinity = must be shown. The figures that move, `target` first. */
export function protectingMove(
  movable: Movable,
  target: number,
  leastValues: number,
  cost: (figure: number) => number,
): number[] | null {
  const { counts, least, sums, sumsOf } = movable
  const open = new Queue()
  const seen = new Set<string>()
  const consider = (figure: number, sign: 1 | -1, before: Step | null) => {
    const price = cost(figure)
    if (counts[figure] < least[figure] || price === Number.POSITIVE_INFINITY) return
    const room = counts[figure] - least[figure]
    const up = Math.min(before?.up ?? Number.POSITIVE_INFINITY, sign < 0 ? room : Number.POSITIVE_INFINITY)
    const down = Math.min(
      before?.down ?? Number.POSITIVE_INFINITY,
      sign > 0 ? room : Number.POSITIVE_INFINITY,
    )
    if (up + down + 1 >= leastValues)
      open.add({ figure, sign, before, cost: (before?.cost ?? 0) + price, up, down })
  }
  consider(target, 1, null)
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const last = open.take()
    if (!last) return null
    const signs = new Map<number, number>()
    for (let step: Step | null = last; step; step = step.before) signs.set(step.figure, step.sign)
    const key = [...signs]
      .map(([figure, sign]) => figure * sign + (sign < 0 ? -0.5 : 0))
      .sort()
      .join()
    if (seen.has(key)) continue
    seen.add(key)
    const upset = mostUpset(sums, sumsOf, signs)
    if (!upset) return [target, ...[...signs.keys()].filter((figure) => figure !== target)]
    const { sum, excess } = upset
    const sign = excess > 0 ? 1 : -1
    for (const part of sum.parts) if (!signs.has(part)) consider(part, sign, last)
    if (!signs.has(sum.whole)) consider(sum.whole, sign > 0 ? -1 : 1, last)
  }
  return null
}

/** The shortest sum that does not hold any more, and by how much its whole exceeds its parts. */
function mostUpset(
  sums: readonly Sum[],
  sumsOf: readonly (readonly number[])[],
  signs: ReadonlyMap<number, number>,
): { sum: Sum; excess: number } | null {
  let upset: { sum: Sum; excess: number } | null = null
  for (const figure of signs.keys()) {
    for (const k of sumsOf[figure]) {
      const sum = sums[k]
      if (upset && upset.sum.parts.length <= sum.parts.length) continue
      let excess = signs.get(sum.whole) ?? 0
      for (const part of sum.parts) excess -= signs.get(part) ?? 0
      if (excess !== 0) upset = { sum, excess }
    }
  }
  return upset
}

/** Cheapest first: a binary heap. */
class Queue {
  private steps: Step[] = []

  add(step: Step): void {
    const { steps } = this
    let at = steps.push(step) - 1
    while (at > 0 && steps[(at - 1) >> 1].cost > step.cost) {
      steps[at] = steps[(at - 1) >> 1]
      at = (at - 1) >> 1
    }
    steps[at] = step
  }

  take(): Step | undefined {
    const { steps } = this
    const first = steps[0]
    const last = steps.pop()
    if (!last || steps.length === 0) return first
    let at = 0
    for (let child = 1; child < steps.length; child = 2 * at + 1) {
      if (child + 1 < steps.length && steps[child + 1].cost < steps[child].cost) child++
      if (steps[child].cost >= last.cost) break
      steps[at] = steps[child]
      at = child
    }
    steps[at] = last
    return first
  }
}
