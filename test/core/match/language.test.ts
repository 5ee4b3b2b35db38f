import { describe, expect, it } from 'vitest'
import { matchLanguage, unknownLanguageCodes } from '../../../core/match/language.ts'
import { LANGUAGE_KINDS } from '../../../core/match/languageKinds.ts'
import { findLanguageByCode, LANGUAGES } from '../../../core/match/languages.ts'
import { findLanguage } from '../../../server/import/serviceTable/languageCodes.ts'

const staff = (...codes: string[]) => codes.map((code) => ({ code, kind: 'staff' as const }))

describe('the table', () => {
  it('has no code, English or French name twice, and names every family', () => {
    expect(LANGUAGES.length).toBeGreaterThan(200)
    for (const field of ['code', 'en', 'fr'] as const)
      expect(new Set(LANGUAGES.map((language) => language[field])).size).toBe(LANGUAGES.length)
    for (const { code, short, partOf } of LANGUAGES) {
      expect(code).toMatch(/^[a-z]{3}$/)
      if (short !== null) expect(short).toMatch(/^[a-z]{2}$/)
      if (partOf !== null) expect(findLanguageByCode(partOf)).toBeDefined()
    }
  })

  it('knows the languages of newcomers and of seasonal workers', () => {
    const asked =
      'fra eng spa ara tgl pan ukr cmn yue urd fas prs pus tir som vie por hin jam hat mim mxv nah nhe quc kek mam zap tha'
    expect(unknownLanguageCodes(asked.split(' '))).toEqual([])
  })

  it('is the one that imports read names by', () => {
    for (const { code, en, fr } of LANGUAGES)
      expect([findLanguage(en), findLanguage(fr)]).toEqual([code, code])
  })
})

it('finds a shared language among several', () => {
  expect(matchLanguage(['spa', 'mim'], staff('eng', 'spa'), ['staff'])).toBe('yes')
  expect(matchLanguage(['mim'], staff('eng', 'spa'), ['staff'])).toBe('no')
})

it('is unknown where the service or the profile says nothing', () => {
  for (const nothing of [null, []]) {
    expect(matchLanguage(['spa'], nothing, LANGUAGE_KINDS)).toBe('unknown')
    expect(matchLanguage(nothing, staff('eng'), LANGUAGE_KINDS)).toBe('unknown')
  }
})

it('counts only the kinds that the standard counts', () => {
  const byTelephone = [{ code: 'spa', kind: 'telephone' as const }]
  expect(matchLanguage(['spa'], byTelephone, ['staff', 'interpreter'])).toBe('no')
  expect(matchLanguage(['spa'], byTelephone, ['telephone'])).toBe('yes')
  const unspecified = [{ code: 'spa', kind: null }]
  expect(matchLanguage(['spa'], unspecified, ['staff'])).toBe('unknown')
  expect(matchLanguage(['spa'], unspecified, LANGUAGE_KINDS)).toBe('yes')
  expect(matchLanguage(['spa'], [...unspecified, ...staff('spa')], ['staff'])).toBe('yes')
})

it('leaves open what a macrolanguage or a family leaves open', () => {
  expect(matchLanguage(['cmn'], staff('zho'), ['staff'])).toBe('unknown')
  expect(matchLanguage(['zho'], staff('yue'), ['staff'])).toBe('unknown')
  expect(matchLanguage(['cmn'], staff('yue'), ['staff'])).toBe('no')
  expect(matchLanguage(['prs'], staff('fas'), ['staff'])).toBe('unknown')
  expect(matchLanguage(['nhe'], staff('nah'), ['staff'])).toBe('unknown')
  expect(matchLanguage(['tgl'], staff('fil'), ['staff'])).toBe('yes')
  expect(matchLanguage(['bos'], staff('hrv'), ['staff'])).toBe('yes')
  expect(matchLanguage(['kek'], staff('mul'), ['staff'])).toBe('unknown')
})

it('reports unknown codes, matches them with themselves and says no to nobody because of them', () => {
  expect(unknownLanguageCodes(['eng', 'xx', 'zzz', 'xx', 'mul'])).toEqual(['xx', 'zzz'])
  expect(matchLanguage(['zzz'], staff('zzz'), ['staff'])).toBe('yes')
  expect(matchLanguage(['spa'], staff('zzz'), ['staff'])).toBe('unknown')
  expect(matchLanguage(['zzz'], staff('eng'), ['staff'])).toBe('unknown')
})
