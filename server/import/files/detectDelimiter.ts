const CANDIDATES = [',', ';', '\t', '|'] as const

/**
 * The character that parts the cells of a table, judged by its first lines: the one that stands equally often in most
 * lines. Text in quotes does not count. A table of one column gives a comma.
 */
export function detectDelimiter(head: string): string {
  let best = ','
  let bestScore = 0
  for (const candidate of CANDIDATES) {
    const score = evenness(head, candidate)
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return best
}

/** Share of the lines that have the commonest number (above 0) of the character; more cells decide between equals. */
function evenness(head: string, delimiter: string): number {
  const counts = countPerLine(head, delimiter)
  if (counts.length === 0) return 0
  const lines = new Map<number, number>()
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1)
  let score = 0
  for (const [count, times] of lines)
    score = Math.max(score, times / counts.length + Math.min(count, 100) / 10_000)
  return score
}

function countPerLine(head: string, delimiter: string): number[] {
  const counts: number[] = []
  let count = 0
  let length = 0
  let quoted = false
  for (const character of head) {
    if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (character === '\n' || character === '\r') {
      if (length > 0) counts.push(count)
      count = 0
      length = 0
      continue
    } else if (character === delimiter) count++
    length++
  }
  if (counts.length === 0 && length > 0) counts.push(count)
  return counts
}
