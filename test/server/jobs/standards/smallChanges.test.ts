/** What a change of one trip, or of a class's hours, is said to bring is what the region answers once it is made. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StandardRecord } from '../../../../core/gaps/standardRecord.ts'
import { STARTER_STANDARDS } from '../../../../core/gaps/starterStandards.ts'
import type { StandardGaps } from '../../../../server/contract/standards.ts'
import { openStandards } from '../../../../server/jobs/standards/answerStandard.ts'
import { openThreads } from '../../../../server/jobs/threads/threads.ts'
import { openTravelTimes } from '../../../../server/jobs/travelTimes.ts'
import { saveAnswers } from '../../../../server/store/answers.ts'
import { inTransaction } from '../../../../server/store/inTransaction.ts'
import { getRegion } from '../../../../server/store/regions.ts'
import { miniManifest } from '../../../miniRegion.ts'
import { writeMiniTransit } from '../../../miniTransit.ts'
import { openTestRegion, type TestRegion } from '../../../openTestRegion.ts'

const MINUTE = 60
const clock = (text: string) => {
  const [hours, minutes] = text.split(':').map(Number)
  return hours * 60 + minutes
}

function asks(from: string, to: string, limitMinutes: number): StandardRecord {
  return {
    ...STARTER_STANDARDS[0],
    id: `class ${from} to ${to}`,
    cutoffSeconds: limitMinutes * MINUTE,
    time: {
      kind: 'session',
      times: ([2, 4] as const).map((day) => ({
        day,
        startSeconds: clock(from) * MINUTE,
        endSeconds: clock(to) * MINUTE,
      })),
      need: 'every',
    },
    match: {
      ...STARTER_STANDARDS[0].match,
      eligibility: false,
      deliveries: null,
      childMinding: 'not-asked',
      confirmedSite: false,
    },
  }
}

let region: TestRegion
beforeAll(async () => {
  region = await openTestRegion()
})
afterAll(async () => {
  await region.database.drop()
})

/** The region with some trips moved. */
async function answerWith(
  moved: Readonly<Record<string, number>>,
  standards: readonly StandardRecord[],
  explain: boolean,
): Promise<StandardGaps[]> {
  const { db, dataDir } = region.database
  writeMiniTransit(join(dataDir, 'mini'), moved)
  await region.add({ 'region.json': JSON.stringify({ ...miniManifest(), transit: [{ file: 'gtfs' }] }) })
  const threads = openThreads(1)
  const source = openStandards(db, openTravelTimes(db, dataDir, threads))
  const vintage = await getRegion(db, 'mini')
  const answers: StandardGaps[] = []
  for (const standard of standards)
    answers.push(await source.answer(vintage, { standard, access: 'owner', explain }))
  await threads.close()
  return answers
}

/** The trip that a sentence tells of, by its id. */
function tripOf(sentence: string): { id: string; minutes: number } {
  const found =
    /towards Corner (?<end>\d) that (leaves|reaches) Corner (?<corner>\d) at (?<time>\d\d:\d\d) ran (?<minutes>\d+) minutes? (?<way>later|earlier)/.exec(
      sentence,
    )
  if (!found?.groups) throw new Error(`no trip in "${sentence}"`)
  const { end, corner, time, minutes, way } = found.groups
  const blocks = end === '4' ? Number(corner) : 4 - Number(corner)
  const start = clock(time) - blocks
  return {
    id: end === '4' ? `east${start - 5}` : `west${start}`,
    minutes: way === 'later' ? Number(minutes) : -Number(minutes),
  }
}

