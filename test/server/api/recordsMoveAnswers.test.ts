/** What people save changes what a standard answers, at once and exactly, and taking it back brings the old answer back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STARTER_STANDARDS } from '../../../core/gaps/starterStandards.ts'
import { ONTARIO_ELIGIBILITY } from '../../../core/match/ontarioEligibility.ts'
import { STARTER_PROFILES } from '../../../core/match/starterProfiles.ts'
import type { App } from '../../../server/api/routing.ts'
import type { StandardGaps } from '../../../server/contract/standards.ts'
import { saveAnswers } from '../../../server/store/answers.ts'
import { inTransaction } from '../../../server/store/inTransaction.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { saveTestRecords } from '../../saveTestRecords.ts'
import { holdToSums } from '../jobs/standards/holdToRules.ts'
import { openTestApp } from './openTestApp.ts'

/** The class on foot at any time: what is left to decide is who may come. */
const ON_FOOT = {
  ...STARTER_STANDARDS[0],
  id: 'on-foot',
  modes: ['walk'] as const,
  roundTrip: false,
  time: { kind: 'any' } as const,
  match: {
    ...STARTER_STANDARDS[0].match,
    deliveries: null,
    confirmedSite: false,
    childMinding: 'not-asked' as const,
  },
}
/** What the class says of itself replaces the rules of its type. */
const RULE = {
  ...ONTARIO_ELIGIBILITY[0],
  id: 'class-itself',
  serviceTypes: ['language-training'],
  services: ['test:class'],
  funder: null,
  admits: ['permanent-resident'],
  sometimes: [],
  excludes: [],
  admissionClasses: null,
  landed: { from: null, to: null },
  inForce: { from: null, to: null },
  yearsSinceLandingAtMost: null,
  age: { from: null, to: null },
}
const REFUSES = { ...RULE, admits: ['citizen'], excludes: ['permanent-resident'] }
const PROFILE = STARTER_PROFILES.find(({ id }) => id === 'recent-immigrants')!
const AS_CITIZENS = {
  ...PROFILE,
  person: { ...PROFILE.person, status: 'citizen', landed: null },
}

let region: TestRegion
let app: App
beforeAll(async () => {
  region = await openTestRegion()
  await region.add()
  await saveTestRecords(region, 'standard', [ON_FOOT])
  // A record that nobody has confirmed within a year supports no claim of a gap.
  await inTransaction(region.database.pool, (transaction) =>
    saveAnswers(transaction, 'mini', [
      {
        source: 'test',
        recordId: 'class',
        field: 'siteConfirmed',
        value: 'yes',
        who: 'front desk',
        date: '2026-06-01',
        enteredBy: 'Ana',
        enteredAt: '2026-06-01T12:00:00.000Z',
      },
    ]),
  )
  app = await openTestApp(region)
})
afterAll(async () => {
  await app?.close()
  await region?.database.drop()
})

/** A change names the version that was read, where there is one. */
async function ask(method: 'GET' | 'PUT' | 'DELETE', path: string, payload?: object) {
  const url = `/api/regions/mini/${path}`
  const headers = { host: 'localhost:8080' }
  const read = await app.inject({ url: url.replace(/\?.*/, ''), headers })
  const etag = method !== 'GET' && read.statusCode === 200 && read.headers.etag
  return await app.inject({
    method,
    url,
    headers: { ...headers, ...(etag ? { 'if-match': String(etag) } : {}) },
    ...(payload ? { payload } : {}),
  })
}
const put = async (path: string, record: object) => {
  const { statusCode, body } = await ask('PUT', path, { who: 'Ana', record })
  expect(statusCode, body).toBe(200)
}
const remove = async (path: string) => expect((await ask('DELETE', `${path}?who=Ana`)).statusCode).toBe(200)
async function answer(): Promise<StandardGaps> {
  for (;;) {
    const asked = await ask('GET', 'standards/on-foot/gaps')
    if (asked.statusCode === 202) continue
    expect(asked.statusCode, asked.body).toBe(200)
    const gaps: StandardGaps = asked.json()
    holdToSums(gaps)
    return gaps
  }
}
const tell = ({ total: { covered, barriers } }: StandardGaps) => ({
  covered: covered!.lower,
  eligibility: barriers!.eligibility,
  unknown: barriers!.unknown,
})

describe('a saved rule', () => {
  it('moves people from unknown to covered or to the barrier of eligibility; removed, all is as before', async () => {
    const before = await answer()
    const open = tell(before)
    const inReach = open.covered + open.unknown
    expect([open.eligibility, inReach > 0]).toEqual([0, true])
    await put('rules/class-itself', REFUSES)
    expect(tell(await answer())).toEqual({ covered: 0, eligibility: inReach, unknown: 0 })
    await put('rules/class-itself', RULE)
    expect(tell(await answer())).toEqual({ covered: inReach, eligibility: 0, unknown: 0 })
    await remove('rules/class-itself')
    expect(await answer()).toEqual(before)
  })
})

describe('a saved profile', () => {
  it('changes who people are taken to be, and removed gives the starter back', async () => {
    await put('rules/class-itself', RULE)
    const before = await answer()
    const { covered } = tell(before)
    expect(covered).toBeGreaterThan(0)
    await put('profiles/recent-immigrants', AS_CITIZENS)
    expect(tell(await answer())).toEqual({ covered: 0, eligibility: covered, unknown: 0 })
    await put('rules/class-itself', { ...RULE, admits: ['citizen', 'permanent-resident'] })
    expect(tell(await answer())).toEqual({ covered, eligibility: 0, unknown: 0 })
    await put('rules/class-itself', RULE)
    await remove('profiles/recent-immigrants')
    expect(await answer()).toEqual(before)
  })
})
