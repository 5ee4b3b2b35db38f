import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../../server/api/routing.ts'
import type { Problem } from '../../../server/contract/problem.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { openTestApp } from './openTestApp.ts'

let region: TestRegion
let app: App
beforeAll(async () => {
  region = await openTestRegion()
  await region.add()
  app = await openTestApp(region)
})
afterAll(async () => {
  await app.close()
  await region.database.drop()
})

async function problemAt(url: string): Promise<Problem> {
  const answer = await app.inject(url)
  expect(answer.headers['content-type'], url).toBe('application/problem+json; charset=utf-8')
  const problem = answer.json<Problem>()
  expect(problem.status, url).toBe(answer.statusCode)
  expect(problem.title, url).not.toBe('')
  return problem
}

const GAPS = '/api/regions/mini/gaps'
const whole = 'service=language-training&group=population&max-minutes=30'
const without = (name: string) => whole.replace(new RegExp(`&?${name}=[^&]*`), '')

describe('a request that cannot be answered', () => {
  it.each([
    ['an unknown region', '/api/regions/nowhere', 404, 'region', /"nowhere".*There are: mini/],
    ['the areas of an unknown region', '/api/regions/nowhere/areas', 404, 'region', /nowhere/],
    ['the tiles of an unknown region', '/tiles/areas/1/0/0.mvt?region=nowhere', 404, 'region', /nowhere/],
    [
      'a region whose name is no id',
      `/api/regions/${encodeURIComponent("'; drop table region --")}`,
      404,
      'region',
      /drop table/,
    ],
    ['a region with a name too long', `/api/regions/${'x'.repeat(64)}`, 400, 'region', /63/],
    ['a vintage that is not there', '/api/regions/mini/areas?v=99', 404, 'vintage', /no vintage 99/],
    ['a vintage that is no number', '/api/regions/mini/areas?v=one', 400, 'v', /integer/],
    ['a vintage of zero', '/api/regions/mini/services?v=0', 400, 'v', />= 1/],
    [
      'an unknown service type',
      `${GAPS}?${whole.replace('language-training', 'lang-training')}`,
      400,
      'service',
      /^"service" must be one of: settlement, .*language-training/,
    ],
    ['services of an unknown type', '/api/regions/mini/services?type=nonsense', 400, 'type', /type/],
    [
      'travel times to an unknown type',
      '/api/regions/mini/travel-times.bin?service=nonsense',
      400,
      'service',
      /service/,
    ],
    ['travel times without a type', '/api/regions/mini/travel-times.bin', 400, 'service', /required/],
    ['gaps without a service', `${GAPS}?${without('service')}`, 400, 'service', /required/],
    ['gaps without a group', `${GAPS}?${without('group')}`, 400, 'group', /required/],
    ['gaps without a limit', `${GAPS}?${without('max-minutes')}`, 400, 'max-minutes', /required/],
    ['a limit of nothing', `${GAPS}?${whole.replace('=30', '=0')}`, 400, 'max-minutes', /> 0/],
    ['a limit below nothing', `${GAPS}?${whole.replace('=30', '=-5')}`, 400, 'max-minutes', /> 0/],
    ['a limit of a day', `${GAPS}?${whole.replace('=30', '=1440')}`, 400, 'max-minutes', /180/],
    ['a limit that is no number', `${GAPS}?${whole.replace('=30', '=soon')}`, 400, 'max-minutes', /number/],
    ['a target of more than all', `${GAPS}?${whole}&target=80`, 400, 'target', /<= 1/],
    ['a speed that nobody walks', `${GAPS}?${whole}&walk-kmh=40`, 400, 'walk-kmh', /<= 10/],
    ['a way to travel that is not there yet', `${GAPS}?${whole}&mode=rocket`, 400, 'mode', /mode/],
    [
      'an unknown group',
      `${GAPS}?${whole.replace('population', 'martians')}`,
      404,
      'group',
      /"martians".*It has: population, recent-immigrants/,
    ],
    [
      'a severity that is none',
      '/api/regions/mini/notices?severity=awful',
      400,
      'severity',
      /^"severity" must be one of: error, warning, info\.$/,
    ],
    [
      'more notices than are given at once',
      '/api/regions/mini/notices?limit=100000',
      400,
      'limit',
      /<= 1000/,
    ],
    ['an unknown layer', '/tiles/secrets/1/0/0.mvt', 400, 'layer', /layer/],
    [
      'the description of an unknown layer',
      '/tiles/secrets.json',
      404,
      'layer',
      /There are: areas, streets, context/,
    ],
    ['a tile beyond the last zoom', '/tiles/areas/23/0/0.mvt', 400, 'z', /<= 22/],
    ['a tile east of the world', '/tiles/areas/3/8/0.mvt', 404, 'tile', /3\/8\/0/],
    ['a tile south of the world', '/tiles/areas/3/0/8.mvt', 404, 'tile', /3\/0\/8/],
    ['a tile with a name for a number', '/tiles/areas/3/west/0.mvt', 400, 'x', /integer/],
    ['a tile in another format', '/tiles/areas/3/0/0.png', 400, 'file', /pattern/],
    ['half a tile', '/tiles/areas/3/0/1.5.mvt', 400, 'file', /pattern/],
  ])('is told what is wrong: %s', async (_, url, status, field, detail) => {
    const problem = await problemAt(url)
    expect(problem).toMatchObject({ status, field })
    expect(problem.detail).toMatch(detail)
  })

  it.each([
    '/api/regions/%00/areas',
    '/tiles/areas/1/0/0.mvt?region=%00',
    '/api/regions/mini/notices?code=%00',
  ])('is at fault itself where it holds a NUL: %s', async (url) => {
    expect(await problemAt(url)).toMatchObject({ status: 400, detail: expect.stringContaining('%00') })
  })

  it.each([
    '/api',
    '/api/nothing',
    '/api/regions/mini/nothing',
    '/tiles/areas/1/0',
    '/ogc',
    '/hsds/services',
  ])('gets a problem document at the unknown path %s', async (url) => {
    expect(await problemAt(url)).toMatchObject({
      status: 404,
      detail: expect.stringContaining('/api/openapi.json'),
    })
  })

  it('gets no further with another verb', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'] as const) {
      const answer = await app.inject({ method, url: '/api/regions/mini' })
      expect(answer.statusCode).toBe(404)
      expect(answer.headers['content-type']).toContain('application/problem+json')
    }
  })

  it('is told of broken percent signs', async () => {
    expect((await problemAt('/api/regions/%E0%A4%A')).status).toBe(400)
  })

  it('is told when there is no region at all yet', async () => {
    const empty = await openTestRegion()
    const alone = await openTestApp(empty)
    expect((await alone.inject('/api/regions')).json()).toEqual({ regions: [] })
    for (const url of ['/tiles/areas/0/0/0.mvt', '/api/regions/mini']) {
      const answer = await alone.inject(url)
      expect(answer.statusCode).toBe(404)
      expect(answer.json<Problem>().detail).toContain('No region has been added yet')
    }
    await alone.close()
    await empty.database.drop()
  })

  it('learns nothing of the inside when the database is gone', async () => {
    const other = await openTestRegion()
    const alone = await openTestApp(other)
    await other.database.close()
    const silent = console.error
    console.error = () => {}
    const answer = await alone.inject('/api/regions')
    console.error = silent
    expect(answer.statusCode).toBeGreaterThanOrEqual(500)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.body).not.toMatch(/pool|select |\.ts|node_modules/i)
    await alone.close()
  })
})
