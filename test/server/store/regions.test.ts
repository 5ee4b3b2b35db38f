import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '../../../server/jobs/hash.ts'
import { listAreaOutlines, listAreas } from '../../../server/store/areas.ts'
import { listCorrections, saveCorrections } from '../../../server/store/corrections.ts'
import { listGroups } from '../../../server/store/counts.ts'
import { inTransaction } from '../../../server/store/inTransaction.ts'
import { migrate } from '../../../server/store/migrate.ts'
import { deleteRegion, getRegion, listRegions } from '../../../server/store/regions.ts'
import { deleteSetting, listSettings, saveSetting } from '../../../server/store/settings.ts'
import { listStreets } from '../../../server/store/streets.ts'
import { lonOf, miniFiles } from '../../miniRegion.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'

let region: TestRegion
beforeAll(async () => {
  region = await openTestRegion()
  await region.add()
})
afterAll(async () => {
  await region.database.drop()
})
const vintageId = async () => (await getRegion(region.database.db, 'mini')).vintage.id

describe('what an import stored', () => {
  it('gives streets back in their order, digit for digit', async () => {
    const { features } = JSON.parse(miniFiles()['streets.geojson'].toString())
    const streets = await listStreets(region.database.db, await vintageId())
    expect(streets.map((street) => street.coordinates)).toEqual(
      features.map((each: { geometry: { coordinates: unknown } }) => each.geometry.coordinates),
    )
    expect(streets.map((street) => street.name)).toEqual(
      features.map((each: { properties: { name: string } }) => each.properties.name),
    )
  })

  it('gives areas with a point inside, bounds and size', async () => {
    const areas = await listAreas(region.database.db, await vintageId())
    const outlines = await listAreaOutlines(region.database.db, await vintageId())
    expect(areas.map((area) => area.code)).toEqual(['SW', 'SE', 'NW', 'NE'])
    for (const { index, center, bounds, areaKm2 } of areas) {
      const [west, south, east, north] = bounds
      expect(center[0] > west && center[0] < east && center[1] > south && center[1] < north).toBe(true)
      const km = (east - west) * 111.32 * Math.cos((south * Math.PI) / 180) * (north - south) * 111.1
      expect(areaKm2 / km).toBeCloseTo(1, 1)
      expect(outlines[index].type).toBe('MultiPolygon')
    }
  })

  it('says that a count without a row is not available', async () => {
    const { db } = region.database
    await db
      .deleteFrom('area_count')
      .where('area_index', '=', 1)
      .where('demand_group', '=', 'population')
      .execute()
    const [population] = await listGroups(db, await vintageId(), 4)
    expect(population.counts[1]).toEqual({ value: null, missing: 'not-available' })
    expect(population.counts[0]).toEqual({ value: 9000, missing: null })
  })

  it('names every built file for the hash of its bytes', async () => {
    const { rows } = await region.database.pool.query(
      'select hash, kind, bytes from built_file order by kind',
    )
    expect(rows.map((row) => row.kind)).toEqual(['demand', 'network'])
    for (const { hash, bytes } of rows) expect(hashOf(bytes)).toBe(hash)
  })
})

describe('decisions', () => {
  const decision = { source: 's', recordId: '1', field: 'phone', who: 'A', date: '2026-01-02' }

  it('of a later or the same date replace, of an earlier one do not', async () => {
    const { db } = region.database
    const valueAfter = async (value: string | null, date: string) => {
      await saveCorrections(db, 'r', [{ ...decision, value, date }])
      return (await listCorrections(db, 'r'))[0].value
    }
    expect(await valueAfter('first', '2026-01-02')).toBe('first')
    expect(await valueAfter('older', '2026-01-01')).toBe('first')
    expect(await valueAfter('same day', '2026-01-02')).toBe('same day')
    expect(await valueAfter(null, '2026-02-01')).toBeNull()
    expect(await listCorrections(db, 'another')).toEqual([])
  })

  it('on settings are kept by region and can be taken back', async () => {
    const { db } = region.database
    await saveSetting(db, 'r', 'walkKmh', 4)
    await saveSetting(db, 'r', 'walkKmh', 3.5)
    await saveSetting(db, 'q', 'walkKmh', 5)
    expect(await listSettings(db, 'r')).toMatchObject([{ regionId: 'r', name: 'walkKmh', value: 3.5 }])
    await saveSetting(db, 'r', 'walkKmh', 6, '2020-01-01T00:00:00.000Z')
    expect(await listSettings(db, 'r'), 'an earlier choice').toMatchObject([{ value: 3.5 }])
    await deleteSetting(db, 'r', 'walkKmh')
    expect(await listSettings(db, 'r')).toEqual([])
    expect(await listSettings(db)).toHaveLength(1)
  })
})

describe('the schema', () => {
  it('is brought up to date by any number of processes at once, and again without change', async () => {
    const { db, pool } = region.database
    const columns = async () =>
      (
        await pool.query(
          `select table_name, column_name, data_type from information_schema.columns where table_schema = 'public' order by 1, 2`,
        )
      ).rows
    const before = await columns()
    await Promise.all([migrate(db), migrate(db), migrate(db)])
    expect(await columns()).toEqual(before)
    expect((await pool.query('select name from kysely_migration')).rows.length).toBeGreaterThan(0)
  })

  it('of a newer version is told apart, with what to do', async () => {
    const newer = await openTestRegion()
    await newer.database.pool.query(
      `insert into kysely_migration (name, timestamp) values ('9999_later', '2030-01-01')`,
    )
    await expect(migrate(newer.database.db)).rejects.toMatchObject({
      name: 'DatabaseUnavailable',
      code: 'migration_failed',
      hint: expect.stringContaining('newer version'),
    })
    await newer.database.drop()
  })
})

describe('removing a region', () => {
  it('leaves no row and no built file of it, and its neighbours whole', async () => {
    const { db, pool } = region.database
    const manifest = JSON.parse(miniFiles()['region.json'].toString())
    await region.add({
      'region.json': JSON.stringify({ ...manifest, id: 'other' }),
      'services.csv': miniFiles()
        ['services.csv'].toString()
        .replace(`${lonOf(0)},`, `${lonOf(3)},`),
    })
    const gone = await inTransaction(pool, (transaction) => deleteRegion(transaction, 'mini'))
    expect((await listRegions(db)).map((each) => each.id)).toEqual(['other'])
    const { vintage } = await getRegion(db, 'other')
    expect(gone).not.toContain(vintage.networkHash)
    const kept = await pool.query('select hash from built_file order by hash')
    expect(kept.rows.map((row) => row.hash)).toEqual([vintage.networkHash, vintage.demandHash].sort())
    for (const table of [
      'street',
      'area',
      'area_count',
      'service_at_location',
      'source_file',
      'notice_count',
      'demand_group',
    ]) {
      const { rows } = await pool.query(`select count(*) from ${table} where vintage_id <> $1`, [vintage.id])
      expect(Number(rows[0].count), table).toBe(0)
    }
  })
})
