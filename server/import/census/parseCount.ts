import type { MissingReason } from '../rows.ts'

export interface ParsedCount {
  value: number | null
  missing: MissingReason | null
  /** The text was neither a number nor a known sign. */
  odd: boolean
}

/** Statistics Canada's standard symbols, https://www.statcan.gc.ca/en/concepts/definitions/guide-symbol */
const SYMBOLS: Readonly<Record<string, MissingReason>> = {
  '': 'blank',
  '..': 'not-available',
  '...': 'not-applicable',
  '\u2026': 'not-applicable',
  x: 'withheld',
  X: 'withheld',
  F: 'unreliable',
}

/**
 * A published figure: "1,234", "1 234" and "1234" are 1234; `..`, `x`, `F`, `...` and blank are missing for a reason and
 * never 0. A trailing quality letter A to E ("120E") is dropped.
 */
export function parseCount(raw: unknown): ParsedCount {
  if (typeof raw === 'number')
    return Number.isFinite(raw) ? found(raw) : { value: null, missing: 'not-available', odd: true }
  const text = String(raw ?? '').trim()
  const symbol = SYMBOLS[text]
  if (symbol) return { value: null, missing: symbol, odd: false }
  const bare = text.replace(/(?<=\d)\s*[A-E]$/, '')
  const number = bare.replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '')
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(number)) return found(Number(number.replaceAll(',', '')))
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(number)) return found(Number(number))
  if (/^[+-]?\d+,\d+$/.test(number)) return found(Number(number.replace(',', '.')))
  return { value: null, missing: 'not-available', odd: true }
}

function found(value: number): ParsedCount {
  return { value, missing: null, odd: false }
}
