/** The worksheet over HTTP on the mini region: fetched, sent back, shown, applied whole or not at all, taken back. */
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../../server/api/routing.ts'
import { MOST_WORKSHEET_BYTES } from '../../../server/jobs/worksheet/uploadedWorksheet.ts'
import { toCsv } from '../../../server/reports/toCsv.ts'
import { toWorkbook } from '../../../server/reports/toWorkbook.ts'
import { listAnswers } from '../../../server/store/answers.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { saveTestRecords } from '../../saveTestRecords.ts'
import { VISIT } from '../visitStandard.ts'
import { openTestApp } from './openTestApp.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PATH = '/api/regions/mini/worksheet'
let region: TestRegion
let app: App
const get = (path = '') => app.inject({ url: PATH + path })
const send = (path: string, payload: string | Buffer, type = 'text/csv') =>
  app.inject({ method: 'POST', url: PATH + path, payload, headers: { 'content-type': type } })
const undo = (payload: object) => app.inject({ method: 'POST', url: `${PATH}/undo`, payload })
const kept = async () =>
  (await listAnswers(region.database.db, 'mini')).map(({ recordId, field, value, who, enteredBy }) => [
    recordId,
    field,
    value,
    who,
    enteredBy,
  ])

/** The worksheet as it is fetched, with cells of one record filled in. */
async function filled(cells: Record<string, string>, recordId = 'class', lang = 'en'): Promise<string[][]> {
  const table = parse((await get(`?format=csv&lang=${lang}`)).body, { bom: true }) as string[][]
  const row = table.find((each) => each[1] === recordId)!
  for (const [header, text] of Object.entries(cells)) {
    expect(table[0]).toContain(header)
    row[table[0].indexOf(header)] = text
  }
  return table
}
const csv = ([header, ...rows]: string[][]) => toCsv(header, rows)
const SAID = { 'who said so': 'front desk', date: '2026-02-03' }

beforeAll(async () => {
  region = await openTestRegion()
  await region.add()
  await saveTestRecords(region, 'standard', [VISIT])
  app = await openTestApp(region)
})
afterAll(async () => {
  await app.close()
  await region.database.drop()
})

