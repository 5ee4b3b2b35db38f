/**
 * Starting profiles of free time, all of them assumptions to be changed. The evening learner has 45 minutes each way around a class of
 * 18:00 to 21:00; the farm worker's hours are custom, not right, and never stand without the harvest, when there is no free time.
 *
 * Worked number: the farm worker's week has 6 + 2 x 2.5 = 11 free hours.
 */
import type { FreeTimeProfile } from './freeTime.ts'
import type { Weekday } from './weekday.ts'

const HOUR = 3600
const WORKDAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR']

const farmSeason = {
  modes: ['bicycle', 'walk'],
  season: { from: '01-01', to: '12-15' },
  sources: [
    {
      publisher: 'Immigration, Refugees and Citizenship Canada',
      title: 'Help Centre: Can I apply to extend my Seasonal Agricultural Worker Program work permit?',
      verified: true,
    },
  ],
} as const

export const FREE_TIME_PROFILES: readonly FreeTimeProfile[] = [
  {
    id: 'evening-learner',
    name: { en: 'Learner, weekday evenings', fr: 'Apprenant, soirs de semaine' },
    free: [{ weekdays: WORKDAYS, startSeconds: 17 * HOUR, endSeconds: 22 * HOUR }],
    modes: ['transit', 'walk'],
    season: null,
    assumption: {
      en: 'Assumed: free on weekdays from 17:00 to 22:00, enough for a class from 18:00 to 21:00 and 45 minutes each way.',
      fr: 'Hypothèse : libre en semaine de 17 h à 22 h, assez pour un cours de 18 h à 21 h et 45 minutes à l’aller comme au retour.',
    },
    sources: [],
  },
  {
    id: 'farm-worker',
    name: { en: 'Migrant farm worker', fr: 'Travailleur agricole migrant' },
    free: [
      { weekdays: ['SU'], startSeconds: 12 * HOUR, endSeconds: 18 * HOUR },
      { weekdays: ['TH', 'FR'], startSeconds: 18.5 * HOUR, endSeconds: 21 * HOUR },
    ],
    ...farmSeason,
    assumption: {
      en: 'Assumed: free on Sunday from 12:00 to 18:00 and on Thursday and Friday from 18:30 to 21:00, by bicycle and on foot, from 1 January to 15 December, at most 8 months. This is custom, not a right.',
      fr: 'Hypothèse : libre le dimanche de 12 h à 18 h, le jeudi et le vendredi de 18 h 30 à 21 h, à vélo et à pied, du 1er janvier au 15 décembre, au plus 8 mois. C’est un usage, non un droit.',
    },
  },
  {
    id: 'farm-worker-harvest',
    name: { en: 'Migrant farm worker, harvest', fr: 'Travailleur agricole migrant, récolte' },
    free: [],
    ...farmSeason,
    assumption: {
      en: 'Assumed: no free time during the harvest.',
      fr: 'Hypothèse : aucun temps libre pendant la récolte.',
    },
  },
]
