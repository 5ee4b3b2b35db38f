import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coverage } from '../../../core/gaps/coverage.ts'
import { buildCoverageIndex, sharesWithin } from '../../../core/gaps/coverageIndex.ts'
import { findGaps } from '../../../core/gaps/findGaps.ts'
import type { GapResult } from '../../../core/gaps/gapResult.ts'
import { serviceTypesAnswering } from '../../../core/match/serviceTypes.ts'
import type { App } from '../../../server/api/routing.ts'
import type { Areas, RegionDetail } from '../../../server/contract/region.ts'
import type { Services } from '../../../server/contract/service.ts'
import {
  decodeDemandPoints,
  decodeTravelTimes,
  UNREACHED_SECONDS,
} from '../../../server/contract/travelTimes.ts'
import { areaOf, cornersOfDemandPoints, walkMeters } from '../../miniRegion.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { runReach } from '../cli/runReach.ts'
import { openTestApp } from './openTestApp.ts'
import { richFiles } from './richRegion.ts'

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

const HOSTS = { owner: 'localhost:8080', public: 'reach.example.org' } as const
const ask = (rest: string, access: keyof typeof HOSTS = 'owner') =>
  app.inject({ url: `/api/regions/mini${rest}`, headers: { host: HOSTS[access] } })
const bytes = async (rest: string, access: keyof typeof HOSTS = 'owner') =>
  Uint8Array.from((await ask(rest, access)).rawPayload).buffer

describe('demand points', () => {
  it('are one entry a dwelling, with its area and weight and without coordinates', async () => {
    const binary = await bytes('/demand-points.bin')
    const points = decodeDemandPoints(binary)
    const { areas } = (await ask('/areas')).json<Areas>()
    const byArea = Map.groupBy(points.areaIndex, (index) => areas[index].id)
    expect(Object.fromEntries([...byArea].map(([id, list]) => [id, list.length]))).toEqual({
      SW: 9,
      SE: 6,
      NW: 6,
      NE: 4,
    })
    expect([...points.weight]).toEqual(new Array(25).fill(1))
    expect(binary.byteLength).toBe(4 + 2 * 26 + 4 * 25)
  })
})

describe('travel times', () => {
  /** Seconds from each corner in the order of the demand points, to the nearest of some corners. */
  function byArithmetic(to: [number, number][], kmh: number): number[] {
    return cornersOfDemandPoints().map(
      ([column, row]) => Math.min(...to.map(([x, y]) => walkMeters(column, row, x, y))) / (kmh / 3.6),
    )
  }
  const nearest = async (query: string) => [...decodeTravelTimes(await bytes(`/travel-times.bin?${query}`))]

  it.each([
    ['service=primary-care', [[4, 4]], 4.8],
    ['service=primary-care&walk-kmh=3.2', [[4, 4]], 3.2],
    [
      'service=language-training',
      [
        [0, 0],
        [4, 0],
      ],
      4.8,
    ],
    ['service=language-training&doubtful=false', [[0, 0]], 4.8],
    ['service=health', [[4, 4]], 4.8],
    ['service=library&mode=walk', [[1, 0]], 4.8],
  ] as [string, [number, number][], number][])(
    'of %s are the lengths of the blocks',
    async (query, to, kmh) => {
      const wanted = byArithmetic(
        to.map(([x, y]) => (query.includes('library') ? [1, 1] : [x, y])),
        kmh,
      )
      const seconds = await nearest(query)
      seconds.forEach((value, point) => {
        expect(value, `corner ${point}`).toBeGreaterThanOrEqual(wanted[point] - 1e-6)
        expect(value, `corner ${point}`).toBeLessThanOrEqual(wanted[point] + 2)
      })
    },
  )

  it('to one place count no other, and all places together give those to the type', async () => {
    const { services } = (await ask('/services')).json<Services>()
    const type = 'language-training'
    const answering = serviceTypesAnswering(type)
    const places = services.filter(
      ({ serviceTypes, point }) => point && serviceTypes.some((each) => answering.includes(each)),
    )
    expect(places).toHaveLength(2)
    const each = await Promise.all(
      places.map(({ id }) => nearest(`service=${type}&place=${encodeURIComponent(id)}`)),
    )
    const all = await nearest(`service=${type}`)
    expect(all).toEqual(all.map((_, point) => Math.min(...each.map((seconds) => seconds[point]))))
    expect(each[0]).not.toEqual(each[1])
    for (const { id, sensitive } of services)
      if (sensitive)
        expect(new Set(await nearest(`service=housing&place=${encodeURIComponent(id)}`))).toEqual(
          new Set([UNREACHED_SECONDS]),
        )
  })

  it('say that nobody reaches a service of which there is none', async () => {
    expect(await nearest('service=legal')).toEqual(new Array(25).fill(UNREACHED_SECONDS))
  })
})

