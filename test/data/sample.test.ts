import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync, inflateRawSync } from 'node:zlib'
import { kinks } from '@turf/kinks'
import { parse } from 'csv-parse/sync'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { findServiceType, SERVICE_ATTRIBUTES } from '../../core/match/serviceTypes.ts'
import { buildSample } from '../../scripts/sample/buildSample.ts'
import { schedulesOf } from '../../scripts/sample/hsdsFiles.ts'
import { RegionManifest } from '../../server/import/manifest/regionManifest.ts'

const folder = resolve(import.meta.dirname, '../../data/sample')
type Row = Record<string, string>
const bytesOf = (path: string) => readFileSync(join(folder, path))
const rowsOf = (text: string | Buffer): Row[] => parse(text, { columns: true }) as Row[]
const table = (path: string) => rowsOf(bytesOf(path))
const featuresOf = (path: string): Feature[] => JSON.parse(bytesOf(path).toString()).features
const manifest: RegionManifest = JSON.parse(bytesOf('region.json').toString())
const areas = featuresOf('boundaries/areas_2021.geojson') as Feature<Polygon | MultiPolygon>[]
const dwellings = rowsOf(gunzipSync(bytesOf('dwellings/dwellings.csv.gz')))
const counts = table('census/da_2021.csv')

function listFiles(path = ''): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(join(path, entry.name)) : [join(path, entry.name)],
  )
}

/** Entries of a zip with plain local headers, as the generator writes it. */
function unzip(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [size, nameLength] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26)]
    const start = at + 30 + nameLength
    files.set(
      zip.toString('utf8', at + 30, start),
      inflateRawSync(zip.subarray(start, start + size)).toString(),
    )
    at = start + size
  }
  return files
}

const ringsOf = ({ geometry }: Feature<Polygon | MultiPolygon>): Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
const shoelace = (ring: Position[]) =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i][0] * y - x * ring[i][1]) / 2, 0)
const areaOf = (feature: Feature<Polygon | MultiPolygon>) =>
  ringsOf(feature).reduce((sum, ring) => sum + shoelace(ring), 0)

/** Metres between two points of WGS84, well enough within a county. */
function metersBetween(a: Position, b: Position): number {
  const k = Math.cos((42.7 * Math.PI) / 180)
  return Math.hypot((a[0] - b[0]) * k, a[1] - b[1]) * 111_320
}

describe('the files of the sample', () => {
  it('are exactly what the generator writes, packed files compared by their content', () => {
    const built = buildSample()
    expect(listFiles().sort()).toEqual([...built.keys(), 'README.md'].sort())
    for (const [path, content] of built) {
      const committed = bytesOf(path)
      if (path.endsWith('.gz')) expect(gunzipSync(committed).equals(gunzipSync(content)), path).toBe(true)
      else if (path.endsWith('.zip')) expect(unzip(committed), path).toEqual(unzip(content))
      else expect(committed.equals(content), path).toBe(true)
    }
  })

  it('are written the same a second time', () => {
    const [first, second] = [buildSample(), buildSample()]
    for (const [path, content] of first) expect(second.get(path)!.equals(content), path).toBe(true)
  })

  it('take at most 3 MB', () => {
    const bytes = listFiles().reduce((sum, path) => sum + statSync(join(folder, path)).size, 0)
    expect(bytes).toBeLessThan(3_000_000)
  })

  it('have a manifest that fits the schema and names files that exist', () => {
    expect([...Value.Errors(RegionManifest, manifest)]).toEqual([])
    expect(manifest).toMatchObject({
      id: 'sample',
      madeUp: true,
      timeZone: 'America/Toronto',
      province: 'ON',
    })
    const named = JSON.stringify(manifest).matchAll(/"file":"([^"]+)"/g)
    for (const [, file] of named) expect(listFiles()).toContain(file)
    const keys = Object.keys(manifest.sources!)
    for (const [, key] of JSON.stringify(manifest).matchAll(/"source":"([^"]+)"/g))
      expect(keys).toContain(key)
  })
})

