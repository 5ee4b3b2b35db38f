/**
 * HSDS all the way to the answer of a standard: what schedules open is covered for certain, what cannot be read is a notice at import and
 * unknown, never closed and never open. The clinic of the mini region lies in a corner that everybody can walk to within the limit.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StandardRecord } from '../../../../core/gaps/standardRecord.ts'
import { openStandards } from '../../../../server/jobs/standards/answerStandard.ts'
import { openThreads } from '../../../../server/jobs/threads/threads.ts'
import { openTravelTimes } from '../../../../server/jobs/travelTimes.ts'
import { listNotices } from '../../../../server/store/notices.ts'
import { getRegion } from '../../../../server/store/regions.ts'
import { latOf, lonOf, miniManifest } from '../../../miniRegion.ts'
import { openTestRegion, type TestRegion } from '../../../openTestRegion.ts'
import { VISIT } from '../../visitStandard.ts'
import { holdToSums } from './holdToRules.ts'

const HOUR = 3600
/** A record that nobody verified within a year supports no claim of a gap: it would be unknown. */
const TODAY = new Date().toISOString().slice(0, 10)
/** Asks for nothing but the way and the hours: a visit of an hour on a Tuesday between 9 and 17. */
const DAY: StandardRecord = {
  ...VISIT,
  cutoffSeconds: 2 * HOUR,
  match: {
    ...VISIT.match,
    eligibility: false,
    deliveries: null,
    childMinding: 'not-asked',
    confirmedSite: false,
  },
}
const tuesday = (from: number, to: number) => [
  { day: 2 as const, startSeconds: from * HOUR, endSeconds: to * HOUR },
]
const LATE: StandardRecord = {
  ...DAY,
  time: { kind: 'opening', times: tuesday(24, 26), need: 'any', visitSeconds: HOUR },
}
const CLASS: StandardRecord = { ...DAY, time: { kind: 'session', times: tuesday(18, 21), need: 'every' } }

let region: TestRegion
const threads = openThreads(1)
beforeAll(async () => {
  region = await openTestRegion()
})
afterAll(async () => {
  await threads.close()
  await region.database.drop()
})

/** What a standard says of the region whose one clinic has these schedules. */
async function answerWith(standard: StandardRecord, ...schedules: object[]) {
  const service = {
    id: 's',
    name: 'Clinic',
    status: 'active',
    assured_date: TODAY,
    attributes: [{ taxonomy_term: { code: 'primary-care' } }],
    service_at_locations: [
      {
        id: 'clinic',
        location: { id: 'l', location_type: 'physical', latitude: latOf(4), longitude: lonOf(4) },
        schedules: schedules.map((each) => ({
          freq: 'WEEKLY',
          byday: 'TU',
          opens_at: '09:00',
          closes_at: '17:00',
          ...each,
        })),
      },
    ],
  }
  await region.add({
    'region.json': JSON.stringify({
      ...miniManifest(),
      services: [{ file: 'services.json', format: 'hsds', source: 'test', vintage: '2026-01-15' }],
    }),
    'services.json': JSON.stringify([service]),
  })
  const { db, dataDir } = region.database
  const found = await getRegion(db, 'mini')
  const answer = await openStandards(db, openTravelTimes(db, dataDir, threads)).answer(found, {
    standard,
    access: 'owner',
    explain: false,
  })
  holdToSums(answer)
  const { notices } = await listNotices(db, found.vintage.id, { offset: 0, limit: 100 })
  return {
    ...answer.total,
    withoutHours: answer.services.withoutHours,
    codes: notices.map(({ code }) => code),
  }
}

const YES = { lower: 1900, upper: 1900 }
const UNKNOWN = { lower: 0, upper: 1900 }
const NO = { lower: 0, upper: 0 }

describe('schedules that can be read', () => {
  it('are open in their hours and closed outside them', async () => {
    expect(await answerWith(DAY, {})).toMatchObject({ covered: YES, withoutHours: 0, codes: [] })
    expect(await answerWith(DAY, { byday: 'WE' })).toMatchObject({ covered: NO, barriers: { closed: 1900 } })
    expect(await answerWith(LATE, {})).toMatchObject({ covered: NO, barriers: { closed: 1900 } })
  })

  it('hold after midnight where they close after it', async () => {
    expect(await answerWith(LATE, { opens_at: '20:00', closes_at: '02:00' })).toMatchObject({
      covered: YES,
      codes: [],
    })
    expect(await answerWith(LATE, { opens_at: '20:00', closes_at: '24:00' })).toMatchObject({ covered: NO })
  })

  it('are in their own zone where they name one: 14:00 UTC is the middle of the morning', async () => {
    expect(await answerWith(DAY, { opens_at: '14:00', closes_at: '20:00', timezone: '0' })).toMatchObject({
      covered: YES,
    })
    expect(await answerWith(DAY, { opens_at: '02:00', closes_at: '08:00', timezone: 'UTC' })).toMatchObject({
      covered: NO,
    })
  })

  it('are courses, to be attended at their own hours, where they say so', async () => {
    const evening = { opens_at: '18:00', closes_at: '21:00', notes: 'course 1' }
    expect(await answerWith(CLASS, evening)).toMatchObject({ covered: YES, codes: [] })
    const fortnight = { ...evening, interval: 2, dtstart: '2026-01-06' }
    expect(await answerWith(CLASS, fortnight)).toMatchObject({ covered: YES, codes: [] })
    expect(await answerWith(CLASS, { ...evening, byday: 'SA' })).toMatchObject({
      covered: NO,
      barriers: { closed: 1900 },
    })
  })
})

describe('schedules that cannot be read', () => {
  it.each([
    ['impossible_recurrence', { freq: 'MONTHLY', byday: null, bymonthday: 32 }],
    ['unknown_time_zone', { timezone: 'Mars/Olympus' }],
    ['impossible_time', { opens_at: '25:99' }],
    ['no_hours', { opens_at: null, closes_at: null }],
    ['valid_to_before_valid_from', { valid_from: '2026-09-01', valid_to: '2026-08-01' }],
  ])('%s: everybody is unknown', async (code, schedule) => {
    expect(await answerWith(DAY, schedule)).toMatchObject({
      covered: UNKNOWN,
      barriers: { unknown: 1900, closed: 0 },
      withoutHours: 1,
      codes: [code],
    })
  })

  it('a course that ends before it starts: everybody is unknown', async () => {
    expect(
      await answerWith(CLASS, { opens_at: '21:00', closes_at: '18:00', notes: 'course 1' }),
    ).toMatchObject({
      covered: UNKNOWN,
      barriers: { unknown: 1900, closed: 0 },
      codes: ['session_ends_before_it_starts'],
    })
  })

  it('beside one that can be: covered in its hours, unknown outside them', async () => {
    const broken = { freq: 'WEEKLY', byday: '2MO' }
    expect(await answerWith(DAY, {}, broken)).toMatchObject({
      covered: YES,
      codes: ['impossible_recurrence'],
    })
    expect(await answerWith(LATE, {}, broken)).toMatchObject({
      covered: UNKNOWN,
      barriers: { unknown: 1900, closed: 0 },
    })
  })
})
