import { cellText } from './cellText.ts'

/**
 * House numbers along one side: "231-267", "12" (one house), or a pair of cells. null = none, undefined = unreadable. Letters after a
 * number are dropped ("12A"). 0 to 0 is how some agencies write "none".
 */
export function readNumberRange(value: unknown | [unknown, unknown]): [number, number] | null | undefined {
  let first: string | null
  let last: string | null
  if (Array.isArray(value)) {
    first = cellText(value[0])
    last = cellText(value[1])
    first ??= last
    last ??= first
  } else {
    const text = cellText(value)
    const parts = text?.split(/\s*[-\u2013]\s*/) ?? []
    if (parts.length > 2) return undefined
    first = parts[0] ?? null
    last = parts[1] ?? first
  }
  if (first === null || last === null) return null
  const range: [number, number] = [houseNumber(first), houseNumber(last)]
  if (Number.isNaN(range[0]) || Number.isNaN(range[1])) return undefined
  return range[0] === 0 && range[1] === 0 ? null : range
}

function houseNumber(text: string): number {
  return /^\d{1,7}(\.0+)?\s?[A-Za-z]?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN
}