describe('the areas of the sample', () => {
  it('number about 120 and have unique codes', () => {
    expect(areas.length).toBeGreaterThan(108)
    expect(areas.length).toBeLessThan(132)
    expect(new Set(areas.map(({ properties }) => properties!.zone_id)).size).toBe(areas.length)
  })

  it('tile the county: every side lies against exactly one other area or the boundary, and the surfaces add up', () => {
    const county = featuresOf('map/county.geojson')[0] as Feature<Polygon>
    const sides = new Map<string, number>()
    const side = (a: Position, b: Position, by: number) => {
      const key = `${a}>${b}`
      sides.set(key, (sides.get(key) ?? 0) + by)
    }
    for (const ring of areas.flatMap(ringsOf))
      for (let i = 1; i < ring.length; i++) side(ring[i - 1], ring[i], 1)
    for (const ring of ringsOf(county)) for (let i = 1; i < ring.length; i++) side(ring[i], ring[i - 1], 1)
    for (const [key, count] of sides) {
      expect(count, key).toBe(1)
      expect(sides.get(key.split('>').reverse().join('>')), key).toBe(1)
    }
    const sum = areas.reduce((total, area) => total + areaOf(area), 0)
    expect(Math.abs(sum / areaOf(county) - 1)).toBeLessThan(1e-9)
    for (const area of areas) expect(areaOf(area)).toBeGreaterThan(0)
  })

  it('have no ring that touches or crosses itself', () => {
    for (const ring of areas.flatMap(ringsOf)) {
      const corners = ring.slice(1).map(String)
      expect(new Set(corners).size).toBe(corners.length)
      expect(kinks({ type: 'Polygon', coordinates: [ring] }).features).toEqual([])
    }
  })

  it('hold one merged zone of three codes, and two areas without a dwelling but with people', () => {
    const merged = areas.filter(({ properties }) => properties!.DAUID_2021.includes(';'))
    expect(merged.map(({ properties }) => properties!.zone_id)).toEqual([
      (manifest.areas.mergedWhen as { equals: string }).equals,
    ])
    const crosswalk = new Map(table('census/da_zones_2021.csv').map(({ DAUID, zone_id }) => [DAUID, zone_id]))
    for (const { properties } of areas)
      for (const code of properties!.DAUID_2021.split(';'))
        expect(crosswalk.get(code)).toBe(properties!.zone_id)
    const inhabited = new Set(dwellings.map(({ DAUID }) => DAUID))
    const empty = counts.filter(({ DAUID }) => !inhabited.has(DAUID))
    expect(empty).toHaveLength(2)
    for (const { T1 } of empty) expect(Number(T1)).toBeGreaterThan(100)
  })
})

describe('the counts of the sample', () => {
  it('stand for every code, are multiples of 5, and use each way to say that a figure is missing', () => {
    expect(counts.map(({ DAUID }) => DAUID)).toEqual(
      table('census/da_zones_2021.csv').map(({ DAUID }) => DAUID),
    )
    const missing = new Set<string>()
    for (const row of counts)
      for (const [column, text] of Object.entries(row)) {
        if (!/^T\d+$/.test(column)) continue
        if (/^\d+$/.test(text)) expect(Number(text) % 5, `${row.DAUID} ${column}`).toBe(0)
        else missing.add(text)
      }
    expect([...missing].sort()).toEqual(['', '..', 'F', 'x'])
  })

  it('give a city of about 60,000 people, and recent immigrants in some parts far more than in others', () => {
    const city = counts.filter(({ CSDNAME }) => CSDNAME === 'Halewick')
    const people = city.reduce((sum, { T1 }) => sum + Number(T1), 0)
    expect(people).toBeGreaterThan(57_000)
    expect(people).toBeLessThan(63_000)
    const shares = city
      .map(({ T1, T1536 }) => Number(T1536) / Number(T1))
      .filter((share) => !Number.isNaN(share))
      .sort((a, b) => a - b)
    expect(shares[Math.floor(shares.length / 10)]).toBeLessThan(0.03)
    expect(shares[shares.length - 3]).toBeGreaterThan(0.12)
  })

  it('go with 6,000 to 9,000 dwelling points', () => {
    expect(dwellings.length).toBeGreaterThan(6000)
    expect(dwellings.length).toBeLessThan(9000)
    const codes = new Set(counts.map(({ DAUID }) => DAUID))
    for (const { DAUID, dwellings: weight } of dwellings) {
      expect(codes).toContain(DAUID)
      expect(Number(weight)).toBeGreaterThanOrEqual(1)
    }
  })
})

