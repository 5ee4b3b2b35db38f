/** What an HSDS list says beyond its columns: shown as the list's, with small counts withheld from the public, below answers and corrections. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeServices } from '../../../server/jobs/describeServices.ts'
import { exportServices } from '../../../server/jobs/exportServices.ts'
import { toMatchedService } from '../../../server/jobs/worksheet/toMatchedService.ts'
import { serviceRows } from '../../../server/reports/servicesToRows.ts'
import { listAnswers, saveAnswers } from '../../../server/store/answers.ts'
import { inTransaction } from '../../../server/store/inTransaction.ts'
import { getRegion } from '../../../server/store/regions.ts'
import { listServices } from '../../../server/store/services.ts'
import { miniManifest } from '../../miniRegion.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'

const FORTNIGHT = {
  freq: 'WEEKLY',
  byday: 'TU',
  interval: 2,
  count: 300,
  dtstart: '2026-01-06',
  opens_at: '09:00',
  closes_at: '17:00',
}
const BROKEN = { freq: 'WEEKLY', byday: '2MO' }
const attribute = (label: string, value: string) => ({ label, value })
const service = (id: string, fields: object) => ({
  id,
  name: id,
  status: 'active',
  attributes: [{ taxonomy_term: { code: 'food' } }],
  service_at_locations: [
    { id, location: { id: 'l', location_type: 'physical', latitude: 43, longitude: -80 } },
  ],
  ...fields,
})
const SERVICES = [
  service('waits', {
    minimum_age: 18,
    languages: [{ code: 'spa', note: 'telephone' }],
    attributes: [
      { taxonomy_term: { code: 'food' } },
      attribute('wait list', '3'),
      attribute('who may come', 'permanent resident'),
    ],
  }),
  service('said', { schedules: [FORTNIGHT], attributes: [attribute('delivery', 'online')] }),
  service('corrected', {
    schedules: [{ ...FORTNIGHT, interval: 1, count: null }, BROKEN],
    languages: [{ code: 'spa', note: 'staff' }],
  }),
]

let region: TestRegion
beforeAll(async () => {
  region = await openTestRegion()
  const services = [{ file: 'services.json', format: 'hsds', source: 'test', vintage: '2026-01-15' }]
  await region.add({
    'region.json': JSON.stringify({
      ...miniManifest(),
      services,
      corrections: [{ file: 'corrections.csv' }],
    }),
    'services.json': JSON.stringify(SERVICES),
    'corrections.csv':
      'source,recordId,field,value,who,date\ntest,corrected,openingHours,Mo 10:00-12:00,a steward,2026-02-01\ntest,corrected,languages,fra,a steward,2026-02-01\n',
  })
  const said = {
    source: 'test',
    recordId: 'said',
    who: 'the desk',
    date: '2026-03-01',
    enteredBy: 'A',
    enteredAt: '2026-03-02T00:00:00.000Z',
  }
  await inTransaction(region.database.pool, (transaction) =>
    saveAnswers(transaction, 'mini', [
      { ...said, field: 'delivery', value: 'in person' },
      { ...said, field: 'openingHours', value: null },
    ]),
  )
})
afterAll(async () => {
  await region.database.drop()
})

const matched = async (id: string, answered: boolean) => {
  const { db } = region.database
  const { vintage } = await getRegion(db, 'mini')
  const { record } = (await listServices(db, vintage.id)).find(({ key }) => key === `test:${id}`)!
  return toMatchedService(record, answered ? await listAnswers(db, 'mini') : [])
}

it('shows what the list states, and no small count to the public, in no output', async () => {
  const { db } = region.database
  const found = await getRegion(db, 'mini')
  const stated = async (access: 'owner' | 'public') =>
    (await describeServices(db, found, access))
      .find(({ id }) => id === 'test:waits')!
      .stated.map(({ field, value }) => [field, value.fr])
  expect(await stated('owner')).toEqual([
    ['languages', 'espagnol (téléphone)'],
    ['statuses', 'résident permanent'],
    ['ages', '18+'],
    ['waitList', '3'],
  ])
  expect((await stated('public')).at(-1)).toEqual(['waitList', 'moins de 5'])
  const rows = serviceRows(await exportServices(db, found, { access: 'public', today: '2026-11-27' }))
  expect(rows.find(([key]) => key === 'test:waits')).toContain('fewer than 5')
})

it('counts as known: languages by telephone, ages, who may come, a wait list', async () => {
  expect(await matched('waits', false)).toMatchObject({
    languages: [{ code: 'spa', kind: 'telephone' }],
    ages: { from: 18, to: null },
    waitList: true,
    ownEligibility: [{ admits: ['permanent-resident'], source: { publisher: 'test' } }],
  })
})

it('answers win over what the list states, also that nobody knows', async () => {
  expect(await matched('said', false)).toMatchObject({ delivery: 'online', schedule: { kind: 'rules' } })
  expect(await matched('said', true)).toMatchObject({ delivery: 'in-person', schedule: { kind: 'unknown' } })
})

it('corrections win over rules and over languages in finer words', async () => {
  expect(await matched('corrected', true)).toMatchObject({
    schedule: { kind: 'text', text: 'Mo 10:00-12:00' },
    languages: [{ code: 'fra', kind: null }],
  })
})
