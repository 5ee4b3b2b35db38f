import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../../core/match/languages.ts'
import {
  ANSWER_FIELD_NAMES,
  ANSWER_FIELDS,
  answerValue,
  canonicalText,
  textIn,
} from '../../../../server/import/worksheet/answerFields.ts'
import type { AnswerField } from '../../../../server/import/worksheet/serviceAnswer.ts'
import { CellFault } from '../../../../server/import/worksheetCells/cellSyntax.ts'

/** Field, what a person writes, and how it is kept. */
const WRITTEN: readonly (readonly [AnswerField, string, string])[] = [
  ['openingHours', 'Mo-Fr 09:00-17:00; PH off', 'Mo-Fr 09:00-17:00; PH off'],
  ['openingHours', 'mon-fri 9am-5pm', 'Mo-Fr 09:00-17:00'],
  ['openingHours', '24/7', '24/7'],
  ['openingHours', 'Fr 20:00-02:00', 'Fr 20:00-02:00'],
  ['sessions', 'Tu,Th 18:00-21:00', 'Tu,Th 18:00-21:00'],
  ['sessions', 'tuesday and thursday 18:00 to 21:00', 'Tu,Th 18:00-21:00'],
  ['sessions', 'mardi et jeudi 18h00 à 21h', 'Tu,Th 18:00-21:00'],
  ['sessions', 'lundi à vendredi 9 h - 12 h 30', 'Mo,Tu,We,Th,Fr 09:00-12:30'],
  ['openingHours', 'Fr 11:00-02:00', 'Fr 11:00-02:00'],
  ['openingHours', 'Mo 09:00-24:00,00:00-05:00', 'Mo 09:00-24:00,00:00-05:00'],
  ['sessions', 'Tue/Thu 6pm-9pm', 'Tu,Th 18:00-21:00'],
  [
    'sessions',
    'Tue 6-9pm; Wed 9-1 pm; Fri 11 am to 12 p.m.',
    'Tu 18:00-21:00; We 09:00-13:00; Fr 11:00-12:00',
  ],
  [
    'sessions',
    'Sa 9:30am-12:30pm (2026-09-12 to 2027-06-19)',
    'Sa 09:30-12:30 from 2026-09-12 to 2027-06-19',
  ],
  ['sessions', 'du lundi au mercredi 9-12', 'Mo,Tu,We 09:00-12:00'],
  ['sessions', 'daily 9-12', 'Mo,Tu,We,Th,Fr,Sa,Su 09:00-12:00'],
  ['sessions', 'Sa - Mo 9-12', 'Mo,Sa,Su 09:00-12:00'],
  [
    'sessions',
    'ma,je 18:00-21:00 du 2026-09-08 au 2027-06-24; sa 9:00-12:00 dès le 2026-09-12 | Mo-We 09:00-12:00 until 2027-06-30',
    'Tu,Th 18:00-21:00 from 2026-09-08 to 2027-06-24; Sa 09:00-12:00 from 2026-09-12 | Mo,Tu,We 09:00-12:00 until 2027-06-30',
  ],
  ['languages', 'fra, eng (staff)', 'French; English (staff)'],
  [
    'languages',
    'Espagnol (interprète); arabe (par téléphone); toute langue (téléphone)',
    'Spanish (interpreter); Arabic (telephone); any language (telephone)',
  ],
  ['statuses', 'Permanent residents; protected persons', 'permanent resident; protected person'],
  [
    'statuses',
    "résidents permanents; demandeurs d'asile (parfois); personnes sans statut",
    'permanent resident; person without status; refugee claimant (sometimes)',
  ],
  ['statuses', 'Tout le monde', 'everybody'],
  ['ages', '18+', '18+'],
  ['ages', '18 ans et plus', '18+'],
  ['ages', '16 à 24', '16 to 24'],
  ['ages', "jusqu'à 12 ans", 'up to 12'],
  ['ages', 'Tous les âges', 'all ages'],
  ['yearsSinceLanding', '6 ans (catégorie économique)', '6 (economic class)'],
  ['yearsSinceLanding', '5', '5'],
  ['yearsSinceLanding', 'Sans limite', 'no limit'],
  ['coverages', 'OHIP; PFSI', 'health card; IFHP'],
  ['coverages', 'toutes', 'all'],
  [
    'cost',
    'gratuit (carte Santé, PFSI); 80,50 $ (sans couverture)',
    'free (health card, IFHP); 80.5 (no coverage)',
  ],
  ['cost', '$20', '20'],
  ['cost', 'payant', 'some fee'],
  ['childMinding', 'Oui', 'yes'],
  ['delivery', 'en ligne', 'online'],
  ['openToNewPeople', 'NO', 'no'],
  ['seatsFree', '0', '0'],
  ['waitList', '12', '12'],
  ['waitList', 'non', 'no'],
  ['nextIntake', '2027-01-11', '2027-01-11'],
  ['level', 'clb 1 to 4', 'CLB 1-4'],
  ['level', 'NCLC 5', 'NCLC 5'],
  ['funder', 'Immigration, Refugees and Citizenship Canada', 'IRCC'],
  ['funder', 'United Way', 'United Way'],
  ['fundedUntil', '2027-03-31T00:00:00', '2027-03-31'],
  ['siteConfirmed', 'vrai', 'yes'],
  ['closedDown', '0', 'no'],
]

