/** What a broken file of a region does to an import: a notice that names it, or a refusal that says what to do. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UNREACHED_SECONDS } from '../../../server/contract/travelTimes.ts'
import { findRegionGaps, type GapQuestion } from '../../../server/jobs/findRegionGaps.ts'
import type { ImportOutcome } from '../../../server/jobs/importRegion/importRegion.ts'
import { openThreads } from '../../../server/jobs/threads/threads.ts'
import { openTravelTimes } from '../../../server/jobs/travelTimes.ts'
import { listAreas } from '../../../server/store/areas.ts'
import { listGroups } from '../../../server/store/counts.ts'
import { getRegion } from '../../../server/store/regions.ts'
import { listServices } from '../../../server/store/services.ts'
import { collection, feature, latOf, lonOf, miniFiles, miniManifest } from '../../miniRegion.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { makeZip } from '../import/files/makeZip.ts'

type Changes = Record<string, string | Buffer | null>

const files = miniFiles() as Record<string, string>
const withManifest = (changes: Record<string, unknown>) => ({
  'region.json': JSON.stringify({ ...miniManifest(), ...changes }),
})
const streetsIn = (file: string) => withManifest({ streets: { ...(miniManifest().streets as object), file } })
const swapPairs = (text: string) => text.replace(/\[(-?[\d.]+),(-?[\d.]+)\]/g, '[$2,$1]')
const inMetres = (text: string) =>
  text.replace(/\[(-?[\d.]+),(-?[\d.]+)\]/g, (_, x, y) => `[${Number(x) * 10_000},${Number(y) * 100_000}]`)

/** Where every import succeeds, and one where none does. */
let region: TestRegion
let empty: TestRegion
beforeAll(async () => {
  region = await openTestRegion()
  empty = await openTestRegion()
})
afterAll(async () => {
  await region.database.drop()
  await empty.database.drop()
})

async function add(changes: Changes): Promise<ImportOutcome> {
  const outcome = await region.add(changes)
  expect(outcome.changed).toBe(true)
  return outcome
}
const noticesOf = (outcome: ImportOutcome) =>
  outcome.run!.log.notices.map(({ severity, code, file, rowNumber, value }) => ({
    severity,
    code,
    file,
    rowNumber,
    value,
  }))

async function gaps(changes: Partial<GapQuestion> = {}) {
  const { db, dataDir } = region.database
  const question: GapQuestion = {
    service: 'language-training',
    group: 'recent-immigrants',
    maxMinutes: 30,
    target: null,
    travel: { mode: 'walk' },
    access: 'owner',
    ...changes,
  }
  return await findRegionGaps(
    db,
    openTravelTimes(db, dataDir, openThreads(1)),
    await getRegion(db, 'mini'),
    question,
  )
}

describe('a file that cannot be used is refused, and there is no region afterwards', () => {
  const zip = makeZip([{ name: 'streets.shp', data: Buffer.alloc(100) }])
  const bomb = makeZip([
    { name: 'streets.shp', data: '', packed: { bytes: Buffer.alloc(2_000_000), size: 2 ** 31, crc: 0 } },
  ])
  it.each<[string, Changes, string, RegExp]>([
    [
      'a zip that was cut off',
      { 'streets.zip': zip.subarray(0, zip.length / 2), ...streetsIn('streets.zip') },
      'broken_zip',
      /streets\.zip.*Fetch it again/,
    ],
    [
      'a zip that unpacks to 2 GB',
      { 'streets.zip': bomb, ...streetsIn('streets.zip') },
      'decompression_bomb',
      /streets\.zip/,
    ],
    [
      'areas in metres',
      { 'areas.geojson': inMetres(files['areas.geojson']) },
      'wrong_crs',
      /areas\.geojson.*crs/,
    ],
    [
      'areas with longitude and latitude swapped',
      { 'areas.geojson': swapPairs(files['areas.geojson']) },
      'swapped_lon_lat',
      /areas\.geojson.*swapped/,
    ],
    [
      'streets with longitude and latitude swapped',
      { 'streets.geojson': swapPairs(files['streets.geojson']) },
      'streets_elsewhere',
      /streets\.geojson.*swapped/,
    ],
    [
      'streets of another continent',
      { 'streets.geojson': files['streets.geojson'].replaceAll('-79.', '11.').replaceAll('-80', '11') },
      'streets_elsewhere',
      /streets\.geojson.*no street near/,
    ],
    [
      'dwellings with longitude and latitude swapped',
      { 'dwellings.csv': files['dwellings.csv'].replace(/^(-[\d.]+),([\d.]+)/gm, '$2,$1') },
      'swapped_lon_lat',
      /dwellings\.csv.*Exchange/,
    ],
    [
      'counts with another delimiter than the manifest says',
      withManifest({ counts: [{ ...(miniManifest().counts as object[])[0], delimiter: ';' }] }),
      'missing_columns',
      /counts\.csv.*delimiter/,
    ],
    [
      'a manifest that names a missing file',
      withManifest({ context: [{ file: 'parks.geojson', kind: 'park' }] }),
      'missing_files',
      /parks\.geojson/,
    ],
    [
      'the same list of services twice',
      withManifest({ services: [miniManifest().services[0], miniManifest().services[0]] }),
      'invalid_manifest',
      /services\.csv/,
    ],
  ])('%s', async (_, changes, code, message) => {
    const started = performance.now()
    const refusal = empty.add(changes)
    await expect(refusal).rejects.toMatchObject({ name: 'RefusedInput', code })
    await expect(refusal).rejects.toThrow(message)
    expect(performance.now() - started).toBeLessThan(10_000)
    const { rows } = await empty.database.pool.query(
      'select (select count(*) from region) + (select count(*) from built_file) as n',
    )
    expect(Number(rows[0].n)).toBe(0)
  })
})

