/** `reach worksheet` on the mini region: written, filled in, shown, applied whole or not at all, and kept. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyWorksheet } from '../../../server/jobs/worksheet/readBack.ts'
import { toCsv } from '../../../server/reports/toCsv.ts'
import { toWorkbook } from '../../../server/reports/toWorkbook.ts'
import { listAnswers, listEveryAnswer } from '../../../server/store/answers.ts'
import { migrate } from '../../../server/store/migrate.ts'
import type { Tables } from '../../../server/store/tables.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { saveTestRecords } from '../../saveTestRecords.ts'
import { createTestDatabase } from '../../testDatabase.ts'
import { VISIT } from '../visitStandard.ts'
import { runReach } from './runReach.ts'

let region: TestRegion
let folder: string
const reach = (...args: string[]) =>
  runReach(args, { DATABASE_URL: region.database.databaseUrl, DATA_DIR: region.database.dataDir }, folder)
const worksheet = (...args: string[]) => reach('worksheet', '--region', 'mini', ...args)

/** A blank worksheet with some cells of the class filled in. */
function fillIn(csv: string, cells: Record<string, string>, recordId = 'class'): string[][] {
  const table = parse(csv, { bom: true }) as string[][]
  const row = table.find((each) => each[1] === recordId)!
  for (const [header, text] of Object.entries(cells)) row[table[0].indexOf(header)] = text
  return table
}
const save = (name: string, [header, ...rows]: string[][]) =>
  writeFileSync(join(folder, name), toCsv(header, rows))
const keptFields = async () =>
  (await listAnswers(region.database.db, 'mini')).map(({ field, value, who, enteredBy }) => [
    field,
    value,
    who,
    enteredBy,
  ])

beforeAll(async () => {
  region = await openTestRegion()
  folder = join(region.database.dataDir, 'work')
  mkdirSync(folder)
  await region.add()
  await saveTestRecords(region, 'standard', [VISIT])
})
afterAll(async () => {
  await region.database.drop()
})

