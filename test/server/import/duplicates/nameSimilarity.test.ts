import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameSimilarity } from '../../../../server/import/duplicates/nameSimilarity.ts'
import { nameWords, tellingWords } from '../../../../server/import/duplicates/nameWords.ts'

const equal = () => 1

describe('the similarity of names', () => {
  it('is worked out from shared words: {hamilton, general} and {general} give dice 2/3 and containment 1', () => {
    const { dice, containment } = nameSimilarity(['hamilton', 'general'], ['general'], equal)
    expect(dice).toBeCloseTo(2 / 3, 12)
    expect(containment).toBe(1)
  })

  it('weighs rare words more: {hamilton: 1, juravinski: 3} against {juravinski: 3} gives dice 6/7', () => {
    const weight = (word: string) => (word === 'juravinski' ? 3 : 1)
    expect(nameSimilarity(['hamilton', 'juravinski'], ['juravinski'], weight).dice).toBeCloseTo(6 / 7, 12)
  })

  it('forgives names cut short and one wrong letter in long words only', () => {
    expect(nameSimilarity(['wentworth', 'heigh'], ['wentworth', 'heights'], equal).dice).toBe(1)
    expect(nameSimilarity(['ministries'], ['minstries'], equal).dice).toBe(1)
    expect(nameSimilarity(['east'], ['west'], equal).dice).toBe(0)
    expect(nameSimilarity(['10'], ['30'], equal).dice).toBe(0)
  })

  it('is symmetric, between 0 and 1, and 1 for the same words', () => {
    const words = fc.uniqueArray(fc.constantFrom('carlisle', 'waterdown', 'st', 'josephs', 'general', '10'), {
      minLength: 1,
    })
    fc.assert(
      fc.property(words, words, (a, b) => {
        const there = nameSimilarity(a, b, equal)
        const back = nameSimilarity(b, a, equal)
        expect(there.dice).toBeCloseTo(back.dice, 12)
        expect(there.containment).toBeGreaterThanOrEqual(there.dice - 1e-12)
        expect(there.containment).toBeLessThanOrEqual(1)
        expect(nameSimilarity(a, [...a].reverse(), equal).dice).toBe(1)
      }),
    )
  })
})

describe('the words of a name', () => {
  it('are without accents, case and words that say nothing', () => {
    expect(nameWords('Carlisle Branch Library')).toEqual(['carlisle', 'library'])
    expect(nameWords("Saint Joseph's Hospital - Charlton Campus")).toEqual([
      'st',
      'josephs',
      'hospital',
      'charlton',
    ])
    expect(nameWords('Bibliothèque publique de Hawkesbury')).toEqual(['bibliotheque', 'hawkesbury'])
  })

  it('tell places apart without the kind of place, but never become none', () => {
    expect(tellingWords(nameWords('Carlisle Public Library'))).toEqual(['carlisle'])
    expect(tellingWords(nameWords('The Library'))).toEqual(['library'])
    expect(nameWords('The Site')).toEqual(['the', 'site'])
  })
})
