/** A stacked bar as SVG: parts in their order, with colour and pattern. What each part is stands in the words beside it. */
export interface BarPart {
  value: number
  colour: string
  /** Lines in a square of 8; '' = plain. */
  pattern: string
  /** Of the lines; white where it is not said. */
  line?: string
}

export function barSvg(parts: readonly BarPart[], width: number, height: number): string {
  const sum = parts.reduce((all, { value }) => all + value, 0)
  let x = 0
  const shapes = parts.flatMap(({ value, colour, pattern, line = '#fff' }, k) => {
    const w = sum > 0 ? (value / sum) * width : 0
    const at = x
    x += w
    if (w <= 0) return []
    const box = `x="${at.toFixed(2)}" width="${w.toFixed(2)}" height="${height}"`
    const lines = pattern
      ? `<pattern id="p${k}" width="8" height="8" patternUnits="userSpaceOnUse"><path d="${pattern}" stroke="${line}" stroke-width="1" fill="none"/></pattern><rect ${box} fill="url(#p${k})"/>`
      : ''
    return [
      `<rect ${box} fill="${colour}"/>${lines}<path d="M${(at + w).toFixed(2)} 0v${height}" stroke="#fff"/>`,
    ]
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${shapes.join('')}</svg>`
}

/** One square of a legend. */
export function swatchSvg(part: Omit<BarPart, 'value'>): string {
  return barSvg([{ ...part, value: 1 }], 10, 10).replace(
    '</svg>',
    '<rect x=".4" y=".4" width="9.2" height="9.2" fill="none" stroke="#4d4a4f" stroke-width=".8"/></svg>',
  )
}
