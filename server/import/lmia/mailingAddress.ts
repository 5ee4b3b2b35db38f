/**
 * Takes the mailing addresses of employers' lists apart: "City, ON A1A 1A1", "City, A1A1A1" (2020 Q1), "City, ON",
 * "City, ON A1A  1A" (a postal code cut short). It is the employer's mailing address, not the place of work.
 */
import { findProvince } from './provinces.ts'

export interface MailingAddress {
  /** As written, spaces tidied; all-capital and all-small names are set in title case. */
  city: string | null
  /** Two-letter code, or null where the address names none. */
  province: string | null
  /** "A1A 1A1" or null. */
  postalCode: string | null
  /** First three characters, also where the rest of the postal code is missing. */
  fsa: string | null
  /** Letters stood in the place of digits and were read as digits. */
  corrected: boolean
}

const CODE_AT_END = /(?:^|[\s,.])([A-Z])([0-9OI])([A-Z])[\s-]*([0-9OI])([A-Z])([0-9OI])[\s.,]*$/i
const FSA_AT_END = /(?:^|[\s,.])([A-Z][0-9OI][A-Z])(?:[\s-]+\d?[A-Z]?)?[\s.,]*$/i

export function parseMailingAddress(text: string): MailingAddress {
  let rest = text.replace(/\s+/g, ' ').trim()
  let postalCode: string | null = null
  let fsa: string | null = null
  let corrected = false
  const full = CODE_AT_END.exec(rest)
  if (full) {
    const written = full.slice(1).join('').toUpperCase()
    const code = asDigits(written)
    if (isCanadianCode(code)) {
      corrected = code !== written
      postalCode = `${code.slice(0, 3)} ${code.slice(3)}`
      fsa = code.slice(0, 3)
      rest = rest.slice(0, full.index)
    }
  } else {
    const part = FSA_AT_END.exec(rest)
    if (part && isCanadianCode(`${asDigits(part[1].toUpperCase())}0A0`)) {
      fsa = asDigits(part[1].toUpperCase())
      rest = rest.slice(0, part.index)
    }
  }
  rest = rest.replace(/[\s,.]+$/, '')
  const comma = rest.lastIndexOf(',')
  const province = comma >= 0 ? findProvince(rest.slice(comma + 1)) : null
  if (province) rest = rest.slice(0, comma)
  const city = rest.replace(/[\s,]+$/, '').trim()
  return { city: city ? titleCase(city) : null, province, postalCode, fsa, corrected }
}

/** Digits belong at the second, fourth and sixth place. */
function asDigits(code: string): string {
  return [...code]
    .map((sign, at) => (at % 2 === 1 ? sign.replace('O', '0').replace('I', '1') : sign))
    .join('')
}

/** No Canadian postal code begins with W or Z, or holds D, F, I, O, Q or U. */
function isCanadianCode(code: string): boolean {
  return /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]\d[ABCEGHJ-NPRSTV-Z]\d$/.test(code)
}

function titleCase(name: string): string {
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name
  return name
    .toLowerCase()
    .replace(/(^|[\s\-/(.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
