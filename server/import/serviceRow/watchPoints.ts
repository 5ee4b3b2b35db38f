import { plainWords } from '../addresses/plainWords.ts'
import type { ReportNotice } from '../notice.ts'
import type { ServiceAtLocationRow } from '../rows.ts'

/**
 * Looks at rows as they pass and reports points that can be wrong: two records with different street addresses and exactly
 * the same point. Addresses with a number in common are the same (spelling, suites of one building); those without one say
 * nothing.
 */
export function watchPoints(report: ReportNotice): (row: ServiceAtLocationRow) => void {
  const first = new Map<string, { rowNumber: number; numbers: Set<string>; address: string }>()
  return ({ rowNumber, lon, lat, address }) => {
    if (lon === null || lat === null || address === null) return
    const words = plainWords(address)
    const numbers = new Set(words.split(' ').filter((word) => /^\d+[a-z]?$/.test(word)))
    if (numbers.size === 0 || /\b(p ?o box|c ?p|rr) /.test(words)) return
    const key = `${lon} ${lat}`
    const other = first.get(key)
    if (!other) first.set(key, { rowNumber, numbers, address })
    else if (![...numbers].some((number) => other.numbers.has(number))) {
      report('one_point_two_addresses', {
        rowNumber,
        fieldName: 'address',
        value: address,
        lon,
        lat,
        detail: { otherRow: other.rowNumber, otherAddress: other.address },
      })
    }
  }
}
