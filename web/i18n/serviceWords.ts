/**
 * Service types inside sentences. `fromNearest` follows "a 30-minute walk from" and « à 30 minutes de marche »; where a type
 * has no words of its own, its name stands in.
 */
import type { Language } from './language.ts'

const FROM_NEAREST: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  settlement: { en: 'the nearest settlement service', fr: 'du service d’établissement le plus proche' },
  resettlement: {
    en: 'the nearest help for government-assisted refugees',
    fr: 'de l’aide aux réfugiés pris en charge par le gouvernement la plus proche',
  },
  'language-assessment': {
    en: 'the nearest language assessment',
    fr: 'de l’évaluation linguistique la plus proche',
  },
  'language-training': {
    en: 'the nearest language training',
    fr: 'de la formation linguistique la plus proche',
  },
  'adult-esl-fsl': {
    en: 'the nearest adult ESL or FSL class',
    fr: 'du cours d’ALS ou de FLS pour adultes le plus proche',
  },
  'job-language-training': {
    en: 'the nearest job-specific language training',
    fr: 'de la formation linguistique liée à l’emploi la plus proche',
  },
  employment: { en: 'the nearest employment service', fr: 'du service d’emploi le plus proche' },
  citizenship: {
    en: 'the nearest citizenship preparation',
    fr: 'de la préparation à la citoyenneté la plus proche',
  },
  health: {
    en: 'the nearest health care (hospital, primary care or mental health)',
    fr: 'du service de santé le plus proche (hôpital, soins primaires ou santé mentale)',
  },
  hospital: { en: 'the nearest hospital', fr: 'de l’hôpital le plus proche' },
  'primary-care': { en: 'the nearest primary care', fr: 'du service de soins primaires le plus proche' },
  'mental-health': {
    en: 'the nearest mental health service',
    fr: 'du service de santé mentale le plus proche',
  },
  pharmacy: { en: 'the nearest pharmacy', fr: 'de la pharmacie la plus proche' },
  laboratory: { en: 'the nearest laboratory', fr: 'du laboratoire le plus proche' },
  'long-term-care': {
    en: 'the nearest long-term care home',
    fr: 'du foyer de soins de longue durée le plus proche',
  },
  'other-health': {
    en: 'the nearest other health service',
    fr: 'de l’autre service de santé le plus proche',
  },
  dental: { en: 'the nearest dental care', fr: 'des soins dentaires les plus proches' },
  housing: { en: 'the nearest housing help', fr: 'de l’aide au logement la plus proche' },
  legal: { en: 'the nearest legal help', fr: 'de l’aide juridique la plus proche' },
  food: { en: 'the nearest food bank or meal program', fr: 'de l’aide alimentaire la plus proche' },
  library: { en: 'the nearest library', fr: 'de la bibliothèque la plus proche' },
  school: { en: 'the nearest school', fr: 'de l’école la plus proche' },
  'adult-education': {
    en: 'the nearest adult education',
    fr: 'du centre d’éducation des adultes le plus proche',
  },
  'child-care': { en: 'the nearest child care', fr: 'du service de garde d’enfants le plus proche' },
  recreation: { en: 'the nearest recreation site', fr: 'du lieu de loisirs le plus proche' },
  culture: { en: 'the nearest arts or culture site', fr: 'du lieu d’arts ou de culture le plus proche' },
  municipal: { en: 'the nearest municipal service', fr: 'du service municipal le plus proche' },
  emergency: { en: 'the nearest emergency service', fr: 'du service d’urgence le plus proche' },
  worship: { en: 'the nearest place of worship', fr: 'du lieu de culte le plus proche' },
}

export function fromNearest(language: Language, slug: string, name: string): string {
  const words = FROM_NEAREST[slug]?.[language]
  if (words) return words
  return language === 'fr' ? `du service le plus proche (${name})` : `the nearest service (${name})`
}
