import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { latOf, lonOf, miniFiles, walkMeters } from '../../miniRegion.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { type Ended, runReach } from './runReach.ts'

let region: TestRegion
let folder: string
let environment: { DATABASE_URL: string; DATA_DIR: string }
const reach = (...args: string[]): Promise<Ended> => runReach(args, environment, folder)

beforeAll(async () => {
  region = await openTestRegion()
  folder = join(region.database.dataDir, 'work')
  mkdirSync(folder)
  environment = { DATABASE_URL: region.database.databaseUrl, DATA_DIR: region.database.dataDir }
  // An island of its own, two kilometres east of the town: people there are on a street and reach nothing.
  const streets = JSON.parse(miniFiles()['streets.geojson'].toString())
  streets.features.push({
    type: 'Feature',
    properties: { name: 'Island road', class: 'residential' },
    geometry: {
      type: 'LineString',
      coordinates: [
        [-79.95, 43],
        [-79.945, 43],
      ],
    },
  })
  await region.add({ 'streets.geojson': JSON.stringify(streets) })
})
afterAll(async () => {
  await region.database.drop()
})

const VERBS = [
  'region',
  'region add',
  'region list',
  'region show',
  'region remove',
  'region set',
  'region init',
  'network',
  'network build',
  'matrix',
  'gaps',
  'measure',
  'backup',
  'restore',
]
const GAPS = ['gaps', '--region', 'mini', '--service', 'language-training']

/** Rows of a plain CSV, as objects. */
function readCsv(text: string): Record<string, string>[] {
  const [head, ...lines] = text.trimEnd().split(/\r?\n/)
  const names = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index], cell])))
}

