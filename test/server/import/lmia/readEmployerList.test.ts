import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSource } from '../../../../server/import/files/sourceFile.ts'
import { LMIA_NOTICES } from '../../../../server/import/lmia/notices.ts'
import { parseEmployerList, readEmployerList } from '../../../../server/import/lmia/readEmployerList.ts'
import type { EmployersSpec } from '../../../../server/import/manifest/regionManifest.ts'
import { NoticeLog } from '../../../../server/import/notice.ts'

async function parse(cells: Record<string, string>[], spec: Partial<EmployersSpec> = {}) {
  const log = new NoticeLog()
  async function* table() {
    for (const [at, row] of cells.entries()) yield { rowNumber: at + 2, cells: row }
  }
  const rows = []
  const whole: EmployersSpec = { file: 'own.csv', format: 'csv', ...spec }
  for await (const row of parseEmployerList(table(), whole, log.reporter('own.csv', LMIA_NOTICES)))
    rows.push(row)
  return { rows, codes: log.notices.map((notice) => `${notice.code} ${notice.rowNumber}`) }
}

test('columns are mapped, a row with lon and lat is a point, and yes in the farm column marks it agricultural', async () => {
  const { rows, codes } = await parse(
    [
      {
        Ferme: 'Verger Un',
        x: '-79.9',
        y: '43.3',
        Postes: '12',
        Trim: '2025-Q2',
        Agricole: 'oui',
        Ville: 'Lynden',
      },
    ],
    {
      mapping: {
        employer: 'Ferme',
        lon: 'x',
        lat: 'y',
        positions: 'Postes',
        quarter: 'Trim',
        agricultural: 'Agricole',
        city: 'Ville',
      },
    },
  )
  expect(codes).toEqual([])
  expect(rows).toMatchObject([
    {
      employer: 'Verger Un',
      lon: -79.9,
      lat: 43.3,
      precision: 'point',
      positions: 12,
      quarter: '2025Q2',
      agricultural: true,
      city: 'Lynden',
    },
  ])
})

test('the quarter of the manifest is used where the list has none, and a row without any is left out', async () => {
  const row = { employer: 'One', address: 'Dundas, ON L9H 1A1', positions: '3' }
  expect((await parse([row], { quarter: '2025Q1' })).rows).toMatchObject([
    { quarter: '2025Q1', postalCode: 'L9H 1A1', precision: 'none' },
  ])
  expect(await parse([row])).toEqual({ rows: [], codes: ['invalid_quarter 2'] })
})

test('half a point, a point off the globe and an employer without name are reported', async () => {
  const { rows, codes } = await parse(
    [
      { employer: 'One', address: 'Dundas, ON', lon: '-79.9', lat: '', positions: '1' },
      { employer: 'Two', address: 'Dundas, ON', lon: '589194', lat: '4787027', positions: 'many' },
      { employer: '', address: 'Dundas, ON', lon: '', lat: '', positions: '1' },
    ],
    { quarter: '2025Q1' },
  )
  expect(rows.map((row) => [row.precision, row.positions])).toEqual([
    ['none', 1],
    ['none', null],
  ])
  expect(codes).toEqual(['invalid_point 2', 'invalid_positions 3', 'invalid_point 3', 'missing_employer 4'])
})

test('a mapping that names an unknown field is refused', async () => {
  await expect(parse([], { mapping: { workers: 'n' } })).rejects.toThrow(
    /"workers"; known fields are employer/,
  )
})

test('a list with semicolons in windows-1252, as spreadsheets save it, is read with two notices about the file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'employers-'))
  const text = 'employer;city;positions;quarter\nVerger Un;Orl\xe9ans;12;2025Q2\n'
  await writeFile(join(folder, 'own.csv'), Buffer.from(text, 'latin1'))
  const log = new NoticeLog()
  const source = await openSource(folder, 'own.csv')
  const report = log.reporter('own.csv', LMIA_NOTICES)
  const rows = []
  for await (const row of readEmployerList(source, { file: 'own.csv', format: 'csv' }, report)) rows.push(row)
  await rm(folder, { recursive: true })
  expect(rows).toMatchObject([{ employer: 'Verger Un', city: 'Orléans', positions: 12, quarter: '2025Q2' }])
  expect(log.notices.map(({ code }) => code).sort()).toEqual(['delimiter_detected', 'encoding_guessed'])
})
