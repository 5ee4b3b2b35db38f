/**
 * The worksheet to phone from, as a table: what is known of each record, and empty columns for what is said on the phone. It holds
 * telephone numbers and names of people, and is for the owner alone. A sensitive site shows no address.
 */
import { findServiceType } from '../../../core/match/serviceTypes.ts'
import { isStale } from '../../../core/match/staleness.ts'
import { ANSWER_FIELD_NAMES, ANSWER_FIELDS, textIn } from '../../import/worksheet/answerFields.ts'
import type { AnswerField, ServiceAnswer } from '../../import/worksheet/serviceAnswer.ts'
import {
  ANY_CELL,
  headerOf,
  KNOWN_COLUMNS,
  NOTE_SIGN,
  WITNESS_COLUMNS,
  WORKSHEET_COLUMNS,
  type WorksheetColumn,
} from '../../import/worksheet/worksheetColumns.ts'
import type { Lang } from '../../import/worksheetCells/cellSyntax.ts'
import type { StoredService } from '../../store/serviceRecord.ts'
import { knownText } from './knownText.ts'
import { answersByRecord, type LatestAnswers, latestAnswers } from './latestAnswers.ts'
import { orderServices, type PeopleByRecord } from './orderServices.ts'
import { lastVerification } from './verification.ts'

type Cell = string | number | null

export interface WorksheetTable {
  lang: Lang
  columns: readonly WorksheetColumn[]
  header: readonly string[]
  /** A row under the header that says how to fill in; the reader passes it over. */
  notes: readonly Cell[]
  rows: readonly (readonly Cell[])[]
  /** Header, what to write and an example of each column to fill in. */
  explanation: readonly (readonly [string, string, string])[]
}

export interface WorksheetQuestion {
  lang: Lang
  /** ISO date on which it is asked what is stale. */
  today: string
  people?: PeopleByRecord
}

export function worksheetTable(
  services: readonly StoredService[],
  answers: readonly ServiceAnswer[],
  { lang, today, people }: WorksheetQuestion,
): WorksheetTable {
  const byRecord = answersByRecord(answers)
  const rows = orderServices(services, people).map((service) => {
    const known = knownCells(service, latestAnswers(byRecord.get(service.key) ?? []), lang, today)
    const moved = people?.get(service.key)
    known.people = moved === undefined ? null : Math.round(moved)
    return WORKSHEET_COLUMNS.map((column) => known[column] ?? null)
  })
  const explanation = explain(lang)
  const notes = new Map(
    explanation.map(([header, note, example]) => [header, `${note} (${exampleWord(lang)} ${example})`]),
  )
  return {
    lang,
    columns: WORKSHEET_COLUMNS,
    header: WORKSHEET_COLUMNS.map((column) => headerOf(column)[lang]),
    notes: WORKSHEET_COLUMNS.map((column) =>
      column === 'source' ? `${NOTE_SIGN} ${generalNote(lang)}` : (notes.get(headerOf(column)[lang]) ?? null),
    ),
    rows,
    explanation,
  }
}

/** Whether people fill in a column. */
export function isFilledIn(column: WorksheetColumn): boolean {
  return !Object.hasOwn(KNOWN_COLUMNS, column)
}

function knownCells(
  { record }: StoredService,
  latest: LatestAnswers,
  lang: Lang,
  today: string,
): Partial<Record<WorksheetColumn, Cell>> {
  const text = (field: AnswerField) => {
    const known = knownText(record, latest, field)
    return known === null ? null : textIn(field, known, lang)
  }
  const labelled = (fields: readonly AnswerField[]) =>
    fields
      .flatMap((field) => {
        const known = text(field)
        return known === null
          ? []
          : [`${ANSWER_FIELDS[field].header[lang]}${lang === 'fr' ? '\u00a0' : ''}: ${known}`]
      })
      .join(' / ') || null
  const { date, who } = lastVerification(record, latest)
  return {
    source: record.source,
    recordId: record.recordId,
    organization: record.organization,
    name: record.name[lang],
    phone: record.phone,
    address: record.sensitive ? null : record.address,
    city: record.city,
    serviceTypes: record.serviceTypes.map((slug) => findServiceType(slug)?.[lang] ?? slug).join('; '),
    knownHours: text('openingHours'),
    knownSessions: text('sessions'),
    knownLanguages: text('languages'),
    knownEligibility: labelled(ELIGIBILITY),
    knownOther: labelled(OTHERS),
    verifiedOn: date,
    verifiedBy: who,
    stale: date === null ? null : ANSWER_FIELDS.closedDown.cell.write(isStale(date, today), lang),
  }
}

const ELIGIBILITY: readonly AnswerField[] = ['statuses', 'ages', 'yearsSinceLanding']
const OTHERS = ANSWER_FIELD_NAMES.filter(
  (field) => !['openingHours', 'sessions', 'languages', ...ELIGIBILITY].includes(field),
)

function explain(lang: Lang): [string, string, string][] {
  const fields = ANSWER_FIELD_NAMES.map((field): [string, string, string] => {
    const { header, note, example } = ANSWER_FIELDS[field]
    return [header[lang], note[lang], example[lang]]
  })
  const { who, date } = WITNESS_COLUMNS
  return lang === 'en'
    ? [
        ...fields,
        [who.en, 'who gave the answers, by name or task', 'front desk'],
        [date.en, 'when they were given', '2026-11-20'],
      ]
    : [
        ...fields,
        [who.fr, 'qui a donné les réponses, par son nom ou sa fonction', 'accueil'],
        [date.fr, 'quand elles ont été données', '2026-11-20'],
      ]
}

export function generalNote(lang: Lang): string {
  const [same, unknown] = [ANY_CELL.name('same', lang), ANY_CELL.name('unknown', lang)]
  return lang === 'en'
    ? `How to fill in: a blank cell says nothing; "${same}" says that what is known still holds, "${unknown}" that nobody knows.`
    : `Mode d'emploi : une cellule vide ne dit rien; « ${same} » dit que ce qui est connu tient toujours, « ${unknown} » que personne ne le sait.`
}

const exampleWord = (lang: Lang) => (lang === 'en' ? 'such as' : 'par exemple')
