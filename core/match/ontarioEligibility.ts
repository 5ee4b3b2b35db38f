/**
 * A starter set of eligibility rows for Ontario, to be checked and edited by each partnership. What is marked `verified` was read at
 * its publisher; the rest is customary knowledge or was read in undated copies, and is shown as unverified.
 * Worked: on 2026-10-01 somebody of the economic class who landed on 2020-03-01 has no IRCC-funded service, and school-board classes.
 */
import type { EligibilityRule, RuleSource } from './eligibilityRule.ts'
import { STATUSES } from './personProfile.ts'

const ALWAYS = { from: null, to: null }

const ANYBODY = {
  services: null,
  funder: null,
  inForce: ALWAYS,
  admits: [],
  sometimes: [],
  excludes: [],
  admissionClasses: null,
  landed: ALWAYS,
  yearsSinceLandingAtMost: null,
  toEndOfMonth: false,
  age: ALWAYS,
  residence: null,
} as const

/** Read on the page itself: citizens; the three landing dates and how the years are counted. */
const IRCC_LIMITS: RuleSource = {
  publisher: 'Immigration, Refugees and Citizenship Canada',
  title: 'Newcomer services: Changes to eligibility for economic class permanent residents',
  url: 'https://www.canada.ca/en/immigration-refugees-citizenship/services/settle-canada/newcomer-services/eligibility.html',
  verified: true,
  note: {
    en: 'Permanent residence applicants approved in principle are admitted too.',
    fr: 'Les personnes dont la demande de résidence permanente est approuvée en principe sont aussi admises.',
  },
}

const IRCC_OTHERS: RuleSource = {
  publisher: 'Immigration, Refugees and Citizenship Canada',
  title: 'Newcomer services: Other eligible newcomers',
  url: IRCC_LIMITS.url,
  verified: false,
  note: {
    en: 'The list of eligible groups without permanent residence could not be read: ask the service.',
    fr: 'La liste des groupes admissibles sans résidence permanente n’a pas pu être lue : demander au service.',
  },
}

const LINC: RuleSource = {
  publisher: 'Immigration, Refugees and Citizenship Canada',
  title: 'Language Instruction for Newcomers to Canada (LINC): who is eligible',
  url: null,
  verified: false,
  note: {
    en: 'As an undated page of an Ontario school board on LINC and ESL tells it.',
    fr: 'Selon une page non datée d’un conseil scolaire de l’Ontario sur le CLIC et l’ALS.',
  },
}

const SCHOOL_BOARD: RuleSource = {
  publisher: 'Ottawa Catholic School Board',
  title: 'ESL: frequently asked questions',
  url: 'http://conted.ocsb.ca/esl-faq',
  verified: false,
  note: {
    en: 'An undated copy; boards differ. Citizens born outside Canada whose first language is not English; some workers and students.',
    fr: 'Copie non datée; les conseils diffèrent. Citoyens nés à l’étranger dont la première langue n’est pas l’anglais; certains travailleurs et étudiants.',
  },
}

const CUSTOM: RuleSource = {
  publisher: '—',
  title: 'Customary practice in Ontario',
  url: null,
  verified: false,
  note: { en: 'An assumption: ask the service.', fr: 'Une hypothèse : demander au service.' },
}

const SETTLEMENT = { ...ANYBODY, serviceTypes: ['settlement', 'employment'], funder: 'ircc' }
const LANGUAGE = {
  ...ANYBODY,
  serviceTypes: ['language-training', 'language-assessment', 'job-language-training'],
  funder: 'ircc',
  age: { from: 18, to: null },
}

