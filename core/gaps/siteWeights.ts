/**
 * Employer sites as demand points without census weights: one a site, or the head-count that the partnership entered for a month.
 * Approved positions are never workers. A site whose workers nobody entered has no weight when people are counted, and is named; a
 * site with none that month weighs 0 and is known.
 * Worked: sites with 12 workers, none, and not entered: by workers 12, 0, 0 with one unknown; by sites 1, 1, 1.
 */
export interface SiteWorkers {
  id: string
  /** Workers by month, January first; null = not entered. A site without any entry has null or []. */
  workersByMonth: readonly (number | null)[] | null
}

export interface SiteWeights {
  weight: Float64Array
  /** Ids of sites whose workers are unknown in that month. */
  unknown: string[]
}

/** `month` 1 to 12; null = weigh by sites. */
export function siteWeights(sites: readonly SiteWorkers[], month: number | null): SiteWeights {
  const unknown: string[] = []
  const weight = Float64Array.from(sites, ({ id, workersByMonth }) => {
    if (month === null) return 1
    const workers = workersByMonth?.[month - 1] ?? null
    if (workers !== null && workers >= 0) return workers
    unknown.push(id)
    return 0
  })
  return { weight, unknown }
}
