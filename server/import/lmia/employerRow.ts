/** Makes one row of a list of employers from its cells, and reports what is wrong with it. */
import type { ReportNotice } from '../notice.ts'
import type { EmployerRow } from '../rows.ts'
import { parseMailingAddress } from './mailingAddress.ts'
import type { Occupation } from './occupation.ts'
import { parsePositions } from './positions.ts'
import { findProvince } from './provinces.ts'

export interface EmployerCells {
  source: string
  rowNumber: number
  quarter: string
  employer: string
  province: string
  stream: string
  agricultural: boolean
  address: string
  occupation: Occupation
  positions: string
}

/** Null (and a notice) where the row names no employer: it can be neither placed nor grouped. */
export function toEmployerRow(cells: EmployerCells, report: ReportNotice): EmployerRow | null {
  const { rowNumber } = cells
  const employer = tidy(cells.employer)
  if (employer === '') {
    report('missing_employer', { rowNumber, fieldName: 'employer' })
    return null
  }
  const address = tidy(cells.address)
  const parsed = parseMailingAddress(address)
  const province = findProvince(cells.province) ?? (tidy(cells.province) || null)
  const positions = parsePositions(cells.positions)
  if (address === '') report('missing_address', { rowNumber, fieldName: 'address' })
  if (parsed.fsa && !parsed.postalCode)
    report('incomplete_postal_code', { rowNumber, fieldName: 'address', value: parsed.fsa })
  if (parsed.corrected)
    report('corrected_postal_code', { rowNumber, fieldName: 'address', value: parsed.postalCode })
  if (province && parsed.province && province !== parsed.province)
    report('province_and_address_disagree', {
      rowNumber,
      fieldName: 'address',
      value: `${province} / ${parsed.province}`,
    })
  if (cells.occupation.label !== null && cells.occupation.code === null)
    report('invalid_occupation', { rowNumber, fieldName: 'occupation' })
  if (positions === null)
    report('invalid_positions', { rowNumber, fieldName: 'positions', value: withoutWords(cells.positions) })
  return {
    source: cells.source,
    quarter: cells.quarter,
    rowNumber,
    employer,
    province: province ?? parsed.province ?? '',
    stream: tidy(cells.stream),
    agricultural: cells.agricultural,
    address: address || null,
    city: parsed.city,
    postalCode: parsed.postalCode,
    occupationCode: cells.occupation.code,
    occupation: cells.occupation.label,
    positions,
    lon: null,
    lat: null,
    precision: 'none',
    placedBy: null,
  }
}

/**
 * A cell as the value of a notice, or null where it holds words: in a file whose columns are shifted they could be an
 * employer's name, and notices are read by more people than the list.
 */
export function withoutWords(text: string): string | null {
  return /\p{L}{3}/u.test(text) ? null : text
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
