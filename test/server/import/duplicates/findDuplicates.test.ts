import { beforeAll, describe, expect, it } from 'vitest'
import {
  type DuplicateLink,
  findDuplicates,
  type PlacedService,
} from '../../../../server/import/duplicates/findDuplicates.ts'
import { findRealRegion } from '../../../realRegions.ts'
import { collectServices } from '../collectServices.ts'
import { HAMILTON_SERVICES } from '../hamiltonServices.ts'

/** 0.001 degrees of latitude are 111.2 m. */
const at = (key: string, name: string, source: string, type: string, metersNorth: number): PlacedService => ({
  key,
  name,
  source,
  serviceTypes: [type],
  lon: -79.9,
  lat: 43.3 + metersNorth / 111_195.08,
})

describe('duplicates', () => {
  it('link the same library of two providers 2.9 km apart, as doubtful', () => {
    const links = findDuplicates([
      at('a', 'Carlisle Branch Library', 'odcaf', 'library', 0),
      at('b', 'Carlisle Library', 'odcaf', 'library', 2871),
      at('c', 'Waterdown Library', 'odcaf', 'library', 100),
    ])
    expect(links).toEqual([
      { a: 'a', b: 'b', reason: 'same-name-apart', distanceMeters: 2871, similarity: 1, doubtful: true },
    ])
  })

  it('stop at 3 km, and at 250 m for names that are only alike', () => {
    const pair = (meters: number, name: string) =>
      findDuplicates([
        at('a', 'Hamilton Health Sciences - General', 'moh', 'hospital', 0),
        at('b', name, 'city', 'hospital', meters),
      ])
    expect(pair(100, 'Hamilton General Hospital')).toMatchObject([{ reason: 'near' }])
    expect(pair(300, 'Hamilton General Hospital')).toEqual([])
    expect(pair(2990, 'Hamilton Health Sciences - General')).toHaveLength(1)
    expect(pair(3010, 'Hamilton Health Sciences - General')).toEqual([])
  })

  it('do not join branches of a chain or different kinds of service that bear the name of a village', () => {
    expect(
      findDuplicates([
        at('a', 'LifeLabs LP', 'moh', 'laboratory', 0),
        at('b', 'LifeLabs LP', 'moh', 'laboratory', 900),
        at('c', 'LifeLabs LP', 'odhf', 'laboratory', 1800),
        at('d', 'Carlisle Arena', 'city', 'recreation', 0),
        at('e', 'Carlisle Library', 'odcaf', 'library', 50),
      ]),
    ).toEqual([])
  })

  it('tell exact doubles of a source from sites that share a name and other services', () => {
    const links = findDuplicates([
      at('a', 'X-Ray Inc.', 'moh', 'other-health', 0),
      at('b', 'X-Ray Inc.', 'moh', 'other-health', 0),
      at('c', 'X-Ray Inc.', 'ircc', 'settlement', 10),
    ])
    expect(links.map(({ a, b, reason, doubtful }) => [a, b, reason, doubtful])).toEqual([
      ['a', 'b', 'exact-double', false],
      ['a', 'c', 'same-site-other-service', true],
      ['b', 'c', 'same-site-other-service', true],
    ])
  })

  it('leave out services without a point', () => {
    const nowhere = { ...at('a', 'Library', 'x', 'library', 0), lon: null, lat: null }
    expect(findDuplicates([nowhere, { ...nowhere, key: 'b' }])).toEqual([])
  })
})

const hamilton = findRealRegion('hamilton')
describe.skipIf(!hamilton)("duplicates among Hamilton's lists", () => {
  let services: PlacedService[]
  let links: DuplicateLink[]
  const nameOf = (key: string) => services.find((service) => service.key === key)?.name
  const named = (a: string, b: string) => links.find((link) => nameOf(link.a) === a && nameOf(link.b) === b)

  beforeAll(async () => {
    const { ircc, odhf, odcaf, moh, hospitals } = HAMILTON_SERVICES
    const all = await Promise.all(
      [ircc, odhf, odcaf, moh, hospitals].map((spec) => collectServices(hamilton as string, spec)),
    )
    services = all
      .flatMap(({ rows }) => rows)
      .map((row) => ({ ...row, key: `${row.source}:${row.recordId}`, name: row.name.en }))
    links = findDuplicates(services)
  })

  it('hold the libraries that stand twice in ODCAF', () => {
    expect(named('Carlisle Branch Library', 'Carlisle Library')).toMatchObject({
      doubtful: true,
      distanceMeters: 2871,
    })
    expect(named('Waterdown Branch Library', 'Waterdown Library')).toMatchObject({
      doubtful: true,
      distanceMeters: 1601,
    })
    expect(named('Freelton Branch Library', 'Freelton Library')).toMatchObject({
      doubtful: true,
      distanceMeters: 307,
    })
  })

  it('hold hospitals of ODHF, the ministry and the city', () => {
    const general = 'Hamilton Health Sciences - Hamilton General Hospital'
    expect(named(general, 'Hamilton Health Sciences - General')).toMatchObject({ reason: 'near' })
    expect(named(general, 'Hamilton General Hospital')).toMatchObject({ reason: 'near', doubtful: false })
    expect(named('Hamilton Health Sciences - General', 'Hamilton General Hospital')).toMatchObject({
      reason: 'near',
    })
    expect(
      named(
        "St. Joseph's Healthcare - Charlton Campus",
        "St. Joseph's Healthcare Hamilton - Charlton Campus",
      ),
    ).toMatchObject({
      reason: 'same-name-apart',
      doubtful: true,
    })
  })

  it('hold the exact double of the ministry, and join no two pharmacies of a chain far apart', () => {
    const brant = links.filter(
      (link) => link.reason === 'exact-double' && nameOf(link.a)?.startsWith('Wentworth-Halton X-Ray'),
    )
    expect(brant.length).toBeGreaterThanOrEqual(1)
    for (const link of links) {
      if (link.reason !== 'same-name-apart') continue
      expect(nameOf(link.a)).not.toMatch(/LifeLabs|Wal-Mart|Rexall|Dynacare/)
    }
  })

  it('link only keys that exist, never a record to itself, each pair once', () => {
    const keys = new Set(services.map((service) => service.key))
    expect(links.length).toBeGreaterThan(150)
    expect(new Set(links.map((link) => `${link.a}|${link.b}`)).size).toBe(links.length)
    for (const link of links) {
      expect(keys.has(link.a) && keys.has(link.b)).toBe(true)
      expect(link.a).not.toBe(link.b)
    }
  })
})
