/**
 * Counts of demand groups by area as the public may see them: 1 to `threshold - 1` are withheld, and where groups that contain one another
 * were counted to the digit, as many more as are needed (`suppressLinkedCounts`); all else is rounded to 5. Totals are made of what is
 * shown, never published beside it, so that areas do not add up to anything that a withheld count could be told from.
 *
 * A group whose counts are all multiples of 5 was rounded by its source one by one (the census does so at random): its counts do not add
 * up with others and hold no small number, so it is linked to nothing and stays as it is.
 * Worked: 12 immigrants, 9 of them recent, to the digit: 3 are not recent, so the 9 is withheld; alone it would read 10.
 */
import { isSmallCount } from './isSmallCount.ts'
import { roundToFive } from './roundToFive.ts'
import { suppressLinkedCounts } from './suppressLinkedCounts.ts'

interface Count {
  value: number | null
  missing: string | null
  /** Published by the source. */
  interval?: { low: number; high: number } | null
}

interface CountedGroup {
  id: string
  counts: readonly Count[]
}

export interface PublicRules {
  /** Counts from 1 up to, not including, this are withheld. */
  threshold: number
  /** Groups of which another is a part: the part by its id, then what it is a part of. */
  partOf: ReadonlyMap<string, readonly string[]>
}

/** `missing` of a count that this rule withholds; other reasons are the source's own. */
export const FEWER_THAN_FIVE = 'fewer-than-five'
/** The same where the count may be greater: of another threshold, or withheld so that no other can be told from it. */
export const FEW_PEOPLE = 'few-people'

export function publicGroups<Group extends CountedGroup>(
  groups: readonly Group[],
  rules: PublicRules,
): (Omit<Group, 'counts'> & { counts: Count[] })[] {
  const { threshold } = rules
  const links = linksOf(groups, rules.partOf)
  const linked = new Set(links.chains.flat())
  const areas = Array.from({ length: groups[0]?.counts.length ?? 0 }, (_, area) =>
    protectArea(groups, links, area, threshold),
  )
  return groups.map((group) => {
    const reason = linked.has(group.id) || threshold !== 5 ? FEW_PEOPLE : FEWER_THAN_FIVE
    return {
      ...group,
      counts: group.counts.map(({ value, missing, interval }, area) => {
        if (value === null) return { value, missing }
        const isWithheld = isSmallCount(value, threshold) || areas[area].has(group.id)
        return isWithheld
          ? { value: null, missing: reason }
          : { value: roundToFive(value), missing, ...(interval && { interval }) }
      }),
    }
  })
}

interface Links {
  /** Pairs of a part and a whole. */
  chains: [part: string, whole: string][]
  /** Where the parts that were named make up the whole wherever all are known. */
  sums: { whole: string; parts: string[] }[]
}

function linksOf(groups: readonly CountedGroup[], partOf: PublicRules['partOf']): Links {
  const exact = groups.filter(({ counts }) => counts.some(({ value }) => value !== null && value % 5 !== 0))
  const known = new Map(exact.map(({ id, counts }) => [id, counts]))
  const chains = exact.flatMap(({ id }) =>
    wholesOf(id, partOf)
      .filter((whole) => known.has(whole))
      .map((whole): [string, string] => [id, whole]),
  )
  const sums = [...known.keys()].flatMap((whole) => {
    const parts = exact.filter(({ id }) => partOf.get(id)?.includes(whole)).map(({ id }) => id)
    if (parts.length < 2) return []
    const addsUp = known.get(whole)!.every(({ value }, area) => {
      const own = parts.map((part) => known.get(part)![area].value)
      return value === null || own.includes(null) || own.reduce((sum, each) => sum! + each!, 0) === value
    })
    return addsUp ? [{ whole, parts }] : []
  })
  return { chains, sums }
}

/** All that a group is a part of, through others too. */
function wholesOf(id: string, partOf: PublicRules['partOf']): string[] {
  const found = new Set(partOf.get(id) ?? [])
  for (const whole of found) for (const next of partOf.get(whole) ?? []) found.add(next)
  found.delete(id)
  return [...found]
}

/** Groups whose count of an area is withheld for the sake of others, or is small. */
function protectArea(
  groups: readonly CountedGroup[],
  { chains, sums }: Links,
  area: number,
  threshold: number,
): Set<string> {
  const linked = new Set(chains.flat())
  const counts = Object.fromEntries(
    groups.flatMap(({ id, counts }) => {
      const { value } = counts[area]
      return linked.has(id) && value !== null && Number.isInteger(value) && value >= 0 ? [[id, value]] : []
    }),
  )
  const isKnown = (...ids: string[]) => ids.every((id) => Object.hasOwn(counts, id))
  const shown = suppressLinkedCounts(
    {
      counts,
      chains: chains.filter(([part, whole]) => isKnown(part, whole) && counts[part] <= counts[whole]),
      sums: sums.filter(
        ({ whole, parts }) =>
          isKnown(whole, ...parts) && parts.reduce((sum, part) => sum + counts[part], 0) === counts[whole],
      ),
    },
    { threshold, leastValues: threshold + 1 },
  )
  return new Set(Object.keys(shown).filter((id) => shown[id] === null))
}
