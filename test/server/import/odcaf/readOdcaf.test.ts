import { describe, expect, it } from 'vitest'
import { toCultureType } from '../../../../server/import/odcaf/toCultureType.ts'
import { findRealRegion } from '../../../realRegions.ts'
import { collectServices, countTypes } from '../collectServices.ts'
import { HAMILTON_SERVICES, keepInCity } from '../hamiltonServices.ts'

describe('the type of a cultural facility', () => {
  it('is a library unless its name says archives alone', () => {
    expect(toCultureType('library or archives', 'Carlisle Branch Library')).toBe('library')
    expect(toCultureType('library or archives', 'Bibliothèque et archives')).toBe('library')
    expect(toCultureType('library or archives', 'Canadian Baptist Archives')).toBe('culture')
    expect(toCultureType('museum', 'Library Museum')).toBe('culture')
    expect(toCultureType('skating rink', 'Rink')).toBeUndefined()
  })
})

const hamilton = findRealRegion('hamilton')
describe.skipIf(!hamilton)('ODCAF v1.0', () => {
  const folder = hamilton as string

  it('has 82 facilities in the city, 27 of them libraries', async () => {
    const { rows } = await collectServices(folder, HAMILTON_SERVICES.odcaf)
    expect(rows).toHaveLength(7972)
    const inCity = keepInCity(folder, rows)
    expect(inCity).toHaveLength(82)
    expect(countTypes(inCity)).toEqual({ library: 27, culture: 55 })
    expect(rows.some((row) => Object.values(row).includes('..'))).toBe(false)
  })

  it('reports rows without a point, names that are missing and the latitude that ends in a comma', async () => {
    const { rows, log, count } = await collectServices(folder, HAMILTON_SERVICES.odcaf)
    expect(count('missing_point')).toBe(1224)
    expect(count('missing_name')).toBe(4)
    expect(count('repaired_point')).toBe(1)
    expect(rows.find((row) => row.recordId === '4698')).toMatchObject({
      lat: 49.892832344080446,
      lon: -97.27923491,
    })
    expect(log.notices.find((notice) => notice.code === 'repaired_point')?.value).toContain(
      '49.892832344080446,',
    )
  })

  it('finds rows of the City of Hamilton that carry the code of Hamilton Township', async () => {
    const { log } = await collectServices(folder, HAMILTON_SERVICES.odcaf)
    const township = log.notices.filter(
      (notice) => notice.code === 'subdivision_disagrees_with_postal_code' && notice.value === '3514019',
    )
    expect(township).toHaveLength(3)
    for (const notice of township) expect(notice.detail?.elsewhere).toBe('3525005')
  })

  it('finds that the library of Beaverton is drawn far from the rest of its postal area', async () => {
    const { log, count } = await collectServices(folder, HAMILTON_SERVICES.odcaf)
    expect(count('point_far_from_postal_area')).toBe(105)
    const beaverton = log.notices.find(
      (notice) => notice.code === 'point_far_from_postal_area' && notice.value === 'L0K 1A0',
    )
    expect(beaverton).toMatchObject({ lon: -79.8601786, lat: 43.2669406, detail: { postalArea: 'L0K' } })
  })
})
