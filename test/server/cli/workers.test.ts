/** Head-counts of employer sites: entered by month, unknown until then, for the owner alone, and what standards weigh by. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import { STARTER_STANDARDS } from '../../../core/gaps/starterStandards.ts'
import type { StandardGaps } from '../../../server/contract/standards.ts'
import { toCsv } from '../../../server/reports/toCsv.ts'
import { toWorkbook } from '../../../server/reports/toWorkbook.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { saveTestRecords } from '../../saveTestRecords.ts'
import { openTestApp } from '../api/openTestApp.ts'
import { richFiles } from '../api/richRegion.ts'
import { runReach } from './runReach.ts'

/** Any time, at the clinic, on foot: three farms stand at it. */
const CARE: StandardRecord = {
  ...STARTER_STANDARDS.find(({ id }) => id === 'primary-care-near-farms')!,
  id: 'care',
  time: { kind: 'any' },
  modes: ['walk'],
  roundTrip: false,
  match: STARTER_STANDARDS.find(({ id }) => id === 'food')!.match,
  weighBy: 'people',
}
const MONTH_HEADERS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

let region: TestRegion
let folder: string
const reach = (...args: string[]) =>
  runReach(args, { DATABASE_URL: region.database.databaseUrl, DATA_DIR: region.database.dataDir }, folder)
const workers = (...args: string[]) => reach('workers', '--region', 'mini', ...args)
const countRows = async () =>
  Number((await region.database.pool.query('select count(*) from saved_record')).rows[0].count)

beforeAll(async () => {
  region = await openTestRegion()
  folder = join(region.database.dataDir, 'work')
  mkdirSync(folder)
  await region.add(richFiles())
  await saveTestRecords(region, 'standard', [CARE])
})
afterAll(async () => {
  await region.database.drop()
})

let table: string[][]
const fill = (employer: string, cells: Record<string, string>) =>
  table.map((row, k) =>
    k > 0 && row[1].includes(employer) ? row.map((cell, c) => cells[table[0][c]] ?? cell) : row,
  )
const save = (name: string, [header, ...rows]: string[][]) =>
  writeFileSync(join(folder, name), toCsv(header, rows))
const answer = async () => {
  const { code, out, err } = await reach('gaps', '--region', 'mini', '--standard', 'care', '--format', 'json')
  expect(code, err).toBe(0)
  return JSON.parse(out) as StandardGaps
}