describe('the streets of the sample', () => {
  const streets = featuresOf('streets/centreline.geojson').map(({ properties, geometry }) => ({
    ...(properties as {
      ID: number
      NAME: string
      CLASS: string
      LEFT: string
      STRUCTURE: string
      COMMUNITY: string
    }),
    line: (geometry as { coordinates: Position[] }).coordinates,
  }))
  const walkable = streets.filter(({ CLASS }) => CLASS !== 'Expressway' && CLASS !== 'Ramp')

  it.each([
    ['on foot', walkable],
    ['by car', streets],
  ])('hang together %s: at least 99 % of their length in one component', (_, lines) => {
    const parent = new Map<string, string>()
    const root = (key: string): string => {
      let at = key
      while (parent.has(at)) at = parent.get(at)!
      if (at !== key) parent.set(key, at)
      return at
    }
    for (const { line } of lines) {
      const [a, b] = [root(String(line[0])), root(String(line[line.length - 1]))]
      if (a !== b) parent.set(a, b)
    }
    const lengths = new Map<string, number>()
    for (const { line } of lines) {
      const length = line.slice(1).reduce((sum, p, i) => sum + metersBetween(line[i], p), 0)
      const key = root(String(line[0]))
      lengths.set(key, (lengths.get(key) ?? 0) + length)
    }
    const all = [...lengths.values()]
    expect(Math.max(...all) / all.reduce((sum, n) => sum + n)).toBeGreaterThan(0.99)
  })

  it('have two road bridges over the river in the city, and unique keys', () => {
    const bridges = walkable.filter(
      ({ STRUCTURE, COMMUNITY }) => STRUCTURE === 'Bridge' && COMMUNITY === 'Halewick',
    )
    expect(
      bridges
        .map(({ NAME }) => NAME)
        .filter((name) => name.endsWith('Street'))
        .sort(),
    ).toEqual(['Commerce Street', 'Lantern Street'])
    expect(new Set(streets.map(({ ID }) => ID)).size).toBe(streets.length)
  })

  it('give each house number of a street and community once', () => {
    const taken = new Set<string>()
    for (const { NAME, COMMUNITY, LEFT } of streets) {
      if (!LEFT) continue
      const [a, b] = LEFT.split('-').map(Number)
      for (let n = Math.min(a, b); n <= Math.max(a, b); n += 2) {
        const key = `${n} ${NAME}, ${COMMUNITY}`
        expect(taken.has(key), key).toBe(false)
        taken.add(key)
      }
    }
    expect(taken.size).toBeGreaterThan(10_000)
  })
})

describe('the services of the sample', () => {
  const services = table('services/services.csv')

  it('number about 90, with known types and attributes, names in both languages and hours that can be read', () => {
    expect(services.length).toBeGreaterThan(80)
    expect(services.length).toBeLessThan(100)
    expect(new Set(services.map(({ id }) => id)).size).toBe(services.length)
    const attributes = SERVICE_ATTRIBUTES.map(({ slug }) => slug)
    for (const service of services) {
      for (const slug of service.serviceTypes.split(';')) expect(findServiceType(slug), slug).toBeDefined()
      for (const slug of service.attributes.split(';').filter(Boolean)) expect(attributes).toContain(slug)
      expect(service.name && service.nameFr && service.city).toBeTruthy()
      expect(service.phone).toMatch(/^519-555-01\d\d$/)
      expect(service.postalCode).toMatch(/^(N9X|N9Z|N0X|N0Z) \d[A-Z]\d$|^$/)
      for (const { opens, closes } of schedulesOf(service.openingHours))
        expect(opens < closes, service.id).toBe(true)
    }
  })

  it('tell nothing about where a shelter is', () => {
    const shelters = services.filter(({ sensitive }) => sensitive === 'yes')
    expect(shelters.length).toBeGreaterThan(0)
    expect(new Set(shelters.map(({ address, lon, lat }) => `${address} ${lon} ${lat}`)).size).toBe(1)
    for (const { address, postalCode } of shelters)
      expect([address, postalCode]).toEqual(['Address not published', ''])
  })

  it('list two places that the county lists too, and corrections of records that exist', () => {
    const facilities = featuresOf('services/county_facilities.geojson')
    const near = facilities.filter(({ geometry, properties }) =>
      services.some(
        ({ lon, lat, address }) =>
          address === properties!.ADDRESS &&
          metersBetween([Number(lon), Number(lat)], (geometry as { coordinates: Position }).coordinates) < 60,
      ),
    )
    expect(near).toHaveLength(2)
    const ids = new Set(services.map(({ id }) => id))
    for (const { recordId, source } of table('corrections.csv')) {
      expect(ids).toContain(recordId)
      expect(manifest.services!.map((spec) => spec.source)).toContain(source)
    }
  })

  it('are the same in HSDS, where every key leads to a row', () => {
    const hsds = (name: string) => table(`hsds/${name}.csv`)
    const ids = (name: string) => new Set(hsds(name).map(({ id }) => id))
    const links: [string, string, string][] = [
      ['service', 'organization_id', 'organization'],
      ['service_at_location', 'service_id', 'service'],
      ['service_at_location', 'location_id', 'location'],
      ['address', 'location_id', 'location'],
      ['schedule', 'service_at_location_id', 'service_at_location'],
      ['phone', 'service_at_location_id', 'service_at_location'],
      ['language', 'service_id', 'service'],
      ['attribute', 'link_id', 'service'],
      ['attribute', 'taxonomy_term_id', 'taxonomy_term'],
      ['taxonomy_term', 'taxonomy_id', 'taxonomy'],
    ]
    for (const [from, field, to] of links) {
      const known = ids(to)
      const rows = hsds(from)
      expect(new Set(rows.map(({ id }) => id)).size, from).toBe(rows.length)
      for (const row of rows) expect(known.has(row[field]), `${from}.${field} ${row[field]}`).toBe(true)
    }
    expect(hsds('service').map(({ name }) => name)).toEqual(services.map(({ name }) => name))
  })
})