describe('a fault that leaves the rest usable is a notice', () => {
  const bowtie = JSON.parse(files['areas.geojson'])
  const ring = bowtie.features[0].geometry.coordinates[0]
  ;[ring[1], ring[2]] = [ring[2], ring[1]]
  const twice = JSON.parse(files['areas.geojson'])
  twice.features.push(twice.features[0])
  const service = files['services.csv'].split('\n')[1]

  it.each<[string, Changes, Record<string, unknown>]>([
    [
      'a self-crossing polygon',
      { 'areas.geojson': JSON.stringify(bowtie) },
      { severity: 'warning', code: 'self_crossing', file: 'areas.geojson', rowNumber: 1 },
    ],
    [
      'an area that stands twice',
      { 'areas.geojson': JSON.stringify(twice) },
      { severity: 'error', code: 'duplicate_code', file: 'areas.geojson', rowNumber: 5, value: 'SW' },
    ],
    [
      'a count that stands twice',
      { 'counts.csv': `${files['counts.csv']}SW,1,1\n` },
      { severity: 'error', code: 'duplicate_code', file: 'counts.csv', rowNumber: 6, value: 'SW' },
    ],
    [
      'a service that stands twice',
      { 'services.csv': `${files['services.csv']}${service}\n` },
      { severity: 'error', code: 'duplicate_id', file: 'services.csv', rowNumber: 4, value: 'class' },
    ],
    [
      'a service on another continent',
      { 'services.csv': `${files['services.csv']}far,Far class,language-training,,Paris,2.35,48.85\n` },
      { severity: 'info', code: 'services_elsewhere', file: 'services.csv', value: '1' },
    ],
    [
      'a service with longitude and latitude swapped',
      { 'services.csv': `${files['services.csv']}odd,Odd class,library,,Mini,${latOf(1)},${lonOf(1)}\n` },
      { severity: 'warning', code: 'swapped_service_point', file: 'services.csv', rowNumber: 4 },
    ],
    [
      'a dwelling on another continent',
      { 'dwellings.csv': `${files['dwellings.csv']}2.35,48.85,SW,1\n` },
      { severity: 'warning', code: 'point_far_away', file: 'dwellings.csv', rowNumber: 27 },
    ],
    [
      'a dwelling of an area that is not there',
      { 'dwellings.csv': `${files['dwellings.csv']}${lonOf(0)},${latOf(0)},ZZ,1\n` },
      {
        severity: 'warning',
        code: 'dwelling_outside_region',
        file: 'dwellings.csv',
        rowNumber: 27,
        value: 'ZZ',
      },
    ],
    [
      'another encoding than the manifest says',
      {
        ...withManifest({ services: [{ ...miniManifest().services[0], encoding: 'utf-8' }] }),
        'services.csv': Buffer.from(files['services.csv'].replace('Evening', 'École'), 'latin1'),
      },
      { severity: 'warning', code: 'encoding_wrong', file: 'services.csv' },
    ],
  ])('%s', async (_, changes, notice) => {
    const outcome = await add(changes)
    expect(noticesOf(outcome)).toContainEqual(expect.objectContaining(notice))
    expect(outcome.summary).toMatchObject({ areas: 4, demandPoints: 25 })
    const counts = await listGroups(
      region.database.db,
      (await getRegion(region.database.db, 'mini')).vintage.id,
      4,
    )
    expect(
      counts.find((group) => group.id === 'recent-immigrants')?.counts.map((count) => count.value),
    ).toEqual([900, 300, 300, 400])
    const shown = await gaps()
    expect(shown.total.covered).toBeGreaterThan(0)
    expect(shown.total.people).toBe(1900)
  })

  it('another delimiter, where the manifest names none, is found and told', async () => {
    const outcome = await add({ 'counts.csv': files['counts.csv'].replaceAll(',', ';') })
    expect(noticesOf(outcome)).toContainEqual(
      expect.objectContaining({ code: 'delimiter_detected', value: ';' }),
    )
    expect((await gaps()).total.people).toBe(1900)
  })

  it('another encoding, where the manifest names none, is found and told', async () => {
    const outcome = await add({
      'services.csv': Buffer.from(files['services.csv'].replace('Evening class', 'École du soir'), 'latin1'),
    })
    expect(noticesOf(outcome)).toContainEqual(
      expect.objectContaining({ code: 'encoding_guessed', value: 'windows-1252' }),
    )
    const { db } = region.database
    const services = await listServices(db, (await getRegion(db, 'mini')).vintage.id, ['language-training'])
    expect(services.map(({ record }) => record.name.en)).toEqual(['École du soir'])
  })
})

