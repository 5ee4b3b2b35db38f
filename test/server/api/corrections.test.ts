import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../../server/api/routing.ts'
import type { CorrectionList } from '../../../server/contract/corrections.ts'
import type { ImportHistory } from '../../../server/contract/imports.ts'
import type { Service } from '../../../server/contract/service.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { openTestApp } from './openTestApp.ts'
import { richFiles } from './richRegion.ts'

const headers = { host: 'localhost:8080' }
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

const correct = (service: string, changes: { field: string; value: string | null }[], who = 'Ana') =>
  app.inject({ method: 'POST', url: `${HERE}/corrections`, headers, payload: { who, service, changes } })
const listed = async () => (await app.inject({ url: `${HERE}/corrections`, headers })).json<CorrectionList>()
const services = async () =>
  (await app.inject({ url: `${HERE}/services`, headers })).json().services as Service[]
const idOf = async (name: string) => (await services()).find((one) => one.name.en === name)?.id as string

/** Imports again as the page does, and waits. */
async function importAgain(): Promise<ImportHistory> {
  const begun = await app.inject({ method: 'POST', url: `${HERE}/imports`, headers, payload: {} })
  expect(begun.statusCode).toBe(202)
  for (;;) {
    const history = (await app.inject({ url: `${HERE}/imports`, headers })).json<ImportHistory>()
    if (!history.progress || history.failed) return history
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

describe('corrections over HTTP', () => {
  it('wait for the next import, hold from then on, and can be taken back', async () => {
    const id = await idOf('Library')
    const saved = await correct(id, [
      { field: 'phone', value: '555-0199' },
      { field: 'point', value: '-79.99, 43.01' },
    ])
    expect(saved.json<CorrectionList>()).toMatchObject({ waiting: 2 })
    expect((await services()).find((one) => one.id === id)?.phone).toBeNull()

    expect(await importAgain()).toMatchObject({ failed: false, imports: [{ number: 2, inForce: true }, {}] })
    expect((await services()).find((one) => one.id === id)).toMatchObject({
      phone: '555-0199',
      point: [-79.99, 43.01],
    })
    const held = await listed()
    expect(held.waiting).toBe(0)
    expect(held.corrections.every(({ inForce }) => inForce)).toBe(true)

    for (const { source, recordId, field } of held.corrections) {
      const query = new URLSearchParams({ source, recordId, field })
      await app.inject({ method: 'DELETE', url: `${HERE}/corrections?${query}`, headers })
    }
    expect(await listed()).toEqual({ corrections: [], waiting: 2 })
    // The very same inputs as at first: their import is put in force again, at once.
    expect((await importAgain()).imports.find(({ inForce }) => inForce)?.number).toBe(1)
    expect(await listed()).toEqual({ corrections: [], waiting: 0 })
  })

  it('leave out what is closed for good, with a notice', async () => {
    const id = await idOf('Clinic')
    expect((await correct(id, [{ field: 'closed', value: 'yes' }])).json()).toMatchObject({ waiting: 1 })
    await importAgain()
    expect((await services()).some((one) => one.id === id)).toBe(false)
    expect((await listed()).waiting).toBe(0)
    const { notices } = (await app.inject({ url: `${HERE}/notices?code=closed_service`, headers })).json()
    expect(notices).toMatchObject([{ value: 'Clinic', place: null }])
  })

  it('are refused whole, naming every field that does not fit', async () => {
    const id = await idOf('Evening class')
    const before = await listed()
    const answer = await correct(id, [
      { field: 'phone', value: '555' },
      { field: 'point', value: 'over there' },
      { field: 'colour', value: 'red' },
    ])
    expect(answer.statusCode).toBe(422)
    expect(
      answer.json().faults.map(({ field, code }: { field: string; code: string }) => [field, code]),
    ).toEqual([
      ['point', 'invalid_correction_value'],
      ['colour', 'unknown_correction_field'],
    ])
    expect(await listed()).toEqual(before)
    expect((await correct('services:nobody', [{ field: 'phone', value: '1' }])).statusCode).toBe(404)
    expect((await correct(id, [{ field: 'phone', value: '1' }], ' ')).statusCode).toBe(400)
  })

  it('never take in where a shelter is', async () => {
    const shelter = (await services()).find(({ sensitive }) => sensitive)?.id as string
    const answer = await correct(shelter, [{ field: 'point', value: '-79.98777, 43.00888' }])
    expect(answer.statusCode).toBe(422)
    expect(answer.json().faults[0].code).toBe('correction_of_sensitive_site')
    expect((await listed()).corrections.some(({ field }) => field === 'point')).toBe(false)
  })
})
