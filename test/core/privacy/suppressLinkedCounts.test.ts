import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSmallCount } from '../../../core/privacy/isSmallCount.ts'
import { type LinkedCounts, linkFigures } from '../../../core/privacy/linkedCounts.ts'
import { DEFAULT_SUPPRESSION, suppressLinkedCounts } from '../../../core/privacy/suppressLinkedCounts.ts'
import { Attacker } from './attacker.ts'
import { smallTables, tablesTogether } from './drawnTables.ts'

const VALUES = DEFAULT_SUPPRESSION.leastValues
const RUNS = Number(process.env.TABLES ?? 1000)

/** Small figures, differences too, that cannot be `least` different numbers for all that is shown. */
function narrowed(linked: LinkedCounts, shown: Record<string, number | null>, least = VALUES): number[] {
  const attacker = new Attacker(linked, shown)
  return linkFigures(linked).counts.flatMap((count, figure) =>
    isSmallCount(count) && attacker.values([figure], least).length < least ? [figure] : [],
  )
}

const withheldOf = (shown: Record<string, number | null>) =>
  Object.keys(shown).filter((name) => shown[name] === null)

describe('counts that are published together', () => {
  test('worked: a difference of 3 between two limits withholds one of them', () => {
    expect(
      suppressLinkedCounts({ counts: { within20: 12, within30: 15 }, chains: [['within20', 'within30']] }),
    ).toEqual({
      within20: null,
      within30: 15,
    })
  })
  test('worked: an area of 2 inside another hides its sibling, in the table of the larger group too', () => {
    const counts = { a: 2, b: 20, both: 22, 'all a': 40, 'all b': 50, 'all both': 90 }
    const sums = [
      { whole: 'both', parts: ['a', 'b'] },
      { whole: 'all both', parts: ['all a', 'all b'] },
    ]
    const chains = [
      ['a', 'all a'],
      ['b', 'all b'],
      ['both', 'all both'],
    ]
    expect(withheldOf(suppressLinkedCounts({ counts, sums, chains }))).toEqual(['a', 'b'])
  })
  test('nothing is withheld where nothing is small', () => {
    const counts = { a: 5, b: 0, both: 5 }
    expect(suppressLinkedCounts({ counts, sums: [{ whole: 'both', parts: ['a', 'b'] }] })).toEqual(counts)
  })
  test('another threshold withholds other counts', () => {
    const linked = { counts: { a: 8, b: 30 } }
    expect(suppressLinkedCounts(linked).a).toBe(8)
    expect(suppressLinkedCounts(linked, { threshold: 10, leastValues: 11 })).toEqual({ a: null, b: 30 })
  })
  test('counts that do not add up, unknown names and part counts above their whole are refused', () => {
    const sums = [{ whole: 'a', parts: ['b'] }]
    expect(() => suppressLinkedCounts({ counts: { a: 1, b: 2 }, sums })).toThrow('do not add up')
    expect(() => suppressLinkedCounts({ counts: { a: 1 }, sums })).toThrow('no count is called b')
    expect(() => suppressLinkedCounts({ counts: { a: 1, b: 2 }, chains: [['b', 'a']] })).toThrow('greater')
    expect(() => suppressLinkedCounts({ counts: { a: 1.5 } })).toThrow('whole numbers')
  })

  test('whoever subtracts published counts, two or three at a time, over all tables, never finds 1 to 4 people', () => {
    fc.assert(
      fc.property(tablesTogether, ({ linked, members }) => {
        const shown = suppressLinkedCounts(linked)
        const seen = Object.entries(shown).flatMap(([name, count]) =>
          count === null ? [] : [{ count, bits: members[name] }],
        )
        for (const { count } of seen) expect(isSmallCount(count)).toBe(false)
        for (const whole of seen) {
          const inside = seen.filter(({ bits }) => bits !== whole.bits && (bits & ~whole.bits) === 0)
          inside.forEach((first, k) => {
            expect(isSmallCount(whole.count - first.count)).toBe(false)
            for (const second of inside.slice(0, k))
              if ((first.bits & second.bits) === 0)
                expect(isSmallCount(whole.count - first.count - second.count)).toBe(false)
          })
        }
      }),
      { numRuns: RUNS },
    )
  })
  test('whoever tries all whole numbers that fit finds at least six for every small count and difference', () => {
    fc.assert(
      fc.property(tablesTogether, ({ linked }) => {
        const shown = suppressLinkedCounts(linked)
        for (const [name, count] of Object.entries(shown))
          if (count !== null) expect(count).toBe(linked.counts[name])
        expect(narrowed(linked, shown)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
  test('no union of parts of a total, or of counts that overlap nowhere, is known to be 1 to 4 people', () => {
    fc.assert(
      fc.property(tablesTogether, ({ linked }) => {
        const shown = suppressLinkedCounts(linked)
        const attacker = new Attacker(linked, shown)
        const { counts, sums } = linkFigures(linked)
        for (const { parts } of sums) {
          const small = parts.filter((part) => counts[part] > 0)
          if (small.length > 1 && isSmallCount(small.reduce((sum, part) => sum + counts[part], 0)))
            expect(attacker.values(small, 2).length).toBe(2)
        }
      }),
      { numRuns: RUNS },
    )
  })
  test('a setting that asks for more values is kept too', () => {
    // Small tables: the attacker tries every value, and 15 of them are many.
    fc.assert(
      fc.property(smallTables, ({ linked }) => {
        const shown = suppressLinkedCounts(linked, { ...DEFAULT_SUPPRESSION, leastValues: 15 })
        expect(narrowed(linked, shown, 15)).toEqual([])
      }),
    )
  })
  test('without the complementary part the attacker wins, so that the attack is one', () => {
    const linked = { counts: { a: 2, b: 20, both: 22 }, sums: [{ whole: 'both', parts: ['a', 'b'] }] }
    expect(narrowed(linked, { a: null, b: 20, both: 22 })).toEqual([0])
    expect(narrowed(linked, { a: null, b: null, both: 22 })).toEqual([])
  })

  test('little more is withheld than must be: compared with every choice on small tables', () => {
    let least = 0
    let actual = 0
    let primary = 0
    let optimal = 0
    let tables = 0
    fc.assert(
      fc.property(smallTables, ({ linked }) => {
        const shown = suppressLinkedCounts(linked)
        const mustHide = Object.keys(shown).filter((name) => isSmallCount(linked.counts[name]))
        const extra = withheldOf(shown).length - mustHide.length
        const choosable = Object.keys(shown).filter(
          (name) => linked.counts[name] > 0 && !mustHide.includes(name),
        )
        const hiding = (names: string[]) =>
          Object.fromEntries(
            Object.entries(linked.counts).map(([name, count]) => [
              name,
              mustHide.includes(name) || names.includes(name) ? null : count,
            ]),
          )
        const fewest = fewestOf(choosable, extra, (names) => narrowed(linked, hiding(names)).length === 0)
        tables++
        primary += mustHide.length
        least += fewest
        actual += extra
        if (fewest === extra) optimal++
      }),
      { numRuns: Math.min(300, RUNS), seed: 1 },
    )
    console.log(
      `${tables} small tables: ${primary} small counts; ${actual} others withheld, ${least} at the least; ${optimal} tables at the optimum`,
    )
    expect(actual).toBeLessThanOrEqual(1.1 * least)
  })
  test('66 areas by 5 groups with totals take less than 5 seconds', () => {
    const counts: Record<string, number> = {}
    const sums: { whole: string; parts: string[] }[] = []
    const at = (area: number, group: number) => `${area}/${group}`
    const value = (area: number, group: number) =>
      ((area * 37 + group * 101) ** 2 % 97) + (area % 7 === 0 ? 0 : 5 * group)
    const areas = Array.from({ length: 66 }, (_, area) => area)
    const groups = [0, 1, 2, 3, 4]
    const add = (whole: string, parts: string[]) => {
      counts[whole] = parts.reduce((sum, part) => sum + counts[part], 0)
      sums.push({ whole, parts })
    }
    for (const area of areas) for (const group of groups) counts[at(area, group)] = value(area, group)
    for (const area of areas)
      add(
        `area ${area}`,
        groups.map((group) => at(area, group)),
      )
    for (const group of groups)
      add(
        `group ${group}`,
        areas.map((area) => at(area, group)),
      )
    add(
      'region',
      groups.map((group) => `group ${group}`),
    )
    sums.push({ whole: 'region', parts: areas.map((area) => `area ${area}`) })
    const withheld = withheldOf(suppressLinkedCounts({ counts, sums }))
    const small = Object.values(counts).filter((count) => isSmallCount(count)).length
    console.log(`66 x 5: ${small} small, ${withheld.length} withheld`)
    expect(withheld.length).toBeLessThan(4 * small)
  })
})

/** How many of `names` are the fewest with which `isEnough` holds; `most` are known to be enough. */
function fewestOf(names: readonly string[], most: number, isEnough: (chosen: string[]) => boolean): number {
  const choose = (size: number, from: number, chosen: string[]): boolean => {
    if (chosen.length === size) return isEnough(chosen)
    for (let k = from; k < names.length; k++) if (choose(size, k + 1, [...chosen, names[k]])) return true
    return false
  }
  for (let size = 0; size < most; size++) if (choose(size, 0, [])) return size
  return most
}
