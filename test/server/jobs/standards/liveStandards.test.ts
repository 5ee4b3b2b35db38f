/** What the page answers itself is what the server answers, and the command line prints, for the same changed standard and access. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ChangedStandard, StandardRecord } from '../../../../core/gaps/standardRecord.ts'
import { STARTER_STANDARDS } from '../../../../core/gaps/starterStandards.ts'
import type { App } from '../../../../server/api/routing.ts'
import { answerLiveStandard, decodeLiveStandard } from '../../../../server/contract/liveStandard.ts'
import type { StandardGaps } from '../../../../server/contract/standards.ts'
import type { AnswerField } from '../../../../server/import/worksheet/serviceAnswer.ts'
import { saveAnswers } from '../../../../server/store/answers.ts'
import { inTransaction } from '../../../../server/store/inTransaction.ts'
import { miniManifest } from '../../../miniRegion.ts'
import { writeMiniTransit } from '../../../miniTransit.ts'
import { openTestRegion, type TestRegion } from '../../../openTestRegion.ts'
import { saveTestRecords } from '../../../saveTestRecords.ts'
import { openTestApp } from '../../api/openTestApp.ts'
import { runReach } from '../../cli/runReach.ts'

const HOUR = 3600
const [EVENING] = STARTER_STANDARDS
const OFFICE = STARTER_STANDARDS.find(({ id }) => id === 'settlement-office')!
const CLASS: StandardRecord = {
  ...EVENING,
  id: 'class',
  cutoffSeconds: 15 * 60,
  match: { ...EVENING.match, confirmedSite: false, deliveries: null },
}
/** Limits that no slider has, by three modes, and several times of which any is enough. */
const VISIT: StandardRecord = {
  ...OFFICE,
  id: 'visit',
  destination: { kind: 'services', serviceTypes: ['language-training', 'primary-care'] },
  modes: ['bicycle', 'transit'],
  cutoffSeconds: 17 * 60 + 1,
  match: { ...OFFICE.match, confirmedSite: false, deliveries: null },
  target: 0.5,
}
const MILLS: StandardRecord = { ...CLASS, id: 'mills', destination: { kind: 'employer-sites' } }
const HOSTS = { owner: 'localhost:8080', public: 'reach.example.org' } as const

let region: TestRegion
let app: App
beforeAll(async () => {
  region = await openTestRegion()
  writeMiniTransit(join(region.database.dataDir, 'mini'))
  await region.add({ 'region.json': JSON.stringify({ ...miniManifest(), transit: [{ file: 'gtfs' }] }) })
  await saveTestRecords(region, 'standard', [CLASS, VISIT, MILLS])
  const told = {
    who: 'Wilhelmina Reception',
    date: '2026-08-20',
    enteredBy: 'Typist',
    enteredAt: '2026-08-20T10:00:00Z',
  }
  await inTransaction(region.database.pool, (transaction) =>
    saveAnswers(
      transaction,
      'mini',
      Object.entries({
        languages: 'English (staff); Spanish (telephone)',
        statuses: 'permanent resident; protected person',
        cost: '20',
        openingHours: 'Mo-Fr 09:00-12:00',
      }).map(([field, value]) => ({
        source: 'test',
        recordId: 'class',
        field: field as AnswerField,
        value,
        ...told,
      })),
    ),
  )
  app = await openTestApp(region)
})
afterAll(async () => {
  await app.close()
  await region.database.drop()
})

type Access = keyof typeof HOSTS

/** Asks until it is there, as the page does. */
async function inject(access: Access, url: string, payload?: object) {
  for (;;) {
    const answer = await app.inject({
      url: `/api/regions/mini/standards${url}`,
      headers: { host: HOSTS[access] },
      ...(payload && { method: 'POST', payload }),
    })
    if (answer.statusCode !== 202) return answer
    expect(answer.json()).toMatchObject({ done: expect.any(Number), step: { fr: expect.any(String) } })
  }
}

async function liveOf(access: Access, { id }: StandardRecord) {
  const answer = await inject(access, `/${id}/steps.bin`)
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.headers.etag).toBeTruthy()
  return decodeLiveStandard(new Uint8Array(answer.rawPayload))
}

async function answerOf(access: Access, changed: ChangedStandard): Promise<StandardGaps> {
  const answer = await inject(access, '/answer', changed)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<StandardGaps>()
}

const CHANGES: readonly ((standard: StandardRecord) => ChangedStandard)[] = [
  (standard) => ({ standard }),
  (standard) => ({ standard: { ...standard, cutoffSeconds: 10 * 60 } }),
  (standard) => ({ standard: { ...standard, cutoffSeconds: 30 * 60 } }),
  (standard) => ({ standard: { ...standard, cutoffSeconds: 90 * 60 } }),
  (standard) => ({
    standard: { ...standard, match: { ...standard.match, languageKinds: ['staff'] } },
    person: { languages: ['spa'] },
  }),
  (standard) => ({
    standard: { ...standard, match: { ...standard.match, languageKinds: ['staff', 'telephone'] } },
    person: { languages: ['spa', 'prs'] },
  }),
  (standard) => ({ standard, person: { status: 'refugee-claimant' } }),
  (standard) => ({ standard, person: { status: null, languages: null } }),
  (standard) => ({ standard: { ...standard, match: { ...standard.match, eligibility: false } } }),
  (standard) => ({
    standard: { ...standard, cutoffSeconds: 20 * 60, match: { ...standard.match, costAtMostDollars: 10 } },
  }),
]

