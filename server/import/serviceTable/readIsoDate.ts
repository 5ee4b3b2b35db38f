/** "2026-01-31" (a time after it is dropped), "2026-01" or "2026" where it is a real date; else null. */
export function readIsoDate(text: string): string | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ].*)?$/.exec(text.trim())
  if (!found) return null
  const [, year, month, day] = found
  if (month && (Number(month) < 1 || Number(month) > 12)) return null
  if (day && new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() !== Number(day))
    return null
  return [year, month, day].filter((part) => part !== undefined).join('-')
}
