import type { SourceVintage } from '../jobs/findRegionGaps.ts'

/** "Data: areas 2016; counts 2021, 2016; services 2022-12-15, 2020": what an answer rests on, a line for a terminal. */
export function vintagesLine(
  vintages: readonly SourceVintage[],
  parameters: Readonly<Record<string, unknown>>,
  spread = 'people are spread over dwellings (modelled)',
): string {
  const roles = [...Map.groupBy(vintages, (source) => source.role)].map(([role, sources]) => {
    const own = [...new Set(sources.map((source) => source.vintage ?? 'no date'))].sort()
    return `${role} ${own.join(', ')}`
  })
  return `Data: ${roles.join('; ')}.\n${travelLine(parameters)}Walking ${parameters.walkKmh} km/h; import ${parameters.regionVintage} of ${String(parameters.importedAt).slice(0, 10)}. ${spread[0].toUpperCase()}${spread.slice(1)}.`
}

/** Which service date and time an answer by transit is about. */
function travelLine(parameters: Readonly<Record<string, unknown>>): string {
  const { serviceDate, tripsOnServiceDate, depart, percentile, arriveBy, session, leg, latestHome } =
    parameters
  if (serviceDate === undefined) return ''
  const legs = leg === 'both' ? 'the longer leg counts' : `the ${leg} leg counts`
  const when = depart
    ? `departures ${depart}, percentile ${percentile}`
    : arriveBy
      ? `to arrive by ${arriveBy}`
      : `there and back for ${session}, ${legs}${latestHome ? `, home by ${latestHome}` : ''}`
  const access =
    parameters.bicycleMinutes === null
      ? `walks of at most ${parameters.walkMinutes} minutes`
      : `by bicycle to and from stops, at most ${parameters.bicycleMinutes} minutes`
  const { maxWaitMinutes, totalWalkMinutes } = parameters
  const bounds = [
    maxWaitMinutes == null ? '' : `, waits of at most ${maxWaitMinutes} minutes`,
    totalWalkMinutes == null ? '' : `, at most ${totalWalkMinutes} minutes on foot in all`,
  ].join('')
  return `Transit on ${serviceDate}, when ${tripsOnServiceDate} trips run: ${when}; ${access}, at most ${parameters.maxRides} rides${bounds}.\n`
}