describe('the employers of the sample', () => {
  it('are 30 farms and a few others, all of them marked as made up', () => {
    const rows = table('employers/employers.csv')
    const farms = new Set(
      rows.filter(({ agricultural }) => agricultural === 'yes').map(({ employer }) => employer),
    )
    expect(farms.size).toBe(30)
    for (const { employer, quarter, positions } of rows) {
      expect(employer).toMatch(/\(made up\)$/)
      expect(quarter).toMatch(/^20\d\dQ[1-4]$/)
      expect(Number(positions)).toBeGreaterThan(0)
    }
  })
})

describe('the timetable of the sample', () => {
  const feed = unzip(bytesOf('transit/tamarisk_gtfs.zip'))
  const gtfs = (name: string) => rowsOf(feed.get(`${name}.txt`)!)
  const [routes, trips, stops, times] = [gtfs('routes'), gtfs('trips'), gtfs('stops'), gtfs('stop_times')]

  it('has no key without a row, and every trip moves forward in time', () => {
    const has = (rows: Row[], field: string) => new Set(rows.map((row) => row[field]))
    const [routeIds, tripIds, stopIds, serviceIds] = [
      has(routes, 'route_id'),
      has(trips, 'trip_id'),
      has(stops, 'stop_id'),
      has(gtfs('calendar'), 'service_id'),
    ]
    expect(tripIds.size).toBe(trips.length)
    for (const trip of trips)
      expect(routeIds.has(trip.route_id) && serviceIds.has(trip.service_id)).toBe(true)
    for (const { service_id } of gtfs('calendar_dates')) expect(serviceIds).toContain(service_id)
    expect(has(times, 'stop_id')).toEqual(stopIds)
    expect(has(times, 'trip_id')).toEqual(tripIds)
    times.forEach((row, i) => {
      expect(row.arrival_time).toMatch(/^\d\d:\d\d:\d\d$/)
      if (i > 0 && times[i - 1].trip_id === row.trip_id) {
        expect(Number(row.stop_sequence)).toBe(Number(times[i - 1].stop_sequence) + 1)
        expect(row.arrival_time > times[i - 1].departure_time).toBe(true)
      }
    })
  })

  it('is thin in the evening and on Sunday', () => {
    const starts = times.filter(({ stop_sequence }) => stop_sequence === '1')
    const service = new Map(trips.map(({ trip_id, service_id }) => [trip_id, service_id]))
    const count = (name: string, from: string, to: string) =>
      starts.filter(
        ({ trip_id, departure_time: at }) => service.get(trip_id) === name && at >= from && at < to,
      ).length
    expect(count('weekday', '08:00', '10:00')).toBeGreaterThan(3 * count('weekday', '20:00', '22:00'))
    expect(count('sunday', '00:00', '30:00')).toBeGreaterThan(0)
    expect(count('weekday', '00:00', '30:00')).toBeGreaterThan(5 * count('sunday', '00:00', '30:00'))
  })
})
