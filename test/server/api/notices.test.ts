import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../../server/api/routing.ts'
import type { ImportHistory } from '../../../server/contract/imports.ts'
import type { SingleNotices } from '../../../server/contract/notices.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { openTestApp } from './openTestApp.ts'
import { richFiles } from './richRegion.ts'

const OWNER = { host: 'localhost:8080' }
const HERE = '/api/regions/mini'

let region: TestRegion
let app: App
beforeAll(async () => {
  region = await openTestRegion()
  await region.add(richFiles())
  app = await openTestApp(region)
})
afterAll(async () => {
  await app.close()
  await region.database.drop()
})

const read = async (query: string) =>
  (await app.inject({ url: `${HERE}/notices?${query}`, headers: OWNER })).json<SingleNotices>()

describe('single notices', () => {
  it('say what they mean, and which service their row is', async () => {
    const { total, notices } = await read('code=address_disagrees_with_point')
    expect(total).toBe(1)
    const services = (await app.inject({ url: `${HERE}/services`, headers: OWNER })).json().services
    const doubtful = services.find((one: { doubtful: unknown }) => one.doubtful)
    expect(notices[0].place).toEqual({ kind: 'service', id: doubtful.id })
    expect(notices[0].meaning.fr).toMatch(/adresse/)
  })

  it('are found by words in any case, with % and _ as they are', async () => {
    expect((await read('text=5%20ROW%204')).total).toBe(1)
    expect((await read('text=5_ROW')).total).toBe(0)
    expect((await read('text=%25')).total).toBe(0)
    const all = (await read('limit=1000')).notices
    const byHand = all.filter(({ code, fieldName, value, detail }) =>
      [code, fieldName, value, JSON.stringify(detail)].join(' ').toLowerCase().includes('point'),
    )
    expect((await read('text=point&limit=1000')).total).toBe(byHand.length)
    expect(byHand.length).toBeGreaterThan(0)
  })

  it('never show an employer on the map', async () => {
    const { sources } = (await app.inject({ url: HERE, headers: OWNER })).json()
    const lists = sources.filter(({ role }: { role: string }) => role === 'employers')
    expect(lists.length).toBeGreaterThan(0)
    for (const { file } of lists)
      for (const { place } of (await read(`file=${encodeURIComponent(file)}&limit=1000`)).notices)
        expect(place).toBeNull()
  })

  it('are a table with the same filter', async () => {
    const answer = await app.inject({ url: `${HERE}/notices.csv?severity=warning`, headers: OWNER })
    expect(answer.headers['content-disposition']).toBe('attachment; filename="notices-mini.csv"')
    const rows = parse(answer.body, { columns: true }) as { code: string; severity: string }[]
    const { notices } = await read('severity=warning&limit=1000')
    expect(rows.map(({ code }) => code)).toEqual(notices.map(({ code }) => code))
  })
})

describe('imports', () => {
  it('are listed with the files that each changed, the newest first', async () => {
    const list = async () =>
      (await app.inject({ url: `${HERE}/imports`, headers: OWNER })).json<ImportHistory>().imports
    expect(await list()).toMatchObject([{ number: 1, inForce: true, changedFiles: null }])
    const files = richFiles()
    const [name] = Object.keys(files).filter((file) => file === 'services.csv')
    await region.add({ ...files, [name]: `${files[name as keyof typeof files]}\n` })
    expect(await list()).toMatchObject([
      { number: 2, inForce: true, changedFiles: ['services.csv'] },
      { number: 1, inForce: false },
    ])
  })
})
