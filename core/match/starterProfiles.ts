/**
 * The profiles that every region starts with, each an assumption about an indicator of demand, to be changed. What the census does not say
 * of a group is unknown: languages always, unless a partnership sets them. The evening learner has 45 minutes each way around a class of
 * 18:00 to 21:00; farm workers' hours are custom, not right, and never stand without the harvest, when there is no free time.
 * Definitions of groups: Statistics Canada, Census of Population 2021, "Immigrant status and period of immigration".
 * Worked: recent immigrants landed from 2016-01-01 to 2021-05-11, so that a rule for those landed since April 2020 leaves them unknown;
 * the farm worker's week has 6 + 2 x 2.5 = 11 free hours.
 */
import type { Weekday } from '../schedule/weekday.ts'
import type { RuleSource } from './eligibilityRule.ts'
import { ADULT, type ProfileRecord } from './profileRecord.ts'

const HOUR = 3600
const WORKDAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR']
const CENSUS_DAY = '2021-05-11'

const CENSUS: RuleSource = {
  publisher: 'Statistics Canada',
  title: 'Dictionary, Census of Population, 2021: Immigrant status and period of immigration',
  url: null,
  verified: false,
  note: null,
}

const GROUP = { of: 'group', freeTime: null, assumed: true, sources: [CENSUS] } as const

const FARM = {
  of: 'farms',
  person: { ...ADULT, languages: ['spa'], status: 'temporary-foreign-worker' },
  assumed: true,
  sources: [
    {
      publisher: 'Immigration, Refugees and Citizenship Canada',
      title: 'Help Centre: Can I apply to extend my Seasonal Agricultural Worker Program work permit?',
      url: null,
      verified: true,
      note: {
        en: 'For the season; the hours are custom.',
        fr: 'Pour la saison; les heures relèvent de l’usage.',
      },
    },
  ],
} as const
const FARM_SEASON = { modes: ['bicycle', 'walk'], season: { from: '01-01', to: '12-15' } } as const

export const STARTER_PROFILES: readonly ProfileRecord[] = [
  {
    ...GROUP,
    id: 'recent-immigrants',
    name: { en: 'Recent immigrants', fr: 'Immigrants récents' },
    person: {
      ...ADULT,
      status: 'permanent-resident',
      landed: { from: '2016-01-01', to: CENSUS_DAY },
    },
    assumption: {
      en: 'Assumed: adults, permanent residents, landed between 1 January 2016 and 11 May 2021; class, languages and health coverage unknown. The count holds all ages.',
      fr: 'Hypothèse : adultes, résidents permanents, établis entre le 1er janvier 2016 et le 11 mai 2021; catégorie, langues et couverture de santé inconnues. Le nombre compte tous les âges.',
    },
  },
  {
    ...GROUP,
    id: 'refugees-since-1980',
    name: { en: 'Admitted as refugees since 1980', fr: 'Admis comme réfugiés depuis 1980' },
    person: { ...ADULT, admissionClass: 'refugee', landed: { from: '1980-01-01', to: CENSUS_DAY } },
    assumption: {
      en: 'Assumed: adults admitted as refugees between 1980 and 11 May 2021, mostly long settled; whether they are citizens by now, languages and health coverage unknown.',
      fr: 'Hypothèse : adultes admis comme réfugiés entre 1980 et le 11 mai 2021, établis depuis longtemps pour la plupart; citoyenneté, langues et couverture de santé inconnues.',
    },
  },
  {
    ...GROUP,
    id: 'immigrants',
    name: { en: 'Immigrants', fr: 'Immigrants' },
    person: { ...ADULT, landed: { from: null, to: CENSUS_DAY } },
    assumption: {
      en: 'Assumed: adults who landed before 11 May 2021; whether they are citizens by now, class, languages and health coverage unknown.',
      fr: 'Hypothèse : adultes établis avant le 11 mai 2021; citoyenneté, catégorie, langues et couverture de santé inconnues.',
    },
  },
  {
    ...GROUP,
    id: 'non-permanent-residents',
    name: { en: 'Non-permanent residents', fr: 'Résidents non permanents' },
    person: ADULT,
    assumption: {
      en: 'Assumed: adults. Students, workers and claimants are counted together, so that status, languages and health coverage are unknown.',
      fr: 'Hypothèse : adultes. Étudiants, travailleurs et demandeurs d’asile sont comptés ensemble : statut, langues et couverture de santé inconnus.',
    },
  },
  {
    id: 'evening-learner',
    name: { en: 'Learner, weekday evenings', fr: 'Apprenant, soirs de semaine' },
    of: 'group',
    person: ADULT,
    freeTime: {
      free: [{ weekdays: WORKDAYS, startSeconds: 17 * HOUR, endSeconds: 22 * HOUR }],
      modes: ['transit', 'walk'],
      season: null,
    },
    assumption: {
      en: 'Assumed: adults, free on weekdays from 17:00 to 22:00, enough for a class from 18:00 to 21:00 and 45 minutes each way; status, languages and health coverage unknown.',
      fr: 'Hypothèse : adultes, libres en semaine de 17 h à 22 h, assez pour un cours de 18 h à 21 h et 45 minutes à l’aller comme au retour; statut, langues et couverture de santé inconnus.',
    },
    assumed: true,
    sources: [],
  },
  {
    ...FARM,
    id: 'farm-worker',
    name: { en: 'Migrant farm worker', fr: 'Travailleur agricole migrant' },
    freeTime: {
      free: [
        { weekdays: ['SU'], startSeconds: 12 * HOUR, endSeconds: 18 * HOUR },
        { weekdays: ['TH', 'FR'], startSeconds: 18.5 * HOUR, endSeconds: 21 * HOUR },
      ],
      ...FARM_SEASON,
    },
    assumption: {
      en: 'Assumed: adult temporary foreign workers who speak Spanish; health coverage unknown (card in hand, or pending). Assumed: free on Sunday from 12:00 to 18:00 and on Thursday and Friday from 18:30 to 21:00, by bicycle and on foot, from 1 January to 15 December, at most 8 months. This is custom, not a right.',
      fr: 'Hypothèse : travailleurs étrangers temporaires adultes qui parlent espagnol; couverture de santé inconnue (carte en main ou en attente). Hypothèse : libre le dimanche de 12 h à 18 h, le jeudi et le vendredi de 18 h 30 à 21 h, à vélo et à pied, du 1er janvier au 15 décembre, au plus 8 mois. C’est un usage, non un droit.',
    },
  },
  {
    ...FARM,
    id: 'farm-worker-harvest',
    name: { en: 'Migrant farm worker, harvest', fr: 'Travailleur agricole migrant, récolte' },
    freeTime: { free: [], ...FARM_SEASON },
    assumption: {
      en: 'Assumed: adult temporary foreign workers who speak Spanish; health coverage unknown; no free time during the harvest.',
      fr: 'Hypothèse : travailleurs étrangers temporaires adultes qui parlent espagnol; couverture de santé inconnue; aucun temps libre pendant la récolte.',
    },
  },
]
