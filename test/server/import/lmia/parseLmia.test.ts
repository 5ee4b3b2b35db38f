import { expect, test } from 'vitest'
import { RefusedInput } from '../../../../server/errors.ts'
import { LMIA_NOTICES } from '../../../../server/import/lmia/notices.ts'
import { parseLmia } from '../../../../server/import/lmia/readLmia.ts'
import type { EmployersSpec } from '../../../../server/import/manifest/regionManifest.ts'
import { NoticeLog } from '../../../../server/import/notice.ts'

const TITLE = ['Employers ... (NOC) 2011 and business location in 2019 (January-March)', '', '', '', '', '']
const HEADER = ['Province/Territory', 'Stream', 'Employer ', 'Address', 'Occupation', 'Approved Positions']

async function parse(lines: string[][], spec: Partial<EmployersSpec> = {}) {
  const log = new NoticeLog()
  const rows = []
  async function* raw() {
    for (const [at, cells] of lines.entries()) yield { rowNumber: at + 1, cells }
  }
  const whole: EmployersSpec = { file: 'list.csv', format: 'lmia', ...spec }
  for await (const row of parseLmia(raw(), whole, log.reporter('list.csv', LMIA_NOTICES))) rows.push(row)
  return { rows, log, codes: log.notices.map((notice) => `${notice.code} ${notice.rowNumber}`) }
}

test('a blank repeats the line above in a list whose provinces are mostly blank', async () => {
  const { rows, codes } = await parse([
    TITLE,
    HEADER,
    [
      'Ontario',
      '  Primary Agriculture',
      'First Farm',
      'Lynden, ON L0R 1T0',
      '8431-General farm workers',
      '4',
    ],
    ['', '', '', '', '8253-Supervisors', '1'],
    ['', '', '', 'Troy, ON L0R 2B0', '8431-General farm workers', '2'],
    ['', '   Low Wage', 'Second Firm', 'Hamilton, ON L8P 4S6', '6322-Cooks', '1'],
  ])
  expect(rows.map((row) => [row.stream, row.employer, row.city, row.agricultural, row.positions])).toEqual([
    ['Primary Agriculture', 'First Farm', 'Lynden', true, 4],
    ['Primary Agriculture', 'First Farm', 'Lynden', true, 1],
    ['Primary Agriculture', 'First Farm', 'Troy', true, 2],
    ['Low Wage', 'Second Firm', 'Hamilton', false, 1],
  ])
  expect(
    rows.every((row) => row.quarter === '2019Q1' && row.province === 'ON' && row.precision === 'none'),
  ).toBe(true)
  expect(codes).toEqual([])
})

test('an employer that is printed anew never gets the address of the employer before it', async () => {
  const { rows, codes } = await parse([
    TITLE,
    HEADER,
    ['Ontario', 'Low Wage', 'First', 'Dundas, ON L9H 1A1', '6322-Cooks', '1'],
    ['', '', 'Second', '', '6322-Cooks', '1'],
    ['', '', '', '', '6311-Supervisors', '1'],
  ])
  expect(rows.map((row) => row.address)).toEqual(['Dundas, ON L9H 1A1', null, null])
  expect(codes).toEqual(['missing_address 4', 'missing_address 5'])
})

test('a blank means missing in a list that prints its provinces', async () => {
  const { rows, codes } = await parse([
    TITLE,
    HEADER,
    ['Ontario', 'Low Wage', 'First', 'Dundas, ON L9H 1A1', '6322-Cooks', '1'],
    ['Ontario', 'Low Wage', 'First', '', '', '1'],
    ['Ontario', 'Low Wage', 'First', 'Dundas, ON L9H 1A1', '(blank)', ''],
  ])
  expect(rows.map((row) => [row.address, row.occupation, row.positions])).toEqual([
    ['Dundas, ON L9H 1A1', 'Cooks', 1],
    [null, null, 1],
    ['Dundas, ON L9H 1A1', null, null],
  ])
  expect(codes).toEqual([
    'missing_address 4',
    'missing_occupation 4',
    'invalid_positions 5',
    'missing_occupation 5',
  ])
})

test('blank lines and the notes after the data are no rows, and data after the notes is reported', async () => {
  const { rows, codes } = await parse([
    TITLE,
    HEADER,
    ['Ontario', 'Low Wage', 'First', 'Dundas, ON L9H 1A1', '6322-Cooks', '1'],
    ['', '', '', '', '', ''],
    ['Ontario', 'Low Wage', 'Second', 'Dundas, ON L9H 1A1', '6322-Cooks', '1'],
    ['Notes:', '', '', '', '', ''],
    ['1. The source, with "commas", of all.'],
    ['Ontario', 'Low Wage', 'Third', 'Dundas, ON L9H 1A1', '6322-Cooks', '1'],
  ])
  expect(rows.map((row) => [row.employer, row.rowNumber])).toEqual([
    ['First', 3],
    ['Second', 5],
  ])
  expect(codes).toEqual(['row_after_notes 8'])
})

test('header words are found in any order and in French, with year and period in columns', async () => {
  const { rows } = await parse([
    ['', 'Employeur', 'Adresse', 'Postes', 'Province', 'Volet', 'Année', 'Période', 'Code CNP', 'Titre CNP'],
    [
      '7',
      'Ferme Une',
      'Laval, H7H1A1',
      '1 200',
      'Québec',
      'Volet agricole',
      '2024',
      'T1',
      '85100',
      'Ouvriers agricoles',
    ],
  ])
  expect(rows).toMatchObject([
    {
      quarter: '2024Q1',
      province: 'QC',
      city: 'Laval',
      postalCode: 'H7H 1A1',
      agricultural: true,
      positions: 1200,
    },
  ])
  expect(rows[0]).toMatchObject({ occupationCode: '85100', occupation: 'Ouvriers agricoles', rowNumber: 2 })
})

test('the manifest decides the quarter, and a title that says otherwise is reported', async () => {
  const line = ['Ontario', 'Low Wage', 'First', 'Dundas, ON L9H 1A1', '6322-Cooks', '1']
  const { rows, codes } = await parse([TITLE, HEADER, line], { quarter: '2019Q2' })
  expect(rows[0].quarter).toBe('2019Q2')
  expect(codes).toEqual(['quarter_disagrees 1'])
})

test('a list without header or without quarter is refused with what to do', async () => {
  await expect(
    parse([
      ['a', 'b'],
      ['c', 'd'],
    ]),
  ).rejects.toThrow(/no header with employer, address and approved positions/)
  const error = await parse([HEADER]).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(RefusedInput)
  expect((error as RefusedInput).message).toContain('"quarter"')
})

test('no notice carries words of a cell that could be an employer', async () => {
  const { log } = await parse([
    TITLE,
    HEADER,
    ['Ontario', 'Low Wage', 'x', 'Dundas, ON', 'John Smith', 'John Smith'],
  ])
  expect(log.notices.map((notice) => notice.code)).toEqual(['invalid_occupation', 'invalid_positions'])
  expect(JSON.stringify(log.notices)).not.toContain('Smith')
})
