import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  type MockInstance,
  vi,
} from 'vitest'
import { faultForLog } from '../../../server/api/plugins/faultForLog.ts'
import type { App } from '../../../server/api/routing.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { openTestApp } from './openTestApp.ts'
import { richFiles } from './richRegion.ts'

let region: TestRegion
let app: App
let spies: MockInstance[]
beforeAll(async () => {
  region = await openTestRegion()
  await region.add(richFiles())
  app = await openTestApp(region)
})
afterAll(async () => {
  await app.close()
  await region.database.drop()
})
beforeEach(() => {
  spies = [
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => {}),
    ),
    vi.spyOn(process.stdout, 'write').mockImplementation(() => true),
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true),
  ]
})
afterEach(() => vi.restoreAllMocks())
const logged = () => spies.flatMap((spy) => spy.mock.calls.flat().map(String)).join('\n')

const HOME = { lon: -79.98765, lat: 43.01234 }
const ask = (rest: string, payload: object) =>
  app.inject({ method: 'POST', url: `/api/regions/mini/${rest}?street=Hushaby`, payload })

describe('the log of the server', () => {
  it('keeps nothing of a request that is answered or refused', async () => {
    for (const url of [
      '/api/regions/mini',
      '/api/regions/mini/areas?v=77',
      '/nowhere/Hushaby',
      '/api/regions/Hushaby',
    ])
      await app.inject(url)
    await ask('isochrones', { ...HOME, mode: 'walk' })
    await ask('isochrones', { ...HOME, mode: 'broomstick' })
    await ask('matrix', { mode: 'walk', from: [{ id: 'Hushaby', ...HOME }], to: [{ id: 'b', ...HOME }] })
    await app.inject({
      method: 'POST',
      url: '/api/regions/mini/matrix',
      payload: '{"Hushaby',
      headers: { 'content-type': 'application/json' },
    })
    expect(logged()).toBe('')
  })

  it('names the route and the place in the code of a fault, and not what was asked', async () => {
    await region.database.pool.query('alter table region_vintage rename to elsewhere')
    const answer = await ask('isochrones', { ...HOME, mode: 'walk' })
    await region.database.pool.query('alter table elsewhere rename to region_vintage')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toMatch(/region_vintage|79\.98/)
    const text = logged()
    expect(text).toContain('POST /api/regions/:region/isochrones: error 42P01:')
    expect(text).toMatch(/\n {4}at .*regions\.ts/)
    expect(text).not.toMatch(/Hushaby|79\.98|43\.01/)
  })
})

describe('a fault as the log keeps it', () => {
  it('has no position and no quoted name, and neither has what caused it', () => {
    const cause = Object.assign(new Error(`no street near "Hill Farm" (-79.87, 43.25), says 'Zzqworth'`), {
      code: 'X1',
      detail: 'Key (employer)=(Zzqworth) exists',
    })
    const text = faultForLog(
      new RangeError('point 43.25 of « Ferme »\nsecond line at 12 Hush Lane', { cause }),
    )
    expect(text).toMatch(/^RangeError: point # of "…" second line/)
    expect(text).toContain('because of Error X1: no street near "…" (#, #), says "…"')
    expect(text).not.toMatch(/Zzqworth|Hill|Ferme|79|43/)
    expect(text).toMatch(/ at .*logs\.test\.ts/)
  })

  it('is no error where none was thrown', () => {
    expect(faultForLog('-79.87')).toBe('something that is no error was thrown')
  })
})