describe('reach workers', () => {
  it('writes a row a site with its key, its name and twelve months, and reads it back as nothing', async () => {
    const { code, out, err } = await workers('--format', 'csv')
    expect(code).toBe(0)
    expect(err).toContain('5 sites, 0 of them')
    table = parse(out, { bom: true }) as string[][]
    expect(table[0]).toEqual(['site', 'employer', 'place', 'farm', ...MONTH_HEADERS, 'who said so', 'date'])
    expect(new Set(table.slice(1).map(([key]) => key)).size).toBe(5)
    for (const [key, , , farm] of table.slice(1, 4)) expect([key.length, farm]).toEqual([12, 'yes'])
    save('blank.csv', table)
    const back = await workers('--read', 'blank.csv')
    expect([back.code, back.out]).toEqual([0, ''])
    expect(back.err).toContain('Nothing would change')
  })

  it('until somebody enters one, a standard that counts workers has no figures, never 0', async () => {
    const { total, assumptions } = await answer()
    expect(total).toMatchObject({ people: null, shortfall: null, leftOut: total.areas })
    expect(assumptions.workers).toMatchObject({ sites: 3, unknownSites: 3 })
  })

  it('shows what would change, then saves it with who said so and who entered it', async () => {
    const months = Object.fromEntries(MONTH_HEADERS.map((name) => [name, '12']))
    save(
      'filled.csv',
      fill('Zzqworth', { ...months, January: 'unknown', 'who said so': '=Foreman', date: '2026-05-01' }),
    )
    const before = await countRows()
    const preview = await workers('--read', 'filled.csv', '--preview')
    expect(preview.code).toBe(0)
    expect(preview.err).toContain('12 head-counts would be saved')
    expect(await countRows()).toBe(before)
    const applied = await workers('--read', 'filled.csv', '--apply', '--who', 'Ana')
    expect(applied.err).toContain('Saved 12 head-counts.')
    const { rows } = await region.database.pool.query(
      `select record_id, body, who from saved_record where kind = 'head-count' order by saved_at, id limit 2`,
    )
    expect(rows).toEqual([
      {
        record_id: `${keyOf('Zzqworth')}:1`,
        body: { workers: null, who: '=Foreman', date: '2026-05-01' },
        who: 'Ana',
      },
      {
        record_id: `${keyOf('Zzqworth')}:2`,
        body: { workers: 12, who: '=Foreman', date: '2026-05-01' },
        who: 'Ana',
      },
    ])
    expect((await workers('--read', 'filled.csv', '--apply', '--who', 'Ana')).err).toContain('Saved 0')
  })

  it('a standard counts the workers that are known and says of how many sites they are not', async () => {
    const { total, assumptions, parameters } = await answer()
    expect(total).toMatchObject({ people: 12, covered: { lower: 12, upper: 12 }, shortfall: 0 })
    expect(assumptions.workers).toEqual({
      month: Number(assumptions.aroundDate.slice(5, 7)),
      sites: 3,
      unknownSites: 2,
    })
    expect(parameters.peopleSpread).toContain('head-counts that the partnership entered')
    const told = await reach('gaps', '--region', 'mini', '--standard', 'care')
    expect(told.out).toContain('of 2 of 3 sites nobody has entered one')
  })

  it('takes one site and a range of months, in a workbook too, and 0 is known', async () => {
    const one = [
      '--site',
      keyOf('Qvexley'),
      '--said-by',
      'Owner',
      '--date',
      '2026-05-02',
      '--apply',
      '--who',
      'Ana',
    ]
    expect((await workers(...one, '--months', '1-12', '--count', '7')).err).toContain('Saved 12')
    expect((await workers(...one, '--months', '3', '--count', '7')).err).toContain('Saved 0')
    expect((await answer()).total.people).toBe(19)
    const sheet = fill('Brumplequist', {
      ...Object.fromEntries(MONTH_HEADERS.map((name) => [name, '0'])),
      'who said so': 'Owner',
      date: '2026-05-02',
    })
    const workbook = await toWorkbook([
      { name: 'x', header: sheet[0], rows: sheet.slice(1), widths: sheet[0].map(() => 10) },
    ])
    writeFileSync(join(folder, 'filled.xlsx'), workbook)
    expect((await workers('--read', 'filled.xlsx', '--apply', '--who', 'Ana')).err).toContain('Saved 12')
    expect((await answer()).assumptions.workers).toMatchObject({ unknownSites: 0 })
    expect((await answer()).total.people).toBe(19)
  })

  it.each<[string, string, Record<string, string>]>([
    ['a count that is none', 'not_a_count', { May: 'some', 'who said so': 'A', date: '2026-05-01' }],
    ['half a worker', 'not_a_count', { May: '1.5', 'who said so': 'A', date: '2026-05-01' }],
    ['fewer than none', 'not_a_count', { May: '-1', 'who said so': 'A', date: '2026-05-01' }],
    ['nobody who said so', 'missing_who', { May: '99', date: '2026-05-01' }],
    ['no date', 'missing_date', { May: '99', 'who said so': 'A' }],
    ['a date that is none', 'not_a_date', { May: '99', 'who said so': 'A', date: 'May' }],
    ['a date to come', 'date_in_future', { May: '99', 'who said so': 'A', date: '2999-01-01' }],
    ['no site', 'missing_site', { site: '', May: '99', 'who said so': 'A', date: '2026-05-01' }],
    ['another site', 'unknown_site', { site: 'abc', May: '99', 'who said so': 'A', date: '2026-05-01' }],
  ])('refuses a table with %s whole', async (_, code, cells) => {
    const filled = fill('Zzqworth', cells)
    const other = filled.map((row, k) =>
      k > 0 && row[1].includes('Qvexley')
        ? row.map((cell, c) => ({ May: '50', 'who said so': 'B', date: '2026-06-01' })[filled[0][c]] ?? cell)
        : row,
    )
    save('bad.csv', other)
    const before = await countRows()
    const { code: exit, err } = await workers('--read', 'bad.csv', '--apply', '--who', 'Ana')
    expect(exit).toBe(1)
    expect(err).toContain(`(${code})`)
    expect(await countRows()).toBe(before)
  })

  it('refuses workers without months, and the same site twice', async () => {
    const header = ['site', 'workers', 'who said so', 'date']
    save('no-months.csv', [header, [keyOf('Qvexley'), '12', 'A', '2026-05-01']])
    expect((await workers('--read', 'no-months.csv')).err).toContain('(workers_without_month)')
    save('twice.csv', [
      ...fill('Qvexley', { May: '1', 'who said so': 'A', date: '2026-06-01' }),
      table[2],
      table[2],
    ])
    expect((await workers('--read', 'twice.csv')).err).toContain('(repeated_site)')
    save('none.csv', [
      ['a', 'b'],
      ['1', '2'],
    ])
    expect((await workers('--read', 'none.csv')).err).toContain('is no table of head-counts')
  })

  it('leaves an older count out, and an employer without workers as it was', async () => {
    save('older.csv', fill('Qvexley', { May: '3', 'who said so': 'A', date: '2020-01-01' }))
    const older = await workers('--read', 'older.csv')
    expect([older.code, older.err]).toEqual([0, expect.stringContaining('(older_than_known)')])
    save('asked.csv', fill('Qvexley', { 'who said so': 'A', date: '2026-06-01' }))
    const asked = await workers('--read', 'asked.csv', '--lang', 'fr')
    expect([asked.code, asked.err]).toEqual([0, expect.stringContaining('(row_without_counts)')])
    expect(asked.err).toContain('avertissement')
  })

  it.each([
    '--site abc --count 3 --said-by A',
    '--site abc --months 5 --said-by A',
    '--site abc --months 13 --count 3 --said-by A',
    '--site abc --months 5-3 --count 3 --said-by A',
    '--site abc --months 5 --count -3 --said-by A',
    '--months 5',
    '--apply',
    '--read blank.csv --apply',
    '--read blank.csv --site abc',
  ])('is wrong usage: %s', async (args) => {
    expect((await workers(...args.split(' '))).code).toBe(2)
  })

  it('is not for the public: no table, no answer, no byte over HTTP', async () => {
    const refused = await workers('--access', 'public')
    expect([refused.code, refused.out]).toEqual([1, ''])
    const app = await openTestApp(region)
    const headers = { host: 'reach.example.org' }
    expect((await app.inject({ url: '/api/regions/mini/standards/care/gaps', headers })).statusCode).toBe(403)
    for (const host of ['reach.example.org', 'localhost:8080'])
      for (const path of [
        'standards',
        'standards/care',
        'rules',
        'profiles',
        'employers',
        'employer-sites',
        'areas',
      ]) {
        const { body } = await app.inject({ url: `/api/regions/mini/${path}`, headers: { host } })
        for (const secret of ['Foreman', keyOf('Zzqworth'), 'head-count', 'Head-counts of'])
          expect(body.includes(secret), `${path} ${secret}`).toBe(false)
      }
    await app.close()
  })
})

function keyOf(employer: string): string {
  return table.find((row) => row[1].includes(employer))![0]
}
