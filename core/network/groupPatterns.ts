/**
 * Runs with the same platforms, and the same leave to board and alight, in patterns where no run is ever overtaken: each run
 * joins the first pattern whose last run is nowhere later than it, else opens a new one.
 */
export interface RunTimes {
  platforms: number[]
  /** Per position: 1 = may board, 2 = may alight. */
  use: number[]
  arrivals: number[]
  departures: number[]
}

/** Patterns as lists of indexes of runs, in order of time; the same runs in the same order give the same patterns. */
export function groupPatterns(runs: readonly RunTimes[]): number[][] {
  const bySequence = new Map<string, number[]>()
  runs.forEach((run, index) => {
    const key = `${run.platforms.join(' ')}/${run.use.join('')}`
    const list = bySequence.get(key)
    if (list) list.push(index)
    else bySequence.set(key, [index])
  })
  const patterns: number[][] = []
  for (const indexes of bySequence.values()) {
    indexes.sort((a, b) => compareTimes(runs[a], runs[b]) || a - b)
    const open: number[][] = []
    for (const index of indexes) {
      const pattern = open.find((one) => isNowhereLater(runs[one[one.length - 1]], runs[index]))
      if (pattern) pattern.push(index)
      else open.push([index])
    }
    patterns.push(...open)
  }
  return patterns
}

function compareTimes(a: RunTimes, b: RunTimes): number {
  for (let i = 0; i < a.departures.length; i++) {
    const difference = a.departures[i] - b.departures[i] || a.arrivals[i] - b.arrivals[i]
    if (difference !== 0) return difference
  }
  return 0
}

function isNowhereLater(a: RunTimes, b: RunTimes): boolean {
  for (let i = 0; i < a.departures.length; i++)
    if (a.departures[i] > b.departures[i] || a.arrivals[i] > b.arrivals[i]) return false
  return true
}