describe.each(['owner', 'public'] as const)('as %s', (access) => {
  const questions = [
    ['language-training', 'recent-immigrants', 20],
    ['language-training', 'population', 12.5],
    ['primary-care', 'recent-immigrants', 30],
    ['library', 'recent-immigrants', 7],
    ['legal', 'population', 60],
  ] as const

  it.each(questions)(
    'the page’s own computing gives the digits of /gaps and of the command line: %s, %s, %s minutes',
    async (service, group, minutes) => {
      const told = (
        await ask(`/gaps?service=${service}&group=${group}&max-minutes=${minutes}`, access)
      ).json<GapResult>()
      expect(told).toMatchObject({ region: 'mini', access })

      const detail = (await ask('', access)).json<RegionDetail>()
      expect(detail.access).toBe(access)
      const { areas } = (await ask('/areas', access)).json<Areas>()
      const points = decodeDemandPoints(await bytes('/demand-points.bin', access))
      const all = decodeTravelTimes(await bytes(`/travel-times.bin?service=${service}`, access))
      const certain = decodeTravelTimes(
        await bytes(`/travel-times.bin?service=${service}&doubtful=false`, access),
      )
      const cutoffSeconds = minutes * 60
      const shares = (seconds: Uint16Array) =>
        sharesWithin(buildCoverageIndex(points, seconds, areas.length), cutoffSeconds)
      const own = findGaps({
        region: 'mini',
        access,
        standard: told.standard,
        areas: areas.map(({ id, name, merged, counts }) => ({
          id,
          name,
          merged,
          people: counts[group].value,
          missing: counts[group].missing,
          referencePeople: group === 'population' ? null : counts.population.value,
        })),
        shares: shares(all),
        sharesWithoutDoubtful: told.total.services?.doubtfulPoints ? shares(certain) : undefined,
        referenceGroup: group === 'population' ? null : 'population',
        services: told.total.services ?? undefined,
        vintages: told.vintages,
        parameters: told.parameters,
      })
      expect(JSON.parse(JSON.stringify(own))).toEqual(told)
      expect(shares(all)).toEqual(coverage(points, all, areas.length, cutoffSeconds))

      if (minutes !== 20) return
      const printed = await runReach(
        [
          'gaps',
          '--region',
          'mini',
          '--service',
          service,
          '--group',
          group,
          '--max-minutes',
          String(minutes),
          '--access',
          access,
          '--format',
          'json',
        ],
        { DATABASE_URL: region.database.databaseUrl, DATA_DIR: region.database.dataDir },
      )
      expect(printed).toMatchObject({ code: 0, err: '' })
      expect(JSON.parse(printed.out)).toEqual(told)
    },
  )
})

describe('gaps', () => {
  it('name what they rest on: files with their hashes, speed, limits and the import', async () => {
    const told = (
      await ask('/gaps?service=language-training&group=recent-immigrants&max-minutes=20')
    ).json<GapResult>()
    expect(told.vintages).toContainEqual(
      expect.objectContaining({
        role: 'services',
        file: 'services.csv',
        vintage: '2026-01-15',
        publisher: 'Made up',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
    )
    expect(told.parameters).toMatchObject({
      regionVintage: 1,
      walkKmh: 4.8,
      maxMinutes: 20,
      snapLimitMeters: 1000,
    })
    expect(told.total.services).toEqual({ counted: 2, doubtfulPoints: 1, unplaced: 1, unreachable: 0 })
    expect(told.total.missing).toMatchObject({
      areas: 1,
      referenceGroup: 'population',
      referencePeople: 3002,
    })
  })

  it('say how many of the covered rest on a doubtful point', async () => {
    const told = (
      await ask('/gaps?service=language-training&group=population&max-minutes=20')
    ).json<GapResult>()
    let covered = 0
    let certain = 0
    for (let row = 0; row < 5; row++)
      for (let column = 0; column < 5; column++) {
        const area = areaOf(column, row)
        const people = { SW: 3001 / 9, SE: 3002 / 6, NW: 3003 / 6, NE: 3004 / 4 }[area] as number
        const within = (x: number) => walkMeters(column, row, x, 0) / (4.8 / 3.6) <= 20 * 60
        if (within(0) || within(4)) covered += people
        if (within(0)) certain += people
      }
    expect(told.total.covered).toBeCloseTo(covered, 6)
    expect(told.total.coveredByDoubtful).toBeCloseTo(covered - certain, 6)
  })

  it('mark the areas below a target, and only then', async () => {
    const target = (
      await ask('/gaps?service=language-training&group=population&max-minutes=20&target=0.5')
    ).json<GapResult>()
    expect(target.total.gapAreas).toBe(target.areas.filter((area) => (area.coverage as number) < 0.5).length)
    expect(target.total.gapAreas).toBeGreaterThan(0)
    const none = (
      await ask('/gaps?service=language-training&group=population&max-minutes=20')
    ).json<GapResult>()
    expect(none.areas.every((area) => area.gap === null)).toBe(true)
  })
})
