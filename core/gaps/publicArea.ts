/**
 * What the public may know of an area's counts: 1 to 4 people are withheld, everything else is rounded to 5. A count that is
 * public already stays as it is, so the server may send this and the page may apply it again.
 */
import { isSmallCount } from '../privacy/isSmallCount.ts'
import { FEWER_THAN_FIVE } from '../privacy/publicGroups.ts'
import { roundToFive } from '../privacy/roundToFive.ts'
import type { GapArea } from './gapArea.ts'

export function publicArea(area: GapArea): GapArea {
  const { people, referencePeople = null } = area
  const withheld = people !== null && isSmallCount(people)
  return {
    ...area,
    people: people === null || withheld ? null : roundToFive(people),
    missing: withheld ? FEWER_THAN_FIVE : area.missing,
    referencePeople:
      referencePeople === null || isSmallCount(referencePeople) ? null : roundToFive(referencePeople),
  }
}