/** The rows on permanent residents, the same for settlement services and for language training. */
function permanentResidents(prefix: string, base: typeof SETTLEMENT | typeof LANGUAGE): EligibilityRule[] {
  const economic = {
    ...base,
    admits: ['permanent-resident' as const],
    admissionClasses: ['economic' as const],
    source: IRCC_LIMITS,
  }
  return [
    {
      ...base,
      id: `${prefix}-other-classes`,
      name: {
        en: 'Permanent residents of other classes than economic: no time limit',
        fr: 'Résidents permanents d’une autre catégorie qu’économique : sans limite de temps',
      },
      admits: ['permanent-resident'],
      admissionClasses: ['family', 'refugee', 'other'],
      source: IRCC_LIMITS,
    },
    {
      ...economic,
      id: `${prefix}-economic-until-2026`,
      name: {
        en: 'Economic class, until March 2026: no time limit',
        fr: 'Catégorie économique, jusqu’en mars 2026 : sans limite de temps',
      },
      inForce: { from: null, to: '2026-03-31' },
    },
    {
      ...economic,
      id: `${prefix}-economic-six-years`,
      name: {
        en: 'Economic class, landed 2 April 2020 to 31 March 2027: six years',
        fr: 'Catégorie économique, établissement du 2 avril 2020 au 31 mars 2027 : six ans',
      },
      inForce: { from: '2026-04-01', to: null },
      landed: { from: '2020-04-02', to: '2027-03-31' },
      yearsSinceLandingAtMost: 6,
      toEndOfMonth: true,
    },
    {
      ...economic,
      id: `${prefix}-economic-five-years`,
      name: {
        en: 'Economic class, landed from 1 April 2027: five years',
        fr: 'Catégorie économique, établissement dès le 1er avril 2027 : cinq ans',
      },
      inForce: { from: '2026-04-01', to: null },
      landed: { from: '2027-04-01', to: null },
      yearsSinceLandingAtMost: 5,
      toEndOfMonth: true,
    },
    {
      ...base,
      id: `${prefix}-citizens`,
      name: { en: 'Not for citizens', fr: 'Pas pour les citoyens' },
      excludes: ['citizen'],
      source: IRCC_LIMITS,
    },
  ]
}

export const ONTARIO_ELIGIBILITY: readonly EligibilityRule[] = [
  ...permanentResidents('ircc-settlement', SETTLEMENT),
  {
    ...SETTLEMENT,
    id: 'ircc-settlement-others',
    name: {
      en: 'Protected persons; some temporary residents; not claimants or visitors',
      fr: 'Personnes protégées; certains résidents temporaires; pas les demandeurs d’asile ni les visiteurs',
    },
    admits: ['protected-person'],
    sometimes: ['temporary-foreign-worker', 'international-student'],
    excludes: ['refugee-claimant', 'visitor', 'no-status'],
    source: IRCC_OTHERS,
  },
  ...permanentResidents('linc', LANGUAGE),
  {
    ...LANGUAGE,
    id: 'linc-others',
    name: {
      en: 'LINC: protected persons aged 18 and over; not claimants or temporary residents',
      fr: 'CLIC : personnes protégées de 18 ans et plus; pas les demandeurs d’asile ni les résidents temporaires',
    },
    admits: ['protected-person'],
    excludes: [
      'refugee-claimant',
      'temporary-foreign-worker',
      'international-student',
      'visitor',
      'no-status',
    ],
    source: LINC,
  },
  {
    ...ANYBODY,
    id: 'school-board-esl-fsl',
    name: {
      en: 'School-board ESL or FSL: adults who live in Ontario, citizens and claimants too',
      fr: 'ALS ou FLS d’un conseil scolaire : adultes qui habitent l’Ontario, citoyens et demandeurs d’asile aussi',
    },
    serviceTypes: ['adult-esl-fsl'],
    admits: ['citizen', 'permanent-resident', 'protected-person', 'refugee-claimant'],
    sometimes: ['temporary-foreign-worker', 'international-student'],
    age: { from: 18, to: null },
    residence: ['CA-ON'],
    source: SCHOOL_BOARD,
  },
  {
    ...ANYBODY,
    id: 'employment-ontario',
    name: {
      en: 'Employment services of the province: people who may work',
      fr: 'Services d’emploi de la province : personnes autorisées à travailler',
    },
    serviceTypes: ['employment'],
    funder: 'ontario',
    admits: ['citizen', 'permanent-resident', 'protected-person'],
    sometimes: ['refugee-claimant', 'temporary-foreign-worker', 'international-student'],
    source: CUSTOM,
  },
  {
    ...ANYBODY,
    id: 'open-to-everybody',
    name: {
      en: 'Libraries and food: status is not asked',
      fr: 'Bibliothèques et aide alimentaire : le statut n’est pas demandé',
    },
    serviceTypes: ['library', 'food'],
    admits: STATUSES,
    source: CUSTOM,
  },
  {
    ...ANYBODY,
    id: 'care-whatever-status',
    name: {
      en: 'Primary care and hospitals: coverage is asked, status is not',
      fr: 'Soins primaires et hôpitaux : la couverture est demandée, pas le statut',
    },
    serviceTypes: ['primary-care', 'hospital'],
    admits: STATUSES,
    source: {
      publisher: 'Alliance for Healthier Communities',
      title: 'Non-Insured Clients',
      url: 'https://allianceon.org/Non-Insured-Clients?language=en',
      verified: false,
      note: {
        en: 'Community health centres are mandated to serve people without insurance; for other clinics an assumption.',
        fr: 'Les centres de santé communautaire doivent servir les personnes sans assurance; pour les autres cliniques, une hypothèse.',
      },
    },
  },
]