it.each([CLASS, VISIT])(
  '$id, changed in the page, has the digits of the server for owner and public',
  async (standard) => {
    const totals = new Set<string>()
    for (const access of ['owner', 'public'] as const) {
      const live = await liveOf(access, standard)
      for (const change of CHANGES) {
        const changed = change(standard)
        const { cutoffSeconds, match } = changed.standard
        const own = answerLiveStandard(live, { cutoffSeconds, match, person: changed.person ?? {} })
        expect(own).toEqual(await answerOf(access, changed))
        totals.add(JSON.stringify([own.total.covered, own.total.barriers]))
      }
    }
    // The changes do change something: this compares no constants.
    expect(totals.size).toBeGreaterThanOrEqual(5)
  },
)

it('is what the command line prints of a file, for the same access', async () => {
  const file = join(region.database.dataDir, 'changed.json')
  const changed = CHANGES[4](CLASS)
  writeFileSync(file, JSON.stringify(changed.standard))
  for (const access of ['owner', 'public'] as const) {
    const { code, out, err } = await runReach(
      [
        'gaps',
        '--region',
        'mini',
        '--standard-file',
        file,
        '--languages',
        'spa',
        '--access',
        access,
        '--format',
        'json',
      ],
      { DATABASE_URL: region.database.databaseUrl, DATA_DIR: region.database.dataDir },
    )
    expect(code, err).toBe(0)
    const own = answerLiveStandard(await liveOf(access, CLASS), {
      ...changed.standard,
      person: changed.person!,
    })
    expect(JSON.parse(out)).toEqual(own)
    expect(own.assumptions.profile.fr).toContain('langues parlées\u00a0: espagnol')
  }
})

it('answers other hours, and sends what answers changes of them', async () => {
  const later: StandardRecord = {
    ...CLASS,
    id: 'draft',
    time: {
      kind: 'session',
      times: [{ day: 3, startSeconds: 20 * HOUR, endSeconds: 21 * HOUR }],
      need: 'every',
    },
  }
  const answer = await answerOf('owner', { standard: later })
  expect(answer.standard.target).toBeNull()
  expect(answer.standard.match.costAtMostDollars).toBeNull()
  expect(answer.assumptions.dates.map(({ date }) => date)).toEqual(['2026-09-02'])
  const sent = await inject('owner', '/steps.bin', { standard: later })
  const live = decodeLiveStandard(new Uint8Array(sent.rawPayload))
  expect(answerLiveStandard(live, { ...later, person: {} })).toEqual(answer)
  expect(() => answerLiveStandard(live, { ...later, cutoffSeconds: 61, person: {} })).toThrow(
    'none of the limits',
  )
})

it('sends no informants, no coordinates, and nothing of places of work to the public', async () => {
  for (const access of ['owner', 'public'] as const) {
    const { rawPayload } = await inject(access, '/class/steps.bin')
    const text = rawPayload.toString('latin1')
    for (const secret of ['Wilhelmina', 'Typist', '"lon"', '"lat"']) expect(text).not.toContain(secret)
    expect(text).toContain('telephone')
  }
  for (const [url, payload] of [
    ['/mills/steps.bin', undefined],
    ['/steps.bin', { standard: MILLS }],
    ['/answer', { standard: MILLS }],
  ] as const)
    expect((await inject('public', url, payload)).statusCode).toBe(403)
})

it('names the field that is wrong', async () => {
  const { modes: _, ...withoutModes } = CLASS
  for (const [payload, field] of [
    [{}, 'standard'],
    [{ standard: withoutModes }, 'standard.modes'],
    [{ standard: { ...CLASS, modes: ['boat'] } }, 'standard.modes.0'],
    [{ standard: { ...CLASS, cutoffSeconds: '900' } }, 'standard.cutoffSeconds'],
    [{ standard: { ...CLASS, time: { kind: 'never' } } }, 'standard.time.kind'],
    [{ standard: { ...CLASS, modes: [] } }, 'standard.modes'],
    [{ standard: { ...CLASS, who: { kind: 'group', demandGroup: 'nobody' } } }, 'group'],
    [{ standard: CLASS, person: { languages: ['xxx'] } }, 'person.languages'],
    [{ standard: CLASS, person: { shoeSize: 43 } }, 'person.shoeSize'],
    [{ standard: CLASS, who: 1 }, 'who'],
  ] as const) {
    const answer = await inject('owner', '/answer', payload)
    expect([answer.json().field, answer.statusCode], answer.body).toEqual([
      field,
      field === 'group' ? 404 : 422,
    ])
  }
  const file = join(region.database.dataDir, 'broken.json')
  writeFileSync(file, '{')
  for (const [args, code] of [
    [['--standard-file', file], 1],
    [['--standard-file', join(region.database.dataDir, 'none.json')], 1],
    [['--standard-file', file, '--standard', 'class'], 2],
    [['--service', 'library', '--languages', 'spa'], 2],
  ] as const)
    expect(
      (
        await runReach(['gaps', '--region', 'mini', ...args], {
          DATABASE_URL: region.database.databaseUrl,
          DATA_DIR: region.database.dataDir,
        })
      ).code,
    ).toBe(code)
})
