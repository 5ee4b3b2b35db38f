/**
 * INVENTED answers for Hamilton: nobody was asked, and none of this is true of any real place. They are plausible in kind (evening
 * classes, clinics closed on Sunday (inventedHealth.ts), some records without an answer, some stale), so that tests can ask standards about hours,
 * languages and eligibility, which Hamilton's open data do not have. The same records always get the same answers.
 *
 * By hand: npx reach worksheet --region hamilton > blank.csv
 *          node_modules/.bin/node test/data/hamiltonWorksheet.ts blank.csv > filled.csv
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { findServiceType, SERVICE_TYPES } from '../../core/match/serviceTypes.ts'
import type { AnswerField } from '../../server/import/worksheet/serviceAnswer.ts'
import { headerOf } from '../../server/import/worksheet/worksheetColumns.ts'
import { toCsv } from '../../server/reports/toCsv.ts'
import {
  type Answers,
  inventHospital,
  inventMentalHealth,
  inventPrimaryCare,
  type Pick,
} from './inventedHealth.ts'

export const INVENTED_BY = 'invented for tests, nobody was asked'

const TERM = 'from 2026-09-08 to 2027-06-24'
const SESSIONS = [
  `Mo,Tu,We,Th,Fr 09:00-12:00 ${TERM}`,
  `Mo,Tu,We,Th,Fr 09:00-12:00 ${TERM} | Tu,Th 18:00-21:00 ${TERM}`,
  `Mo,We 18:00-21:00 ${TERM}`,
  `Tu,Th 18:00-21:00 ${TERM}`,
  `Mo,Tu,We,Th 09:30-14:30 ${TERM} | Tu,Th 18:30-20:30 ${TERM}`,
  `Mo,Tu,We,Th 12:30-15:30 ${TERM}`,
  `Sa 09:00-13:00 ${TERM}`,
]
const OFFICE_HOURS = [
  'Mo-Fr 09:00-16:30; PH off',
  'Mo-We 09:00-16:30; Th 09:00-19:30; Fr 09:00-16:30; PH off',
  'Mo-Fr 08:30-17:00; Sa 10:00-14:00; PH off',
]
const LIBRARY_HOURS = [
  'Tu-Th 10:00-20:00; Fr,Sa 10:00-17:00; PH off',
  'Mo-Th 09:00-21:00; Fr,Sa 09:00-18:00; Su 13:00-17:00',
]
const FOOD_HOURS = ['We 13:00-15:30', 'Tu,Th 10:00-12:00', 'Mo-Fr 11:30-13:00', 'Sa 09:00-11:00']
const SPOKEN = ['Arabic', 'Spanish', 'French', 'Ukrainian', 'Dari', 'Somali', 'Mandarin', 'Tigrinya']

const FEDERAL = {
  statuses: 'permanent resident; protected person; temporary foreign worker (sometimes)',
  funder: 'IRCC',
  fundedUntil: '2027-03-31',
  cost: 'free',
}
/** Only some who answer the telephone think of the limit for the economic class. */
const federal = (pick: Pick): Answers =>
  pick('years', 2) === 0 ? { ...FEDERAL, yearsSinceLanding: '6 (economic class)' } : FEDERAL
const EVERYBODY = { statuses: 'everybody', ages: 'all ages', cost: 'free' }

