/** What a bench file (`NAME.bench.ts` in this folder) exports as default: a function that gives its measurements. */
export type Bench = () => Promise<Measurement[] | 'skipped'>

export interface Measurement {
  name: string
  value: number
  unit: string
  /** What the project promises. Without a bar the value is only stated. */
  bar?: { atLeast?: number; atMost?: number }
  /** Everything that is needed to judge the value. */
  detail?: Record<string, string | number>
}

/** Does the measurement hold its bar? True without one. */
export function holds({ value, bar }: Measurement): boolean {
  return value >= (bar?.atLeast ?? -Infinity) && value <= (bar?.atMost ?? Infinity)
}

/** CPU milliseconds of this process, all threads, spent while `work` ran. */
export async function cpuMilliseconds(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
}
