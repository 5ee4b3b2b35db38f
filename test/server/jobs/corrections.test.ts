/** What people decided about a published record: used by the next import, kept beside what was published, never lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeServices } from '../../../server/jobs/describeServices.ts'
import { openThreads } from '../../../server/jobs/threads/threads.ts'
import { openTravelTimes } from '../../../server/jobs/travelTimes.ts'
import { listCorrections } from '../../../server/store/corrections.ts'
import { inTransaction } from '../../../server/store/inTransaction.ts'
import { deleteRegion, getRegion } from '../../../server/store/regions.ts'
import { cornersOfDemandPoints, latOf, lonOf, miniManifest, walkMeters } from '../../miniRegion.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'

let region: TestRegion
beforeAll(async () => {
  region = await openTestRegion()
})
afterAll(async () => {
  await region.database.drop()
})

const manifest = JSON.stringify({ ...miniManifest(), corrections: [{ file: 'corrections.csv' }] })
const csv = (...rows: string[]) => `source,record id,field,value,who,date\n${rows.join('\n')}\n`
const add = (...rows: string[]) => region.add({ 'region.json': manifest, 'corrections.csv': csv(...rows) })

async function shown(id = 'test:class') {
  const { db } = region.database
  const services = await describeServices(db, await getRegion(db, 'mini'), 'owner')
  return services.find((service) => service.id === id)
}
async function secondsFrom(corner: [number, number]): Promise<number> {
  const { db, dataDir } = region.database
  const times = openTravelTimes(db, dataDir, openThreads(1))
  const { vintage } = await getRegion(db, 'mini')
  const all = await times.nearest(vintage, {
    service: 'language-training',
    travel: { mode: 'walk', walkKmh: 4.8 },
    withDoubtful: true,
  })
  return all[cornersOfDemandPoints().findIndex(([column, row]) => column === corner[0] && row === corner[1])]
}

describe('a correction', () => {
  it('moves a point and changes another field at the next import, and the published values stand beside', async () => {
    await region.add()
    expect(await shown()).toMatchObject({ point: [lonOf(0), latOf(0)], phone: null, corrected: [] })
    expect(await secondsFrom([0, 0])).toBe(0)

    const outcome = await add(
      `test,class,point,"${lonOf(4)}, ${latOf(0)}",A. Planner,2026-02-01`,
      'test,class,phone,905-555-0100,B. Caller,2026-02-02',
      'test,class,name,Evening class (moved),B. Caller,2026-02-03',
    )
    expect(outcome).toMatchObject({ changed: true, vintage: 2 })
    expect(outcome.summary.services.corrected).toBe(1)
    expect(await shown()).toMatchObject({
      point: [lonOf(4), latOf(0)],
      phone: '905-555-0100',
      name: { en: 'Evening class (moved)' },
      corrected: [
        { field: 'point', published: `${lonOf(0)}, ${latOf(0)}`, who: 'A. Planner', date: '2026-02-01' },
        { field: 'phone', published: null, who: 'B. Caller', date: '2026-02-02' },
        { field: 'name', published: 'Evening class', who: 'B. Caller', date: '2026-02-03' },
      ],
    })
    expect(await secondsFrom([4, 0])).toBe(0)
    expect(await secondsFrom([0, 0])).toBeCloseTo(walkMeters(0, 0, 4, 0) / (4.8 / 3.6), -1)
  })

  it('gives way to one of a later date, wherever it stands in the file', async () => {
    await add(
      'test,class,phone,905-555-0300,C. Later,2026-03-01',
      'test,class,phone,905-555-0200,B. Earlier,2026-02-20',
    )
    expect(await shown()).toMatchObject({ phone: '905-555-0300', point: [lonOf(4), latOf(0)] })
    expect(
      (await listCorrections(region.database.db, 'mini')).find((each) => each.field === 'phone'),
    ).toMatchObject({
      value: '905-555-0300',
      who: 'C. Later',
    })
  })

  it('outlives its file: the next import without it still uses it', async () => {
    const outcome = await region.add({
      'counts.csv': 'code,T1,T1536\nSW,9000,905\nSE,3000,300\nNW,3000,300\nNE,4000,400\n',
    })
    expect(outcome.summary.services.corrected).toBe(1)
    expect(await shown()).toMatchObject({ phone: '905-555-0300', point: [lonOf(4), latOf(0)] })
  })

  it('of an earlier date does not replace what was decided later', async () => {
    await add('test,class,phone,905-555-0001,Z. Old,2020-01-01')
    expect(await shown()).toMatchObject({ phone: '905-555-0300' })
  })

  it('that cannot be used is a notice and changes nothing', async () => {
    const outcome = await add(
      'test,class,point,somewhere,A. Planner,2026-05-01',
      'test,class,colour,blue,A. Planner,2026-05-01',
      'test,nobody,phone,1,A. Planner,2026-05-01',
      'test,class,phone,2,A. Planner,soon',
    )
    const codes = outcome
      .run!.log.notices.filter(({ file }) => file === 'corrections.csv')
      .map(({ code }) => code)
    expect(codes).toEqual(
      expect.arrayContaining([
        'invalid_correction_value',
        'unknown_correction_field',
        'unknown_correction_record',
        'invalid_correction_date',
      ]),
    )
    expect(await shown()).toMatchObject({ phone: '905-555-0300', point: [lonOf(4), latOf(0)] })
  })

  it('outlives the removal of its region', async () => {
    await inTransaction(region.database.pool, (transaction) => deleteRegion(transaction, 'mini'))
    const { rows } = await region.database.pool.query(
      'select (select count(*) from region_vintage) + (select count(*) from street) as n',
    )
    expect(Number(rows[0].n)).toBe(0)
    expect(await region.add()).toMatchObject({ changed: true, vintage: 1 })
    expect(await shown()).toMatchObject({ phone: '905-555-0300', point: [lonOf(4), latOf(0)] })
  })
})

describe('a correction of a shelter', () => {
  it('never brings its address or point back', async () => {
    const services = `id,name,type,address,city,lon,lat\nhome,Emergency shelter,housing,7 Hidden Lane,Mini,${lonOf(1)},${latOf(1)}\n`
    const outcome = await region.add({
      'region.json': manifest,
      'services.csv': services,
      'corrections.csv': csv(
        'test,home,address,8 Hidden Lane,A. Planner,2026-02-01',
        `test,home,point,"${lonOf(2)}, ${latOf(2)}",A. Planner,2026-02-01`,
        'test,home,phone,905-555-0199,A. Planner,2026-02-01',
      ),
    })
    const home = await shown('test:home')
    expect(home).toMatchObject({
      sensitive: true,
      address: null,
      point: null,
      place: 'unplaced',
      phone: '905-555-0199',
    })
    expect(JSON.stringify(home)).not.toContain('Hidden')
    const told = JSON.stringify(outcome.run!.log.notices)
    expect(told).toContain('correction_of_sensitive_site')
    expect(told).not.toContain('Hidden')
    const { rows } = await region.database.pool.query(
      `select count(*) from service_at_location where record::text like '%Hidden%' or corrected::text like '%Hidden%'`,
    )
    expect(Number(rows[0].count)).toBe(0)
    const kept = await listCorrections(region.database.db, 'mini')
    expect(JSON.stringify(kept)).not.toContain('Hidden')
    expect(kept.filter(({ recordId }) => recordId === 'home').map(({ field }) => field)).toEqual(['phone'])
  })

  it('is forgotten where it was kept before the site was known for a shelter', async () => {
    const own = (name: string) => ({
      'region.json': manifest,
      'services.csv': `id,name,type,address,city,lon,lat\nhouse,${name},housing,,Mini,${lonOf(1)},${latOf(1)}\n`,
    })
    const move = 'test,house,address,8 Hidden Lane,A. Planner,2026-02-01'
    await region.add({ ...own('House'), 'corrections.csv': csv(move) })
    expect(JSON.stringify(await listCorrections(region.database.db, 'mini'))).toContain('Hidden')
    await region.add({ ...own('Transition house'), 'corrections.csv': csv(move) })
    expect(JSON.stringify(await listCorrections(region.database.db, 'mini'))).not.toContain('Hidden')
  })
})

describe('a shelter of a list without cities', () => {
  it('stays in the list, without a place, where the list is the region’s own', async () => {
    const list = (lon: number, lat: number) =>
      [
        'id,name,type,address,lon,lat',
        `shelter,Emergency shelter,housing,7 Hidden Lane,${lonOf(1)},${latOf(1)}`,
        `evening,Evening class,language-training,,${lon},${lat}`,
        '',
      ].join('\n')
    const spec = miniManifest()
    const { city: _, ...mapping } = spec.services[0].mapping as Record<string, string>
    const own = JSON.stringify({ ...spec, services: [{ ...spec.services[0], mapping }] })
    await region.add({ 'region.json': own, 'services.csv': list(lonOf(0), latOf(0)) })
    expect(await shown('test:shelter')).toMatchObject({ sensitive: true, point: null, place: 'unplaced' })
    await region.add({ 'region.json': own, 'services.csv': list(-100, 50) })
    expect(await shown('test:shelter')).toBeUndefined()
    const alone = list(0, 0).split('\n').slice(0, 2).join('\n')
    await region.add({ 'region.json': own, 'services.csv': alone })
    expect(await shown('test:shelter')).toMatchObject({ place: 'unplaced' })
  })
})