describe('reach worksheet', () => {
  it('writes what there is to ask, and changes nothing when it is read back as it is', async () => {
    const { code, out, err } = await worksheet()
    expect(code).toBe(0)
    expect(err).toContain('2 records')
    const [header, notes, ...rows] = parse(out, { bom: true }) as string[][]
    expect(header.slice(0, 3)).toEqual(['source', 'record id', 'people an answer would move'])
    expect(notes[0]).toMatch(/^# How to fill in/)
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      ['test', 'class', '', '', 'Evening class'],
      ['test', 'clinic', '', '', 'Clinic'],
    ])
    writeFileSync(join(folder, 'blank.csv'), out)
    const back = await worksheet('--read', 'blank.csv')
    expect(back).toMatchObject({ code: 0, out: '' })
    expect(back.err).toContain('Nothing would change')
  })

  it('takes one kind of service and French', async () => {
    const { out } = await worksheet('--service', 'health', '--lang', 'fr')
    const [header, , ...rows] = parse(out, { bom: true }) as string[][]
    expect(header).toContain("heures d'ouverture")
    expect(rows.map((row) => row[1])).toEqual(['clinic'])
  })

  it('puts those first whose answers would move the most people, and says how many', async () => {
    const gaps = await reach('gaps', '--region', 'mini', '--standard', VISIT.id, '--format', 'json')
    const expected = JSON.parse(gaps.out).phoneFirst
    expect(expected).toMatchObject([{ service: 'test:clinic' }])
    expect(expected[0].people).toBeGreaterThan(100)
    const { code, out } = await worksheet('--standard', VISIT.id)
    const [header, , ...rows] = parse(out, { bom: true }) as string[][]
    expect(code).toBe(0)
    const people = header.indexOf('people an answer would move')
    expect(rows.map((row) => [row[1], row[people]])).toEqual([
      ['clinic', String(Math.round(expected[0].people))],
    ])
    const unknown = await worksheet('--standard', 'no-such-standard')
    expect(unknown.code).toBe(1)
    expect(unknown.err).toContain(VISIT.id)
  })

  it.each([
    '--apply',
    '--read blank.csv --apply',
    '--read blank.csv --apply --preview --who A',
    '--read blank.csv --format xlsx',
    '--read blank.csv --service library',
    '--read blank.csv --standard language-training-evening',
    '--undo',
    '--undo --who A --read blank.csv',
    '--format table',
    '--format pdf',
  ])('is wrong usage: %s', async (args) => {
    expect((await worksheet(...args.split(' '))).code).toBe(2)
  })

  it('is not for the public', async () => {
    for (const args of [
      ['--access', 'public'],
      ['--read', 'blank.csv', '--access', 'public'],
    ]) {
      const { code, out, err } = await worksheet(...args)
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toContain('for the owner alone')
    }
  })

  it('shows what would change and saves nothing, then saves just that', async () => {
    const blank = (await worksheet()).out
    const filled = fillIn(blank, {
      sessions: 'mardi et jeudi 18h00 à 21h00',
      languages: 'English (staff); Spanish (telephone)',
      cost: 'unknown',
      'who said so': '=Front desk',
      date: '2026-02-03',
    })
    save('filled.csv', filled)
    const preview = await worksheet('--read', 'filled.csv', '--preview', '--format', 'csv')
    expect(preview.code).toBe(0)
    const rows = parse(preview.out, { columns: true }) as Record<string, string>[]
    expect(
      rows.map(({ row, record_id, field, change, before, after, date }) => [
        row,
        record_id,
        field,
        change,
        before,
        after,
        date,
      ]),
    ).toEqual([
      ['3', 'class', 'sessions', 'new', '', 'Tu,Th 18:00-21:00', '2026-02-03'],
      ['3', 'class', 'languages', 'new', '', 'English (staff); Spanish (telephone)', '2026-02-03'],
      ['3', 'class', 'cost', 'asked', '', '', '2026-02-03'],
    ])
    expect(await keptFields()).toEqual([])

    const applied = await worksheet('--read', 'filled.csv', '--apply', '--who', 'Ana Ruiz', '--format', 'csv')
    expect(applied.code).toBe(0)
    expect(applied.out).toBe(preview.out)
    expect(applied.err).toContain('Saved 3 answers')
    expect(await keptFields()).toEqual([
      ['cost', null, '=Front desk', 'Ana Ruiz'],
      ['languages', 'English (staff); Spanish (telephone)', '=Front desk', 'Ana Ruiz'],
      ['sessions', 'Tu,Th 18:00-21:00', '=Front desk', 'Ana Ruiz'],
    ])
    const again = await worksheet('--read', 'filled.csv', '--apply', '--who', 'Ana Ruiz')
    expect(again.err).toContain('Saved 0 answers')
  })

  it('shows the answers in the next worksheet', async () => {
    const [header, , row] = parse((await worksheet()).out, { bom: true }) as string[][]
    const get = (name: string) => row[header.indexOf(name)]
    expect(get('known: sessions')).toBe('Tu,Th 18:00-21:00')
    expect(get('verified with')).toBe("'=Front desk")
    expect(get('verified on')).toBe('2026-02-03')
    expect(get('sessions')).toBe('')
  })

  it('refuses the whole where one cell is wrong', async () => {
    const before = await keptFields()
    const blank = (await worksheet()).out
    const good = fillIn(blank, { ages: '18+', 'who said so': 'desk', date: '2026-03-03' })
    const bad = fillIn(
      toCsv(good[0], good.slice(1)),
      { ages: '24 to 16', 'who said so': 'desk', date: '2026-03-03' },
      'clinic',
    )
    save('bad.csv', bad)
    for (const args of [['--preview'], ['--apply', '--who', 'Ana Ruiz']]) {
      const { code, out, err } = await worksheet('--read', 'bad.csv', ...args)
      expect(code).toBe(1)
      expect(out).toContain('18+')
      expect(err).toContain('row 4, ages, "24 to 16"')
      expect(err).toContain('ages_reversed')
      expect(err).toMatch(/Nothing was saved/)
    }
    expect(await keptFields()).toEqual(before)
  })

  it('says faults in French where it is asked to', async () => {
    const { err } = await worksheet('--read', 'bad.csv', '--lang', 'fr')
    expect(err).toContain('erreur\u00a0: ligne 4, âges, "24 to 16"')
    expect(err).toContain("L'âge minimal dépasse l'âge maximal.")
  })

  it('saves nothing where the database fails half way', async () => {
    const before = await keptFields()
    save(
      'once.csv',
      fillIn((await worksheet()).out, {
        ages: '18+',
        cost: 'free',
        'who said so': 'desk',
        date: '2026-03-04',
      }),
    )
    const file = { regionId: 'mini', file: join(folder, 'once.csv'), now: 'no instant at all' }
    await expect(applyWorksheet(region.database.pool, file, 'Ana Ruiz')).rejects.toThrow()
    expect(await keptFields()).toEqual(before)
  })

  it('reads a workbook', async () => {
    const [header, ...rows] = fillIn(
      (await worksheet()).out,
      {
        'opening hours': 'same',
        'child-minding': 'oui',
        'who said so': 'desk',
        date: '2026-03-05',
      },
      'clinic',
    )
    const widths = header.map(() => 10)
    writeFileSync(join(folder, 'filled.xlsx'), await toWorkbook([{ name: 'Sheet', header, rows, widths }]))
    const refused = await worksheet('--read', 'filled.xlsx', '--apply', '--who', 'Ana Ruiz')
    expect(refused.err).toContain('nothing_known')
    rows.find((row) => row[1] === 'clinic')![header.indexOf('opening hours')] = 'Mo-Fr 09:00-17:00'
    writeFileSync(join(folder, 'filled.xlsx'), await toWorkbook([{ name: 'Sheet', header, rows, widths }]))
    const { code, err } = await worksheet('--read', 'filled.xlsx', '--apply', '--who', 'Ana Ruiz')
    expect({ code, saved: err.includes('Saved 2 answers') }).toEqual({ code: 0, saved: true })
  })

  it('keeps answers through another import, and the history of each', async () => {
    save(
      'later.csv',
      fillIn((await worksheet()).out, {
        sessions: 'Sa 09:00-12:00',
        'who said so': 'desk',
        date: '2026-04-01',
      }),
    )
    await worksheet('--read', 'later.csv', '--apply', '--who', 'Ben')
    await region.add({
      'services.csv': `id,name,type,address,city,lon,lat\nclass,Renamed class,language-training,,Mini,-80,43\n`,
    })
    const [header, , row] = parse((await worksheet()).out, { bom: true }) as string[][]
    expect(row[header.indexOf('name')]).toBe('Renamed class')
    expect(row[header.indexOf('known: sessions')]).toBe('Sa 09:00-12:00')
    expect((await keptFields()).filter(([field]) => field === 'sessions')).toHaveLength(2)
  })

  it('takes the last worksheet back, and then the one before', async () => {
    const [before] = (await keptFields()).filter(([, value]) => value === 'Sa 09:00-12:00')
    expect(before[3]).toBe('Ben')
    const preview = await worksheet('--undo', '--preview', '--format', 'csv')
    expect(preview.code).toBe(0)
    expect(preview.err).toContain('1 answers that Ben read in')
    expect(parse(preview.out, { columns: true })).toMatchObject([
      { record_id: 'class', field: 'sessions', before: 'Sa 09:00-12:00', after: 'Tu,Th 18:00-21:00' },
    ])
    expect(await keptFields()).toContainEqual(before)
    const undone = await worksheet('--undo', '--who', 'Carla', '--format', 'csv')
    expect(undone).toMatchObject({ code: 0, out: preview.out })
    expect((await keptFields()).filter(([field]) => field === 'sessions')).toEqual([
      ['sessions', 'Tu,Th 18:00-21:00', '=Front desk', 'Ana Ruiz'],
    ])
    const next = await worksheet('--undo', '--preview')
    expect(next.err).toContain('Ana Ruiz')
    expect(next.out).toContain('Mo-Fr 09:00-17:00')
  })

  it('says which records are gone', async () => {
    save('gone.csv', [
      ['source', 'record id', 'ages', 'who said so', 'date'],
      ['test', 'clinic', '18+', 'desk', '2026-04-02'],
    ])
    expect((await worksheet('--read', 'gone.csv')).err).toContain('unknown_record')
  })
})

