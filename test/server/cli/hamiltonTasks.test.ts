/**
 * The tasks that the product promises, typed as a coordinator types them, on Hamilton's open data with the worksheet's INVENTED answers
 * over them (test/data/hamiltonWorksheet.ts). Farms are asked for by number, as `--sites` lists them: 78 is near Dundas, 66 in Flamborough.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importRegion } from '../../../server/jobs/importRegion/importRegion.ts'
import { migrate } from '../../../server/store/migrate.ts'
import type { Tables } from '../../../server/store/tables.ts'
import { fillHamiltonWorksheet } from '../../data/hamiltonWorksheet.ts'
import { findRealRegion } from '../../realRegions.ts'
import { createTestDatabase, type TestDatabase } from '../../testDatabase.ts'
import { type Coordinator, holdToCertain, openCoordinator, THURSDAY_EVENING } from './coordinator.ts'

const hamilton = findRealRegion('hamilton')
const manifestFolder = join(import.meta.dirname, '../../../data/regions/hamilton')

describe.skipIf(!hamilton)(
  'the tasks of a coordinator on Hamilton (skipped where its files are not there)',
  { timeout: 240_000 },
  () => {
    let database: TestDatabase<Tables>
    let coordinator: Coordinator
    beforeAll(async () => {
      database = await createTestDatabase<Tables>()
      await migrate(database.db)
      await importRegion(database, { manifestFolder, from: hamilton, dataDir: database.dataDir })
      coordinator = openCoordinator(database, 'hamilton')
      const filled = fillHamiltonWorksheet(await coordinator.type('worksheet'))
      writeFileSync(join(database.dataDir, 'filled.csv'), filled)
      await coordinator.type('worksheet --read filled.csv --apply --who tests')
    })
    afterAll(async () => {
      await database?.drop()
    })

    it('1: which farms cannot reach a clinic, and why: too far, full, or beyond what is known', async () => {
      const { total, areas, phoneFirst, changes } = await coordinator.explain('primary-care-near-farms')
      expect(total.people).toBe(69)
      const { barriers } = total
      for (const met of ['too-far', 'full', 'unknown'] as const)
        expect(barriers![met], met).toBeGreaterThan(0)
      // A farm known by its place alone may be anywhere on its streets.
      expect(total.beyondBorder).toBeGreaterThan(0)
      for (const { people, nearestMiss } of areas) {
        expect(people).toBeGreaterThanOrEqual(3)
        expect(nearestMiss).not.toBeNull()
      }
      expect(phoneFirst.length).toBeGreaterThan(0)
      expect(changes!.map(({ kind }) => kind)).toContain('places')
    })

    it('2: who loses the evening class because no bus goes home, and the trip to hold', async () => {
      const { total, areas, changes } = await coordinator.explain('language-training-evening')
      expect(total.barriers!['no-ride-home']).toBeGreaterThan(500)
      const losing = areas.filter(({ barriers }) => barriers && barriers['no-ride-home'] >= 20)
      expect(losing.length).toBeGreaterThan(5)
      const misses = losing.flatMap(({ nearestMiss }) =>
        nearestMiss?.barrier === 'no-ride-home' ? nearestMiss.sentence.en : [],
      )
      expect(misses.length).toBeGreaterThan(0)
      for (const miss of misses) expect(miss).toMatch(/(the|by the) \d+ \w.* towards .+ at \d\d:\d\d/)
      const trip = changes!.find(({ kind }) => kind === 'trip-home')!
      expect(trip.people).toBeGreaterThan(100)
      expect(trip.sentence.en).toMatch(/the \d+ .+ towards .+ that leaves .+ at 2\d:\d\d ran \d+ minutes /)
    })

    it('4: what is near this farm on Thursday evening: certain here, to be asked there, none where it is too far', async () => {
      const near = async (place: string) => {
        const answer = await coordinator.near(place)
        holdToCertain(answer)
        const count = (kind: string) => answer.services.filter(({ answer: fits }) => fits === kind).length
        return { ...answer, yes: count('yes'), ask: count('unknown') }
      }
      const byBicycle = await near('--site 78 --modes walk,bicycle,transit')
      expect([byBicycle.yes, byBicycle.ask].every((count) => count > 0)).toBe(true)
      expect(byBicycle.excluded['coverage-or-cost'] + byBicycle.excluded.closed).toBeGreaterThan(0)
      const denied = await near('--site 66 --modes walk,bicycle,transit')
      expect([denied.yes, denied.ask]).toEqual([0, 0])
      expect(denied.excluded['too-far']).toBeGreaterThan(0)
      const byVan = await near('--site 66 --modes car')
      expect(byVan.yes).toBeGreaterThan(byBicycle.yes)
      const table = await coordinator.type(`near --site 78 --modes walk,bicycle,transit ${THURSDAY_EVENING}`)
      expect(table).toContain(`${byBicycle.yes} for certain, ${byBicycle.ask} to ask`)
      expect(table).not.toContain('Harster')
    })
  },
)
