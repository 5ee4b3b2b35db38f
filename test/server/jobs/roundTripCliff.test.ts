/**
 * The round trip on a real feed whose city buses begin no trip after 16:00 (Porto Alegre, 2019): people are in time for a visit to a
 * hospital whenever it ends, and fewer and fewer get home once it ends near the last trips.
 */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findRegionGaps } from '../../../server/jobs/findRegionGaps.ts'
import { importRegion } from '../../../server/jobs/importRegion/importRegion.ts'
import { openThreads, type Threads } from '../../../server/jobs/threads/threads.ts'
import { openTravelTimes } from '../../../server/jobs/travelTimes.ts'
import { migrate } from '../../../server/store/migrate.ts'
import { getRegion } from '../../../server/store/regions.ts'
import type { Tables } from '../../../server/store/tables.ts'
import { findRealRegion } from '../../realRegions.ts'
import { createTestDatabase, type TestDatabase } from '../../testDatabase.ts'

const from = findRealRegion('porto-alegre')
const manifestFolder = join(import.meta.dirname, '../../../data/regions/porto-alegre')

describe.skipIf(!from)(
  'sessions around the last buses (skipped where Porto Alegre’s files are not there)',
  () => {
    let database: TestDatabase<Tables>
    let threads: Threads
    beforeAll(async () => {
      database = await createTestDatabase<Tables>()
      await migrate(database.db)
      await importRegion(database, { manifestFolder, from, dataDir: database.dataDir })
      threads = openThreads(2)
    })
    afterAll(async () => {
      await threads?.close()
      await database?.drop()
    })

    test('one way nothing changes; there and back falls off a cliff', { timeout: 120_000 }, async () => {
      const region = await getRegion(database.db, 'porto-alegre')
      const times = openTravelTimes(database.db, database.dataDir, threads)
      const covered = async (endHour: number, leg: 'both' | 'outbound') => {
        const { total } = await findRegionGaps(database.db, times, region, {
          service: 'hospital',
          group: 'population',
          maxMinutes: 45,
          target: null,
          access: 'owner',
          travel: { mode: 'transit', session: { from: 13.5 * 3600, to: endHour * 3600 }, leg },
        })
        return total.covered / total.people
      }
      const ends = [15.5, 16, 16.25, 18]
      const there: number[] = []
      const back: number[] = []
      for (const end of ends) {
        there.push(await covered(end, 'outbound'))
        back.push(await covered(end, 'both'))
      }
      expect(new Set(there).size).toBe(1)
      expect(there[0]).toBeGreaterThan(0.9)
      expect(back[0]).toBeGreaterThan(0.85)
      expect(back[1]).toBeLessThan(back[0] - 0.2)
      expect(back[2]).toBeLessThan(back[1] - 0.2)
      expect(back[3]).toBeLessThan(0.35)
    })
  },
)
