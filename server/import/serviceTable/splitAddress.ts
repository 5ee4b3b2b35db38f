import { findProvince } from '../lmia/provinces.ts'

export interface SplitAddress {
  street: string
  city: string | null
  province: string | null
  postalCode: string | null
}

const POSTAL_CODE = /\s*([A-Z]\d[A-Z])\s*(\d[A-Z]\d)$/i

/** "30 Wilson St, Hamilton, ON L8R 1C5, Canada" taken apart; an address without that tail stays whole. */
export function splitAddress(address: string): SplitAddress {
  const parts = address.split(',').map((part) => part.trim())
  if (/^canada$/i.test(parts.at(-1) ?? '')) parts.pop()
  const last = parts.at(-1) ?? ''
  const code = POSTAL_CODE.exec(last)
  const province = findProvince(last.replace(POSTAL_CODE, ''))
  if (parts.length < 3 || !province) return { street: address, city: null, province: null, postalCode: null }
  return {
    street: parts.slice(0, -2).join(', '),
    city: parts.at(-2) as string,
    province,
    postalCode: code ? `${code[1]} ${code[2]}`.toUpperCase() : null,
  }
}
