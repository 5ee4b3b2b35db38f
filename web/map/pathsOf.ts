/** The paths of an icon of maki. */
export function pathsOf(svg: string): string[] {
  return [...svg.matchAll(/<path[^>]*\sd="([^"]+)"/g)].map((match) =>
    match[1].replace(/&#x[0-9A-F]+;/gi, ' '),
  )
}
