/** The first and last year of data, of dates as manifests write them: ["2016", "2024-06-30", null] gives ["2016", "2024"]. */
export function vintageSpan(vintages: readonly (string | null)[]): [string, string] | null {
  const years = vintages.flatMap((vintage) => vintage?.match(/^\d{4}/)?.[0] ?? []).sort()
  return years.length === 0 ? null : [years[0], years[years.length - 1]]
}