const BY_TYPE: Record<string, (pick: Pick, name: string) => Answers> = {
  'language-training': (pick) => ({
    ...(pick('board', 3) === 0
      ? {
          statuses: 'citizen; permanent resident; protected person; refugee claimant',
          funder: 'Ontario',
          cost: 'free',
        }
      : federal(pick)),
    sessions: SESSIONS[pick('sessions', SESSIONS.length)],
    ages: '18+',
    childMinding: pick('minding', 2) === 0 ? 'yes' : 'no',
    ...(pick('full', 4) === 0
      ? { seatsFree: '0', waitList: '12' }
      : { seatsFree: String(1 + pick('seats', 6)), waitList: '0' }),
    nextIntake: '2027-01-11',
    level: ['CLB 1-4', 'CLB 3-6', 'CLB 5-8'][pick('level', 3)],
  }),
  settlement: (pick) => ({
    ...federal(pick),
    openingHours: OFFICE_HOURS[pick('office', OFFICE_HOURS.length)],
    ages: 'all ages',
  }),
  employment: (pick) => ({
    openingHours: OFFICE_HOURS[pick('office', OFFICE_HOURS.length)],
    statuses: 'citizen; permanent resident; protected person; refugee claimant (sometimes)',
    funder: 'Ontario',
    cost: 'free',
  }),
  hospital: inventHospital,
  'primary-care': inventPrimaryCare,
  'mental-health': inventMentalHealth,
  library: (pick) => ({ ...EVERYBODY, openingHours: LIBRARY_HOURS[pick('library', LIBRARY_HOURS.length)] }),
  food: (pick) => ({ ...EVERYBODY, openingHours: FOOD_HOURS[pick('food', FOOD_HOURS.length)] }),
}

/** A blank worksheet in English, filled in for the types above; one record in eight has no answer (clinics were all called), one in nine an old one. */
export function fillHamiltonWorksheet(csv: string): string {
  const [header, ...rows] = parse(csv, { bom: true }) as string[][]
  const at = (column: Parameters<typeof headerOf>[0]) => header.indexOf(headerOf(column).en)
  const filled = rows.map((row) => {
    const key = `${row[at('source')]}:${row[at('recordId')]}`
    const name = row[at('name')]
    const pick: Pick = (question, below) => hash(`${key} ${question}`) % below
    const types = slugsOf(row[at('serviceTypes')]).filter((slug) => slug in BY_TYPE)
    const asked = types.includes('primary-care') || pick('answered', 8) > 0
    if (row[at('source')].startsWith('#') || types.length === 0 || !asked) return row
    const copy = [...row]
    const answers = {
      ...commonAnswers(pick),
      ...Object.assign({}, ...types.reverse().map((slug) => BY_TYPE[slug](pick, name))),
    }
    for (const [field, text] of Object.entries(answers)) copy[at(field as AnswerField)] = text as string
    copy[at('who')] = INVENTED_BY
    copy[at('date')] = pick('stale', 9) === 0 ? '2025-06-10' : `2026-10-${10 + pick('day', 20)}`
    return copy
  })
  return toCsv(header, filled)
}

function commonAnswers(pick: Pick): Answers {
  const languages = [pick('first', SPOKEN.length), pick('second', SPOKEN.length)].map((k) => SPOKEN[k])
  const kinds = ['staff', 'staff', 'interpreter', 'telephone']
  return {
    languages: [
      'English (staff)',
      ...[...new Set(languages)].map((name) => `${name} (${kinds[pick(name, kinds.length)]})`),
      ...(pick('telephone', 3) === 0 ? ['any language (telephone)'] : []),
    ].join('; '),
    delivery: ['in person', 'in person', 'in person', 'hybrid', 'online'][pick('delivery', 5)],
    closedDown: pick('closed', 40) === 0 ? 'yes' : 'no',
    ...(pick('site', 10) < 8
      ? { siteConfirmed: 'yes' }
      : pick('site', 10) === 8
        ? { siteConfirmed: 'no' }
        : {}),
  }
}

/** Slugs of the types in the English words of a worksheet, a child as its parent too. */
function slugsOf(names: string): string[] {
  const slugs = names.split('; ').flatMap((name) => SERVICE_TYPES.find(({ en }) => en === name)?.slug ?? [])
  return [...new Set(slugs.flatMap((slug) => [slug, findServiceType(slug)?.parent ?? slug]))]
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193) >>> 0
  return (value ^ (value >>> 15)) >>> 0
}

if (import.meta.main) process.stdout.write(fillHamiltonWorksheet(readFileSync(process.argv[2], 'utf8')))
