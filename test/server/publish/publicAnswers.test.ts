/**
 * The attacker of all answers: two regions that differ in everything that the public may not know (small counts, single employers,
 * where shelters are) and in nothing that it may. Every address, parameter and format is asked of both. If one answer differs by one
 * byte, something leaked; if none does, no sum, difference or bound over any number of answers can tell more than what both share.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicGroups } from '../../../core/privacy/publicGroups.ts'
import type { App } from '../../../server/api/routing.ts'
import type { Areas, RegionDetail } from '../../../server/contract/region.ts'
import type { EmployerCells } from '../../../server/contract/service.ts'
import { getRegion } from '../../../server/store/regions.ts'
import { writeMiniTransit } from '../../miniTransit.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { saveTestRecords } from '../../saveTestRecords.ts'
import { openTestApp } from '../api/openTestApp.ts'
import { runReach } from '../cli/runReach.ts'
import { attackFiles, NAMES, SECRET_PLACES, type Twin, truth } from './attackRegion.ts'
import { attackStandards } from './attackStandards.ts'
import { type Asked, publicRequests } from './publicRequests.ts'

const TWINS: readonly Twin[] = ['first', 'second']
const PUBLIC = 'reach.example.org'
const OWNER = 'localhost:8080'

interface Opened {
  region: TestRegion
  app: App
  /** Hashes and times of this import: the only things that may differ. */
  stamps: string[]
}
let opened: Record<Twin, Opened>
let requests: Record<string, Asked[]>

beforeAll(async () => {
  const entries = []
  for (const twin of TWINS) {
    const region = await openTestRegion()
    writeMiniTransit(join(region.database.dataDir, 'mini'))
    await region.add(attackFiles(twin))
    await saveTestRecords(region, 'standard', attackStandards(), 'mini', '2026-01-01T00:00:00Z')
    const app = await openTestApp(region)
    const { sources } = (
      await app.inject({ url: '/api/regions/mini', headers: { host: OWNER } })
    ).json<RegionDetail>()
    const { vintage } = await getRegion(region.database.db, 'mini')
    const hashes = [vintage.hash, ...sources.map(({ sha256 }) => sha256)]
    entries.push([
      twin,
      { region, app, stamps: [...hashes, vintage.hash.slice(0, 12), vintage.importedAt.toISOString()] },
    ])
  }
  opened = Object.fromEntries(entries)
  const listed = (await opened.first.app.inject('/api/regions/mini/standards')).json()
  requests = publicRequests(listed.standards.map(({ standard }: { standard: { id: string } }) => standard.id))
}, 120_000)
afterAll(async () => {
  for (const { app, region } of Object.values(opened)) {
    await app.close()
    await region.database.drop()
  }
})

interface Told {
  status: number
  /** Byte for byte, with headers, without what tells one import from another. */
  text: string
}

async function ask(twin: Twin, { method, url, payload, headers }: Asked, host = PUBLIC): Promise<Told> {
  const { app } = opened[twin]
  for (;;) {
    const answer = await app.inject({ method, url, payload, headers: { host, ...headers } })
    if (answer.statusCode === 202) continue
    const { etag: _, date: __, ...rest } = answer.headers
    const text = `${JSON.stringify(rest)}\n${answer.rawPayload.toString('latin1')}`
    return { status: answer.statusCode, text: withoutStamps(twin, text) }
  }
}
function withoutStamps(twin: Twin, text: string): string {
  const { stamps, region } = opened[twin]
  return [...stamps, stamps.at(-1)!.slice(0, 16), region.database.dataDir].reduce(
    (rest, stamp) => rest.replaceAll(stamp, '#'.repeat(stamp.length)),
    text,
  )
}

/** What the public was told, each question asked once. */
const told = new Map<Asked, Record<Twin, Told>>()
async function tell(asked: Asked): Promise<Record<Twin, Told>> {
  const known = told.get(asked)
  if (known) return known
  const [first, second] = await Promise.all(TWINS.map((twin) => ask(twin, asked)))
  told.set(asked, { first, second })
  return { first, second }
}
const everyRequest = () => Object.values(requests).flat()

