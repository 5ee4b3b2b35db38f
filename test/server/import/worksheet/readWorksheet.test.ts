import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { ANSWER_FIELD_NAMES, ANSWER_FIELDS } from '../../../../server/import/worksheet/answerFields.ts'
import { WORKSHEET_NOTICES } from '../../../../server/import/worksheet/notices.ts'
import { toCsv } from '../../../../server/reports/toCsv.ts'
import { readFilled } from '../../jobs/worksheet/answeredRecords.ts'

/** A worksheet with one row a record: its answer in the column, said by "desk" on 2026-11-20. */
const withCells = (header: string, ...cells: string[]) =>
  toCsv(
    ['source', 'record id', header, 'who said so', 'date'],
    cells.map((cell, k) => ['list', String(k), cell, 'desk', '2026-11-20']),
  )

/** One cell that each field refuses, and the code. */
const BAD: Record<string, readonly [string, string]> = {
  openingHours: ['whenever', 'unreadable_hours'],
  sessions: ['Tu 21:00-18:00', 'session_ends_before_it_starts'],
  languages: ['Klingon', 'unknown_language'],
  statuses: ['friends', 'unknown_status'],
  ages: ['24 to 16', 'ages_reversed'],
  yearsSinceLanding: ['many', 'unreadable_years'],
  coverages: ['gold card', 'unknown_coverage'],
  cost: ['cheap', 'unreadable_cost'],
  childMinding: ['perhaps', 'not_yes_or_no'],
  delivery: ['pigeon', 'unknown_delivery'],
  openToNewPeople: ['soon', 'not_yes_or_no'],
  seatsFree: ['few', 'not_a_count'],
  waitList: ['long', 'not_yes_or_no'],
  nextIntake: ['11/01/2027', 'not_a_date'],
  level: ['CLB 13', 'unreadable_level'],
  fundedUntil: ['2027-02-30', 'not_a_date'],
  siteConfirmed: ['maybe', 'not_yes_or_no'],
  closedDown: ['2', 'not_yes_or_no'],
}

