import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findRegionGaps } from '../../../server/jobs/findRegionGaps.ts'
import { openThreads } from '../../../server/jobs/threads/threads.ts'
import { openTravelTimes } from '../../../server/jobs/travelTimes.ts'
import { getRegion, listVintages } from '../../../server/store/regions.ts'
import {
  areaOf,
  CORNERS,
  latOf,
  lonOf,
  miniFiles,
  miniManifest,
  PEOPLE,
  walkMeters,
} from '../../miniRegion.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'

let region: TestRegion
beforeAll(async () => {
  region = await openTestRegion()
})
afterAll(async () => {
  await region.database.drop()
})

async function gaps(maxMinutes: number, vintage?: number) {
  const { db, dataDir } = region.database
  const question = {
    service: 'language-training',
    group: 'recent-immigrants',
    maxMinutes,
    target: null,
    travel: { mode: 'walk' as const },
    access: 'owner' as const,
  }
  return await findRegionGaps(
    db,
    openTravelTimes(db, dataDir, openThreads(1)),
    await getRegion(db, 'mini', vintage),
    question,
  )
}

/** People within some minutes of the class at one corner, by arithmetic. */
function coveredByArithmetic(
  maxMinutes: number,
  classColumn: number,
  classRow: number,
): Record<string, number> {
  const corners: Record<string, number> = {}
  const covered: Record<string, number> = {}
  for (let column = 0; column < CORNERS; column++) {
    for (let row = 0; row < CORNERS; row++) {
      const area = areaOf(column, row)
      corners[area] = (corners[area] ?? 0) + 1
      const seconds = Math.ceil(walkMeters(column, row, classColumn, classRow) / (4.8 / 3.6))
      if (seconds <= maxMinutes * 60) covered[area] = (covered[area] ?? 0) + 1
    }
  }
  return Object.fromEntries(
    Object.keys(PEOPLE).map((area) => [area, (PEOPLE[area] * (covered[area] ?? 0)) / corners[area]]),
  )
}

describe('importing a region', () => {
  it('gives the coverage that arithmetic gives', async () => {
    const outcome = await region.add()
    expect(outcome).toMatchObject({ region: 'mini', vintage: 1, changed: true })
    expect(outcome.summary).toMatchObject({
      areas: 4,
      demandPoints: 25,
      dwellings: 25,
      streets: 40,
      services: { inRegion: 2 },
    })
    for (const minutes of [5, 12.5, 20, 30, 45]) {
      const result = await gaps(minutes)
      const wanted = coveredByArithmetic(minutes, 0, 0)
      for (const area of result.areas)
        expect(area.covered, `${area.id} at ${minutes} minutes`).toBeCloseTo(wanted[area.id], 6)
      expect(result.total.people).toBe(1900)
      expect(result.total.covered + result.total.shortfall).toBeCloseTo(1900, 6)
    }
  })

  it('changes nothing when the same files come again', async () => {
    const again = await region.add()
    expect(again).toMatchObject({ changed: false, vintage: 1 })
    expect(await listVintages(region.database.db, 'mini')).toHaveLength(1)
  })

  it('makes a new vintage of changed files and keeps the old answers readable', async () => {
    const before = await gaps(20)
    const services = miniFiles()
      ['services.csv'].toString()
      .replace(`${lonOf(0)},${latOf(0)}`, `${lonOf(4)},${latOf(0)}`)
    expect(await region.add({ 'services.csv': services })).toMatchObject({ changed: true, vintage: 2 })
    const after = await gaps(20)
    const wanted = coveredByArithmetic(20, 4, 0)
    for (const area of after.areas) expect(area.covered).toBeCloseTo(wanted[area.id], 6)
    expect((await gaps(20, 1)).areas).toEqual(before.areas)
    expect(await region.add()).toMatchObject({ changed: false, vintage: 1 })
    expect((await gaps(20)).areas).toEqual(before.areas)
  })

  it.each([
    ['a street file cut short', { 'streets.geojson': miniFiles()['streets.geojson'].slice(0, 700) }],
    [
      'a missing file',
      {
        'region.json': JSON.stringify({
          ...miniManifest(),
          context: [{ file: 'nowhere.geojson', kind: 'park' }],
        }),
      },
    ],
    ['a manifest that is no JSON', { 'region.json': '{ "id": "mini", ' }],
    [
      'a zip bomb of a name',
      {
        'region.json': JSON.stringify({
          ...miniManifest(),
          streets: { file: '../../../etc', format: 'centreline' },
        }),
      },
    ],
    ['a table with other columns', { 'counts.csv': 'a;b\n1;2\n' }],
    ['areas with no area', { 'areas.geojson': '{"type":"FeatureCollection","features":[]}' }],
  ])('refuses %s and leaves the region as it was', async (_, changes) => {
    const before = await gaps(20)
    await expect(region.add(changes)).rejects.toMatchObject({ name: 'RefusedInput' })
    expect((await gaps(20)).areas).toEqual(before.areas)
    expect(await listVintages(region.database.db, 'mini')).toHaveLength(2)
  })
})
