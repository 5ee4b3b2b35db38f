/**
 * Takes street addresses of service lists apart: house number, street, and the city where it is written in the same text.
 * Leaves out the name of a building before the address, units and suites before or after it, ranges, province, postal code.
 */
import { parseMailingAddress } from '../lmia/mailingAddress.ts'
import { findProvince } from '../lmia/provinces.ts'
import { parseStreetName, type StreetName } from './streetName.ts'

export interface StreetAddress {
  /**
   * Possible house numbers. "200 - 280 Smith Street" may be a range or unit 200 of number 280: both are possible.
   */
  numbers: number[]
  street: StreetName
  city: string | null
}

const UNIT =
  /^(unit|suite|ste|apt|apartment|room|rm|floor|fl|level|bureau|local|unite|app|porte|po box|p o box|rr|r r)\b/i
const UNIT_BEFORE =
  /^(?:(?:unit|suite|ste\.?|apt\.?|apartment|room|bureau|local|unité|app\.?)\s*#?\s*[\w&]+|#\s*\w+)\s*[-–,:]?\s+(?=\d)/i
const UNIT_AFTER =
  /\s+(?:(?:unit|suite|ste|apt|apartment|room|rm|bureau|floor|level)\b\.?\s*.*|#.*|\d+(?:st|nd|rd|th) (?:floor|level).*)$/i
const NUMBER = /^(\d{1,6})([a-z])?(?:\s+1\/2)?(?:\s*(?:[-–&/]|to|à|and|et)\s*(\d{1,6})[a-z]?)?[\s,]+(?=\S)/i

/** Null where the text holds no house number with a street: a post-office box, a crossing, a building's name. */
export function parseStreetAddress(text: string): StreetAddress | null {
  const tidy = text
    .replace(/\s+/g, ' ')
    .replace(/\b(\d+),\s+(?=(rue|av|boul|ch)\b)/i, '$1 ')
    .trim()
  const parts = tidy.split(/\s*[,;]\s*/).filter((part) => part !== '')
  for (const [at, written] of parts.entries()) {
    const part = written.replace(UNIT_BEFORE, '')
    const match = NUMBER.exec(part)
    if (!match) continue
    const name = part.slice(match[0].length).replace(UNIT_AFTER, '')
    const street = parseStreetName(stripProvince(name))
    if (!street || street.base === '' || UNIT.test(name)) continue
    const numbers = [match[1], match[3]].filter((digits) => digits !== undefined).map(Number)
    return { numbers, street, city: cityAfter(parts.slice(at + 1)) ?? (street.rest || null) }
  }
  return null
}

/** "650 MAIN ST E HAMILTON ON L8N 1C2": what stands at the end is no street. */
function stripProvince(text: string): string {
  const full = parseMailingAddress(`x, ${text}`)
  const bare = full.postalCode ? text.replace(/\s*[A-Z]\d[A-Z]\s*-?\d[A-Z]\d\s*$/i, '') : text
  const last = /\s(\S+)$/.exec(bare)?.[1] ?? ''
  return last.length > 1 && findProvince(last) ? bare.slice(0, -last.length).trim() : bare
}

function cityAfter(parts: string[]): string | null {
  for (const part of parts) {
    if (UNIT.test(part) || /\d/.test(part) || /^canada$/i.test(part) || findProvince(part)) continue
    return part
  }
  return null
}
