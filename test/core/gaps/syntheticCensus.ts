import type { RandomNumbers } from '../../../core/gaps/randomNumbers.ts'
import type { UncertainArea } from '../../../core/gaps/uncertainty.ts'

export interface SyntheticArea extends UncertainArea {
  /** People of the group who do live there. */
  truth: number
}

/**
 * A census as it is taken: areas of 20 to 3,000 people of the group (even on a log scale) who live in households of random sizes among
 * others of which none is of the group; in each area every fourth household is drawn without replacement, some do not answer, those
 * who do are weighted up to all households; estimates are rounded to 5 at random, those under `suppressUnder` withheld. Households
 * are drawn from a mix of their own in each census and area, which the intervals are not told; nine of ten members are of the group.
 */
export function syntheticCensus(
  random: RandomNumbers,
  {
    areas,
    suppressUnder = 10,
    largerBy = 0,
    share: ofHouseholds = null,
  }: { areas: number; suppressUnder?: number; largerBy?: number; share?: number | null },
): SyntheticArea[] {
  const ofRegion = random()
  return Array.from({ length: areas }, () => {
    const target = 20 * 150 ** random()
    const families = 0.42 + 0.2 * ofRegion + 0.2 * random() + largerBy
    const households: number[] = []
    let truth = 0
    while (truth < target) {
      const members = membersOfHousehold(random, families)
      households.push(members)
      truth += members
    }
    const share = ofHouseholds ?? 0.02 + 0.1 * random()
    const all = Math.round(households.length / share)
    const toDraw = Math.round(all / 4)
    let drawn = 0
    let answered = 0
    let sum = 0
    for (let k = 0; k < households.length; k++) {
      if (random() >= (toDraw - drawn) / (all - k)) continue
      drawn++
      if (random() < 0.04) continue
      answered++
      sum += households[k]
    }
    for (let k = drawn; k < toDraw; k++) if (random() >= 0.04) answered++
    const estimate = (sum * all) / Math.max(1, answered)
    const below = Math.floor(estimate / 5) * 5
    const rounded = below + (random() * 5 < estimate - below ? 5 : 0)
    const isShown = rounded >= suppressUnder
    return {
      truth,
      residents: Math.round(all * 2.5),
      people: isShown ? rounded : null,
      possible: isShown ? null : { low: 0, high: suppressUnder - 5 },
      sampled: true,
      roundedFigures: 1,
      coveredShare: random(),
      merged: false,
    }
  })
}

function membersOfHousehold(random: RandomNumbers, families: number): number {
  let size = 1
  if (random() < families) {
    size = 2
    while (size < 7 && random() < 0.58) size++
  } else if (random() < 0.35) size = 2
  let members = 1
  for (let k = 1; k < size; k++) if (random() < 0.9) members++
  return members
}

/** Members in the household of the average member, over many households of the generator. */
export function averageHousehold(random: RandomNumbers, largerBy = 0): number {
  let sum = 0
  let squares = 0
  for (let k = 0; k < 20_000; k++) {
    const members = membersOfHousehold(random, 0.62 + largerBy)
    sum += members
    squares += members ** 2
  }
  return squares / sum
}
