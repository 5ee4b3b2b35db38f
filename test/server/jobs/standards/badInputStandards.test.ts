/**
 * Bad input all the way to the answer of a standard: a notice at import, and unknown where nobody can say, never covered for certain.
 * The clinic of the mini region lies in a corner, and everybody can walk to it within the limit.
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
/** Asks for nothing but the way and the hours. */
const WALK: StandardRecord = {
  ...VISIT,
  id: 'walk',
  cutoffSeconds: 2 * HOUR,
  match: {
    ...VISIT.match,
    eligibility: false,
    deliveries: null,
    childMinding: 'not-asked',
    confirmedSite: false,
  },
}
/** A visit late on a Tuesday: whoever closes at 2 is open, whoever closes at midnight is not. */
const LATE: StandardRecord = {
  ...WALK,
  id: 'late',
  time: {
    kind: 'opening',
    times: [{ day: 2, startSeconds: 24 * HOUR, endSeconds: 26 * HOUR }],
    need: 'any',
    visitSeconds: HOUR,
  },
}

let region: TestRegion
const threads = openThreads(1)
beforeAll(async () => {
  region = await openTestRegion()
})
afterAll(async () => {
  await threads.close()
  await region.database.drop()
})

/** The region with one clinic that is open so, and what a standard says of it. */
async function answerWith(open: string, standard = WALK, changes: Record<string, string> = {}) {
  const manifest = miniManifest()
  const mapping = {
    ...(manifest.services[0].mapping as object),
    openingHours: 'open',
    languages: 'languages',
    verifiedDate: 'verified',
  }
  await region.add({
    'region.json': JSON.stringify({ ...manifest, services: [{ ...manifest.services[0], mapping }] }),
    'services.csv': `id,name,type,address,city,lon,lat,open,languages,verified\nclinic,Clinic,primary-care,,Mini,${lonOf(4)},${latOf(4)},"${open}",Klingonese,${TODAY}\n`,
    ...changes,
  })
  const { db, dataDir } = region.database
  const found = await getRegion(db, 'mini')
  const source = openStandards(db, openTravelTimes(db, dataDir, threads))
  const answer = await source.answer(found, { standard, access: 'owner', explain: false })
  holdToSums(answer)
  const { notices } = await listNotices(db, found.vintage.id, { offset: 0, limit: 1000 })
  return { answer, codes: notices.map(({ code, fieldName, value }) => [code, fieldName, value]) }
}

describe('hours of a list', () => {
  it.each([
    ['Mo-Fr 09:00-25:99', 'unreadable_hours'],
    ['Tu', 'no_hours'],
    ['Tu 09:00-12:00; Tu 13:00-17:00', 'contradictory_rules'],
  ])('%s is told as %s, and everybody is unknown', async (open, code) => {
    const { answer, codes } = await answerWith(open)
    expect(codes).toContainEqual([code, 'open', open])
    expect(answer.total).toMatchObject({
      people: 1900,
      covered: { lower: 0, upper: 1900 },
      barriers: { unknown: 1900, closed: 0 },
    })
    expect(answer.services.withoutHours).toBe(1)
    expect(answer.phoneFirst).toMatchObject([{ service: 'test:clinic', people: 1900 }])
  })

  it('24/7 covers everybody, at midnight too', async () => {
    expect((await answerWith('24/7')).answer.total.covered).toEqual({ lower: 1900, upper: 1900 })
    expect((await answerWith('24/7', LATE)).answer.total.covered).toEqual({ lower: 1900, upper: 1900 })
  })

  it('that close after midnight hold after midnight; those that close at midnight do not', async () => {
    expect((await answerWith('Tu 20:00-02:00', LATE)).answer.total.covered).toEqual({
      lower: 1900,
      upper: 1900,
    })
    const { answer } = await answerWith('Tu 20:00-24:00', LATE)
    expect(answer.total).toMatchObject({
      covered: { lower: 0, upper: 0 },
      barriers: { closed: 1900, unknown: 0 },
    })
  })
})

describe('a language that nobody knows', () => {
  it('is told, and whoever asks for a language is unknown', async () => {
    const { codes, answer } = await answerWith('24/7', {
      ...WALK,
      match: { ...WALK.match, languageKinds: ['staff', 'interpreter', 'telephone'] },
    })
    expect(codes).toContainEqual(['unknown_language', 'languages', 'Klingonese'])
    expect(answer.total.covered).toEqual({ lower: 0, upper: 1900 })
    expect(answer.total.barriers).toMatchObject({ unknown: 1900, language: 0 })
  })
})

describe('areas with suppressed counts only', () => {
  it('have no figures and no rank, the total is none, and nothing is zero', async () => {
    const { answer } = await answerWith('24/7', WALK, {
      'counts.csv': 'code,T1,T1536\nSW,3000,x\nSE,3000,x\nNW,3000,x\nNE,3000,x\n',
    })
    for (const area of answer.areas)
      expect(area).toMatchObject({
        people: null,
        covered: null,
        shortfall: null,
        barriers: null,
        rank: null,
        missing: 'withheld',
      })
    expect(answer.total).toMatchObject({ people: null, covered: null, shortfall: null, leftOut: 4, areas: 4 })
  })
})
