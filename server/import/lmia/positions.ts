/** Approved positions of one row: a whole number of 0 or more ("1,200" and "12.0" too), else null. */
export function parsePositions(text: string): number | null {
  const tidy = text.replace(/[\s\u00a0]/g, '').replace(/,(?=\d{3}(\D|$))/g, '')
  if (!/^\d+(\.0+)?$/.test(tidy)) return null
  return Number(tidy)
}