describe('a filled worksheet', () => {
  it.each(Object.entries(BAD))(
    'reports a bad cell of %s with row, field and value',
    async (field, [cell, code]) => {
      const { header } = ANSWER_FIELDS[field as keyof typeof ANSWER_FIELDS]
      for (const name of [header.en, header.fr, field]) {
        const { rows, notices } = await readFilled(withCells(name, cell))
        expect(rows).toEqual([])
        expect(notices).toEqual([`${code} 2 ${header.en} ${cell}`])
      }
    },
  )

  it('has a bad cell for every field but the funder, who may have any name', () => {
    expect(ANSWER_FIELD_NAMES.filter((field) => !(field in BAD))).toEqual(['funder'])
  })

  it('names the part of the cell that is wrong, and keeps the whole beside it', async () => {
    const { log } = await readFilled(withCells('languages', 'Spanish (staff); Klingon'))
    expect(log.notices[0]).toMatchObject({
      code: 'unknown_language',
      value: 'Klingon',
      detail: { cell: 'Spanish (staff); Klingon' },
    })
  })

  it('reports all bad cells of a row, and says who and when are missing', async () => {
    const { rows, notices } = await readFilled(
      'source,record id,ages,cost,who said so,date\nlist,1,old,dear,,\nlist,2,18+,,desk,\nlist,3,18+,,,2026-11-20\n',
    )
    expect(rows).toEqual([])
    expect(notices).toEqual([
      'unreadable_ages 2 ages old',
      'unreadable_cost 2 cost dear',
      'missing_who 2 who',
      'missing_date 2 date',
      'missing_date 3 date',
      'missing_who 4 who',
    ])
  })

  it('refuses dates that are none and dates to come, but not tomorrow, which it may be already elsewhere', async () => {
    const { rows, notices } = await readFilled(
      'source,record id,ages,who said so,date\nlist,1,18+,desk,20/11/2026\nlist,2,18+,desk,2026-11-29\nlist,3,18+,desk,2026-11-28\nlist,4,18+,desk,2026-11\n',
    )
    expect(rows.map(({ recordId }) => recordId)).toEqual(['3'])
    expect(notices).toEqual([
      'not_a_date 2 date 20/11/2026',
      'date_in_future 3 date 2026-11-29',
      'not_a_date 5 date 2026-11',
    ])
  })

  it('refuses answers about nobody knows what', async () => {
    const { notices } = await readFilled(
      'source,record id,ages,who said so,date\n,7,18+,desk,2026-11-20\nlist,,18+,desk,2026-11-20\n',
    )
    expect(notices).toEqual(['missing_record 2 source 7', 'missing_record 3 recordId'])
  })

  it('passes over rows without answers, and says so where somebody was asked', async () => {
    const { rows, notices } = await readFilled(
      'source,record id,ages,who said so,date\nlist,1,,,\nlist,2,,desk,2026-11-20\n# a note,,18+,,\n',
    )
    expect(rows).toEqual([])
    expect(notices).toEqual(['row_without_answers 3 2'])
  })

  it('leaves out columns that it does not know, with a warning', async () => {
    const { rows, notices } = await readFilled(
      'source,record id,mood,ages,who said so,date\nlist,1,good,18+,desk,2026-11-20\n',
    )
    expect(notices).toEqual(['unknown_column 1 mood'])
    expect(rows[0].cells).toEqual([{ field: 'ages', same: false, value: '18+' }])
  })

  it('is refused where it is another table', async () => {
    await expect(readFilled('name,phone\nClass,1\n')).rejects.toThrow(
      /no worksheet: it has no column for source, recordId, who, date/,
    )
  })

  it('knows "same" and "unknown" in both languages', async () => {
    const { rows } = await readFilled(withCells('languages', 'same', 'Idem', 'unknown', 'Inconnu'))
    expect(rows.map(({ cells }) => cells[0])).toEqual([
      { field: 'languages', same: true },
      { field: 'languages', same: true },
      { field: 'languages', same: false, value: null },
      { field: 'languages', same: false, value: null },
    ])
  })

  it('says how loosely written hours were understood', async () => {
    const { rows, log } = await readFilled(withCells('opening hours', 'mon-fri 9am-5pm'))
    expect(rows[0].cells).toEqual([{ field: 'openingHours', same: false, value: 'Mo-Fr 09:00-17:00' }])
    expect(log.notices).toMatchObject([
      { code: 'hours_read_loosely', severity: 'info', value: 'mon-fri 9am-5pm > Mo-Fr 09:00-17:00' },
    ])
  })

  it('is read with French headers and words, semicolons and windows-1252, as spreadsheets in French save it', async () => {
    const text =
      "source;id de l'enregistrement;langues;qui peut venir;garde d'enfants;séances;qui l'a dit;date\n" +
      'list;é1;"espagnol (interprète)";"résident permanent";non;"ma,je 18:00-21:00";accueil;2026-11-20\n'
    const { rows, log } = await readFilled(Buffer.from(text, 'latin1'))
    expect(log.count('error') + log.count('warning')).toBe(0)
    expect(rows).toEqual([
      {
        rowNumber: 2,
        source: 'list',
        recordId: 'é1',
        cells: [
          { field: 'sessions', same: false, value: 'Tu,Th 18:00-21:00' },
          { field: 'languages', same: false, value: 'Spanish (interpreter)' },
          { field: 'statuses', same: false, value: 'permanent resident' },
          { field: 'childMinding', same: false, value: 'no' },
        ],
        who: 'accueil',
        date: '2026-11-20',
      },
    ])
  })

  it('takes off the apostrophe that keeps a spreadsheet from running a text, and no other', async () => {
    const csv = toCsv(
      ['source', 'record id', 'funder', 'who said so', 'date'],
      [
        ['list', '=1+1', '@Home', '+Share', '2026-11-20'],
        ['list', '2', "'t Hof", '-', '2026-11-20'],
      ],
    )
    expect(csv).toContain("'=1+1,'@Home,'+Share")
    const { rows } = await readFilled(csv)
    expect(rows).toMatchObject([
      { recordId: '=1+1', cells: [{ value: '@Home' }], who: '+Share' },
      { recordId: '2', cells: [{ value: "'t Hof" }], who: '-' },
    ])
  })

  it('is read from a workbook, where dates and numbers may be cells of their own kind', async () => {
    const workbook = await writeXlsxFile([
      ['source', 'record id', 'free seats', 'next intake', 'who said so', 'date'],
      [
        'list',
        17,
        3,
        { value: new Date('2027-01-11'), type: Date, format: 'yyyy-mm-dd' },
        'desk',
        { value: new Date('2026-11-20'), type: Date, format: 'yyyy-mm-dd' },
      ],
    ]).toBuffer()
    const { rows, notices } = await readFilled(workbook, 'worksheet.xlsx')
    expect(notices).toEqual([])
    expect(rows).toMatchObject([
      {
        recordId: '17',
        date: '2026-11-20',
        cells: [
          { field: 'seatsFree', value: '3' },
          { field: 'nextIntake', value: '2027-01-11' },
        ],
      },
    ])
  })

  it('has words for every code that it may report', async () => {
    const codes = Object.values(BAD).map(([, code]) => code)
    expect(codes.filter((code) => !(code in WORKSHEET_NOTICES))).toEqual([])
  })
})