describe('the worksheet over HTTP', () => {
  it('comes as CSV and as a workbook, in both languages, of one kind of service', async () => {
    const english = await get('?format=csv')
    expect(english.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(english.headers['content-disposition']).toMatch(/filename="worksheet-mini-\d{4}-\d\d-\d\d\.csv"/)
    expect(english.headers['cache-control']).toBe('no-store')
    const [header, notes, ...rows] = parse(english.body, { bom: true }) as string[][]
    expect(header).toContain('opening hours')
    expect(notes[0]).toMatch(/^# How to fill in/)
    expect(rows.map((row) => row[1])).toEqual(['class', 'clinic'])
    const french = parse((await get('?format=csv&lang=fr&service=health')).body, { bom: true }) as string[][]
    expect(french[0]).toContain("heures d'ouverture")
    expect(french.slice(2).map((row) => row[1])).toEqual(['clinic'])
    const workbook = await get()
    expect(workbook.headers['content-type']).toBe(XLSX)
    expect(workbook.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })

  it('puts those first whose answers would move the most people, once that is computed', async () => {
    let answer = await get(`?format=csv&standard=${VISIT.id}`)
    for (let i = 0; answer.statusCode === 202 && i < 100; i++)
      answer = await get(`?format=csv&standard=${VISIT.id}`)
    const [header, , ...rows] = parse(answer.body, { bom: true }) as string[][]
    const people = header.indexOf('people an answer would move')
    expect(rows.map((row) => [row[1], Number(row[people]) > 100])).toEqual([['clinic', true]])
    const unknown = await get('?standard=no-such')
    expect({ status: unknown.statusCode, field: unknown.json().field }).toEqual({
      status: 404,
      field: 'standard',
    })
  })

  it('is not for the public in any of its parts', async () => {
    const open = await openTestApp(region, { access: 'public' })
    try {
      for (const [method, path, type, payload] of [
        ['GET', '', undefined, undefined],
        ['GET', '/undo', undefined, undefined],
        ['POST', '/preview', 'text/csv', 'a'],
        ['POST', '/apply?who=A', 'text/csv', 'a'],
        ['POST', '/undo', 'application/json', '{"who":"A"}'],
      ] as const) {
        const answer = await open.inject({
          method,
          url: PATH + path,
          payload,
          headers: type ? { 'content-type': type } : {},
        })
        expect({ path, method, status: answer.statusCode }).toEqual({ path, method, status: 403 })
        expect(answer.body).toContain('for the owner alone')
      }
    } finally {
      await open.close()
    }
  })

  it('shows what would change with its notices, and saves nothing', async () => {
    const table = await filled({ languages: 'English (staff)', ages: '24 to 16', ...SAID })
    const { statusCode, body } = await send('/preview', csv(table))
    expect(statusCode).toBe(200)
    const told = JSON.parse(body)
    expect(told).toMatchObject({ saved: false, errors: 1, changes: [] })
    expect(told.notices).toEqual([
      {
        severity: 'error',
        code: 'ages_reversed',
        rowNumber: 3,
        field: { en: 'ages', fr: 'âges' },
        value: '24 to 16',
        meaning: {
          en: 'The youngest age is above the oldest.',
          fr: "L'âge minimal dépasse l'âge maximal.",
        },
      },
    ])
    const applied = await send('/apply?who=Ana', csv(table))
    expect(applied.json()).toMatchObject({ saved: false, errors: 1 })
    expect(await kept()).toEqual([])
  })

  it('applies a workbook, takes it back by whom and when it was seen, and says so when nothing is left', async () => {
    expect((await get('/undo')).json()).toEqual({ last: null })
    const table = await filled(
      { langues: 'anglais (personnel)', "qui l'a dit": 'accueil', date: '2026-02-03' },
      'class',
      'fr',
    )
    const [header, ...rows] = table
    const file = await toWorkbook([{ name: 'Feuille', header, rows, widths: header.map(() => 10) }])
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('within-reach-worksheet-')).length
    const applied = await send('/apply?who=Ana%20Ruiz', file, XLSX)
    expect(applied.json()).toMatchObject({
      saved: true,
      errors: 0,
      changes: [
        {
          kind: 'new',
          recordId: 'class',
          field: { en: 'languages', fr: 'langues' },
          before: null,
          after: { en: 'English (staff)', fr: 'anglais (personnel)' },
        },
      ],
    })
    expect(await kept()).toEqual([['class', 'languages', 'English (staff)', 'accueil', 'Ana Ruiz']])
    const second = csv(await filled({ languages: 'French (staff)', ...SAID, date: '2026-03-01' }))
    expect((await send('/apply?who=Ben', second)).json()).toMatchObject({ saved: true })
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('within-reach-worksheet-')).length).toBe(
      before,
    )

    const { last } = (await get('/undo')).json()
    expect(last).toMatchObject({
      worksheet: { enteredBy: 'Ben', answers: 1 },
      changes: [{ kind: 'undone', before: { en: 'French (staff)' }, after: { fr: 'anglais (personnel)' } }],
    })
    const other = await undo({ who: 'Cy', enteredAt: '2020-01-01T00:00:00.000Z' })
    expect({ status: other.statusCode, code: other.json().code }).toEqual({
      status: 422,
      code: 'not_the_last_worksheet',
    })
    const { enteredAt } = last.worksheet
    const twice = await Promise.all([undo({ who: 'Cy', enteredAt }), undo({ who: 'Cy', enteredAt })])
    expect(twice.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422])
    expect(await kept()).toEqual([['class', 'languages', 'English (staff)', 'accueil', 'Ana Ruiz']])
    expect((await undo({ who: 'Cy' })).statusCode).toBe(200)
    expect(await kept()).toEqual([])
    const nothing = await undo({ who: 'Cy' })
    expect({ status: nothing.statusCode, code: nothing.json().code }).toEqual({
      status: 422,
      code: 'nothing_to_undo',
    })
    // What was taken back may be read in again.
    expect((await send('/apply?who=Ben', second)).json()).toMatchObject({ saved: true })
    expect(await kept()).toHaveLength(1)
  })

  it.each([
    ['nothing at all', '', 'text/csv', 422, 'empty_file'],
    ['some other table', 'a,b\n1,2\n', 'text/csv', 422, 'missing_columns'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'text/csv', 422, 'not_text'],
    ['a broken workbook', Buffer.from('PK\u0003\u0004 and no more'), XLSX, 422, undefined],
    ['too much', Buffer.alloc(MOST_WORKSHEET_BYTES + 1, 'a'), 'text/csv', 413, undefined],
    ['a form', 'x', 'multipart/form-data; boundary=x', 415, undefined],
    ['plain text, which another site may send', 'x', 'text/plain', 415, undefined],
    ['JSON', '{}', 'application/json', 415, undefined],
  ])('refuses %s with a problem document and saves nothing', async (_what, payload, type, status, code) => {
    const before = await kept()
    for (const path of ['/preview', '/apply?who=Ana']) {
      const answer = await send(path, payload, type)
      expect({ path, status: answer.statusCode, body: answer.body }).toMatchObject({ path, status })
      expect(answer.headers['content-type']).toContain('application/problem+json')
      if (code) expect(answer.json().code).toBe(code)
      expect(answer.body).not.toContain(tmpdir())
    }
    expect(await kept()).toEqual(before)
  })

  it('names the field that is missing or wrong', async () => {
    for (const path of ['/apply', '/apply?who=%20']) {
      const answer = await send(path, 'a,b\n')
      expect({ path, status: answer.statusCode, field: answer.json().field }).toEqual({
        path,
        status: 400,
        field: 'who',
      })
    }
    expect((await undo({ who: 'A', more: 1 })).json().field).toBe('more')
    expect((await get('?format=pdf')).json().field).toBe('format')
    expect((await app.inject({ url: '/api/regions/nowhere/worksheet' })).statusCode).toBe(404)
  })
})
