import { describe, expect, it } from 'vitest'
import type { ServiceAtLocationRow } from '../../../../server/import/rows.ts'
import { blankRow } from '../../../../server/import/serviceRow/blankRow.ts'
import { watchPoints } from '../../../../server/import/serviceRow/watchPoints.ts'
import { watchPostalAreas } from '../../../../server/import/serviceRow/watchPostalAreas.ts'

const at = (rowNumber: number, more: Partial<ServiceAtLocationRow>) => ({
  ...blankRow('x', rowNumber),
  lon: -79.9,
  lat: 43.2,
  ...more,
})

function reported(
  watch: (report: (code: string, fields?: { rowNumber?: number | null }) => void) => void,
): string[] {
  const found: string[] = []
  watch((code, fields) => found.push(`${code} ${fields?.rowNumber}`))
  return found
}

describe('points of a list', () => {
  it('are doubtful where two street addresses share one, but not where units or spellings differ', () => {
    const found = reported((report) => {
      const watch = watchPoints(report)
      watch(at(2, { address: '50 Charlton Ave E' }))
      watch(at(3, { address: 'Suite 12, 50 Charlton Avenue East' }))
      watch(at(4, { address: '100 West 5 St' }))
      watch(at(5, { address: 'PO Box 12' }))
      watch(at(6, { address: null }))
      watch(at(7, { address: '100 West 5 St', lon: -79.8 }))
    })
    expect(found).toEqual(['one_point_two_addresses 4'])
  })

  it('are doubtful far from the other records of the postal area: 21 km in a city, 81 km in the country', () => {
    const found = (postalCode: string, kilometers: number) =>
      reported((report) => {
        const { watch, finish } = watchPostalAreas(report)
        for (let row = 2; row < 6; row++) watch(at(row, { postalCode }))
        watch(at(6, { postalCode, lat: 43.2 + kilometers / 111.195 }))
        finish()
      })
    expect(found('L8P 1A1', 21)).toEqual(['point_far_from_postal_area 6'])
    expect(found('L8P 1A1', 19)).toEqual([])
    expect(found('L0K 1A1', 81)).toEqual(['point_far_from_postal_area 6'])
    expect(found('L0K 1A1', 79)).toEqual([])
  })

  it('say nothing of a postal area with fewer than four records', () => {
    const found = reported((report) => {
      const { watch, finish } = watchPostalAreas(report)
      for (const lat of [43, 44, 45]) watch(at(lat, { postalCode: 'L8P 1A1', lat }))
      finish()
    })
    expect(found).toEqual([])
  })
})
