/** Services as files: answers over lists, schedules that say the same when they are read again, nothing of a shelter's place. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listSessions } from '../../../core/schedule/listSessions.ts'
import { readHsdsSchedules } from '../../../core/schedule/readHsdsSchedules.ts'
import { readOpeningHours } from '../../../core/schedule/readOpeningHours.ts'
import type { AnswerField } from '../../../server/import/worksheet/serviceAnswer.ts'
import { exportServices } from '../../../server/jobs/exportServices.ts'
import { servicesToHsds } from '../../../server/reports/servicesToHsds.ts'
import { SERVICE_COLUMNS, serviceRows } from '../../../server/reports/servicesToRows.ts'
import { saveAnswers } from '../../../server/store/answers.ts'
import { inTransaction } from '../../../server/store/inTransaction.ts'
import { getRegion } from '../../../server/store/regions.ts'
import { miniManifest } from '../../miniRegion.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'

const TODAY = '2026-11-27'
const HOURS = 'Mo-Fr 09:00-17:00; We 09:00-19:30; PH off'
const LIST = [
  'id,name,type,address,city,lon,lat,open',
  `class,Class,language-training,1 Row Street,Mini,-80,43,`,
  `clinic,Clinic,primary-care,,Mini,-79.99,43.01,${HOURS}`,
  `odd,Odd hours,library,,Mini,-79.99,43.01,Mo-Fr`,
  `shelter,Women's emergency shelter,housing,9 Hushaby Lane,Mini,-79.98,43.008,24/7`,
  `gone,Gone,library,,Mini,-80,43,24/7`,
].join('\n')

let region: TestRegion
const exported = async (access: 'owner' | 'public' = 'owner', serviceType?: string) =>
  exportServices(region.database.db, await getRegion(region.database.db, 'mini'), {
    access,
    serviceType,
    today: TODAY,
  })

beforeAll(async () => {
  region = await openTestRegion()
  const manifest = miniManifest()
  const mapping = { ...(manifest.services[0].mapping as object), openingHours: 'open' }
  await region.add({
    'region.json': JSON.stringify({ ...manifest, services: [{ ...manifest.services[0], mapping }] }),
    'services.csv': `${LIST}\n`,
  })
  const said = (recordId: string, field: AnswerField, value: string) => ({
    source: 'test',
    recordId,
    field,
    value,
    who: 'Rosa at the desk',
    date: '2026-10-01',
    enteredBy: 'Ana',
    enteredAt: '2026-10-02T00:00:00.000Z',
  })
  await inTransaction(region.database.pool, (transaction) =>
    saveAnswers(transaction, 'mini', [
      said('class', 'sessions', 'Tu,Th 18:00-21:00 from 2026-09-08 to 2027-06-24'),
      said('class', 'languages', 'English (staff); Spanish (telephone)'),
      said('class', 'waitList', '3'),
      said('class', 'fundedUntil', '2027-03-31'),
      said('gone', 'closedDown', 'yes'),
    ]),
  )
})
afterAll(async () => {
  await region.database.drop()
})

describe('services as a table', () => {
  it('are one row each, with answers over the list, and without what has closed down', async () => {
    const rows = serviceRows(await exported())
    const get = (id: string, column: string) =>
      rows.find(([key]) => key === `test:${id}`)?.[SERVICE_COLUMNS.indexOf(column)]
    expect(rows.map(([key]) => key)).toEqual(['test:class', 'test:clinic', 'test:odd', 'test:shelter'])
    expect(rows.every((row) => row.length === SERVICE_COLUMNS.length)).toBe(true)
    expect(get('class', 'languages')).toBe('English (staff); Spanish (telephone)')
    expect(get('class', 'wait_list')).toBe('3')
    expect(get('class', 'end_of_funding')).toBe('2027-03-31')
    expect(get('class', 'verified_date')).toBe('2026-10-01')
    expect(get('clinic', 'opening_hours')).toBe(HOURS)
    expect(get('odd', 'opening_hours')).toBeNull()
    expect(serviceRows(await exported('owner', 'health')).map(([key]) => key)).toEqual(['test:clinic'])
  })

  it('name nobody, hide small counts from the public, and a shelter has no place', async () => {
    for (const access of ['owner', 'public'] as const) {
      const services = await exported(access)
      const text = JSON.stringify(serviceRows(services)) + servicesToHsds(services)
      for (const secret of ['Rosa', 'Hushaby', '43.008', '-79.98,']) expect(text).not.toContain(secret)
      expect(text.includes('fewer than 5')).toBe(access === 'public')
    }
  })
})

describe('services as HSDS', () => {
  it('have schedules that read again as the very same hours', async () => {
    const services = JSON.parse(servicesToHsds(await exported())) as {
      name: string
      languages: { code: string; note: string | null }[]
      service_at_locations: { schedules: Record<string, string>[] }[]
    }[]
    const of = (name: string) => services.find((each) => each.name === name)!
    const schedules = (name: string) => of(name).service_at_locations[0].schedules
    const context = {
      timeZone: 'America/Toronto',
      holidays: new Set(['2026-12-25', '2026-12-26', '2027-01-01', '2027-02-15']),
    }
    const sessions = (schedule: Parameters<typeof listSessions>[0]) =>
      listSessions(schedule, TODAY, '2027-03-01', context)
    const again = readHsdsSchedules(schedules('Clinic'), { timeZone: context.timeZone })
    expect(again.complaints).toEqual([])
    const direct = sessions(readOpeningHours(HOURS).schedule)
    expect(direct).not.toHaveLength(0)
    expect(sessions(again.schedule)).toEqual(direct)
    // Of a course its own term.
    expect(
      schedules('Class').map(({ byday, opens_at, closes_at, valid_to, notes }) => [
        byday,
        opens_at,
        closes_at,
        valid_to,
        notes,
      ]),
    ).toEqual([['TU,TH', '18:00', '21:00', '2027-06-24', 'course 1']])
    expect(of('Class').languages).toMatchObject([
      { code: 'eng', note: 'staff' },
      { code: 'spa', note: 'telephone' },
    ])
    expect(schedules('Odd hours')).toEqual([])
  })

  it('keep their ids from export to export, each its own', async () => {
    const [once, twice] = [servicesToHsds(await exported()), servicesToHsds(await exported())]
    expect(twice).toBe(once)
    const ids = [...once.matchAll(/"id": "([^"]+)"/g)].map(([, id]) => id)
    const shared = ids.filter((id, i) => ids.indexOf(id) !== i)
    // Service types stand at several services.
    expect(JSON.parse(once).map(({ id }: { id: string }) => shared.includes(id))).not.toContain(true)
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/)
  })
})
