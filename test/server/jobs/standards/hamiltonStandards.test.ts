/** Every standard on real streets, services and timetables: barriers add up in each area, and lifting one recovers its single fix. */
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STARTER_STANDARDS } from '../../../../core/gaps/starterStandards.ts'
import { STARTER_PROFILES } from '../../../../core/match/starterProfiles.ts'
import { answerLiveStandard, decodeLiveStandard } from '../../../../server/contract/liveStandard.ts'
import { importRegion } from '../../../../server/jobs/importRegion/importRegion.ts'
import { openStandards, type StandardSource } from '../../../../server/jobs/standards/answerStandard.ts'
import { whyNotYet } from '../../../../server/jobs/standards/whyNotYet.ts'
import { openThreads, type Threads } from '../../../../server/jobs/threads/threads.ts'
import { openTravelTimes } from '../../../../server/jobs/travelTimes.ts'
import { migrate } from '../../../../server/store/migrate.ts'
import { getRegion, type Region, type Vintage } from '../../../../server/store/regions.ts'
import type { Tables } from '../../../../server/store/tables.ts'
import { findRealRegion } from '../../../realRegions.ts'
import { createTestDatabase, type TestDatabase } from '../../../testDatabase.ts'
import { attackHamilton } from '../../publish/attackHamilton.ts'
import { holdToSingleFixes, holdToSums } from './holdToRules.ts'

const hamilton = findRealRegion('hamilton')
const manifestFolder = join(import.meta.dirname, '../../../../data/regions/hamilton')

/** Hamilton's lists tell of no class whether it is held at its address: what the way alone does is seen without that question. */
const CLASS_ANYWHERE = {
  ...STARTER_STANDARDS[0],
  id: 'class-anywhere',
  match: {
    ...STARTER_STANDARDS[0].match,
    eligibility: false,
    deliveries: null,
    childMinding: 'not-asked',
    confirmedSite: false,
  },
} as const
const STANDARDS = [
  ...STARTER_STANDARDS.filter((standard) => !whyNotYet(standard, STARTER_PROFILES)),
  CLASS_ANYWHERE,
]

describe.skipIf(!hamilton)('standards of Hamilton (skipped where its files are not there)', () => {
  let database: TestDatabase<Tables>
  let threads: Threads
  let source: StandardSource
  let region: Region & { vintage: Vintage }
  beforeAll(async () => {
    database = await createTestDatabase<Tables>()
    await migrate(database.db)
    await importRegion(database, { manifestFolder, from: hamilton, dataDir: database.dataDir })
    threads = openThreads(2)
    source = openStandards(database.db, openTravelTimes(database.db, database.dataDir, threads))
    region = await getRegion(database.db, 'hamilton')
  })
  afterAll(async () => {
    await threads?.close()
    await database?.drop()
  })

  test.each(STANDARDS)(
    '$id: barriers add up to the shortfall in every area, and each lifted barrier recovers its single fix',
    {
      timeout: 180_000,
    },
    async (standard) => {
      const owner = await source.answer(region, { standard, access: 'owner', explain: false })
      holdToSums(owner)
      expect(owner.total.people).toBe(standard.weighBy === 'sites' ? 69 : 20_120)
      expect(owner.streetPoints).toBeLessThanOrEqual(20_000)
      const { input } = await source.prepare(region, { standard, access: 'owner' })
      expect(holdToSingleFixes({ ...input, areaCount: owner.areas.length })).toBeGreaterThanOrEqual(
        // Of farms most are unknown: by their place, or beyond the border.
        standard.destination.kind !== 'services' ? 0 : standard.weighBy === 'sites' ? 1 : 3,
      )
      const forPublic = source.answer(region, { standard, access: 'public', explain: false })
      if (standard.weighBy === 'sites' || standard.destination.kind !== 'services')
        await expect(forPublic).rejects.toThrow('for the owner alone')
      else holdToSums(await forPublic)
    },
  )

  test.each(STANDARDS.filter(({ id }) => id === 'class-anywhere' || id === 'employment-services'))(
    '$id under every limit of the page is answered as by a search of its own',
    { timeout: 300_000 },
    async (standard) => {
      const bytes = await source.live(region, { standard, access: 'owner' })
      expect(gzipSync(bytes).length).toBeLessThan(1_500_000)
      const live = decodeLiveStandard(bytes)
      for (const minutes of [10, 30, 45, 90]) {
        const changed = { ...standard, cutoffSeconds: minutes * 60 }
        const alone = await source.answer(region, { standard: changed, access: 'owner', explain: false })
        expect(answerLiveStandard(live, { ...changed, person: {} })).toEqual(alone)
      }
    },
  )

  test('the way home is what an evening class loses most people by, and a longer limit loses fewer', async () => {
    const within = async (minutes: number) =>
      (
        await source.answer(region, {
          standard: { ...CLASS_ANYWHERE, cutoffSeconds: minutes * 60 },
          access: 'owner',
          explain: false,
        })
      ).total
    const [short, usual] = [await within(30), await within(45)]
    expect(usual.barriers!['no-ride-home']).toBeGreaterThan(1000)
    expect(short.covered!.lower).toBeLessThan(usual.covered!.lower)
  })

  // Last: it changes the database.
  test(
    'the public cannot tell it from a region with other small counts and other employers',
    { timeout: 300_000 },
    () => attackHamilton(database),
  )
})
