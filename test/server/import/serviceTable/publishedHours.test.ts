/** Hours in a list of services: what is wrong with them is a notice, and they are unknown to standards, never open. */
import { expect, it } from 'vitest'
import { readOpeningHours } from '../../../../core/schedule/readOpeningHours.ts'
import { SCHEDULE_CODES } from '../../../../core/schedule/schedule.ts'
import type { ServicesSpec } from '../../../../server/import/manifest/regionManifest.ts'
import { serviceNotices } from '../../../../server/import/readServices.ts'
import { collectFrom } from '../collectServices.ts'

const SPEC: ServicesSpec = {
  file: 'services.csv',
  format: 'csv',
  serviceType: 'library',
  mapping: { id: 'id', name: 'name', lon: 'lon', lat: 'lat', openingHours: 'open', languages: 'languages' },
}
const table = (hours: string, languages = '') =>
  `id,name,lon,lat,open,languages\n1,A,-80,43,"${hours}",${languages}\n2,B,-80.1,43,,\n`

it.each([
  ['Mo-Fr', 'no_hours'],
  ['call first', 'unreadable_hours'],
  ['Mo-Fr 09:00-25:99', 'unreadable_hours'],
  ['Mo 09:00-12:00; Mo 13:00-15:00', 'contradictory_rules'],
  ['SH Mo-Fr 09:00-12:00', 'school_holidays_not_known'],
  ['Mo sunrise-sunset', 'sun_times_not_known'],
  ['PH Mo-Fr 09:00-12:00', 'holiday_rule_not_supported'],
])('%s is %s, by row, column and value, and unknown', async (hours, code) => {
  const { rows, log } = await collectFrom(table(hours), SPEC)
  expect(rows.map(({ openingHours }) => openingHours)).toEqual([hours, null])
  expect(log.notices.filter((notice) => notice.code === code)).toMatchObject([
    { severity: 'warning', rowNumber: 2, fieldName: 'open', value: hours },
  ])
  expect(readOpeningHours(hours).schedule).toEqual({ kind: 'unknown' })
})

it.each(['24/7', 'Fr 20:00-02:00', 'Mo-Fr 09:00-17:00; PH off', ''])(
  '%s is no fault, and a row without hours is none either',
  async (hours) => {
    const { log } = await collectFrom(table(hours), SPEC)
    expect(log.notices.filter(({ fieldName }) => fieldName === 'open')).toEqual([])
  },
)

it('hours that are understood loosely are told with how, and unknown languages by their word', async () => {
  const { log, rows } = await collectFrom(table('mon-fri 9am-5pm', 'English; Klingonese'), SPEC)
  expect(log.notices).toContainEqual(
    expect.objectContaining({ code: 'hours_read_loosely', value: 'mon-fri 9am-5pm > Mo-Fr 09:00-17:00' }),
  )
  expect(log.notices).toContainEqual(
    expect.objectContaining({ code: 'unknown_language', fieldName: 'languages', value: 'Klingonese' }),
  )
  expect(rows[0].languages).toEqual(['eng'])
})

it('every complaint about a schedule has words in both languages', () => {
  const notices = serviceNotices('csv')
  for (const code of SCHEDULE_CODES) {
    expect(notices[code]?.en, code).toMatch(/\.$|\)\.$/)
    expect(notices[code].fr, code).not.toBe(notices[code].en)
  }
})
