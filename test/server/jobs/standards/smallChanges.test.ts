/** What a change of one trip, or of a class's hours, is said to bring is what the region answers once it is made. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StandardRecord } from '../../../../core/gaps/standardRecord.ts'
import { STARTER_STANDARDS } from '../../../../core/gaps/starterStandards.ts'
import type { StandardGaps } from '../../../../server/contract/standards.ts'
import { openStandards } from '../../../../server/jobs/standards/answerStandard.ts'
import { openThreads } from '../../../../server/jobs/threads/threads.ts'
import { openTravelTimes } from '../../../../server/jobs/travelTimes.ts'
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
