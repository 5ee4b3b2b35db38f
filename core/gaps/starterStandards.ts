/**
 * The standards that every region starts with. All limits and hours are assumptions to be changed: 45 minutes each way to a class, 30 to
 * primary care, visits of 60 minutes, classes as language schools commonly hold them, farm workers free on Sunday afternoons and on
 * Thursday evenings (custom, not right). No official travel standard for settlement services is known; targets are blank.
 * Worked: the evening class: Tuesday and Thursday 18:00 to 21:00 within 2,700 s there and 2,700 s back by transit.
 */
import type { MatchRules } from '../match/matchService.ts'
import type { DayTime, StandardRecord, Weekday } from './standardRecord.ts'

const HOUR = 3600
const MINUTE = 60

function each(days: readonly Weekday[], startSeconds: number, endSeconds: number): DayTime[] {
  return days.map((day) => ({ day, startSeconds, endSeconds }))
}

const ASKS_NOTHING: MatchRules = {
  languageKinds: null,
  eligibility: false,
  healthCoverage: false,
  costAtMostDollars: null,
  room: false,
  deliveries: null,
  childMinding: 'not-asked',
  confirmedSite: false,
}

/** Lists of programs give head offices and online courses too; libraries and clinics are places by nature. */
const TO_TRAVEL_TO = { deliveries: ['in-person', 'hybrid'], confirmedSite: true } as const

const RECENT_IMMIGRANTS = {
  who: { kind: 'group', demandGroup: 'recent-immigrants' },
  modes: ['transit'],
  roundTrip: true,
  assumeHours: true,
  weighBy: 'people',
  target: null,
  assumed: true,
} as const

const CLASS = {
  ...RECENT_IMMIGRANTS,
  destination: { kind: 'services', serviceTypes: ['language-training'] },
  cutoffSeconds: 45 * MINUTE,
  match: { ...ASKS_NOTHING, eligibility: true, childMinding: 'when-needed', ...TO_TRAVEL_TO },
} as const

/** Only that a ride exists for the hours: employers are matched by nothing else. */
const SHIFT = {
  ...RECENT_IMMIGRANTS,
  destination: { kind: 'employer-sites' },
  cutoffSeconds: 60 * MINUTE,
  match: ASKS_NOTHING,
} as const

/** Weekday office hours, for a visit of an hour at whatever time suits. */
const OFFICE = {
  kind: 'opening',
  times: each([1, 2, 3, 4, 5], 9 * HOUR, 17 * HOUR),
  need: 'any',
  visitSeconds: HOUR,
} as const

