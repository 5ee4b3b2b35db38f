/** The columns of the worksheet that are filled in: header, what to write, an example, and how a cell is read and written. */
import { agesCell } from '../worksheetCells/agesCell.ts'
import type { CellSyntax, Lang } from '../worksheetCells/cellSyntax.ts'
import { costCell } from '../worksheetCells/costCell.ts'
import { coveragesCell } from '../worksheetCells/coveragesCell.ts'
import { hoursCell } from '../worksheetCells/hoursCell.ts'
import { landingYearsCell } from '../worksheetCells/landingYearsCell.ts'
import { languagesCell } from '../worksheetCells/languagesCell.ts'
import { levelCell } from '../worksheetCells/levelCell.ts'
import {
  countCell,
  dateCell,
  deliveryCell,
  funderCell,
  waitListCell,
  yesNoCell,
} from '../worksheetCells/plainCells.ts'
import { sessionsCell } from '../worksheetCells/sessionsCell.ts'
import { statusesCell } from '../worksheetCells/statusesCell.ts'
import type { AnswerField, AnswerValues } from './serviceAnswer.ts'

export type Words = Readonly<Record<Lang, string>>

interface FieldOf<T> {
  header: Words
  /** What to write, shown beside the worksheet. */
  note: Words
  example: Words
  cell: CellSyntax<T>
}

const YES_NO = { en: 'yes or no', fr: 'oui ou non' }

