import { describe, expect, it } from 'vitest'
import { Forbidden } from '../../../../server/errors.ts'
import { requireOwner } from '../../../../server/jobs/worksheet/makeWorksheet.ts'
import { worksheetTable } from '../../../../server/jobs/worksheet/worksheetTable.ts'
import { worksheetToCsv, worksheetToWorkbook } from '../../../../server/reports/worksheetToFile.ts'
import { answer, readFilled, stored, TODAY } from './answeredRecords.ts'

const SERVICES = [
  stored('lib', { serviceTypes: ['library'], name: { en: 'Central library', fr: 'Bibliothèque centrale' } }),
  stored('b', { name: { en: 'B class', fr: 'Cours B' }, languages: ['eng'], phone: '+1 905 555 0101' }),
  stored('a', { name: { en: '=A class', fr: 'Cours A' }, organization: 'Zoë & fils' }),
  stored('home', {
    serviceTypes: ['housing'],
    sensitive: true,
    address: '9 Hidden Lane',
    lon: null,
    lat: null,
  }),
]
const ANSWERS = [
  answer('b', 'openingHours', 'Mo-Fr 09:00-17:00'),
  answer('b', 'statuses', 'permanent resident; refugee claimant (sometimes)'),
  answer('b', 'ages', '18+'),
  answer('b', 'waitList', '12'),
  answer('a', 'sessions', 'Tu 18:00-21:00', { date: '2025-01-10' }),
]
const ask = (lang: 'en' | 'fr', people?: Map<string, number>) =>
  worksheetTable(SERVICES, ANSWERS, { lang, today: TODAY, people })
const rowsOf = (table: ReturnType<typeof ask>) =>
  table.rows.map((row) => Object.fromEntries(table.columns.map((column, k) => [column, row[k]])))

describe('the worksheet to phone from', () => {
  it('is in order of service type and name', () => {
    expect(rowsOf(ask('en')).map(({ recordId }) => recordId)).toEqual(['a', 'b', 'home', 'lib'])
  })

  it('has the records whose answers would move the most people first, where that is known', () => {
    const rows = rowsOf(
      ask(
        'en',
        new Map([
          ['list:lib', 119.6],
          ['list:b', 40],
        ]),
      ),
    )
    expect(rows.map(({ recordId, people }) => [recordId, people])).toEqual([
      ['lib', 120],
      ['b', 40],
      ['a', null],
      ['home', null],
    ])
  })

  it('says what is known, who verified it when, and whether that is long ago', () => {
    const [a, b] = rowsOf(ask('en'))
    expect(b).toMatchObject({
      knownHours: 'Mo-Fr 09:00-17:00',
      knownLanguages: 'English',
      knownEligibility: 'who may come: permanent resident; refugee claimant (sometimes) / ages: 18+',
      knownOther: 'wait list: 12',
      verifiedOn: '2026-11-20',
      verifiedBy: 'front desk',
      stale: 'no',
      openingHours: null,
      who: null,
    })
    expect(a).toMatchObject({ knownSessions: 'Tu 18:00-21:00', verifiedOn: '2025-01-10', stale: 'yes' })
  })

  it('says it in French', () => {
    const table = ask('fr')
    expect(table.header).toEqual(expect.arrayContaining(['téléphone', "heures d'ouverture", "qui l'a dit"]))
    expect(rowsOf(table)[1]).toMatchObject({
      name: 'Cours B',
      serviceTypes: 'Formation linguistique',
      knownLanguages: 'anglais',
      knownEligibility:
        'qui peut venir\u00a0: résident permanent; demandeur d’asile (parfois) / âges\u00a0: 18+',
    })
  })

  it('has no address of a sensitive site', async () => {
    expect(JSON.stringify(ask('en'))).not.toContain('Hidden')
    expect(worksheetToCsv(ask('en'))).toContain('905-555-0100')
  })

  it('is not for the public', () => {
    expect(() => requireOwner('public')).toThrow(Forbidden)
    expect(requireOwner('owner')).toBeUndefined()
  })

  it.each(['en', 'fr'] as const)(
    'read back as it was written (%s, CSV and workbook) holds no answer and no fault',
    async (lang) => {
      const table = ask(lang)
      const csv = worksheetToCsv(table)
      expect(csv.startsWith('\ufeff')).toBe(true)
      if (lang === 'en') expect(csv).toContain("'=A class")
      for (const [content, name] of [
        [csv, 'worksheet.csv'],
        [await worksheetToWorkbook(table), 'worksheet.xlsx'],
      ] as const) {
        const { rows, notices } = await readFilled(content, name)
        expect({ rows, notices: notices.filter((notice) => !notice.startsWith('delimiter')) }).toEqual({
          rows: [],
          notices: [],
        })
      }
    },
  )

  it.each(['en', 'fr'] as const)(
    'understands what it says itself: known values typed into the empty cells (%s)',
    async (lang) => {
      const table = ask(lang)
      const at = (column: string) => table.columns.indexOf(column as (typeof table.columns)[number])
      const rows = table.rows.map((row) => {
        const copy = [...row]
        for (const [from, to] of [
          ['knownHours', 'openingHours'],
          ['knownSessions', 'sessions'],
          ['knownLanguages', 'languages'],
        ])
          copy[at(to)] = row[at(from)]
        copy[at('who')] = 'desk'
        copy[at('date')] = TODAY
        return copy
      })
      for (const [content, name] of [
        [worksheetToCsv({ ...table, rows }), 'worksheet.csv'],
        [await worksheetToWorkbook({ ...table, rows }), 'worksheet.xlsx'],
      ] as const) {
        const read = await readFilled(content, name)
        expect(read.log.count('error')).toBe(0)
        expect(
          read.rows.map(({ recordId, cells }) => [
            recordId,
            cells.map((cell) => (cell.same ? 'same' : cell.value)),
          ]),
        ).toEqual([
          ['a', ['Tu 18:00-21:00']],
          ['b', ['Mo-Fr 09:00-17:00', 'English']],
        ])
      }
    },
  )
})
