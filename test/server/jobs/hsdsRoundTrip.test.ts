/**
 * Services written as HSDS and read into another region are the same services: kinds, places, hours, languages, and the answers of every
 * starter standard, to the last person. The sample region with invented answers on the worksheet.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { STARTER_STANDARDS } from '../../../core/gaps/starterStandards.ts'
import type { AnswerField } from '../../../server/import/worksheet/serviceAnswer.ts'
import { exportServices } from '../../../server/jobs/exportServices.ts'
import { importRegion } from '../../../server/jobs/importRegion/importRegion.ts'
import { openStandards } from '../../../server/jobs/standards/answerStandard.ts'
import { openThreads } from '../../../server/jobs/threads/threads.ts'
import { openTravelTimes } from '../../../server/jobs/travelTimes.ts'
import { servicesToHsds } from '../../../server/reports/servicesToHsds.ts'
import { saveAnswers } from '../../../server/store/answers.ts'
import { inTransaction } from '../../../server/store/inTransaction.ts'
import { listNotices } from '../../../server/store/notices.ts'
import { getRegion } from '../../../server/store/regions.ts'
import { listServices } from '../../../server/store/services.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'

const SAMPLE = join(import.meta.dirname, '../../../data/sample')
const TODAY = '2026-11-27'

/** By name of the service. */
const SAID: readonly [name: string, field: AnswerField, value: string][] = [
  [
    'Language training for newcomers (LINC)',
    'sessions',
    'Tu,Th 18:00-21:00 from 2026-09-08 to 2027-06-24 | Mo-Fr 09:00-12:00',
  ],
  [
    'Language training for newcomers (LINC)',
    'languages',
    'English (staff); Arabic (interpreter); any language (telephone)',
  ],
  [
    'Language training for newcomers (LINC)',
    'statuses',
    'permanent resident; protected person; refugee claimant (sometimes)',
  ],
  ['Language training for newcomers (LINC)', 'ages', '18+'],
  ['Language training for newcomers (LINC)', 'level', 'CLB 1-4'],
  ['Language training for newcomers (LINC)', 'waitList', '12'],
  ['Evening language training (LINC)', 'sessions', 'Mo,We 18:30-21:00'],
  ['Evening language training (LINC)', 'seatsFree', '0'],
  [
    'Northfield walk-in clinic',
    'openingHours',
    'Mo-Fr 09:00-19:00; Sa 10:00-14:00; PH off; Dec 24-Dec 31 off',
  ],
  ['Northfield walk-in clinic', 'coverages', 'health card; IFHP'],
  ['Northfield walk-in clinic', 'cost', 'free (health card, IFHP); 80 (no coverage)'],
  ['Northfield walk-in clinic', 'siteConfirmed', 'yes'],
  ['Community health centre', 'openToNewPeople', 'no'],
  ['Halewick food bank', 'delivery', 'in person'],
  ['Dunvarrow food share', 'closedDown', 'yes'],
]

let region: TestRegion
let exported: ReturnType<typeof servicesToHsds>
const threads = openThreads(1)
beforeAll(async () => {
  region = await openTestRegion()
  const { database } = region
  const { db, pool, dataDir } = database
  await importRegion(database, { manifestFolder: SAMPLE, dataDir })
  const listed = await listServices(db, (await getRegion(db, 'sample')).vintage.id)
  const answers = SAID.map(([name, field, value]) => {
    const { source, recordId } = listed.find(({ record }) => record.name.en === name)!.record
    const said = {
      who: 'the desk',
      date: '2026-10-01',
      enteredBy: 'a test',
      enteredAt: '2026-10-02T00:00:00.000Z',
    }
    return { source, recordId, field, value, ...said }
  })
  await inTransaction(pool, (transaction) => saveAnswers(transaction, 'sample', answers))
  const services = await exportServices(db, await getRegion(db, 'sample'), { access: 'owner', today: TODAY })
  exported = servicesToHsds(services)

  const folder = join(dataDir, 'again')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'services.json')
  writeFileSync(file, exported)
  const { corrections: _, ...manifest } = JSON.parse(readFileSync(join(SAMPLE, 'region.json'), 'utf8'))
  const spec = { file, format: 'hsds', source: 'services', vintage: '2026-07-01' }
  writeFileSync(join(folder, 'region.json'), JSON.stringify({ ...manifest, id: 'again', services: [spec] }))
  await importRegion(database, { manifestFolder: folder, from: SAMPLE, dataDir })
}, 300_000)
afterAll(async () => {
  await threads.close()
  await region.database.drop()
})

it('says the same of every service when it is written again', async () => {
  const { db } = region.database
  const again = await exportServices(db, await getRegion(db, 'again'), { access: 'owner', today: TODAY })
  expect(withoutIds(servicesToHsds(again))).toEqual(withoutIds(exported))
  expect(again.length).toBeGreaterThan(90)
})

it('is read without a fault but that shelters have no place', async () => {
  const { db } = region.database
  const { vintage } = await getRegion(db, 'again')
  const { notices } = await listNotices(db, vintage.id, { offset: 0, limit: 1000 })
  const codes = notices.filter(({ file }) => file.endsWith('services.json')).map(({ code }) => code)
  expect(new Set(codes)).toEqual(new Set(['sensitive_site', 'address_disagrees_with_point']))
})

it.each(STARTER_STANDARDS.map((standard) => [standard.id, standard] as const))(
  'gives the same answer to %s',
  async (_, standard) => {
    const { db, dataDir } = region.database
    const source = openStandards(db, openTravelTimes(db, dataDir, threads))
    const [first, second] = await Promise.all(
      ['sample', 'again'].map(async (id) => {
        const {
          total,
          areas,
          services: counts,
        } = await source.answer(await getRegion(db, id), {
          standard,
          access: 'owner',
          explain: false,
        })
        // What has closed down is not handed out, so that nobody can say of it that it was.
        const { closedDown: __, ...services } = counts
        return { total, areas, services }
      }),
    )
    expect(second).toEqual(first)
    expect(first.total.people === null || first.total.people > 0).toBe(true)
  },
  120_000,
)

/** Services by name, without what is made of ids of the region. */
function withoutIds(text: string): unknown[] {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => name !== 'id')
        .map(([name, member]) => [name, strip(member)]),
    )
  }
  const order = (value: unknown) => JSON.stringify(value)
  return (JSON.parse(text) as unknown[]).map(strip).sort((a, b) => (order(a) < order(b) ? -1 : 1))
}
