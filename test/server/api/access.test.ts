import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideAccess } from '../../../server/api/plugins/access.ts'
import type { RegionDetail } from '../../../server/contract/region.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { openTestApp } from './openTestApp.ts'

let region: TestRegion
beforeAll(async () => {
  region = await openTestRegion()
  await region.add()
})
afterAll(async () => {
  await region.database.drop()
})

const loopback = { host: '127.0.0.1', access: undefined } as const

describe('who is the owner', () => {
  it.each([
    ['127.0.0.1', 'localhost', 'owner'],
    ['127.0.0.1', 'localhost:8080', 'owner'],
    ['127.0.0.1', 'LocalHost:8080', 'owner'],
    ['127.0.0.1', '127.0.0.1:8080', 'owner'],
    ['127.0.0.1', '127.8.9.1', 'owner'],
    ['127.0.0.1', '[::1]:8080', 'owner'],
    ['localhost', 'localhost:8080', 'owner'],
    ['::1', '[::1]:8080', 'owner'],
    ['127.0.0.1', 'reach.example.org', 'public'],
    ['127.0.0.1', 'localhost.example.org', 'public'],
    ['127.0.0.1', '127.0.0.1.example.org:8080', 'public'],
    ['127.0.0.1', 'example.org:127', 'public'],
    ['127.0.0.1', '192.168.0.4:8080', 'public'],
    ['127.0.0.1', '', 'public'],
    ['127.0.0.1', undefined, 'public'],
    ['0.0.0.0', 'localhost:8080', 'public'],
    ['0.0.0.0', '127.0.0.1:8080', 'public'],
    ['::', '[::1]:8080', 'public'],
    ['192.168.0.4', 'localhost', 'public'],
    ['reach.example.org', 'localhost', 'public'],
  ])('listening on %s, asked as %s: %s', (host, asked, wanted) => {
    expect(decideAccess({ host, access: undefined }, { host: asked })).toBe(wanted)
  })

  it.each([
    'forwarded',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-forwarded-server',
    'via',
  ])('not somebody whose request a proxy passed on with %s', (name) => {
    expect(decideAccess(loopback, { host: 'localhost:8080', [name]: '' })).toBe('public')
  })

  it('is whoever ACCESS says, and then nothing else counts', () => {
    for (const host of ['127.0.0.1', '0.0.0.0']) {
      for (const headers of [{ host: 'localhost' }, { host: 'example.org', 'x-forwarded-for': '1.2.3.4' }]) {
        expect(decideAccess({ host, access: 'public' }, headers)).toBe('public')
        expect(decideAccess({ host, access: 'owner' }, headers)).toBe('owner')
      }
    }
  })

  it('is decided anew for each request of one server', async () => {
    const app = await openTestApp(region)
    const accessOf = async (headers: Record<string, string>) =>
      (await app.inject({ url: '/api/regions/mini', headers })).json<RegionDetail>().access
    expect(await accessOf({})).toBe('owner')
    expect(await accessOf({ 'x-forwarded-for': '203.0.113.9' })).toBe('public')
    expect(await accessOf({ Forwarded: 'for=203.0.113.9' })).toBe('public')
    expect(await accessOf({ host: 'evil.example' })).toBe('public')
    expect(await accessOf({ host: 'localhost:8080' })).toBe('owner')
    await app.close()
  })

  it('is nobody on a server that listens to the world, unless ACCESS is set', async () => {
    const open = await openTestApp(region, { host: '0.0.0.0' })
    expect((await open.inject('/api/regions/mini')).json<RegionDetail>().access).toBe('public')
    await open.close()
    const owned = await openTestApp(region, { host: '0.0.0.0', access: 'owner' })
    expect((await owned.inject('/api/regions/mini')).json<RegionDetail>().access).toBe('owner')
    await owned.close()
  })
})
