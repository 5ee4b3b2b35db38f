/**
 * Observed counts made safe to publish together. Counts of 1 to 4 are withheld (primary suppression), and then as few and as small
 * others as are needed (complementary suppression), so that whatever a reader works out from what is shown, by sums, differences
 * and bounds, knowing that a withheld count is at least 1, every small count may still have `leastValues` values. The same holds for small
 * differences of counts of which one is part of another. Zeros are shown: they are about nobody.
 * With the default of 6 values no small sum can be worked out either: if 3 + 1 were known to be 4, neither could be more than 4, and
 * so have more than 5 values.
 * For each small figure a move is found by which it could be another (`protectingMove`); what it needs is withheld. At the end what no
 * proof needs is shown again, largest first. The result is safe by construction, and not always the smallest possible.
 * Worked: 2 + 7 + 9 = 18: the 2 is withheld, and the 7 with it, else 18 - 7 - 9 = 2. Chain 12, 15: the difference is 3, so one of the
 * two is withheld: the 12.
 */
import { isSmallCount, SMALL_COUNT_THRESHOLD } from './isSmallCount.ts'
import { type LinkedCounts, linkFigures } from './linkedCounts.ts'
import { type Movable, protectingMove } from './protectingMove.ts'

export interface SuppressionSettings {
  /** Counts from 1 up to, not including, this are small. */
  threshold: number
  /** How many values a small count must be able to have. Under `threshold + 1`, sums of small counts can become known. */
  leastValues: number
}

export const DEFAULT_SUPPRESSION: SuppressionSettings = {
  threshold: SMALL_COUNT_THRESHOLD,
  leastValues: SMALL_COUNT_THRESHOLD + 1,
}

/** By name; null = withheld. */
export function suppressLinkedCounts(
  linked: LinkedCounts,
  { threshold, leastValues }: SuppressionSettings = DEFAULT_SUPPRESSION,
): Record<string, number | null> {
  const { names, counts, sums } = linkFigures(linked)
  const movable = toMovable(names.length, counts, sums)
  const greatest = Math.max(1, ...counts)
  const isDifference = (figure: number) => figure >= names.length
  const withheld = counts.map((count, figure) => isDifference(figure) || isSmallCount(count, threshold))
  /** A figure costs 1, a total at most 2. */
  const price = (figure: number) => (withheld[figure] ? 0 : 1 + counts[figure] / greatest)

  const figures = counts.map((_, figure) => figure)
  const byCount = figures.sort((a, b) => counts[b] - counts[a] || a - b)
  const proofs = new Map<number, number[]>()
  for (const small of byCount.filter((figure) => isSmallCount(counts[figure], threshold))) {
    const proof = protectingMove(movable, small, leastValues, price) ?? everythingNear(movable, small)
    proofs.set(small, proof)
    for (const figure of proof) withheld[figure] = true
  }

  const onlyWithheld = (figure: number) => (withheld[figure] ? 0 : Number.POSITIVE_INFINITY)
  for (const figure of byCount) {
    if (!withheld[figure] || isDifference(figure) || isSmallCount(counts[figure], threshold)) continue
    withheld[figure] = false
    const renewed: [number, number[]][] = []
    const isSafe = [...proofs].every(([small, proof]) => {
      if (!proof.includes(figure)) return true
      const other = protectingMove(movable, small, leastValues, onlyWithheld)
      if (other) renewed.push([small, other])
      return other !== null
    })
    if (isSafe) for (const [small, proof] of renewed) proofs.set(small, proof)
    else withheld[figure] = true
  }
  return Object.fromEntries(names.map((name, figure) => [name, withheld[figure] ? null : counts[figure]]))
}

function toMovable(nameCount: number, counts: readonly number[], sums: Movable['sums']): Movable {
  const sumsOf: number[][] = counts.map(() => [])
  sums.forEach(({ whole, parts }, k) => {
    for (const figure of [whole, ...parts]) sumsOf[figure].push(k)
  })
  return { counts, least: counts.map((_, figure) => (figure < nameCount ? 1 : 0)), sums, sumsOf }
}

/** Every figure that hangs together with this one: one person more in all that hold it is then always possible. */
function everythingNear({ counts, sums, sumsOf }: Movable, figure: number): number[] {
  const near = new Set([figure])
  for (const each of near)
    for (const k of sumsOf[each])
      for (const other of [sums[k].whole, ...sums[k].parts]) if (counts[other] > 0) near.add(other)
  return [...near]
}
