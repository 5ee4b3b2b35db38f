import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../../server/api/routing.ts'
import { CORNERS } from '../../miniRegion.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { openTestApp } from './openTestApp.ts'
import { readVectorTile, type TileLayer } from './readVectorTile.ts'
import { richFiles } from './richRegion.ts'
import { tileOf, tilesAround } from './tilesAround.ts'

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

async function layerAt(layer: string, zoom: number, lon = -79.99, lat = 43.005) {
  const { x, y } = tileOf(lon, lat, zoom)
  const answer = await app.inject(`/tiles/${layer}/${zoom}/${x}/${y}.mvt?region=mini&v=1`)
  expect(answer.statusCode).toBe(200)
  return readVectorTile(answer.rawPayload)
}

describe('vector tiles', () => {
  it('hold every area with its code and both names, by the index that the arrays use', async () => {
    const layers = await layerAt('areas', 10)
    expect(layers).toHaveLength(1)
    const [{ name, extent, features }] = layers
    expect({ name, extent }).toEqual({ name: 'areas', extent: 4096 })
    const sorted = features.sort((a, b) => (a.id as number) - (b.id as number))
    expect(sorted.map((each) => each.properties)).toEqual(
      ['SW', 'SE', 'NW', 'NE'].map((code, index) => ({
        index,
        code,
        name_en: `Area ${code}`,
        name_fr: `Area ${code}`,
        merged: false,
      })),
    )
    expect(sorted.map((each) => each.id)).toEqual([1, 2, 3, 4])
    expect(new Set(features.map((each) => each.type))).toEqual(new Set([3]))
  })

  it('hold the streets with class, and with names only where they can be read', async () => {
    const streets = 2 * CORNERS * (CORNERS - 1)
    const near = new Map<number | null, TileLayer['features'][number]>()
    for (const tile of tilesAround(-79.99, 43.005, [13])) {
      const [layer] = readVectorTile((await app.inject(`/tiles/streets/${tile}.mvt?region=mini`)).rawPayload)
      for (const each of layer?.features ?? []) near.set(each.id, each)
    }
    expect(near.size).toBe(streets)
    for (const { type, properties } of near.values()) {
      expect(properties).toEqual({ class: 'residential', name: expect.stringMatching(/ Street$/) })
      expect(type).toBe(2)
    }
    // Residential streets are too many to show from afar.
    expect(await layerAt('streets', 12)).toEqual([])
  })

  it('hold the background with its kind', async () => {
    const [{ features }] = await layerAt('context', 14, -79.998, 43.001)
    expect(features.map((each) => each.properties)).toEqual([
      { kind: 'park', name_en: 'Green', name_fr: 'Green' },
    ])
  })

  it('are empty far from the region', async () => {
    const answer = await app.inject('/tiles/areas/10/0/0.mvt?region=mini')
    expect(answer.statusCode).toBe(200)
    expect(answer.rawPayload).toHaveLength(0)
  })

  it('have no layer of services, employers, dwellings or notices', async () => {
    for (const layer of ['services', 'employers', 'dwellings', 'demand', 'notices', 'area_count'])
      expect((await app.inject(`/tiles/${layer}/0/0/0.mvt`)).statusCode).toBe(400)
  })

  it('are described by TileJSON whose addresses answer', async () => {
    const description = (
      await app.inject({ url: '/tiles/areas.json', headers: { host: 'localhost:8080' } })
    ).json()
    expect(description).toMatchObject({ tilejson: '3.0.0', vector_layers: [{ id: 'areas' }] })
    const [west, south, east, north] = description.bounds
    expect(west).toBeCloseTo(-80.003, 9)
    expect(south).toBeCloseTo(42.99775, 9)
    expect(east).toBeCloseTo(-79.973, 9)
    expect(north).toBeCloseTo(43.02025, 9)
    const { x, y } = tileOf((west + east) / 2, (south + north) / 2, 12)
    const url = new URL(description.tiles[0].replace('{z}', 12).replace('{x}', x).replace('{y}', y))
    expect(url.host).toBe('localhost:8080')
    const answer = await app.inject(url.pathname + url.search)
    expect(readVectorTile(answer.rawPayload)[0].features).toHaveLength(4)
  })
})
