import { describe, expect, it } from 'vitest'
import { SERVICE_TYPES } from '../../../core/match/serviceTypes.ts'
import { en } from '../../../web/i18n/en.ts'
import { fr } from '../../../web/i18n/fr.ts'
import { groupWords } from '../../../web/i18n/groupWords.ts'
import { preferredLanguage } from '../../../web/i18n/language.ts'
import { fromNearest } from '../../../web/i18n/serviceWords.ts'

/** All texts of a catalogue; functions give their source, which holds their words. */
function texts(catalogue: object): string[] {
  return Object.values(catalogue).flatMap((value) =>
    typeof value === 'object' ? texts(value) : [typeof value === 'function' ? String(value) : value],
  )
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

describe('the finding', () => {
  const facts = {
    people: 'recent immigrants',
    short: 12290,
    total: 20120,
    share: 0.6108,
    minutes: 30,
    fromNearest: 'the nearest hospital',
  }

  it('speaks of the areas where people live, in English', () => {
    expect(en.finding({ ...facts, where: 'In the areas where recent immigrants live' })).toBe(
      'In the areas where recent immigrants live, an estimated 61% (12,290 of 20,120 recent immigrants) are more than 30 minutes on foot from the nearest hospital.',
    )
  })

  it('says the same in French, with its own numbers', () => {
    const words = groupWords('fr', 'recent-immigrants', '')
    const text = fr.finding({ ...facts, ...words, fromNearest: fromNearest('fr', 'hospital', '') })
    expect(plain(text)).toBe(
      'Dans les secteurs où vivent des immigrants récents, on estime que 61 % (12 290 des 20 120 immigrants récents) se trouvent à plus de 30 minutes de marche de l’hôpital le plus proche.',
    )
  })

  it('elides in French before a vowel', () => {
    expect(plain(fr.tableCaption('immigrants récents', 30))).toContain(
      'le nombre d’immigrants récents à plus',
    )
    expect(plain(fr.tableCaption('personnes', 30))).toContain('le nombre de personnes à plus')
    expect(fr.findingNoCounts('immigrants')).toContain('combien d’immigrants')
  })

  it('does not speak of nobody', () => {
    expect(en.finding({ ...facts, where: '', short: 0, share: 0 })).toBe(
      'All homes are within 30 minutes on foot of the nearest hospital.',
    )
    expect(
      plain(
        fr.finding({ ...facts, where: '', short: 0, share: 0, fromNearest: 'de l’hôpital le plus proche' }),
      ),
    ).toBe('Tous les logements sont à 30 minutes de marche ou moins de l’hôpital le plus proche.')
  })
})

describe('plurals', () => {
  it('follow each language: none is singular in French only', () => {
    expect([0, 1, 2].map(en.servicesTitle)).toEqual([
      '0 services of this type',
      '1 service of this type',
      '2 services of this type',
    ])
    expect([0, 1, 2].map(fr.servicesTitle)).toEqual([
      '0 service de ce type',
      '1 service de ce type',
      '2 services de ce type',
    ])
  })
})

describe('the words', () => {
  it('never say "bus" in French, nor "accessibilité" for reach', () => {
    for (const text of [
      ...texts(fr),
      ...SERVICE_TYPES.map((type) => fromNearest('fr', type.slug, type.fr)),
    ]) {
      expect(text).not.toMatch(/\bbus\b|accessibilité/i)
    }
  })

  it('avoid the words that hurt or claim too much', () => {
    for (const text of [...texts(en), ...texts(fr)]) {
      expect(text).not.toMatch(
        /illegal|undocumented|low-skilled|\bdesert|hot spot|ghetto|worst|cannot speak|underserved|\bcause/i,
      )
    }
  })

  it('put a no-break space before a French colon and inside guillemets', () => {
    for (const text of texts(fr)) {
      expect(text).not.toMatch(/« | »/)
      if (!text.includes('=>')) expect(text).not.toMatch(/[a-zé] :/)
    }
  })

  it('have a phrase for every service type in both languages', () => {
    for (const { slug, en: name, fr: nom } of SERVICE_TYPES) {
      if (slug === 'other') continue
      expect(fromNearest('en', slug, name)).not.toContain(`(${name}`)
      expect(fromNearest('fr', slug, nom)).toMatch(/^(du|de la|de l’|des) ?.+/)
    }
  })

  it('fall back to the name of a type or group that is new', () => {
    expect(fromNearest('en', 'x', 'Repair café')).toBe('the nearest service (Repair café)')
    expect(groupWords('fr', 'x', 'Locuteurs du tigrigna').people).toBe('personnes (Locuteurs du tigrigna)')
  })
})

describe('the language of a browser', () => {
  it('is the first that the page speaks', () => {
    expect(preferredLanguage(['es-MX', 'fr-CA', 'en'])).toBe('fr')
    expect(preferredLanguage(['de'])).toBe('en')
    expect(preferredLanguage([])).toBe('en')
  })
})