describe('the public', () => {
  it('is asked about here by every address that the API has', () => {
    const paths = Object.keys(
      (opened.first.app as unknown as { swagger(): { paths: object } }).swagger().paths,
    )
    expect(
      paths.filter((path) => !requests[path]),
      'a new address: add its questions to publicRequests.ts',
    ).toEqual([])
  })

  it('cannot tell the twins apart, by no answer', async () => {
    const different: string[] = []
    let answered = 0
    for (const asked of everyRequest()) {
      const { first, second } = await tell(asked)
      if (first.status === 200) answered++
      if (first.text !== second.text)
        different.push(`${asked.url}\n${firstDifference(first.text, second.text)}`)
    }
    expect(different).toEqual([])
    expect(answered).toBeGreaterThan(300)
  }, 300_000)

  it('never reads the name of an employer, or where a shelter or hotel is', async () => {
    for (const asked of everyRequest()) {
      const { text } = (await tell(asked)).first
      const found = [...NAMES, ...SECRET_PLACES].filter((word) =>
        text.toLowerCase().includes(word.toLowerCase()),
      )
      expect(found, asked.url).toEqual([])
    }
  }, 300_000)

  it('reads people in multiples of 5 alone, so that no two figures differ by 1 to 4', async () => {
    const PEOPLE =
      /^(people|covered|shortfall|unreached|coveredByDoubtful|notLocated|referencePeople|people_feasible|lower|upper|low|high)$/
    const wrong: string[] = []
    for (const asked of everyRequest()) {
      const { text, status } = (await tell(asked)).first
      const body = text.slice(text.indexOf('\n') + 1)
      if (status !== 200 || !/^[[{]/.test(body)) continue
      walkNumbers(JSON.parse(Buffer.from(body, 'latin1').toString()), [], (path, value) => {
        const name = path.at(-1)!
        // Bounds of coverage are shares, of ranks they are ranks.
        if (path.includes('coverage') || path.includes('rank')) return
        const isBarrier = path.includes('barriers') || path.includes('singleFix')
        if ((PEOPLE.test(name) || isBarrier) && value % 5 !== 0)
          wrong.push(`${asked.url} ${path.join('.')} ${value}`)
      })
    }
    expect(wrong).toEqual([])
  }, 300_000)
})

describe('the command line as the public', () => {
  const reach = (twin: Twin, args: string[]) => {
    const { databaseUrl, dataDir } = opened[twin].region.database
    return runReach(args, { DATABASE_URL: databaseUrl, DATA_DIR: dataDir })
  }
  const gaps = ['gaps', '--region', 'mini', '--access', 'public']
  const heads = ['workers', '--region', 'mini', '--access', 'public']
  const trip = ['round-trip', '--region', 'mini', '--session', '18:00-19:00', '--access', 'public']

  it.each(
    [
      ...['table', 'csv', 'json', 'geojson'].map((format) => [
        ...gaps,
        ...['--service', 'library', '--group', 'claimant-women', '--format', format],
      ]),
      ...['table', 'csv', 'json'].map((format) => [
        ...gaps,
        ...['--standard', 'recent-20', '--explain', '--format', format],
      ]),
      ...['table', 'json'].map((format) => [
        'region',
        'show',
        'mini',
        '--access',
        'public',
        '--format',
        format,
      ]),
      ...['csv', 'json'].map((format) => [...trip, '--group', 'claimants', '--format', format]),
      ['standards', '--region', 'mini', '--format', 'json'],
    ].map((args) => ({ args, line: args.join(' ') })),
  )('cannot tell the twins apart: reach $line', async ({ args }) => {
    const [first, second] = await Promise.all(
      TWINS.map(async (twin) => {
        const to = join(opened[twin].region.database.dataDir, 'to.csv')
        writeFileSync(to, 'id,lon,lat\na,-80,43\n')
        const { code, out } = await reach(twin, args[0] === 'round-trip' ? [...args, '--to', to] : args)
        expect(code, out).toBe(0)
        return withoutStamps(twin, out)
      }),
    )
    expect(first.length).toBeGreaterThan(100)
    expect(first).toBe(second)
  })

  it.each([
    [/employer sites are for the owner/, [...gaps, '--standard', 'farms']],
    [/employer sites are for the owner/, [...gaps, '--standard', 'jobs', '--explain']],
    ...['table', 'csv', 'xlsx'].map(
      (format) => [/Head-counts/, [...heads, '--format', format]] as [RegExp, string[]],
    ),
    [/Head-counts/, [...heads, '--read', 'nothing.csv', '--apply', '--who', 'Ana']],
    [/Head-counts/, [...heads, '--site', '0123456789ab', '--months', '5', '--count', '3', '--said-by', 'x']],
    [/Single notices/, ['region', 'show', 'mini', '--notices', '--access', 'public']],
  ])('is refused what is the owner’s: %s', async (why, args) => {
    const { code, out, err } = await reach('first', args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(why)
  })
})

describe('the attack can succeed: ', () => {
  it('the owner of the twins sees two regions', async () => {
    const telling = [
      '/api/regions/mini',
      '/api/regions/mini/areas',
      '/api/regions/mini/gaps?service=library&group=claimant-women&max-minutes=20',
      '/api/regions/mini/standards/women-20/gaps',
      '/api/regions/mini/standards/farms/gaps',
      '/api/regions/mini/employers',
    ]
    for (const url of telling) {
      const [first, second] = await Promise.all(TWINS.map((twin) => ask(twin, { method: 'GET', url }, OWNER)))
      expect(first.text === second.text, url).toBe(false)
    }
  })

  it('rounding without looking at what contains what would tell the twins apart from one that looks', async () => {
    const { areas } = (
      await opened.second.app.inject({ url: '/api/regions/mini/areas', headers: { host: PUBLIC } })
    ).json<Areas>()
    const careless = publicGroups(
      Object.keys(truth('second')[0].counts).map((id) => ({
        id,
        counts: truth('second').map(({ counts }) => ({ value: counts[id] ?? null, missing: null })),
      })),
      { threshold: 5, partOf: new Map() },
    )
    const told = careless.flatMap(({ id, counts }) =>
      counts.flatMap(({ value }, k) => {
        const { area } = truth('second')[k]
        const ours = areas.find((each) => each.id === area)!.counts[id].value
        return value !== null && ours === null ? [`${area} ${id}`] : []
      }),
    )
    expect(told.length).toBeGreaterThan(0)
  })
})

describe('employers', () => {
  it('are shown by cells of three, farms where neither they nor the others are one or two', async () => {
    const seen = (
      await opened.first.app.inject({ url: '/api/regions/mini/employers', headers: { host: PUBLIC } })
    ).json<EmployerCells>()
    expect(
      seen.cells.map(({ label, employers, agriculturalEmployers, positionsByQuarter }) => [
        label.en,
        employers,
        agriculturalEmployers,
        positionsByQuarter,
      ]),
    ).toEqual([
      ['Area SW', 3, null, { '2024Q1': null }],
      ['Area NE', 3, 3, { '2024Q1': 50, '2024Q2': null }],
    ])
    expect(seen.hiddenEmployers).toBeNull()
    const own = (
      await opened.first.app.inject({ url: '/api/regions/mini/employers', headers: { host: OWNER } })
    ).json<EmployerCells>()
    expect(own.hiddenEmployers).toBe(2)
  })
})

describe('after another import the public', () => {
  it('sees one import alone, at every address that takes the number of one', async () => {
    const { app, region } = opened.first
    await region.add({
      ...attackFiles('first'),
      'parks.geojson': JSON.stringify({ type: 'FeatureCollection', features: [] }),
    })
    const { vintage } = (await app.inject('/api/regions/mini')).json<RegionDetail>()
    expect(vintage).toBe(2)
    const document = (
      app as unknown as {
        swagger(): { paths: Record<string, { get?: { parameters?: { name: string }[] } }> }
      }
    ).swagger()
    const numbered = Object.entries(document.paths).filter(([, { get }]) =>
      get?.parameters?.some(({ name }) => name === 'v'),
    )
    expect(numbered.length).toBeGreaterThan(7)
    for (const [path] of numbered) {
      const { url } = requests[path].find(
        (asked) =>
          asked.url.includes('mini') && !asked.url.includes('nobody') && !asked.url.includes('sites'),
      ) ?? { url: '/tiles/areas.json?region=mini' }
      const older = `${url}${url.includes('?') ? '&' : '?'}v=1`
      const refused = await app.inject({ url: older, headers: { host: PUBLIC } })
      expect([refused.statusCode, refused.json().title], older).toEqual([403, 'Not for public access'])
      expect((await app.inject({ url: older, headers: { host: OWNER } })).statusCode, older).toBeLessThan(300)
      expect(
        (await app.inject({ url: older.replace('v=1', 'v=2'), headers: { host: PUBLIC } })).statusCode,
        older,
      ).toBeLessThan(300)
    }
  }, 120_000)
})

function firstDifference(a: string, b: string): string {
  let at = 0
  while (a[at] === b[at]) at++
  return `${a.slice(Math.max(0, at - 120), at + 80)}\n  against\n${b.slice(Math.max(0, at - 120), at + 80)}`
}

function walkNumbers(value: unknown, path: string[], see: (path: string[], value: number) => void): void {
  if (typeof value === 'number') see(path, value)
  else if (value && typeof value === 'object')
    for (const [name, inner] of Object.entries(value)) walkNumbers(inner, [...path, name], see)
}