describe('a street file in two parts', () => {
  it('is told, and people on the other part reach nothing', async () => {
    const streets = JSON.parse(files['streets.geojson'])
    const island: [number, number][] = [
      [-79.95, 43],
      [-79.945, 43],
      [-79.94, 43],
      [-79.94, 43.005],
    ]
    streets.features.push(feature({ name: 'Island road', class: 'residential' }, 'LineString', island))
    const outcome = await add({
      'streets.geojson': collection(streets.features),
      'dwellings.csv': `${files['dwellings.csv']}-79.947,43,SE,1\n-79.942,43,SE,1\n`,
    })
    const codes = noticesOf(outcome)
      .filter(({ file }) => file === 'streets.geojson')
      .map(({ code }) => code)
    expect(codes).toHaveLength(1)
    expect(codes[0]).toMatch(/^street_(network_divided|component_isolated)$/)

    const { db, dataDir } = region.database
    const travelTimes = openTravelTimes(db, dataDir, openThreads(1))
    const { vintage } = await getRegion(db, 'mini')
    expect((await travelTimes.network(vintage)).walkComponents).toHaveLength(2)
    const seconds = await travelTimes.nearest(vintage, {
      service: 'language-training',
      travel: { mode: 'walk', walkKmh: 4.8 },
      withDoubtful: true,
    })
    expect([...seconds.subarray(25)]).toEqual([UNREACHED_SECONDS, UNREACHED_SECONDS])
    expect([...seconds.subarray(0, 25)].every((value) => value < UNREACHED_SECONDS)).toBe(true)
    const southEast = (await gaps({ maxMinutes: 180 })).areas.find((area) => area.id === 'SE')
    expect(southEast?.unreached).toBeCloseTo((300 * 2) / 8, 9)
    expect(southEast?.shortfall).toBeCloseTo((300 * 2) / 8, 9)
  })
})

describe('an area without a dwelling', () => {
  const withoutNorthEast = files['dwellings.csv']
    .split('\n')
    .filter((line) => !line.includes('NE'))
    .join('\n')
  const areasNow = async () =>
    await listAreas(region.database.db, (await getRegion(region.database.db, 'mini')).vintage.id)

  it('has its people on the street corners inside it', async () => {
    const outcome = await add({ 'dwellings.csv': withoutNorthEast })
    expect(noticesOf(outcome)).toContainEqual(
      expect.objectContaining({ code: 'area_without_dwellings', file: 'areas.geojson', value: 'NE' }),
    )
    expect(outcome.summary).toMatchObject({ areasWithoutDwellings: 1, demandPoints: 25 })
    expect((await areasNow()).map((area) => [area.code, area.pointKind, area.dwellings])).toEqual([
      ['SW', 'dwellings', 9],
      ['SE', 'dwellings', 6],
      ['NW', 'dwellings', 6],
      ['NE', 'street-nodes', null],
    ])
    // Its four corners are where its dwellings would have been, so the answer is the same.
    const short = (await gaps()).areas
    await add({})
    expect((await gaps()).areas).toEqual(short)
  })

  it('has its people on one point inside it where there is no street either', async () => {
    const streets = JSON.parse(files['streets.geojson'])
    const kept = streets.features.filter(
      ({ geometry }: { geometry: { coordinates: [number, number][] } }) =>
        !geometry.coordinates.some(([lon, lat]) => lon > lonOf(2) && lat > latOf(2)),
    )
    const outcome = await add({ 'dwellings.csv': withoutNorthEast, 'streets.geojson': collection(kept) })
    expect(noticesOf(outcome)).toContainEqual(
      expect.objectContaining({ code: 'area_without_streets', file: 'areas.geojson', value: 'NE' }),
    )
    expect(outcome.summary.demandPoints).toBe(22)
    expect((await areasNow())[3]).toMatchObject({ code: 'NE', pointKind: 'interior-point', dwellings: null })
    expect((await gaps()).areas.find((area) => area.id === 'NE')?.people).toBe(400)
  })
})
