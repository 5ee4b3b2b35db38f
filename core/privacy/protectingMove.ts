/**
 * How withheld figures can change together so that everything published, and every sum, stays as it is: the proof that a reader cannot
 * know the figure in question. A move adds 1 to some withheld figures and takes 1 from others. It can be made several times, until a
 * figure would fall below the least that a reader knows of it: the figure in question then takes that many values and one.
 * Found with few and small figures still to be withheld, by best-first search over sums that a change has upset. In tables of
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
  /** Of the set of figures and signs, whatever their order. A clash loses a way, never the proof. */
  key: number
  /** Cost, and a little for each sum that is upset: whatever leads out of it is tried first. */
  order: number
}

/** So that a large table cannot keep the search for ever; without a move by then, the caller withholds more, or shows less again. */
const MOST_STEPS = 2000
/** Above 0 the search is greedy: 402 counts, 122 of them small, took 101 s at 0 (with more steps) and 0.07 s at 2, and fewer are withheld. */
const UPSET_COST = 2

/** `cost` of withholding a figure: 0 = withheld already, Infinity = must be shown. The figures that move, `target` too. */
export function protectingMove(
  movable: Movable,
  target: number,
  leastValues: number,
  cost: (figure: number) => number,
): number[] | null {
  const { counts, least, sums, sumsOf } = movable
  const open = new Queue()
  const seen = new Set<number>()
  const consider = (
    figure: number,
    sign: 1 | -1,
    before: Step | null,
    excesses: ReadonlyMap<number, number>,
  ) => {
    const price = cost(figure)
    const room = counts[figure] - least[figure]
    if (room < 0 || price === Number.POSITIVE_INFINITY) return
    const up = Math.min(before?.up ?? Number.POSITIVE_INFINITY, sign < 0 ? room : Number.POSITIVE_INFINITY)
    const down = Math.min(
      before?.down ?? Number.POSITIVE_INFINITY,
      sign > 0 ? room : Number.POSITIVE_INFINITY,
    )
    if (up + down + 1 < leastValues) return
    const key = ((before?.key ?? 0) + scatter(2 * figure + (sign > 0 ? 1 : 0))) % 2 ** 52
    if (seen.has(key)) return
    seen.add(key)
    let upset = 0
    for (const excess of excesses.values()) upset += Math.abs(excess)
    for (const k of sumsOf[figure]) {
      const excess = excesses.get(k) ?? 0
      upset += Math.abs(excess + (sums[k].whole === figure ? sign : -sign)) - Math.abs(excess)
    }
    const total = (before?.cost ?? 0) + price
    open.add({ figure, sign, before, cost: total, up, down, key, order: total + UPSET_COST * upset })
  }
  consider(target, 1, null, new Map())
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const last = open.take()
    if (!last) return null
    const moved = new Set<number>()
    const excesses = new Map<number, number>()
    for (let step: Step | null = last; step; step = step.before) {
      moved.add(step.figure)
      for (const k of sumsOf[step.figure])
        excesses.set(k, (excesses.get(k) ?? 0) + (sums[k].whole === step.figure ? step.sign : -step.sign))
    }
    let upset = -1
    for (const [k, excess] of excesses)
      if (excess !== 0 && (upset < 0 || sums[k].parts.length < sums[upset].parts.length)) upset = k
    if (upset < 0) return [...moved]
    const sign = excesses.get(upset)! > 0 ? 1 : -1
    const { whole, parts } = sums[upset]
    for (const part of parts) if (!moved.has(part)) consider(part, sign, last, excesses)
    if (!moved.has(whole)) consider(whole, sign > 0 ? -1 : 1, last, excesses)
  }
  return null
}

/** A whole number below 2^52 that looks like chance: two rounds of the 32-bit finalizer of MurmurHash3 (Appleby, public domain). */
function scatter(value: number): number {
  const mix = (h: number) => {
    const a = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
    const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
    return (b ^ (b >>> 16)) >>> 0
  }
  return mix(value + 1) * 2 ** 20 + (mix(value + 0x9e3779b9) >>> 12)
}

/** Least order first: a binary heap. */
class Queue {
  private steps: Step[] = []

  add(step: Step): void {
    const { steps } = this
    let at = steps.push(step) - 1
    while (at > 0 && steps[(at - 1) >> 1].order > step.order) {
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
      if (child + 1 < steps.length && steps[child + 1].order < steps[child].order) child++
      if (steps[child].order >= last.order) break
      steps[at] = steps[child]
      at = child
    }
    steps[at] = last
    return first
  }
}
