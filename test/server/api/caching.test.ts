import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../../server/api/routing.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { openTestApp } from './openTestApp.ts'
import { richFiles } from './richRegion.ts'
import { tileOf } from './tilesAround.ts'

let region: TestRegion
let app: App
/** What tells the import from any other: `v=1&key=...`. */
let version: string
beforeAll(async () => {
  region = await openTestRegion()
  const files = richFiles()
  // Every street with a long name of its own, so that one tile is large enough to be worth packing.
  let street = 0
  const streets = files['streets.geojson'].replace(
    /"name":"/g,
    () => `"name":"Boulevard of the long name ${street++} `,
  )
  await region.add({ ...files, 'streets.geojson': streets })
  app = await openTestApp(region)
  version = `v=1&key=${(await app.inject('/api/regions/mini')).json().key}`
})
afterAll(async () => {
  await app.close()
  await region.database.drop()
})

const { x, y } = tileOf(-79.99, 43.005, 14)
const TILE = `/tiles/streets/14/${x}/${y}.mvt?region=mini`
const VERSIONED = [
  '/api/regions/mini/areas?',
  '/api/regions/mini/employers?',
  '/api/regions/mini/demand-points.bin?',
  '/api/regions/mini/travel-times.bin?service=library&',
  `${TILE}&`,
]

describe('what may be kept', () => {
  it.each(VERSIONED)('%s may be kept for good with a vintage, and is asked for anew without', async (url) => {
    const kept = await app.inject(`${url}${version}`)
    expect(kept.statusCode).toBe(200)
    expect(kept.headers['cache-control']).toBe('private, max-age=31536000, immutable')
    const shared = await app.inject({
      url: `${url}${version}`,
      headers: { host: 'reach.example.org' },
    })
    expect(shared.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await app.inject(url)).headers['cache-control']).toBe('no-cache')
  })

  it('services are asked for anew each time, since answers about them are added to an import', async () => {
    const { headers } = await app.inject(`/api/regions/mini/services?${version}`)
    expect(headers['cache-control']).toBe('no-cache')
  })

  it.each(VERSIONED)('%s is asked for anew where the key is of another import', async (url) => {
    for (const other of ['v=1', 'v=1&key=0123456789ab'])
      expect((await app.inject(`${url}${other}`)).headers['cache-control']).toBe('no-cache')
  })

  it.each([
    '/api/regions/mini',
    '/api/regions/mini/notices',
    '/api/regions/mini/gaps?service=library&group=population&max-minutes=5',
  ])('%s is asked for anew', async (url) => {
    expect((await app.inject(url)).headers['cache-control']).toBe('no-cache')
  })

  it.each([...VERSIONED.map((url) => `${url}v=1`), '/api/regions/mini', '/api/regions'])(
    '%s answers 304 and nothing more to whoever has it, and 200 to another tag',
    async (url) => {
      const first = await app.inject(url)
      const etag = first.headers.etag as string
      expect(etag).toMatch(/^(W\/)?"[^"]+"$/)
      const again = await app.inject({ url, headers: { 'if-none-match': etag } })
      expect(again.statusCode).toBe(304)
      expect(again.rawPayload).toHaveLength(0)
      expect(again.headers.etag).toBe(etag)
      expect((await app.inject({ url, headers: { 'if-none-match': '"another"' } })).statusCode).toBe(200)
    },
  )

  it('has another tag when the data are others', async () => {
    const before = (await app.inject(TILE)).headers.etag
    const other = await openTestRegion()
    await other.add()
    const app2 = await openTestApp(other)
    expect((await app2.inject(TILE)).headers.etag).not.toBe(before)
    await app2.close()
    await other.database.drop()
  })
})

describe('compression', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('packs large answers as %s, and they are the same', async (encoding, unpack) => {
    for (const url of ['/api/regions/mini/services', '/api/openapi.json', '/api/regions/mini']) {
      const plain = await app.inject(url)
      expect(plain.headers['content-encoding']).toBeUndefined()
      const packed = await app.inject({ url, headers: { 'accept-encoding': encoding } })
      expect(packed.headers['content-encoding']).toBe(encoding)
      expect(packed.headers.vary).toMatch(/accept-encoding/i)
      expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length)
      expect(unpack(packed.rawPayload).equals(plain.rawPayload)).toBe(true)
    }
  })

  it('packs tiles and binaries too where they are large', async () => {
    const tile = await app.inject({ url: TILE, headers: { 'accept-encoding': 'br' } })
    const plain = await app.inject(TILE)
    expect(plain.rawPayload.length).toBeGreaterThan(1024)
    expect(tile.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(tile.rawPayload).equals(plain.rawPayload)).toBe(true)
    expect(tile.headers['content-type']).toBe('application/vnd.mapbox-vector-tile')
  })

  it('leaves small answers alone', async () => {
    const answer = await app.inject({ url: '/api/health', headers: { 'accept-encoding': 'br, gzip' } })
    expect(answer.headers['content-encoding']).toBeUndefined()
  })
})

describe('security headers', () => {
  it.each(['/api/health', '/api/regions/nowhere', TILE, '/nothing/here.txt'])('stand on %s', async (url) => {
    const { headers } = await app.inject(url)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("object-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/script-src[^;]*(unsafe|\*|https?:)/)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
  })

  it('let the page load from a basemap’s host only where one is set', async () => {
    const online = await openTestApp(region, {
      basemapStyleUrl: 'https://tiles.example.org/styles/quiet.json',
    })
    const answer = await online.inject('/api/health')
    expect(answer.headers['content-security-policy']).toContain(
      "connect-src 'self' https://tiles.example.org;",
    )
    expect((await app.inject('/api/health')).headers['content-security-policy']).toContain(
      "connect-src 'self';",
    )
    await online.close()
  })
})