describe('a backup', () => {
  it('holds the answers with their history and brings them back, once', async () => {
    const saved = await reach('backup', 'answers.json')
    const answers = await listAnswers(region.database.db)
    const every = await listEveryAnswer(region.database.db)
    expect(every.length).toBe(answers.length + 1)
    expect(saved.err).toContain(`${every.length} answers`)
    const empty = await createTestDatabase<Tables>()
    try {
      await migrate(empty.db)
      const env = { DATABASE_URL: empty.databaseUrl, DATA_DIR: empty.dataDir }
      for (const time of [1, 2]) {
        const { code } = await runReach(['restore', 'answers.json'], env, folder)
        expect({ time, code, answers: await listAnswers(empty.db) }).toEqual({ time, code: 0, answers })
      }
    } finally {
      await empty.drop()
    }
  })

  it('is refused where an answer cannot be read, and an older one without answers is taken', async () => {
    const backup = {
      format: 'within-reach-backup',
      formatVersion: 1,
      product: '0',
      regions: [],
      corrections: [],
      settings: [],
    }
    writeFileSync(join(folder, 'old.json'), JSON.stringify(backup))
    expect((await reach('restore', 'old.json')).code).toBe(0)
    const answer = {
      regionId: 'mini',
      source: 'test',
      recordId: 'class',
      field: 'ages',
      value: 'old',
      who: 'desk',
      date: '2026-01-01',
      enteredBy: 'A',
      enteredAt: '2026-01-01T00:00:00Z',
    }
    for (const change of [
      {},
      { value: '18+', field: 'mood' },
      { value: '18+', date: 'today' },
      { value: '18+', enteredAt: 'x' },
    ]) {
      writeFileSync(
        join(folder, 'bad.json'),
        JSON.stringify({ ...backup, formatVersion: 2, answers: [{ ...answer, ...change }] }),
      )
      const { code, err } = await reach('restore', 'bad.json')
      expect(code).toBe(1)
      expect(err).toContain('/answers/0')
    }
  })
})
