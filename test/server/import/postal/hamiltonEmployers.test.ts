import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { StreetSegment } from '../../../../core/network/streetSegment.ts'
import { readCentreline } from '../../../../server/import/centreline/readCentreline.ts'
import { readFeatures } from '../../../../server/import/files/readFeatures.ts'
import { openSource } from '../../../../server/import/files/sourceFile.ts'
import { readLmia } from '../../../../server/import/lmia/readLmia.ts'
import { containsPoint } from '../../../../server/import/postal/containsPoint.ts'
import { buildFsaExtents } from '../../../../server/import/postal/fsaExtents.ts'
import { placeEmployers } from '../../../../server/import/postal/placeEmployers.ts'
import { buildPlaces } from '../../../../server/import/postal/places.ts'
import { buildPostalPoints } from '../../../../server/import/postal/postalPoints.ts'
import { readFsa } from '../../../../server/import/postal/readFsa.ts'
import type { EmployerRow } from '../../../../server/import/rows.ts'
import { findRealRegion } from '../../../realRegions.ts'

const hamilton = findRealRegion('hamilton')
const ignore = () => {}
const VILLAGES = {
  Waterdown: 'Flamborough',
  Carlisle: 'Flamborough',
  Freelton: 'Flamborough',
  Lynden: 'Flamborough',
  Millgrove: 'Flamborough',
  Rockton: 'Flamborough',
  Copetown: 'Flamborough',
  Troy: 'Flamborough',
  Binbrook: 'Glanbrook',
  'Mount Hope': 'Glanbrook',
  Hannon: 'Glanbrook',
  Jerseyville: 'Ancaster',
  Winona: 'Stoney Creek',
}

describe.skipIf(!hamilton)('employers of Hamilton in the list of 2019 Q4', () => {
  test('58 rows are of the city, 20 of them agricultural, by postal code and place; west Niagara stays out', async () => {
    const folder = hamilton!
    const city = JSON.parse(readFileSync(join(folder, 'boundaries/city.geojson'), 'utf8'))
    const contains = containsPoint(city.features.map((feature: { geometry: never }) => feature.geometry))
    const streets = {
      file: 'streets/street_centreline.zip',
      format: 'centreline' as const,
      mapping: { name: 'STREET_NAM', community: 'COMMUNITY_' },
    }
    const segments: StreetSegment[] = []
    for await (const segment of readCentreline(await openSource(folder, streets.file), streets, ignore))
      segments.push(segment)
    const places = buildPlaces(segments, { contains, aliases: VILLAGES })
    expect(new Set([...places.byName.values()].map((extent) => extent.name))).toEqual(
      new Set(['Hamilton', 'Dundas', 'Flamborough', 'Ancaster', 'Stoney Creek', 'Glanbrook']),
    )

    const codes = []
    for await (const { properties, geometry } of readFeatures(
      await openSource(folder, 'services/moh_care_facilities.geojson'),
      {},
      ignore,
    ))
      if (geometry?.type === 'Point')
        codes.push({
          postalCode: properties.Postalcode as string,
          lon: geometry.coordinates[0],
          lat: geometry.coordinates[1],
        })
    const postalPoints = buildPostalPoints(codes, ignore)
    const list = {
      file: 'postal/fsa_centroids.csv',
      fsa: 'fsa',
      lon: 'longitude',
      lat: 'latitude',
      place: 'city',
    }
    const fsa = await readFsa(await openSource(folder, list.file), list, ignore)
    expect(fsa.size).toBe(1645)
    const fsaExtents = buildFsaExtents(places, postalPoints, fsa, contains)
    expect(
      [...fsaExtents.keys()].filter((name) => /^(L8[A-Z]|L9[ABCGHK])$/.test(name)).length,
    ).toBeGreaterThanOrEqual(21)

    const file = 'employers/tfwp_2019q4_positive_en.csv'
    const rows: EmployerRow[] = []
    let outside: unknown = 0
    const report = (code: string, fields?: { value?: unknown }) => {
      if (code === 'employers_outside_region') outside = fields?.value
    }
    const known = { postalPoints, places, fsa, fsaExtents, province: 'ON', contains }
    const list2019 = readLmia(await openSource(folder, file), { file, format: 'lmia' }, ignore)
    for await (const row of placeEmployers(list2019, known, report)) rows.push(row)

    expect(rows).toHaveLength(58)
    expect(outside).toBe(9228 - 58)
    expect(rows.filter((row) => row.agricultural)).toHaveLength(20)
    expect(rows.every((row) => (row.precision === 'postal-code') === (row.lon !== null))).toBe(true)
    const cities = new Set(rows.map((row) => row.city))
    for (const niagara of ['Beamsville', 'Vineland', 'Jordan Station', 'Smithville', 'Grassie'])
      expect(cities).not.toContain(niagara)
    expect(cities).toContain('Lynden')
  })
})
