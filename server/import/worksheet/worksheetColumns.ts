/** All columns of a worksheet in their order: what is known, then what is filled in, then who said so and when. */
import { plainWords } from '../addresses/plainWords.ts'
import { wordTable } from '../worksheetCells/wordTable.ts'
import { ANSWER_FIELD_NAMES, ANSWER_FIELDS, type Words } from './answerFields.ts'
import type { AnswerField } from './serviceAnswer.ts'

export const KNOWN_COLUMNS = {
  source: { en: 'source', fr: 'source' },
  recordId: { en: 'record id', fr: "id de l'enregistrement" },
  people: { en: 'people an answer would move', fr: 'personnes concernées par une réponse' },
  organization: { en: 'organization', fr: 'organisme' },
  name: { en: 'name', fr: 'nom' },
  phone: { en: 'phone', fr: 'téléphone' },
  address: { en: 'address', fr: 'adresse' },
  city: { en: 'city', fr: 'ville' },
  serviceTypes: { en: 'service types', fr: 'types de services' },
  knownHours: { en: 'known: opening hours', fr: "connu : heures d'ouverture" },
  knownSessions: { en: 'known: sessions', fr: 'connu : séances' },
  knownLanguages: { en: 'known: languages', fr: 'connu : langues' },
  knownEligibility: { en: 'known: who may come', fr: 'connu : qui peut venir' },
  knownOther: { en: 'known: other answers', fr: 'connu : autres réponses' },
  verifiedOn: { en: 'verified on', fr: 'vérifié le' },
  verifiedBy: { en: 'verified with', fr: 'vérifié auprès de' },
  stale: { en: 'older than 12 months', fr: 'plus de 12 mois' },
} as const satisfies Record<string, Words>
export type KnownColumn = keyof typeof KNOWN_COLUMNS

export const WITNESS_COLUMNS = {
  who: { en: 'who said so', fr: "qui l'a dit" },
  date: { en: 'date', fr: 'date' },
} as const satisfies Record<string, Words>

export type WorksheetColumn = KnownColumn | AnswerField | keyof typeof WITNESS_COLUMNS

const HEADERS = new Map<WorksheetColumn, Words>([
  ...(Object.entries(KNOWN_COLUMNS) as [WorksheetColumn, Words][]),
  ...ANSWER_FIELD_NAMES.map((field): [WorksheetColumn, Words] => [field, ANSWER_FIELDS[field].header]),
  ...(Object.entries(WITNESS_COLUMNS) as [WorksheetColumn, Words][]),
])
export const WORKSHEET_COLUMNS: readonly WorksheetColumn[] = [...HEADERS.keys()]

const byHeader = new Map(
  [...HEADERS].flatMap(([column, { en, fr }]) => [column, en, fr].map((text) => [plainWords(text), column])),
)

export function headerOf(column: WorksheetColumn): Words {
  return HEADERS.get(column)!
}

/** The column of an English or French header, or of its name in the code; undefined = none of ours. */
export function findColumn(header: string): WorksheetColumn | undefined {
  return byHeader.get(plainWords(header))
}

/** Words that stand for an answer in any column: what is known still holds; asked and still unknown. */
export const ANY_CELL = wordTable<'same' | 'unknown'>([
  ['same', 'same', 'idem', 'unchanged', 'inchangé', 'pareil', 'as known'],
  ['unknown', 'unknown', 'inconnu', 'not known', 'inconnue'],
])

/** Rows of notes under the header begin with it. */
export const NOTE_SIGN = '#'
