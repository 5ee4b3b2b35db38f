/** The tasks that the product promises, typed as a coordinator types them, on the sample region. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importRegion } from '../../../server/jobs/importRegion/importRegion.ts'
import { toCsv } from '../../../server/reports/toCsv.ts'
import { migrate } from '../../../server/store/migrate.ts'
import type { Tables } from '../../../server/store/tables.ts'
import { createTestDatabase, type TestDatabase } from '../../testDatabase.ts'
import { type Coordinator, holdToCertain, openCoordinator, THURSDAY_EVENING } from './coordinator.ts'

const SAMPLE = join(import.meta.dirname, '../../../data/sample')
/** A berry farm of the sample; its nearest health centre is 50 minutes away by bicycle. */
const FARM = '--site 29 --modes walk,bicycle --max-minutes 60'

describe('the tasks of a coordinator on the sample', () => {
  let database: TestDatabase<Tables>
  let coordinator: Coordinator
  beforeAll(async () => {
    database = await createTestDatabase<Tables>()
    await migrate(database.db)
    await importRegion(database, { manifestFolder: SAMPLE, dataDir: database.dataDir })
    coordinator = openCoordinator(database, 'sample')
  })
  afterAll(async () => {
    await database?.drop()
  })

  it('1: where farm workers cannot reach a clinic, and why', async () => {
    const { total, areas, phoneFirst, assumptions } = await coordinator.explain('primary-care-near-farms')
    expect(total.people).toBe(30)
    expect(total.barriers!['too-far']).toBeGreaterThan(0)
    expect(total.barriers!.closed).toBeGreaterThan(0)
    expect(assumptions.profile.en).toContain('speak Spanish')
    for (const { people, nearestMiss } of areas) {
      expect(people).toBeGreaterThanOrEqual(3)
      expect(nearestMiss!.sentence.en).toMatch(/\w/)
    }
    expect(phoneFirst[0].phone).toMatch(/^519-555-/)
    const table = await coordinator.type('gaps --standard primary-care-near-farms --explain')
    expect(table).toContain('Whom to phone first')
    expect(table).not.toContain('(made up)')
  })

  it('2: who loses the evening class because no bus goes home, and the trip to hold', async () => {
    const { total, areas, changes } = await coordinator.explain('language-training-evening')
    expect(total.barriers!['no-ride-home']).toBeGreaterThan(100)
    const losing = areas.filter(({ barriers }) => barriers && barriers['no-ride-home'] > 0)
    expect(losing.length).toBeGreaterThan(5)
    const last = losing.flatMap(({ ways }) => ways?.lastRideHome?.sentence.en ?? [])
    expect(last[0]).toMatch(/^The last ride home within 45 minutes from .+ is met by leaving at \d\d:\d\d/)
    const trip = changes!.find(({ kind }) => kind === 'trip-home')!
    expect(trip.people).toBeGreaterThan(0)
    expect(trip.sentence.en).toMatch(/ the .+ towards .+ that leaves .+ at \d\d:\d\d ran \d+ minutes? /)
    expect(await coordinator.type('gaps --standard language-training-evening --explain')).toContain(
      trip.sentence.en,
    )
  })

  it('4: what is near this farm on Thursday evening: one call makes what may be certain', async () => {
    const before = await coordinator.near(FARM)
    holdToCertain(before)
    expect(before.services.map(({ name, ask }) => [name.en, ask])).toEqual([
      ['Community health centre', ['coverage-or-cost']],
    ])
    const [{ key }] = before.services
    const [header, ...rows] = parse(await coordinator.type('worksheet --service primary-care'), {
      bom: true,
    }) as string[][]
    const row = rows.find(([source, recordId]) => `${source}:${recordId}` === key)!
    const said = { 'health coverage accepted': 'all', 'who said so': 'front desk', date: '2026-11-20' }
    for (const [column, text] of Object.entries(said)) row[header.indexOf(column)] = text
    writeFileSync(join(database.dataDir, 'worksheet.csv'), toCsv(header, rows))
    await coordinator.type('worksheet --read worksheet.csv --apply --who Ana')
    const after = await coordinator.near(FARM)
    holdToCertain(after)
    expect(after.services.map(({ answer }) => answer)).toEqual(['yes'])
    expect(after.services[0].coverage.said).toMatchObject({ by: 'front desk', stale: false })
    const table = await coordinator.type(`near ${FARM} ${THURSDAY_EVENING}`)
    expect(table).toContain('1 for certain, 0 to ask.')
    expect(table).not.toContain('(made up)')
    await coordinator.type('worksheet --undo --who Ana')
    expect((await coordinator.near(FARM)).services.map(({ answer }) => answer)).toEqual(['unknown'])
  })
})
