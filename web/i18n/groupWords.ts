/**
 * Demand groups inside sentences. `people` follows a number; `where` opens a finding, because findings speak of the areas where
 * people of a group live, never of what those people can or cannot do.
 */
import type { Language } from './language.ts'

export interface GroupWords {
  people: string
  /** French « d'entre eux » needs no noun; '' = everyone. */
  where: string
}

const WORDS: Readonly<Record<string, Readonly<Record<Language, GroupWords>>>> = {
  population: {
    en: { people: 'residents', where: '' },
    fr: { people: 'personnes', where: '' },
  },
  'recent-immigrants': {
    en: { people: 'recent immigrants', where: 'In the areas where recent immigrants live' },
    fr: { people: 'immigrants récents', where: 'Dans les secteurs où vivent des immigrants récents' },
  },
  'non-permanent-residents': {
    en: { people: 'non-permanent residents', where: 'In the areas where non-permanent residents live' },
    fr: {
      people: 'résidents non permanents',
      where: 'Dans les secteurs où vivent des résidents non permanents',
    },
  },
  immigrants: {
    en: { people: 'immigrants', where: 'In the areas where immigrants live' },
    fr: { people: 'immigrants', where: 'Dans les secteurs où vivent des immigrants' },
  },
  'refugees-since-1980': {
    en: {
      people: 'people admitted as refugees since 1980',
      where: 'In the areas where people admitted as refugees since 1980 live',
    },
    fr: {
      people: 'personnes admises comme réfugiées depuis 1980',
      where: 'Dans les secteurs où vivent des personnes admises comme réfugiées depuis 1980',
    },
  },
  'no-official-language': {
    en: {
      people: 'people with no knowledge of English or French',
      where: 'In the areas where people with no knowledge of English or French live',
    },
    fr: {
      people: 'personnes ne connaissant ni le français ni l’anglais',
      where: 'Dans les secteurs où vivent des personnes ne connaissant ni le français ni l’anglais',
    },
  },
  'population-2016': {
    en: { people: 'residents', where: '' },
    fr: { people: 'personnes', where: '' },
  },
  'aged-50-and-over-2016': {
    en: {
      people: 'people aged 50 and over',
      where: 'In the areas where people aged 50 and over live',
    },
    fr: {
      people: 'personnes de 50 ans et plus',
      where: 'Dans les secteurs où vivent des personnes de 50 ans et plus',
    },
  },
}

export function groupWords(language: Language, id: string, name: string): GroupWords {
  const words = WORDS[id]?.[language]
  if (words) return words
  return language === 'fr'
    ? { people: `personnes (${name})`, where: '' }
    : { people: `people (${name})`, where: '' }
}
