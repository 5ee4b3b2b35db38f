import type { SourceVintage } from '../jobs/findRegionGaps.ts'

/** "Data: areas 2016; counts 2021, 2016; services 2022-12-15, 2020": what an answer rests on, a line for a terminal. */
export function vintagesLine(
  vintages: readonly SourceVintage[],
  parameters: Readonly<Record<string, unknown>>,
): string {
  const roles = [...Map.groupBy(vintages, (source) => source.role)].map(([role, sources]) => {
    const own = [...new Set(sources.map((source) => source.vintage ?? 'no date'))].sort()
    return `${role} ${own.join(', ')}`
  })
  return `Data: ${roles.join('; ')}.\nWalking ${parameters.walkKmh} km/h; import ${parameters.regionVintage} of ${String(parameters.importedAt).slice(0, 10)}. People are spread over dwellings (modelled).`
}