describe('help', () => {
  it('is there for the command and each verb, on standard output, with exit code 0', async () => {
    const [whole, ...each] = await Promise.all([
      reach('--help'),
      ...VERBS.map((verb) => reach(...verb.split(' '), '--help')),
    ])
    expect(whole).toMatchObject({ code: 0, err: '' })
    for (const verb of VERBS) expect(whole.out).toContain(verb.split(' ')[0])
    each.forEach(({ code, out, err }, index) => {
      expect({ verb: VERBS[index], code, err }).toEqual({ verb: VERBS[index], code: 0, err: '' })
      expect(out).toContain(`Usage: reach ${VERBS[index]}`)
    })
  })

  it('tells the version', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'))
    expect(await reach('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })
})

describe('wrong usage ends with 2, tells what is wrong on standard error and prints no answer', () => {
  it.concurrent.each([
    ['an unknown verb', ['fly'], /unknown command 'fly'/],
    ['an unknown option', [...GAPS, '--fast'], /unknown option '--fast'/],
    ['a region left out', ['gaps', '--service', 'library'], /--region/],
    [
      'an unknown service type',
      ['gaps', '--region', 'mini', '--service', 'magic'],
      /'magic' is invalid.*language-training/s,
    ],
    ['a limit beyond the bounds', [...GAPS, '--max-minutes', '500'], /0\.1 to 180/],
    ['a limit that is no number', [...GAPS, '--max-minutes', 'soon'], /0\.1 to 180/],
    ['a limit that is blank', [...GAPS, '--max-minutes', ''], /0\.1 to 180/],
    ['a target that is a percentage', [...GAPS, '--target', '80'], /0 to 1/],
    ['a way to travel that is not there yet', [...GAPS, '--mode', 'rocket'], /rocket/],
    ['an unknown format', [...GAPS, '--format', 'pdf'], /pdf/],
    ['an unknown access', [...GAPS, '--access', 'root'], /owner, public/],
    ['a folder left out', ['region', 'add'], /folder/],
    ['an unknown setting', ['region', 'set', 'mini', 'colour', '3'], /no setting "colour".*walkKmh/s],
    ['a setting beyond its bounds', ['region', 'set', 'mini', 'walkKmh', '99'], /0\.5 to 10.*"99"/s],
    ['a setting that is no number', ['region', 'set', 'mini', 'walkKmh', 'fast'], /walkKmh must be a number/],
  ])('%s', async (_, args, message) => {
    const { code, out, err } = await reach(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
  })
})

describe('input that is refused ends with 1', () => {
  it.concurrent.each([
    [
      'a region that is not there',
      ['gaps', '--region', 'nowhere', '--service', 'library'],
      /no region "nowhere".*There are: mini/,
    ],
    [
      'a group that is not counted',
      [...GAPS, '--group', 'martians'],
      /"martians".*It has: population, recent-immigrants/,
    ],
    ['a vintage that never was', [...GAPS, '--vintage', '9'], /no vintage 9/],
    ['a folder that is not there', ['region', 'add', 'no-such-folder'], /no-such-folder/],
    [
      'a points file that is not there',
      ['matrix', '--region', 'mini', '--from', 'none.csv', '--to', 'none.csv'],
      /none\.csv/,
    ],
    ['a backup that is not there', ['restore', 'none.json'], /no file none\.json/],
    ['showing a region that is not there', ['region', 'show', 'nowhere'], /There are: mini/],
    ['removing a region that is not there', ['region', 'remove', 'nowhere'], /There are: mini/],
    ['building the network of one', ['network', 'build', '--region', 'nowhere'], /There are: mini/],
  ])('%s', async (_, args, message) => {
    const { code, out, err } = await reach(...args)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(message)
    expect(err).not.toMatch(/\n\s+at /)
  })

  it('a database that does not answer', async () => {
    const ended = await runReach(['region', 'list'], {
      ...environment,
      DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none',
    })
    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.err).not.toMatch(/\n\s+at /)
  })
})

describe('reach gaps', () => {
  it('prints a table with totals and what it rests on', async () => {
    const { code, out, err } = await reach(...GAPS, '--group', 'recent-immigrants', '--max-minutes', '30')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/rank/)
    expect(out).toMatch(
      /recent-immigrants within 30 minutes of language-training, walk: \d+ of 1900 people covered/,
    )
    expect(out).toContain('Services counted: 1')
  })

  it('prints the same figures as CSV, JSON and GeoJSON, areas in order of rank', async () => {
    const ask = (format: string) =>
      reach(...GAPS, '--group', 'recent-immigrants', '--max-minutes', '20', '--format', format)
    const [csv, json, geojson] = await Promise.all(['csv', 'json', 'geojson'].map(ask))
    for (const { code, err } of [csv, json, geojson]) expect({ code, err }).toEqual({ code: 0, err: '' })
    const result = JSON.parse(json.out)
    expect(result).toMatchObject({
      region: 'mini',
      access: 'owner',
      standard: {
        serviceType: 'language-training',
        demandGroup: 'recent-immigrants',
        mode: 'walk',
        cutoffSeconds: 1200,
        target: null,
      },
      parameters: { walkKmh: 4.8 },
    })
    expect(result.areas.map((area: { rank: number }) => area.rank)).toEqual([1, 2, 2, 4])
    const sum = (name: string) =>
      result.areas.reduce((total: number, area: Record<string, number>) => total + area[name], 0)
    expect(result.total.people).toBe(1900)
    expect(sum('shortfall')).toBeCloseTo(result.total.shortfall, 9)
    expect(sum('covered') + sum('shortfall')).toBeCloseTo(1900, 9)
    const rows = readCsv(csv.out)
    expect(rows.map((row) => [row.id, Number(row.rank), Number(row.covered), Number(row.shortfall)])).toEqual(
      result.areas.map((area: Record<string, unknown>) => [area.id, area.rank, area.covered, area.shortfall]),
    )
    const map = JSON.parse(geojson.out)
    expect(map).toMatchObject({ type: 'FeatureCollection', region: 'mini' })
    expect(map.features.map((each: { properties: { id: string } }) => each.properties.id)).toEqual(
      rows.map((row) => row.id),
    )
    for (const { geometry } of map.features) expect(geometry.type).toMatch(/Polygon$/)
  })

  it('shows the public rounded figures', async () => {
    const { out } = await reach(
      ...GAPS,
      '--group',
      'recent-immigrants',
      '--max-minutes',
      '20',
      '--access',
      'public',
      '--format',
      'csv',
    )
    for (const row of readCsv(out))
      for (const name of ['people', 'covered', 'shortfall']) expect(Number(row[name]) % 5).toBe(0)
  })
})

describe('reach matrix', () => {
  const points = {
    town: [
      ['a', lonOf(0), latOf(0)],
      ['b', lonOf(4), latOf(4)],
      ['c, "quoted"', lonOf(2), latOf(1)],
    ],
    all: [
      ['a', lonOf(0), latOf(0)],
      ['b', lonOf(4), latOf(4)],
      ['island', -79.948, 43],
      ['sea', -79, 43],
    ],
  }
  beforeAll(() => {
    for (const [name, rows] of Object.entries(points))
      writeFileSync(
        join(folder, `${name}.csv`),
        `id,lon,lat\n${rows.map(([id, lon, lat]) => `"${String(id).replaceAll('"', '""')}",${lon},${lat}`).join('\n')}\n`,
      )
  })
  const matrix = (...more: string[]) =>
    reach('matrix', '--region', 'mini', '--mode', 'walk', '--from', 'all.csv', '--to', 'town.csv', ...more)
  const minutes = (from: [number, number], to: [number, number]) => walkMeters(...from, ...to) / 80

  it('has a row for every pair, minutes by arithmetic or a reason, and nothing else on standard output', async () => {
    const { code, out, err } = await matrix('--max-minutes', '40', '--format', 'json')
    expect(code).toBe(0)
    expect(err).toContain('Mode walk, walking 4.8 km/h, at most 40 minutes')
    const rows = JSON.parse(out) as {
      from_id: string
      to_id: string
      travel_time_p50: number | null
      reason: string | null
    }[]
    expect(rows.map((row) => `${row.from_id} ${row.to_id}`)).toEqual(
      points.all.flatMap(([from]) => points.town.map(([to]) => `${from} ${to}`)),
    )
    const wanted: Record<string, number | string> = {
      'a a': 0,
      'a b': 'beyond_limit',
      'a c, "quoted"': minutes([0, 0], [2, 1]),
      'b a': 'beyond_limit',
      'b b': 0,
      'b c, "quoted"': minutes([4, 4], [2, 1]),
    }
    for (const { from_id, to_id, travel_time_p50, reason } of rows) {
      const want =
        from_id === 'island' ? 'no_path' : from_id === 'sea' ? 'no_street' : wanted[`${from_id} ${to_id}`]
      if (typeof want === 'string')
        expect([travel_time_p50, reason], `${from_id} ${to_id}`).toEqual([null, want])
      else {
        expect(reason).toBeNull()
        expect(travel_time_p50, `${from_id} ${to_id}`).toBeCloseTo(want, 1)
      }
    }
    expect(minutes([0, 0], [4, 4])).toBeGreaterThan(40)
  })

  it('is a CSV with quoted ids and empty cells for what is not reached', async () => {
    const { out } = await matrix('--max-minutes', '40', '--format', 'csv')
    const lines = out.trimEnd().split('\n')
    expect(lines[0]).toBe('from_id,to_id,travel_time_p50,reason')
    expect(lines).toHaveLength(1 + 4 * 3)
    expect(lines[2]).toBe('a,b,,beyond_limit')
    expect(lines[3]).toMatch(/^a,"c, ""quoted""",\d+\.\d+,$/)
    expect(lines.filter((line) => line.endsWith(',no_path'))).toHaveLength(3)
    expect(lines.filter((line) => line.endsWith(',no_street'))).toHaveLength(3)
  })

  it('takes half the time at twice the speed', async () => {
    const [slow, fast] = await Promise.all(
      ['4', '8'].map(async (speed) =>
        JSON.parse((await matrix('--walk-kmh', speed, '--format', 'json')).out),
      ),
    )
    expect(slow[1].travel_time_p50).toBeCloseTo(walkMeters(0, 0, 4, 4) / (4000 / 60), 1)
    expect(fast[1].travel_time_p50).toBeCloseTo(slow[1].travel_time_p50 / 2, 1)
  })

  it.each([
    ['a column is missing', 'id,lon\nx,1\n', /lat/],
    ['a coordinate is no number', 'id,lon,lat\nx,-80,north\n', /row 2|line 2|north/i],
    ['a coordinate is blank', 'id,lon,lat\nx,-80,\n', /lat/i],
    ['a latitude is beyond the pole', 'id,lon,lat\nx,43,-180\n', /lat/i],
    ['an id stands twice', 'id,lon,lat\nx,-80,43\nx,-80,43.001\n', /row 3: the id "x" stands twice/],
    ['an id is blank', 'id,lon,lat\n,-80,43\n', /row 2: the id is blank/],
    ['there is no row', 'id,lon,lat\n', /has no points/],
  ])('refuses points where %s', async (_, content, message) => {
    writeFileSync(join(folder, 'bad.csv'), content)
    const { code, out, err } = await reach(
      'matrix',
      '--region',
      'mini',
      '--from',
      'bad.csv',
      '--to',
      'town.csv',
    )
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(message)
    expect(err).toContain('bad.csv')
  })

  it('does not mind a reader that goes away', async () => {
    const many = Array.from(
      { length: 2000 },
      (_, i) => `p${i},${lonOf(i % 5)},${latOf(Math.floor(i / 5) % 5)}`,
    )
    writeFileSync(join(folder, 'many.csv'), `id,lon,lat\n${many.join('\n')}\n`)
    const command = `"${process.execPath}" "${join(import.meta.dirname, '../../../scripts/reach.mjs')}" matrix --region mini --from many.csv --to many.csv --format csv`
    const child = spawn('sh', ['-c', `{ ${command}; echo "exit $?" >&2; } | head -1`], {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (err += chunk))
    await once(child, 'close')
    expect(out).toBe('from_id,to_id,travel_time_p50,reason\n')
    expect(err).toMatch(/exit 0\n$/)
    expect(err).not.toMatch(/EPIPE|Error/)
  })
})

describe('reach region', () => {
  it('lists, shows, sets, removes and adds again', async () => {
    expect((await reach('region', 'list', '--format', 'csv')).out).toBe('id,vintage\nmini,1\n')
    const shown = JSON.parse((await reach('region', 'show', 'mini', '--format', 'json')).out)
    expect(shown).toMatchObject({ id: 'mini', vintage: 1, areaCount: 4, demandPointCount: 25 })
    expect(shown.vintages).toHaveLength(1)
    const table = await reach('region', 'show', 'mini')
    expect(table.err).toBe('')
    expect(table.out).toMatch(/Mini \(made up\)[\s\S]*Demand groups[\s\S]*Services by type[\s\S]*Sources/)

    expect(await reach('region', 'set', 'mini', 'walkKmh', '3.6')).toMatchObject({ code: 0, err: '' })
    const slower = await reach('region', 'add', region.folder, '--format', 'json')
    expect(slower.code).toBe(0)
    expect(JSON.parse(slower.out)).toMatchObject({ region: 'mini', vintage: 2, changed: true })
    expect(slower.err).toMatch(/Saving/)
    const seen = JSON.parse((await reach(...GAPS, '--format', 'json')).out)
    expect(seen.parameters).toMatchObject({ walkKmh: 3.6, regionVintage: 2 })

    expect(await reach('region', 'set', 'mini', 'walkKmh', 'default')).toMatchObject({ code: 0 })
    expect(JSON.parse((await reach('region', 'add', region.folder, '--format', 'json')).out)).toMatchObject({
      vintage: 1,
      changed: false,
    })

    const printed = await reach('region', 'add', region.folder)
    expect(printed.out).toMatch(/1|mini/i)

    expect((await reach('region', 'remove', 'mini')).code).toBe(0)
    expect((await reach('region', 'list')).out).toContain('No region has been added yet')
    const gone = await reach(...GAPS)
    expect(gone).toMatchObject({ code: 1, out: '' })
    expect(gone.err).toContain('No region has been added yet')
    const again = await reach('region', 'add', region.folder)
    expect(again.code).toBe(0)
    expect(again.out).toMatch(/areas[\s\S]*services[\s\S]*notices/)
  })

  it('rebuilds a street network to the same bytes', async () => {
    const { networkHash } = (
      await region.database.pool.query('select network_hash as "networkHash" from region_vintage')
    ).rows[0]
    const path = join(region.database.dataDir, 'built', `${networkHash}.bin`)
    const before = readFileSync(path)
    writeFileSync(path, 'damaged')
    expect((await reach(...GAPS)).code).toBe(0)
    const { code, out } = await reach('network', 'build', '--region', 'mini')
    expect(code).toBe(0)
    expect(out).toMatch(/2 separate parts, the largest with 9\d\.\d %/)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('drafts a manifest and does not overwrite one', async () => {
    const draft = join(folder, 'draft')
    mkdirSync(draft)
    for (const [name, content] of Object.entries(miniFiles()))
      if (name !== 'region.json') writeFileSync(join(draft, name), content)
    expect((await reach('region', 'init', 'draft')).code).toBe(0)
    expect(existsSync(join(draft, 'region.json'))).toBe(true)
    const again = await reach('region', 'init', 'draft')
    expect(again.code).toBe(1)
    expect(again.err).toContain('exists already')
  })
})
