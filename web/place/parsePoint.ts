/**
 * Latitude and longitude as people write and copy them: "43.2557, -79.8711", "43,2557 -79,8711", "43.2557 N 79.8711 W". Null where the text
 * is no such pair.
 */
export function parsePoint(text: string): { lat: number; lon: number } | null {
  // A comma with digits on both sides and no space is a French decimal comma only where no point is written.
  const decimal = text.includes('.') ? text : text.replace(/(\d),(\d)/g, '$1.$2')
  const found = [...decimal.matchAll(/([-−]?\d+(?:\.\d+)?)\s*°?\s*([NSEWO])?/gi)]
  if (found.length !== 2) return null
  if (decimal.replace(/[-−]?\d+(?:\.\d+)?\s*°?\s*[NSEWO]?/gi, '').replace(/[\s,;]/g, '') !== '') return null
  const [lat, lon] = found.map(([, number, side]) => {
    const value = Number(number.replace('−', '-'))
    return side && 'SWO'.includes(side.toUpperCase()) ? -Math.abs(value) : value
  })
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null
}
