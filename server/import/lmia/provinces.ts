/**
 * Provinces and territories of Canada as lists of employers write them: two-letter code, English and French name.
 * Employers with their head office abroad have a heading of their own in the lists.
 */
import { plainWords } from '../addresses/plainWords.ts'

/** The province of an employer whose head office is outside Canada. */
const OUTSIDE_CANADA = 'outside-canada'

const NAMES: Readonly<Record<string, readonly string[]>> = {
  NL: ['newfoundland and labrador', 'terre neuve et labrador', 'newfoundland', 'nf'],
  PE: ['prince edward island', 'ile du prince edouard', 'pei'],
  NS: ['nova scotia', 'nouvelle ecosse'],
  NB: ['new brunswick', 'nouveau brunswick'],
  QC: ['quebec', 'pq'],
  ON: ['ontario', 'ont'],
  MB: ['manitoba'],
  SK: ['saskatchewan'],
  AB: ['alberta'],
  BC: ['british columbia', 'colombie britannique'],
  YT: ['yukon', 'yukon territory'],
  NT: ['northwest territories', 'territoires du nord ouest'],
  NU: ['nunavut'],
}
const CODES = new Map<string, string>()
for (const [code, names] of Object.entries(NAMES))
  for (const name of [code.toLowerCase(), ...names]) CODES.set(name, code)

/** Two-letter code of a province's name or code, `OUTSIDE_CANADA` for the heading of foreign employers, or null. */
export function findProvince(text: string): string | null {
  const words = plainWords(text)
  const code = CODES.get(words)
  if (code) return code
  return /\b(outside (of )?canada|exterieur du canada|a l etranger)\b/.test(words) ? OUTSIDE_CANADA : null
}
