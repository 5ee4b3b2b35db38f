import { describe, expect, it } from 'vitest'
import { SERVICE_TYPES } from '../../../core/match/serviceTypes.ts'
import { en } from '../../../web/i18n/en.ts'
import { enRecords } from '../../../web/i18n/enRecords.ts'
import { formatsFor } from '../../../web/i18n/formats.ts'
import { fr } from '../../../web/i18n/fr.ts'
import { frRecords } from '../../../web/i18n/frRecords.ts'
import { groupWords } from '../../../web/i18n/groupWords.ts'
import { preferredLanguage } from '../../../web/i18n/language.ts'
import { fromNearest } from '../../../web/i18n/serviceWords.ts'
import type { Travel, When } from '../../../web/travel/travel.ts'

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
    travel: { mode: 'walk' } as Travel,
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
    expect(plain(fr.tableCaption('immigrants récents', 30, facts.travel))).toContain(
      'le nombre d’immigrants récents à plus',
    )
    expect(plain(fr.tableCaption('personnes', 30, facts.travel))).toContain('le nombre de personnes à plus')
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

describe('the finding by other ways to travel', () => {
  const facts = { people: 'residents', short: 20, total: 100, share: 0.2, minutes: 45, where: '' }
  const transit = (when: When): Travel => ({ mode: 'transit', date: '2026-12-01', when })
  const depart = transit({ kind: 'depart', from: 480, to: 600 })
  const session = transit({ kind: 'session', start: 1080, end: 1260 })

  it.each([
    [{ mode: 'car' }, '45 minutes by car from the nearest library.'],
    [depart, '45 minutes by transit from the nearest library, leaving between 8:00 and 10:00.'],
    [
      transit({ kind: 'arrive', by: 540 }),
      '45 minutes by transit from the nearest library, arriving by 9:00.',
    ],
    [
      session,
      '45 minutes by transit, there or back, from the nearest library, for a session from 18:00 to 21:00.',
    ],
  ] as [Travel, string][])('names mode and time in English: %o', (travel, end) => {
    expect(en.finding({ ...facts, travel, fromNearest: 'the nearest library' })).toBe(
      `An estimated 20% (20 of 100 residents) are more than ${end}`,
    )
  })

  it.each([
    [{ mode: 'bicycle' }, '45 minutes à vélo de la bibliothèque la plus proche.'],
    [
      depart,
      '45 minutes en transport en commun de la bibliothèque la plus proche, départ entre 8 h et 10 h.',
    ],
    [
      session,
      '45 minutes en transport en commun, à l’aller ou au retour, de la bibliothèque la plus proche, pour une séance de 18 h à 21 h.',
    ],
  ] as [Travel, string][])('names mode and time in French: %o', (travel, end) => {
    const words = { people: 'personnes', fromNearest: 'de la bibliothèque la plus proche' }
    expect(plain(fr.finding({ ...facts, ...words, travel }))).toBe(
      `On estime que 20 % (20 des 100 personnes) se trouvent à plus de ${end}`,
    )
  })

  it('agrees with one person and with several', () => {
    const told = { people: 'residents', minutes: 30 }
    expect(en.thereNotBack({ ...told, count: 1 })).toContain('1 of the residents is within')
    expect(en.thereNotBack({ ...told, count: 2 })).toContain('2 of the residents are within')
    expect(plain(fr.thereNotBack({ ...told, people: 'personnes', count: 1 }))).toContain(
      '1 des personnes se trouve à',
    )
    expect(plain(fr.thereNotBack({ ...told, people: 'personnes', count: 2 }))).toContain(
      '2 des personnes se trouvent à',
    )
  })
})

describe('times of a service date', () => {
  it('are of 24 hours, and say when they are of the next day', () => {
    const [english, french] = [formatsFor('en'), formatsFor('fr')]
    expect([480, 750, 1510].map(english.time)).toEqual(['8:00', '12:30', '1:10 (next day)'])
    expect([480, 750, 1510].map((minutes) => plain(french.time(minutes)))).toEqual([
      '8 h',
      '12 h 30',
      '1 h 10 (lendemain)',
    ])
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
      ...texts({ ...fr, ...frRecords }),
      ...SERVICE_TYPES.map((type) => fromNearest('fr', type.slug, type.fr)),
    ]) {
      expect(text).not.toMatch(/\bbus\b|accessibilité/i)
    }
  })

  it('avoid the words that hurt or claim too much', () => {
    for (const text of [...texts({ ...en, ...enRecords }), ...texts({ ...fr, ...frRecords })]) {
      expect(text).not.toMatch(
        /illegal|undocumented|low-skilled|\bdesert|hot spot|ghetto|worst|cannot speak|underserved|\bcause/i,
      )
    }
  })

  it('put a no-break space before a French colon and inside guillemets', () => {
    for (const text of texts({ ...fr, ...frRecords })) {
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

describe('the question on paper', () => {
  const asked = {
    minutes: 45,
    travel: { mode: 'transit', date: null, when: { kind: 'session', start: 1080, end: 1260 } } as Travel,
    date: '2026-12-01',
  }

  it('is one sentence with the date in both languages', () => {
    expect(en.printedQuestion({ ...asked, people: 'immigrants', fromNearest: 'the nearest library' })).toBe(
      'How many immigrants live more than 45 minutes by transit, there or back, from the nearest library, for a session from 18:00 to 21:00, on Tuesday, December 1, 2026?',
    )
    expect(
      plain(
        fr.printedQuestion({
          ...asked,
          people: 'immigrants',
          fromNearest: 'de la bibliothèque la plus proche',
        }),
      ),
    ).toBe(
      'Combien d’immigrants se trouvent à plus de 45 minutes en transport en commun, à l’aller ou au retour, de la bibliothèque la plus proche, pour une séance de 18 h à 21 h, le mardi 1er décembre 2026?',
    )
  })
})

describe('a sentence that begins with a date', () => {
  it('begins with a capital in French', () => {
    expect(plain(fr.isochroneOn('2026-09-01', 306))).toMatch(/^Mardi 1er septembre 2026 : 306 voyages/)
    expect(plain(fr.serviceDay('2026-09-01', 306))).toMatch(/^Mardi 1er septembre 2026 : /)
  })
})
