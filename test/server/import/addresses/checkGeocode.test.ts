import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { StreetSegment } from '../../../../core/network/streetSegment.ts'
import { type AddressIndex, buildAddressIndex } from '../../../../server/import/addresses/addressIndex.ts'
import { type CheckedRow, checkGeocode } from '../../../../server/import/addresses/checkGeocode.ts'
import { ADDRESS_NOTICES } from '../../../../server/import/addresses/notices.ts'
import { readCentreline } from '../../../../server/import/centreline/readCentreline.ts'
import { readFeatures } from '../../../../server/import/files/readFeatures.ts'
import { openSource } from '../../../../server/import/files/sourceFile.ts'
import { NoticeLog } from '../../../../server/import/notice.ts'
import { findRealRegion } from '../../../realRegions.ts'

const hamilton = findRealRegion('hamilton')
const ignore = () => {}

describe.skipIf(!hamilton)('published points of Hamilton against their addresses', () => {
  let index: AddressIndex

  beforeAll(async () => {
    const spec = {
      file: 'streets/street_centreline.zip',
      format: 'centreline' as const,
      mapping: {
        id: 'SEGID',
        name: 'STREET_NAM',
        leftNumbers: 'LEFT_NUM_R',
        rightNumbers: 'RIGHT_NU_2',
        community: 'COMMUNITY_',
        class: 'ROAD_CLASS',
      },
    }
    const segments: StreetSegment[] = []
    for await (const segment of readCentreline(await openSource(hamilton!, spec.file), spec, ignore))
      segments.push(segment)
    index = buildAddressIndex(segments, { province: 'ON' })
  })

  test('of the federal list of newcomer services exactly the three wrong points are doubted', () => {
    const list = JSON.parse(readFileSync(join(hamilton!, 'services/ircc_settlement_2022.json'), 'utf8'))
    const rows: CheckedRow[] = list.map((entry: Record<string, Record<string, string>>, at: number) => ({
      rowNumber: at + 1,
      address: entry.Address.en,
      city: entry.City.en,
      province: entry.Province.en,
      lon: Number(entry.Coordinates.Longitude),
      lat: Number(entry.Coordinates.Latitude),
    }))
    const doubts = rows.map((row) => checkGeocode(row, index)).filter((doubt) => doubt !== null)
    expect(
      doubts.map((doubt) => [doubt.value, Math.round((doubt.detail!.distanceMeters as number) / 100) / 10]),
    ).toEqual([
      ['City Learning Centre, 110 King Street West', 1.9],
      ['Hill Park Learning Centre, 465 East 16th St', 9.2],
      ['Parkway Learning Centre, 140 Centennial Parkway North', 9.1],
    ])
    const log = new NoticeLog()
    log.reporter('ircc', ADDRESS_NOTICES)('address_disagrees_with_point', doubts[0]!)
    expect(log.notices[0]).toMatchObject({ lon: -79.8925, lat: 43.2514, detail: { precision: 'number' } })
  })

  test('of the Ministry of Health list two points are doubted, both looked at by hand and wrong', async () => {
    const doubts = []
    let found = 0
    const source = await openSource(hamilton!, 'services/moh_care_facilities.geojson')
    for await (const { rowNumber, properties, geometry } of readFeatures(source, {}, ignore)) {
      const [lon, lat] = geometry?.type === 'Point' ? geometry.coordinates : [null, null]
      const row = {
        rowNumber,
        address: properties.Address as string,
        city: properties.Community as string,
        province: null,
        lon,
        lat,
      }
      const doubt = checkGeocode(row, index)
      if (doubt) doubts.push(doubt.value)
      // A limit of 0 m doubts every address that is found at all.
      if (checkGeocode(row, index, 0)) found += 1
    }
    expect(doubts).toEqual(['198 Barton Street East', '3011 Highway 56'])
    expect(found).toBeGreaterThan(480)
  })
})

describe('what is not doubted', () => {
  const segment = {
    id: '1',
    coordinates: [
      [0, 43],
      [0.01, 43],
    ],
    name: 'Main Street',
    leftNumbers: [1, 99],
    rightNumbers: [2, 98],
    community: 'Alpha',
  }
  const index = buildAddressIndex([segment as unknown as StreetSegment], { province: 'ON' })
  const row: CheckedRow = {
    rowNumber: 2,
    address: '50 Main Street',
    city: 'Alpha',
    province: 'Ontario',
    lon: 0.1,
    lat: 43,
  }

  test('the row itself is doubted, with both points', () => {
    // Number 50 lies at (50 - 2) / 96 = half of 0.01 degrees; 0.095 degrees of longitude at 43 N are 7.73 km.
    const doubt = checkGeocode(row, index)
    expect(doubt).toMatchObject({
      rowNumber: 2,
      lon: 0.1,
      lat: 43,
      detail: { addressLon: 0.005, addressLat: 43 },
    })
    expect(doubt!.detail!.distanceMeters).toBeCloseTo(0.095 * 111_195 * Math.cos((43 * Math.PI) / 180), -1)
  })

  test.each([
    ['a larger limit', {}, 8000],
    ['another province', { province: 'nova scotia' }, 1000],
    ['a city that the streets do not know', { city: 'Elsewhere' }, 1000],
    ['no point', { lon: null }, 1000],
    ['no address', { address: null }, 1000],
    ['an address without number', { address: 'Main Street' }, 1000],
    ['a number that the street has not', { address: '900 Main Street' }, 1000],
    ['no city, and a point far from all streets', { city: null }, 1000],
    ['a range one end of which fits', { address: '98 - 400 Main Street', lon: 0.0101 }, 1000],
  ])('%s', (_, change, limit) => {
    expect(checkGeocode({ ...row, ...change }, index, limit)).toBeNull()
  })
})