test('moving a trip covers whom it is said to cover, less whom it is said to lose', {
  timeout: 120_000,
}, async () => {
  const standards = [
    asks('19:00', '20:10', 15),
    asks('19:30', '20:08', 13),
    asks('08:02', '09:00', 15),
    asks('18:00', '19:00', 15),
    asks('18:03', '19:02', 11),
  ]
  const before = await answerWith({}, standards, true)
  const changes = before.flatMap(({ changes }, k) =>
    changes!.filter(({ kind }) => kind.startsWith('trip')).map((change) => ({ ...change, k })),
  )
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['trip-home', 'trip-there']))
  for (const { k, people, lost, sentence } of changes) {
    const { id, minutes } = tripOf(sentence.en)
    const [after] = await answerWith({ [id]: minutes }, [standards[k]], false)
    expect(after.total.covered!.upper - before[k].total.covered!.upper, sentence.en).toBeCloseTo(
      people - lost,
      6,
    )
  }
})

const CLINIC: StandardRecord = {
  ...asks('09:00', '17:00', 15),
  id: 'clinic',
  destination: { kind: 'services', serviceTypes: ['primary-care'] },
  modes: ['walk'],
  assumeHours: false,
  time: {
    kind: 'opening',
    times: [{ day: 2, startSeconds: 9 * 3600, endSeconds: 17 * 3600 }],
    need: 'any',
    visitSeconds: 3600,
  },
  match: {
    ...asks('09:00', '17:00', 15).match,
    languageKinds: ['staff', 'interpreter', 'telephone'],
    eligibility: true,
    costAtMostDollars: 0,
    room: true,
  },
}
/** All that the clinic is asked, as it would have to be. */
const GOOD = {
  openingHours: 'Tu 09:00-17:00',
  languages: 'French (staff); Spanish (telephone)',
  statuses: 'everybody',
  cost: 'free',
  openToNewPeople: 'yes',
} as const
const BAD = [
  [
    'languages',
    'French (staff)',
    'language',
    'if Clinic served people in Spanish with an interpreter by telephone',
  ],
  ['statuses', 'citizen', 'rule', 'let everybody in'],
  ['cost', '80', 'cost', 'if Clinic cost nothing'],
  ['openToNewPeople', 'no', 'places', 'if Clinic had room for them'],
  ['openingHours', 'Tu 09:00-09:30', 'hours', 'if Clinic closed 30 minutes later'],
  ['openingHours', 'Fr 09:00-17:00', 'opening-day', 'if Clinic opened on Tuesday, 09:00 to 12:00'],
] as const

test('a language, rule, price, place or hours of a clinic cover whom they are said to, once it answers so', {
  timeout: 120_000,
}, async () => {
  const { db, dataDir, pool } = region.database
  await answerWith({}, [], false)
  const threads = openThreads(1)
  const source = openStandards(db, openTravelTimes(db, dataDir, threads))
  let minute = 0
  const ask = async (fields: Partial<Record<keyof typeof GOOD, string>>) => {
    minute += 1
    const enteredAt = `2026-08-20T10:${String(minute).padStart(2, '0')}:00Z`
    const answers = Object.entries({ ...GOOD, ...fields }).map(([field, value]) => ({
      ...{ source: 'test', recordId: 'clinic', who: 'Reception', date: '2026-08-20', enteredBy: 'Test' },
      field: field as keyof typeof GOOD,
      value,
      enteredAt,
    }))
    await inTransaction(pool, (transaction) => saveAnswers(transaction, 'mini', answers))
    return await source.answer(await getRegion(db, 'mini'), {
      standard: CLINIC,
      person: { languages: ['spa'] },
      access: 'owner',
      explain: true,
    })
  }
  const good = await ask({})
  expect(good.total.covered!.lower).toBeGreaterThan(200)
  for (const [field, value, kind, words] of BAD) {
    const bad = await ask({ [field]: value })
    expect(bad.total.covered, field).toEqual({ lower: 0, upper: 0 })
    const change = bad.changes!.find((each) => each.kind === kind && each.sentence.en.includes(words))
    expect(change, `${field}: ${JSON.stringify(bad.changes)}`).toMatchObject({
      people: good.total.covered!.upper,
      certain: good.total.covered!.lower,
      settled: 0,
      lost: 0,
    })
    for (const { shortfall, nearestMiss } of bad.areas)
      if ((shortfall ?? 0) > 0) expect(nearestMiss!.sentence.fr).not.toBe('')
  }
  await threads.close()
})