export const ANSWER_FIELDS: { readonly [F in AnswerField]: FieldOf<AnswerValues[F]> } = {
  openingHours: {
    header: { en: 'opening hours', fr: "heures d'ouverture" },
    note: {
      en: 'when people may drop in, as OpenStreetMap writes hours; PH is a statutory holiday, off is closed',
      fr: "quand on peut se présenter, selon l'écriture d'OpenStreetMap; PH est un jour férié, off veut dire fermé",
    },
    example: {
      en: 'Mo-Fr 09:00-17:00; Sa 10:00-13:00; PH off',
      fr: 'Mo-Fr 09:00-17:00; Sa 10:00-13:00; PH off',
    },
    cell: hoursCell,
  },
  sessions: {
    header: { en: 'sessions', fr: 'séances' },
    note: {
      en: 'classes that are attended whole, with the dates of the term; ";" parts sessions of one course, "|" parts courses',
      fr: "cours suivis en entier, avec les dates de la session; « ; » sépare les séances d'un cours, « | » les cours",
    },
    example: {
      en: 'Tu,Th 18:00-21:00 from 2026-09-08 to 2027-06-24 | Sa 09:00-12:00',
      fr: 'ma,je 18:00-21:00 du 2026-09-08 au 2027-06-24 | sa 09:00-12:00',
    },
    cell: sessionsCell,
  },
  languages: {
    header: { en: 'languages', fr: 'langues' },
    note: {
      en: 'names or codes, with staff, interpreter or telephone in parentheses; "any language" for telephone interpreters of all languages',
      fr: "noms ou codes, avec personnel, interprète ou téléphone entre parenthèses; « toute langue » pour l'interprétation téléphonique",
    },
    example: {
      en: 'English (staff); Spanish (interpreter); any language (telephone)',
      fr: 'anglais (personnel); espagnol (interprète); toute langue (téléphone)',
    },
    cell: languagesCell,
  },
  statuses: {
    header: { en: 'who may come', fr: 'qui peut venir' },
    note: {
      en: 'all statuses that are admitted: citizen, permanent resident, protected person, refugee claimant, temporary foreign worker, international student, visitor, person without status, or everybody; (sometimes) where it depends; whoever is not named is not admitted',
      fr: "tous les statuts admis : citoyen, résident permanent, personne protégée, demandeur d'asile, travailleur étranger temporaire, étudiant étranger, visiteur, personne sans statut, ou tout le monde; (parfois) si cela dépend; qui n'est pas nommé n'est pas admis",
    },
    example: {
      en: 'permanent resident; protected person; refugee claimant (sometimes)',
      fr: "résident permanent; personne protégée; demandeur d'asile (parfois)",
    },
    cell: statusesCell,
  },
  ages: {
    header: { en: 'ages', fr: 'âges' },
    note: {
      en: 'in years: 18+, 16 to 24, up to 12, all ages',
      fr: "en années : 18+, 16 à 24, jusqu'à 12, tous les âges",
    },
    example: { en: '18+', fr: '18+' },
    cell: agesCell,
  },
  yearsSinceLanding: {
    header: { en: 'years since landing at most', fr: "années depuis l'établissement au plus" },
    note: {
      en: 'for permanent residents; (economic class) where the limit is for them alone; counts only beside "who may come"',
      fr: 'pour les résidents permanents; (catégorie économique) si la limite ne vaut que pour elle; ne compte qu’avec « qui peut venir »',
    },
    example: { en: '6 (economic class)', fr: '6 (catégorie économique)' },
    cell: landingYearsCell,
  },
  coverages: {
    header: { en: 'health coverage accepted', fr: 'couverture santé acceptée' },
    note: {
      en: 'health card, card pending, IFHP, private insurance, no coverage; all where none is asked for',
      fr: "carte Santé, carte en attente, PFSI, assurance privée, sans couverture; toutes si aucune n'est exigée",
    },
    example: { en: 'health card; IFHP', fr: 'carte Santé; PFSI' },
    cell: coveragesCell,
  },
  cost: {
    header: { en: 'cost', fr: 'coût' },
    note: {
      en: 'dollars a visit or a course, free, or some fee; by coverage in parentheses where it decides',
      fr: 'dollars par visite ou par cours, gratuit, ou payant; par couverture entre parenthèses si elle compte',
    },
    example: {
      en: 'free (health card, IFHP); 80 (no coverage)',
      fr: 'gratuit (carte Santé, PFSI); 80 (sans couverture)',
    },
    cell: costCell,
  },
  childMinding: {
    header: { en: 'child-minding', fr: "garde d'enfants" },
    note: YES_NO,
    example: { en: 'yes', fr: 'oui' },
    cell: yesNoCell,
  },
  delivery: {
    header: { en: 'delivery', fr: 'mode de prestation' },
    note: { en: 'in person, online or hybrid', fr: 'en personne, en ligne ou hybride' },
    example: { en: 'in person', fr: 'en personne' },
    cell: deliveryCell,
  },
  openToNewPeople: {
    header: { en: 'takes new people', fr: 'accepte de nouvelles personnes' },
    note: YES_NO,
    example: { en: 'no', fr: 'non' },
    cell: yesNoCell,
  },
  seatsFree: {
    header: { en: 'free seats', fr: 'places libres' },
    note: { en: 'a number; 0 = full', fr: 'un nombre; 0 = complet' },
    example: { en: '3', fr: '3' },
    cell: countCell,
  },
  waitList: {
    header: { en: 'wait list', fr: "liste d'attente" },
    note: { en: 'people waiting, or yes or no', fr: 'personnes en attente, ou oui ou non' },
    example: { en: '12', fr: '12' },
    cell: waitListCell,
  },
  nextIntake: {
    header: { en: 'next intake', fr: 'prochaine admission' },
    note: { en: 'a date such as 2027-01-11', fr: 'une date telle que 2027-01-11' },
    example: { en: '2027-01-11', fr: '2027-01-11' },
    cell: dateCell,
  },
  level: {
    header: { en: 'level', fr: 'niveau' },
    note: { en: 'CLB for English, NCLC for French', fr: "CLB pour l'anglais, NCLC pour le français" },
    example: { en: 'CLB 1-4', fr: 'NCLC 1-4' },
    cell: levelCell,
  },
  funder: {
    header: { en: 'funder', fr: 'bailleur de fonds' },
    note: { en: 'IRCC, Ontario or another name', fr: 'IRCC, Ontario ou un autre nom' },
    example: { en: 'IRCC', fr: 'IRCC' },
    cell: funderCell,
  },
  fundedUntil: {
    header: { en: 'end of funding', fr: 'fin du financement' },
    note: { en: 'a date such as 2027-03-31', fr: 'une date telle que 2027-03-31' },
    example: { en: '2027-03-31', fr: '2027-03-31' },
    cell: dateCell,
  },
  siteConfirmed: {
    header: { en: 'site confirmed', fr: 'lieu confirmé' },
    note: {
      en: 'yes where people are served at this very address, no where it is an office or a list address',
      fr: "oui si l'on est servi à cette adresse même, non si c'est un bureau ou l'adresse d'une liste",
    },
    example: { en: 'yes', fr: 'oui' },
    cell: yesNoCell,
  },
  closedDown: {
    header: { en: 'closed down', fr: 'fermé définitivement' },
    note: YES_NO,
    example: { en: 'no', fr: 'non' },
    cell: yesNoCell,
  },
}

export const ANSWER_FIELD_NAMES = Object.keys(ANSWER_FIELDS) as AnswerField[]

/** An answer in the syntax that is stored and compared: English, in one spelling. Throws CellFault. */
export function canonicalText(field: AnswerField, text: string): string {
  const { read, write } = cellOf(field)
  return write(read(text), 'en')
}

/** A stored answer in the words of a language. */
export function textIn(field: AnswerField, stored: string, lang: Lang): string {
  const { read, write } = cellOf(field)
  return lang === 'en' ? stored : write(read(stored), lang)
}

/** The value of a stored answer. */
export function answerValue<F extends AnswerField>(field: F, stored: string): AnswerValues[F] {
  return (ANSWER_FIELDS[field].cell as CellSyntax<AnswerValues[F]>).read(stored)
}

function cellOf(field: AnswerField): CellSyntax<unknown> {
  return ANSWER_FIELDS[field].cell as CellSyntax<unknown>
}
