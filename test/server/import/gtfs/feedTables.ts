import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TransitFeed } from '../../../../core/network/transitFeed.ts'
import { GTFS_NOTICES } from '../../../../server/import/gtfs/notices.ts'
import { openGtfsSource } from '../../../../server/import/gtfs/openGtfsSource.ts'
import { type GtfsSpec, readGtfs } from '../../../../server/import/gtfs/readGtfs.ts'
import type { Notice, NoticeLog } from '../../../../server/import/notice.ts'
import { listen } from '../files/importTest.ts'
import { makeZip } from '../files/makeZip.ts'

export type Tables = Record<string, string>

/**
 * A line that reads like a timetable: stops A, B, C on the equator of the map, 1 km and 2 km apart, every day of 1 to 7 June 2026 (a
 * Monday to a Sunday). Trip 1 leaves A at 08:00, calls at B 08:05 to 08:06 and reaches C at 08:16. Trip 2 leaves an hour later.
 */
export function smallFeed(changes: Tables = {}): Tables {
  const tables: Tables = {
    'agency.txt':
      'agency_id,agency_name,agency_url,agency_timezone\nL,Line,https://example.org,America/Toronto\n',
    'stops.txt':
      'stop_id,stop_name,stop_lat,stop_lon\nA,Alder,43,-80\nB,Birch,43.009,-80\nC,Cedar,43.027,-80\n',
    'routes.txt': 'route_id,agency_id,route_short_name,route_long_name,route_type\nR,L,1,First,3\n',
    'trips.txt': 'route_id,service_id,trip_id,trip_headsign,direction_id\nR,W,1,Cedar,0\nR,W,2,Cedar,0\n',
    'stop_times.txt': [
      'trip_id,arrival_time,departure_time,stop_id,stop_sequence',
      '1,08:00:00,08:00:00,A,1',
      '1,08:05:00,08:06:00,B,2',
      '1,08:16:00,08:16:00,C,3',
      '2,09:00:00,09:00:00,A,1',
      '2,09:05:00,09:06:00,B,2',
      '2,09:16:00,09:16:00,C,3',
      '',
    ].join('\n'),
    'calendar.txt': calendar('W,1,1,1,1,1,1,1,20260601,20260607'),
    ...changes,
  }
  return Object.fromEntries(Object.entries(tables).filter(([, text]) => text !== ABSENT))
}

/** As a table's text: the feed has no such table. */
export const ABSENT = 'ABSENT'

export function calendar(...rows: string[]): string {
  return lines(
    'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date',
    ...rows,
  )
}

export function stopTimes(...rows: string[]): string {
  return lines('trip_id,arrival_time,departure_time,stop_id,stop_sequence', ...rows)
}

export function lines(...rows: string[]): string {
  return rows.map((row) => `${row}\n`).join('')
}

export interface ReadFeed {
  feed: TransitFeed
  log: NoticeLog
  codes: string[]
  notice(code: string): Notice | undefined
}

let count = 0

/** Reads a file or folder that lies in `folder`. */
export async function readFeed(
  folder: string,
  name: string,
  spec: Partial<GtfsSpec> = {},
): Promise<ReadFeed> {
  const { report, log } = listen(GTFS_NOTICES)
  const source = await openGtfsSource(folder, name)
  const feed = await readGtfs(
    source,
    { id: 'feed', timeZone: 'America/Toronto', today: '2026-06-01', ...spec },
    report,
  )
  const codes = [...log.counts.values()].map(({ code }) => code)
  return { feed, log, codes, notice: (code) => log.notices.find((each) => each.code === code) }
}

/** Writes the tables as a zip and reads them. */
export function readTables(folder: string, tables: Tables, spec: Partial<GtfsSpec> = {}): Promise<ReadFeed> {
  const name = `feed-${count++}.zip`
  writeFileSync(
    join(folder, name),
    makeZip(Object.entries(tables).map(([each, data]) => ({ name: each, data }))),
  )
  return readFeed(folder, name, spec)
}

export function writeTables(folder: string, name: string, tables: Tables): string {
  mkdirSync(join(folder, name), { recursive: true })
  for (const [table, text] of Object.entries(tables)) writeFileSync(join(folder, name, table), text)
  return name
}

/** Stop times of a trip as a person writes them: "A 08:00:00" or "B 08:05:00-08:06:00". */
export function timetable(feed: TransitFeed, tripId: string): string[] {
  const trip = feed.trips.findIndex(({ id }) => id === tripId)
  const rows: string[] = []
  for (let i = feed.tripStart[trip]; i < feed.tripStart[trip + 1]; i++) {
    const [arrival, departure] = [clock(feed.arrivalSeconds[i]), clock(feed.departureSeconds[i])]
    const times = arrival === departure ? arrival : `${arrival}-${departure}`
    rows.push(`${feed.stops[feed.stopOfTime[i]].id} ${times}`)
  }
  return rows
}

export function clock(seconds: number): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`
}
