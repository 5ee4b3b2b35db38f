import { describe, expect, it } from 'vitest'
import { BARRIERS, type Barrier } from '../../../core/gaps/barriers.ts'
import type { StandardGaps } from '../../../server/contract/standards.ts'
import { enStandards } from '../../../web/i18n/enStandards.ts'
import { frStandards } from '../../../web/i18n/frStandards.ts'
import { mainBarrier } from '../../../web/standards/mainBarrier.ts'
import { orderAreas } from '../../../web/standards/orderAreas.ts'
import { standardFacts } from '../../../web/standards/standardFacts.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
const barriersOf = (some: Partial<Record<Barrier, number>>) =>
  Object.fromEntries(BARRIERS.map((barrier) => [barrier, some[barrier] ?? 0])) as Record<Barrier, number>

function total(people: number, lower: number, upper: number, some: Partial<Record<Barrier, number>> = {}) {
  return {
    people,
    covered: { lower, upper },
    coverage: { lower: lower / people, upper: upper / people },
    shortfall: people - lower,
    barriers: barriersOf({ unknown: upper - lower, ...some }),
  } as StandardGaps['total']
}
const told = (gaps: StandardGaps['total'], en = 'recent immigrants', fr = 'immigrants récents') => ({
  en: enStandards.standardFinding(standardFacts(gaps, en)!),
  fr: plain(frStandards.standardFinding(standardFacts(gaps, fr)!)),
})

describe('the sentence about a standard', () => {
  it('gives both bounds, what is not known and the barrier that most meet', () => {
    const { en, fr } = told(
      total(20120, 10366.3, 15039.5, { 'too-far': 1345, 'no-ride-home': 1453, closed: 1401 }),
    )
    expect(en).toBe(
      'Between 52% and 75% of the 20,120 recent immigrants are covered; for 23% it depends on something that nobody has established; the other 25% meet a barrier, most often no ride home afterwards.',
    )
    expect(fr).toBe(
      'La norme est respectée pour 52 % à 75 % des 20 120 immigrants récents; pour 23 %, cela dépend de ce que personne n’a encore établi; pour les 25 % qui restent, un obstacle se présente, le plus souvent : aucun trajet de retour ensuite.',
    )
  })

  it('gives one share where everything is known', () => {
    const { en, fr } = told(total(4355, 4028.1, 4028.1, { 'too-far': 142, 'no-ride-home': 184.9 }))
    expect(en).toBe(
      'An estimated 92% of the 4,355 recent immigrants are covered; the other 8% meet a barrier, most often no ride home afterwards.',
    )
    expect(fr).toContain(
      'On estime que la norme est respectée pour 92 % des 4 355 immigrants récents; pour les 8 %',
    )
  })

  it('says all and none as such, and never speaks of a barrier that nobody meets', () => {
    expect(told(total(30, 30, 30), 'farms', 'fermes')).toEqual({
      en: 'All 30 farms are covered.',
      fr: 'Couverture complète : 30 fermes.',
    })
    expect(told(total(30, 0, 0, { 'too-far': 30 }), 'farms', 'fermes')).toEqual({
      en: 'None of the 30 farms are covered: all meet a barrier, most often a trip longer than the limit.',
      fr: 'Aucune couverture : un obstacle se présente pour 30 fermes, le plus souvent : un trajet plus long que la limite.',
    })
    expect(told(total(30, 0, 30), 'farms', 'fermes').en).toBe(
      'Between 0% and 100% of the 30 farms are covered; for 100% it depends on something that nobody has established.',
    )
  })

  it('is not made of counts that are not known', () => {
    expect(standardFacts({ people: null, covered: null } as StandardGaps['total'], 'farms')).toBeNull()
    expect(frStandards.standardNothing('immigrants')).toContain('nombre connu d’immigrants')
  })
})

describe('a range of shares', () => {
  it.each([
    [0.521, 0.748, '52% to 75%'],
    [0.5, 0.501, '50%'],
    [0, 0.001, '< 1%'],
    [0, 1, '0% to 100%'],
  ])('%d to %d reads %s', (lower, upper, text) => {
    expect(enStandards.percentRange(lower, upper)).toBe(text)
  })
})

describe('areas in another order', () => {
  const area = (name: string, rank: number | null, people: number | null, lower: number | null, closed = 0) =>
    ({
      name: { en: name, fr: name },
      rank,
      people,
      coverage: lower === null ? null : { lower, upper: 1 },
      barriers: people === null ? null : barriersOf({ closed, unknown: 1 }),
    }) as StandardGaps['areas'][number]
  const areas = [
    area('Area 10', 1, 40, 0.5),
    area('Area 9', 2, 90, 0.2, 3),
    area('Area 1', null, null, null),
    area('Area 2', null, 15, 0),
  ]
  it.each([
    ['rank', ['Area 10', 'Area 9', 'Area 1', 'Area 2']],
    ['name', ['Area 1', 'Area 2', 'Area 9', 'Area 10']],
    ['people', ['Area 9', 'Area 10', 'Area 2', 'Area 1']],
    ['covered', ['Area 2', 'Area 9', 'Area 10', 'Area 1']],
    ['barrier', ['Area 10', 'Area 2', 'Area 9', 'Area 1']],
  ] as const)('by %s, with what is not known at the end', (key, names) => {
    expect(orderAreas(areas, key, 'en').map(({ name }) => name.en)).toEqual(names)
  })

  it('takes the barrier met first where two are met by as many', () => {
    expect(mainBarrier(barriersOf({ 'too-far': 2, closed: 2 }))).toBe('too-far')
    expect(mainBarrier(barriersOf({}))).toBeNull()
  })
})
