/** Every complaint about a schedule that HSDS can earn is a notice with row, field and value, and its hours are unknown, never open. */
import { expect, it } from 'vitest'
import { collectTables } from './collectHsds.ts'

const tables = (line: string, table = 'schedules') => ({
  services: ['id,name,status', 's,Clinic,active'],
  service_at_locations: ['id,service_id,location_id', 'sl,s,l'],
  locations: ['id,location_type,latitude,longitude', 'l,physical,43,-80'],
  schedules: [
    'service_at_location_id,freq,interval,byday,bymonthday,opens_at,closes_at,valid_from,valid_to,timezone,notes',
    ...(table === 'schedules' ? [line] : ['sl,WEEKLY,,MO,,09:00,17:00,,,,']),
  ],
  ...(table === 'schedules'
    ? {}
    : { [table]: ['service_at_location_id,start_date,end_date,closed,opens_at,closes_at', line] }),
})

it.each([
  ['sl,MONTHLY,,,32,09:00,17:00,,,,', 'impossible_recurrence', 'bymonthday', '32'],
  ['sl,HOURLY,,MO,,09:00,17:00,,,,', 'impossible_recurrence', 'freq', 'HOURLY'],
  ['sl,WEEKLY,,2MO,,09:00,17:00,,,,', 'impossible_recurrence', 'byday', '2MO'],
  ['sl,WEEKLY,2,MO,,09:00,17:00,,,,', 'impossible_recurrence', 'dtstart', 'interval without dtstart'],
  ['sl,,,,,09:00,17:00,,,,', 'no_days', 'freq', null],
  ['sl,WEEKLY,,MO,,,,,,,', 'no_hours', 'opens_at', null],
  ['sl,WEEKLY,,MO,,25:99,17:00,,,,', 'impossible_time', 'opens_at', '25:99'],
  ['sl,WEEKLY,,MO,,09:00,09:00,,,,', 'impossible_time', 'closes_at', '09:00-09:00'],
  ['sl,WEEKLY,,MO,,09:00,17:00,2026-02-30,,,', 'impossible_date', 'valid_from', '2026-02-30'],
  [
    'sl,WEEKLY,,MO,,09:00,17:00,2026-09-01,2026-08-01,,',
    'valid_to_before_valid_from',
    'valid_to',
    '2026-09-01 to 2026-08-01',
  ],
  ['sl,WEEKLY,,MO,,09:00,17:00,,,Mars/Olympus,', 'unknown_time_zone', 'timezone', 'Mars/Olympus'],
  ['sl,WEEKLY,,TU,,21:00,18:00,,,,course 1', 'session_ends_before_it_starts', 'closes_at', '21:00-18:00'],
])('%s', async (line, code, fieldName, value) => {
  const { rows, notices } = await collectTables(tables(line), { serviceType: 'primary-care' })
  expect(notices).toMatchObject([{ code, rowNumber: 2, fieldName, value, detail: { table: 'schedule' } }])
  expect(rows).toHaveLength(1)
  expect(rows[0].openingHours).toBeNull()
  expect(rows[0].stated?.sessions).toBeUndefined()
  if (line.endsWith('course 1')) expect(rows[0].rules?.courses).toEqual([{ kind: 'unknown' }])
  else expect(rows[0].rules).toBeUndefined()
})

it.each([
  ['sl,2026-12-25,2026-12-01,true,,', 'impossible_date', 'end_date', '2026-12-25 to 2026-12-01'],
  ['sl,,,true,,', 'impossible_date', 'start_date', null],
])('holiday schedule %s leaves the rest partly unknown', async (line, code, fieldName, value) => {
  const { rows, notices } = await collectTables(tables(line, 'holiday_schedules'), { serviceType: 'other' })
  expect(notices).toMatchObject([{ code, fieldName, value, detail: { table: 'holiday_schedule' } }])
  expect(rows[0].openingHours).toBeNull()
  expect(rows[0].rules?.openings).toMatchObject({ kind: 'rules', partlyUnknown: true })
})

it('hours that were over before the date of the list are unknown, not closed; the term of a course stays', async () => {
  const over = (vintage: string, notes = '') =>
    collectTables(tables(`sl,WEEKLY,,MO,,09:00,17:00,2025-09-01,2025-12-31,,${notes}`), {
      serviceType: 'other',
      vintage,
    })
  const { rows, told } = await over('2026')
  expect(told).toEqual([['schedules_over', 'valid_to', '2025-12-31']])
  expect([rows[0].openingHours, rows[0].rules]).toEqual([null, undefined])
  expect((await over('2025-12')).rows[0].openingHours).toBe('2025 Sep 01-2025 Dec 31 Mo 09:00-17:00')
  expect((await over('2026', 'course 1')).rows[0].stated?.sessions).toBe(
    'Mo 09:00-17:00 from 2025-09-01 to 2025-12-31',
  )
})

it('one row that cannot be used leaves the others: open in their hours, unknown outside', async () => {
  const both = tables('sl,MONTHLY,,,32,09:00,17:00,,,,')
  both.schedules.push('sl,WEEKLY,,MO,,09:00,17:00,,,,')
  const { rows } = await collectTables(both, { serviceType: 'other' })
  expect(rows[0].rules?.openings).toMatchObject({
    kind: 'rules',
    partlyUnknown: true,
    rules: [{ opensSeconds: 32_400 }],
  })
})
