/**
 * A bus along the southern street of the mini region, from corner 4 to corner 0 and back: a minute a block, westward at
 * every ten minutes from 8:00 to 20:00, eastward five minutes later; Mondays to Fridays of September 2026.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CORNERS, latOf, lonOf } from './miniRegion.ts'

export const BUS_DATE = '2026-09-15'

/**
 * Writes the feed as a folder beside the region's files.
 * @param moved minutes by which a trip runs later than usual, by trip id (`west1200` leaves corner 4 at 20:00).
 */
export function writeMiniTransit(folder: string, moved: Readonly<Record<string, number>> = {}): void {
  const feed = join(folder, 'gtfs')
  mkdirSync(feed, { recursive: true })
  const write = (name: string, lines: string[]) =>
    writeFileSync(join(feed, `${name}.txt`), `${lines.join('\n')}\n`)
  const corners = Array.from({ length: CORNERS }, (_, corner) => corner)
  write('agency', [
    'agency_id,agency_name,agency_url,agency_timezone',
    'm,Mini,https://example.org,America/Toronto',
  ])
  write('routes', ['route_id,agency_id,route_short_name,route_type', 'r,m,1,3'])
  write('stops', [
    'stop_id,stop_name,stop_lat,stop_lon',
    ...corners.map((corner) => `s${corner},Corner ${corner},${latOf(0)},${lonOf(corner)}`),
  ])
  write('calendar', [
    'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date',
    'w,1,1,1,1,1,0,0,20260901,20260930',
  ])
  const trips: string[] = []
  const times: string[] = []
  for (let minute = 8 * 60; minute <= 20 * 60; minute += 10) {
    for (const [direction, start, order] of [
      ['west', minute, [...corners].reverse()],
      ['east', minute + 5, corners],
    ] as const) {
      const trip = `${direction}${minute}`
      trips.push(`r,w,${trip}`)
      order.forEach((corner, sequence) => {
        const at = start + sequence + (moved[trip] ?? 0)
        const time = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}:00`
        times.push(`${trip},${time},${time},s${corner},${sequence + 1}`)
      })
    }
  }
  write('trips', ['route_id,service_id,trip_id', ...trips])
  write('stop_times', ['trip_id,arrival_time,departure_time,stop_id,stop_sequence', ...times])
}
