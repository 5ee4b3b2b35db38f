import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BARRIERS, type Barrier } from '../../../core/gaps/barriers.ts'
import { enStandards } from '../../../web/i18n/enStandards.ts'
import { frStandards } from '../../../web/i18n/frStandards.ts'
import { areaFacts, type StandardArea } from '../../../web/standards/areaFacts.ts'
import { stackedParts } from '../../../web/standards/stackedParts.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
function areaOf(people: number, some: Partial<Record<Barrier, number>>): StandardArea {
  const barriers = Object.fromEntries(BARRIERS.map((barrier) => [barrier, some[barrier] ?? 0])) as Record<
    Barrier,
    number
  >
  const shortfall = Object.values(barriers).reduce((a, b) => a + b, 0)
  const covered = { lower: people - shortfall, upper: people - shortfall + barriers.unknown }
  return { people, barriers, shortfall, covered } as StandardArea
}
const told = (people: number, some: Partial<Record<Barrier, number>>) => {
  const area = areaOf(people, some)
  return [
    enStandards.areaSentence(areaFacts(area, 'Stoney Creek 0034', 'recent immigrants')!),
    plain(frStandards.areaSentence(areaFacts(area, 'Stoney Creek 0034', 'immigrants récents')!)),
  ]
}

describe('the sentence that explains a place', () => {
  it('says how many, for most of them why, and for how many nobody knows', () => {
    expect(told(420, { 'no-ride-home': 240, closed: 20, 'too-far': 50, unknown: 30 })).toEqual([
      '310 of 420 recent immigrants in Stoney Creek 0034 are not covered: for most (240) no ride goes home afterwards. For 30 more it depends on something that nobody has established.',
      'Stoney Creek 0034 : aucune couverture pour 310 des 420 immigrants récents; pour la plupart (240), il n’y a pas de trajet de retour ensuite. Pour 30 de plus, cela dépend de ce que personne n’a encore établi.',
    ])
  })

  it('does not say "most" of less than half, nor a count of all', () => {
    expect(told(100, { 'no-ride-home': 10, closed: 9, 'too-far': 9 })[0]).toContain(
      ': most often (10) no ride goes home',
    )
    expect(told(100, { full: 100 })).toEqual([
      'None of the 100 recent immigrants in Stoney Creek 0034 are covered: no place is free.',
      'Stoney Creek 0034 : aucune couverture pour l’ensemble des 100 immigrants récents; il n’y a aucune place libre.',
    ])
  })

  it('blames no barrier for what is only not known, and says when all is well', () => {
    expect(told(775, { unknown: 731.9 })[0]).toBe(
      'Whether 732 of the 775 recent immigrants in Stoney Creek 0034 are covered depends on something that nobody has established.',
    )
    expect(told(775, { unknown: 775 })[1]).toBe(
      'Stoney Creek 0034 : pour l’ensemble des 775 immigrants récents, la couverture dépend de ce que personne n’a encore établi.',
    )
    expect(told(420, {})).toEqual([
      'All 420 recent immigrants in Stoney Creek 0034 are covered.',
      'Stoney Creek 0034 : couverture complète (420 immigrants récents).',
    ])
  })

  it('is not said of an area whose count is not known', () => {
    const unknown = { people: null, shortfall: null, barriers: null } as StandardArea
    expect(areaFacts(unknown, 'A', 'people')).toBeNull()
    expect(stackedParts(unknown as never)).toEqual([])
  })
})

describe('the stacked bar', () => {
  it('puts covered first, then barriers in order, then what is not known, and fills the whole', () => {
    const parts = stackedParts(areaOf(420, { unknown: 70, closed: 100, 'no-ride-home': 140 }))
    expect(parts.map(({ kind, people }) => [kind, people])).toEqual([
      ['covered', 110],
      ['no-ride-home', 140],
      ['closed', 100],
      ['unknown', 70],
    ])
    fc.assert(
      fc.property(
        fc.array(fc.nat(500), { minLength: BARRIERS.length, maxLength: BARRIERS.length }),
        fc.nat(500),
        (counts, covered) => {
          const total = counts.reduce((a, b) => a + b, covered)
          fc.pre(total > 0)
          const some = Object.fromEntries(BARRIERS.map((barrier, i) => [barrier, counts[i]]))
          const all = stackedParts(areaOf(total, some))
          let end = 0
          for (const { from, share } of all) {
            expect(from).toBeCloseTo(end, 9)
            end = from + share
          }
          expect(end).toBeCloseTo(1, 9)
        },
      ),
    )
  })
})