export const STARTER_STANDARDS: readonly StandardRecord[] = [
  {
    ...CLASS,
    id: 'language-training-evening',
    name: { en: 'Evening language class', fr: 'Cours de langue du soir' },
    explanation: {
      en: 'Where recent immigrants live, a language class on Tuesday and Thursday evenings, 18:00 to 21:00, is within 45 minutes by transit, there and back.',
      fr: 'Là où vivent des immigrants récents, un cours de langue les mardis et jeudis soir, de 18 h à 21 h, est à 45 minutes au plus en transport en commun, aller et retour.',
    },
    time: { kind: 'session', times: each([2, 4], 18 * HOUR, 21 * HOUR), need: 'every' },
  },
  {
    ...CLASS,
    id: 'language-training-day',
    name: { en: 'Daytime language class', fr: 'Cours de langue de jour' },
    explanation: {
      en: 'Where recent immigrants live, a language class on weekday mornings, 9:00 to 12:00, with child-minding for those who need it, is within 45 minutes by transit, there and back.',
      fr: 'Là où vivent des immigrants récents, un cours de langue les matins de semaine, de 9 h à 12 h, avec garde d’enfants au besoin, est à 45 minutes au plus en transport en commun, aller et retour.',
    },
    time: { kind: 'session', times: each([1, 2, 3, 4, 5], 9 * HOUR, 12 * HOUR), need: 'every' },
  },
  {
    id: 'primary-care-near-farms',
    name: { en: 'Primary care near farms', fr: 'Soins primaires près des fermes' },
    explanation: {
      en: 'From each farm, primary care that takes new people in a language its workers speak is open on Thursday evening or Sunday afternoon and within 30 minutes on foot or by bicycle, there and back.',
      fr: 'De chaque ferme, un lieu de soins primaires qui accepte de nouveaux patients, dans une langue que parlent les travailleurs, est ouvert le jeudi soir ou le dimanche après-midi et se trouve à 30 minutes au plus à pied ou à vélo, aller et retour.',
    },
    who: { kind: 'sites', profile: 'farm-worker' },
    destination: { kind: 'services', serviceTypes: ['primary-care'] },
    modes: ['walk', 'bicycle'],
    cutoffSeconds: 30 * MINUTE,
    time: {
      kind: 'opening',
      times: [...each([4], 18.5 * HOUR, 21 * HOUR), ...each([7], 12 * HOUR, 18 * HOUR)],
      need: 'any',
      visitSeconds: HOUR,
    },
    roundTrip: true,
    assumeHours: false,
    match: {
      ...ASKS_NOTHING,
      languageKinds: ['staff', 'interpreter', 'telephone'],
      eligibility: true,
      healthCoverage: true,
      costAtMostDollars: 0,
      room: true,
    },
    weighBy: 'sites',
    target: null,
    assumed: true,
  },
  {
    ...SHIFT,
    id: 'shift-work-day',
    name: { en: 'Day shift', fr: 'Quart de jour' },
    explanation: {
      en: 'Where recent immigrants live, a place of work is within 60 minutes by transit for a weekday shift from 07:00 to 15:30, there and back.',
      fr: 'Là où vivent des immigrants récents, un lieu de travail est à 60 minutes au plus en transport en commun pour un quart de 7 h à 15 h 30 en semaine, aller et retour.',
    },
    time: { kind: 'session', times: each([1, 2, 3, 4, 5], 7 * HOUR, 15.5 * HOUR), need: 'every' },
  },
  {
    ...SHIFT,
    id: 'shift-work-evening',
    name: { en: 'Evening shift', fr: 'Quart de soir' },
    explanation: {
      en: 'Where recent immigrants live, a place of work is within 60 minutes by transit for a weekday shift from 15:00 to 23:00, there and back.',
      fr: 'Là où vivent des immigrants récents, un lieu de travail est à 60 minutes au plus en transport en commun pour un quart de 15 h à 23 h en semaine, aller et retour.',
    },
    time: { kind: 'session', times: each([1, 2, 3, 4, 5], 15 * HOUR, 23 * HOUR), need: 'every' },
  },
  {
    ...RECENT_IMMIGRANTS,
    id: 'settlement-office',
    name: { en: 'Settlement office', fr: 'Bureau d’établissement' },
    explanation: {
      en: 'Where recent immigrants live, settlement services are open for a visit of an hour on a weekday and within 45 minutes by transit, there and back.',
      fr: 'Là où vivent des immigrants récents, des services d’établissement sont ouverts un jour de semaine pour une visite d’une heure et à 45 minutes au plus en transport en commun, aller et retour.',
    },
    destination: { kind: 'services', serviceTypes: ['settlement'] },
    cutoffSeconds: 45 * MINUTE,
    time: OFFICE,
    match: { ...ASKS_NOTHING, eligibility: true, ...TO_TRAVEL_TO },
  },
  {
    ...RECENT_IMMIGRANTS,
    id: 'employment-services',
    name: { en: 'Employment services', fr: 'Services d’emploi' },
    explanation: {
      en: 'Where recent immigrants live, employment services are open for a visit of an hour on a weekday and within 45 minutes by transit, there and back.',
      fr: 'Là où vivent des immigrants récents, des services d’emploi sont ouverts un jour de semaine pour une visite d’une heure et à 45 minutes au plus en transport en commun, aller et retour.',
    },
    destination: { kind: 'services', serviceTypes: ['employment'] },
    cutoffSeconds: 45 * MINUTE,
    time: OFFICE,
    match: { ...ASKS_NOTHING, eligibility: true, ...TO_TRAVEL_TO },
  },
  {
    ...RECENT_IMMIGRANTS,
    id: 'library',
    name: { en: 'Library', fr: 'Bibliothèque' },
    explanation: {
      en: 'Where recent immigrants live, a library is within 30 minutes on foot or by transit, there and back, for a visit of an hour on a weekday or Saturday.',
      fr: 'Là où vivent des immigrants récents, une bibliothèque est à 30 minutes au plus à pied ou en transport en commun, aller et retour, pour une visite d’une heure en semaine ou le samedi.',
    },
    destination: { kind: 'services', serviceTypes: ['library'] },
    modes: ['walk', 'transit'],
    cutoffSeconds: 30 * MINUTE,
    time: { ...OFFICE, times: each([1, 2, 3, 4, 5, 6], 9 * HOUR, 17 * HOUR) },
    match: ASKS_NOTHING,
  },
  {
    ...RECENT_IMMIGRANTS,
    id: 'food',
    name: { en: 'Food', fr: 'Aide alimentaire' },
    explanation: {
      en: 'Where recent immigrants live, a place that gives food is within 30 minutes on foot or by transit, there and back, for a visit of an hour on a weekday.',
      fr: 'Là où vivent des immigrants récents, un lieu d’aide alimentaire est à 30 minutes au plus à pied ou en transport en commun, aller et retour, pour une visite d’une heure en semaine.',
    },
    destination: { kind: 'services', serviceTypes: ['food'] },
    modes: ['walk', 'transit'],
    cutoffSeconds: 30 * MINUTE,
    time: OFFICE,
    match: ASKS_NOTHING,
  },
]