const REFUSED: readonly (readonly [AnswerField, string, string])[] = [
  ['openingHours', 'ask Maria', 'unreadable_hours'],
  ['openingHours', 'Mo-Fr', 'no_hours'],
  ['openingHours', '9-5 Mon-Fri', 'doubtful_hours'],
  ['openingHours', 'SH Mo-Fr 09:00-12:00', 'school_holidays_not_known'],
  ['openingHours', 'sunrise-sunset', 'sun_times_not_known'],
  ['openingHours', 'PH Mo-Fr 10:00-12:00', 'holiday_rule_not_supported'],
  ['openingHours', 'Mo 09:00-17:00; Mo 10:00-12:00', 'contradictory_rules'],
  ['sessions', 'evenings', 'unreadable_session'],
  ['sessions', 'Xx 18:00-21:00', 'unreadable_session'],
  ['sessions', '18:00-21:00', 'unreadable_session'],
  ['sessions', 'Tu 21:00-18:00', 'session_ends_before_it_starts'],
  ['sessions', 'Tu 18:00-18:00', 'session_ends_before_it_starts'],
  ['sessions', 'Tu 18:75-21:00', 'impossible_time'],
  ['sessions', 'Tu 18:00-21:00 from 2027-06-24 to 2026-09-08', 'valid_to_before_valid_from'],
  ['sessions', 'Tu 18:00-21:00 from 2026-02-30', 'impossible_date'],
  ['languages', 'Klingon', 'unknown_language'],
  ['languages', ';', 'unknown_language'],
  ['languages', 'Spanish (fluent)', 'unknown_language_kind'],
  ['statuses', 'permanent residents; martians', 'unknown_status'],
  ['statuses', 'citizen (rarely)', 'unknown_status'],
  ['ages', 'adults', 'unreadable_ages'],
  ['ages', '18 to 400', 'unreadable_ages'],
  ['ages', '24 to 16', 'ages_reversed'],
  ['yearsSinceLanding', 'some', 'unreadable_years'],
  ['yearsSinceLanding', '6 (family)', 'unreadable_years'],
  ['coverages', 'gold card', 'unknown_coverage'],
  ['cost', 'cheap', 'unreadable_cost'],
  ['cost', '-5', 'unreadable_cost'],
  ['cost', '80 (gold card)', 'unknown_coverage'],
  ['childMinding', 'perhaps', 'not_yes_or_no'],
  ['delivery', 'by mail', 'unknown_delivery'],
  ['seatsFree', 'a few', 'not_a_count'],
  ['seatsFree', '-1', 'not_a_count'],
  ['waitList', '3.5', 'not_a_count'],
  ['nextIntake', 'January', 'not_a_date'],
  ['nextIntake', '2027-02-30', 'not_a_date'],
  ['nextIntake', '2027-02', 'not_a_date'],
  ['level', 'beginner', 'unreadable_level'],
  ['level', 'CLB 5-3', 'unreadable_level'],
  ['level', 'CLB 13', 'unreadable_level'],
]

const codeOf = (field: AnswerField, text: string) => {
  try {
    return canonicalText(field, text)
  } catch (error) {
    expect(error).toBeInstanceOf(CellFault)
    return (error as CellFault).code
  }
}

describe('an answer in a cell', () => {
  it.each(WRITTEN)('%s: "%s" is kept as "%s"', (field, text, kept) => {
    expect(canonicalText(field, text)).toBe(kept)
  })

  it.each(WRITTEN)('%s: "%s" comes back unchanged from either language', (field, _, kept) => {
    for (const lang of ['en', 'fr'] as const)
      expect(canonicalText(field, textIn(field, kept, lang))).toBe(kept)
  })

  it.each(REFUSED)('%s: "%s" is refused as %s', (field, text, code) => {
    expect(codeOf(field, text)).toBe(code)
  })

  it.each(ANSWER_FIELD_NAMES)('%s: the examples of the notes can be read', (field) => {
    const { en, fr } = ANSWER_FIELDS[field].example
    const words = { level: 'NCLC 1-4' }[field as string] ?? textIn(field, canonicalText(field, en), 'fr')
    expect(canonicalText(field, fr)).toBe(canonicalText(field, words))
  })

  it.each(['en', 'fr'] as const)('names every language so that it is read as the same (%s)', (lang) => {
    for (const { code } of LANGUAGES) {
      const languages = [{ code, kind: null }]
      const text = ANSWER_FIELDS.languages.cell.write(languages, lang)
      expect(ANSWER_FIELDS.languages.cell.read(text), text).toEqual(languages)
    }
  })

  it('says what it means: a course of two evenings and another on Saturday', () => {
    expect(
      answerValue('sessions', 'Tu 18:00-21:00; Th 18:30-21:00 | Sa 09:00-12:00 until 2027-06-30'),
    ).toEqual([
      [
        { days: ['TU'], opensAt: '18:00', closesAt: '21:00', validFrom: null, validTo: null },
        { days: ['TH'], opensAt: '18:30', closesAt: '21:00', validFrom: null, validTo: null },
      ],
      [{ days: ['SA'], opensAt: '09:00', closesAt: '12:00', validFrom: null, validTo: '2027-06-30' }],
    ])
    expect(answerValue('cost', 'free (health card); 80 (no coverage); some fee')).toEqual([
      { dollars: 0, coverages: ['card'] },
      { dollars: 80, coverages: ['none'] },
      { dollars: null, coverages: null },
    ])
    expect(answerValue('languages', 'Farsi (staff); any language (telephone); fra')).toEqual([
      { code: 'fas', kind: 'staff' },
      { code: 'mul', kind: 'telephone' },
      { code: 'fra', kind: null },
    ])
    expect(answerValue('ages', 'up to 12')).toEqual({ from: null, to: 12 })
  })
})
