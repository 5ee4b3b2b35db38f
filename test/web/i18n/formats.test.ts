import { describe, expect, it } from 'vitest'
import { formatsFor } from '../../../web/i18n/formats.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

describe('numbers', () => {
  it('are written as each language writes them in Canada', () => {
    expect(formatsFor('en').count(20120)).toBe('20,120')
    expect(plain(formatsFor('fr').count(20120))).toBe('20 120')
    expect(formatsFor('en').decimal(4.8, 1)).toBe('4.8')
    expect(formatsFor('fr').decimal(4.8, 1)).toBe('4,8')
    expect(plain(formatsFor('fr').percent(0.614))).toBe('61 %')
  })

  it('never round a part to none or to all', () => {
    const { percent } = formatsFor('en')
    expect([0, 0.001, 0.5, 0.999, 1].map(percent)).toEqual(['0%', '< 1%', '50%', '> 99%', '100%'])
  })
})

describe('dates', () => {
  it('keep their day whatever the time zone', () => {
    expect(formatsFor('en').date('2022-12-15')).toBe('December 15, 2022')
    expect(formatsFor('fr').date('2022-12-15')).toBe('15 décembre 2022')
  })

  it('have a first of the month in French', () => {
    const { date, day, dayShort } = formatsFor('fr')
    expect(date('2026-09-01')).toBe('1er septembre 2026')
    expect(day('2026-09-01')).toBe('mardi 1er septembre 2026')
    expect(plain(dayShort('2026-09-01'))).toBe('mar. 1er sept. 2026')
    expect(day('2026-09-11')).toBe('vendredi 11 septembre 2026')
    expect(formatsFor('en').day('2026-09-01')).toBe('Tuesday, September 1, 2026')
  })

  it('may be months or years; anything else stays as it is', () => {
    expect(formatsFor('fr').date('2020-11')).toBe('novembre 2020')
    expect(formatsFor('en').date('2021')).toBe('2021')
    expect(formatsFor('en').date('spring 2021')).toBe('spring 2021')
  })
})
