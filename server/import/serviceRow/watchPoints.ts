import { plainWords } from '../addresses/plainWords.ts'
import type { ReportNotice } from '../notice.ts'
import type { ServiceAtLocationRow } from '../rows.ts'

/**
 * Looks at rows as they pass and reports points that can be wrong: two records with different street addresses and exactly
 * the same point. Units and suites of one building are one street address.
 */
export function watchPoints(report: ReportNotice): (row: ServiceAtLocationRow) => void {
  const first = new Map<string, { rowNumber: number; street: string; address: string }>()
  return (row) => {
    if (row.lon === null || row.lat === null || row.address === null) return
    const street = streetOf(row.address)
    if (!street) return
    const key = `${row.lon} ${row.lat}`
    const other = first.get(key)
    if (!other) {
      first.set(key, { rowNumber: row.rowNumber, street, address: row.address })
      return
    }
    if (other.street === street) return
    report('one_point_two_addresses', {
      rowNumber: row.rowNumber,
      fieldName: 'address',
      value: row.address,
      lon: row.lon,
      lat: row.lat,
      detail: { otherRow: other.rowNumber, otherAddress: other.address },
    })
  }
}

/** House number and first word of the street ("100 west"), enough to tell addresses apart whatever the spelling. */
function streetOf(address: string): string | null {
  const found = /(?:^|[\s,#-])(\d+)[a-z]?\s+(?:rue |avenue |boulevard |chemin )?([a-z0-9]{2,})/.exec(
    ` ${plainWords(address)}`,
  )
  return found ? `${found[1]} ${found[2]}` : null
}
