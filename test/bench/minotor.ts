/**
 * minotor 1.0.7 as a speed peer. It reads zipped GTFS and knows no streets, so it is given our timetable of one date written as a feed:
 * each platform a stop, each pattern a route, each run a trip, each transfer a row of transfers.txt. Both then search the same rides and the
 * same walks between stops.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { RaptorRows } from '../../core/network/timetable.ts'

/** What is used of the package; it is installed only by the benches, so that its types are not at hand. */
interface Peer {
  Router: new (
    timetable: unknown,
    stops: unknown,
  ) => { route(query: unknown): { earliestArrivals: Arrivals } }
  Query: { Builder: new () => QueryBuilder }
  Time: { fromSeconds(seconds: number): unknown }
}
type Arrivals = Map<unknown, { time: { toSeconds(): number } }>
interface QueryBuilder {
  from(stop: unknown): QueryBuilder
  to(stops: unknown[]): QueryBuilder
  departureTime(time: unknown): QueryBuilder
  maxTransfers(count: number): QueryBuilder
  build(): unknown
}
interface PeerParser {
  GtfsParser: new (
    path: string,
  ) => { parse(date: Date): Promise<{ timetable: unknown; stopsIndex: unknown }> }
}

/** Searches of earliest arrivals from a platform to all; the stop ids are "s" and the platform's number, since minotor
 * takes ids of digits alone for numbers. */
export async function openMinotor(rows: RaptorRows, serviceDate: string) {
  const names = ['minotor', 'minotor/parser']
  const { Router, Query, Time } = (await import(names[0])) as Peer
  const { GtfsParser } = (await import(names[1])) as PeerParser
  const folder = mkdtempSync(join(tmpdir(), 'minotor-'))
  try {
    const path = join(folder, 'feed.zip')
    writeFileSync(path, zipStored(writeFeed(rows, serviceDate)))
    const { timetable, stopsIndex } = await new GtfsParser(path).parse(new Date(`${serviceDate}T12:00:00`))
    const router = new Router(timetable, stopsIndex)
    return (platform: number, departure: number, maxTransfers: number): Arrivals =>
      router.route(
        new Query.Builder()
          .from(`s${platform}`)
          .to([])
          .departureTime(Time.fromSeconds(departure))
          .maxTransfers(maxTransfers)
          .build(),
      ).earliestArrivals
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function writeFeed(rows: RaptorRows, serviceDate: string): Record<string, string> {
  const stops = ['stop_id,stop_name,stop_lat,stop_lon']
  const transfers = ['from_stop_id,to_stop_id,transfer_type,min_transfer_time']
  for (let q = 0; q < rows.platformCount; q++) {
    stops.push(`s${q},${q},0,0`)
    for (let t = rows.transferStart[q]; t < rows.transferStart[q + 1]; t++)
      if (rows.transferTo[t] !== q)
        transfers.push(`s${q},s${rows.transferTo[t]},2,${rows.transferSeconds[t]}`)
  }
  const routes = ['route_id,route_short_name,route_type']
  const trips = ['route_id,service_id,trip_id']
  const times = ['trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type']
  for (let pattern = 0; pattern < rows.patternCount; pattern++) {
    routes.push(`r${pattern},${pattern},3`)
    const start = rows.patternStart[pattern]
    const length = rows.patternStart[pattern + 1] - start
    for (let run = rows.runStart[pattern]; run < rows.runStart[pattern + 1]; run++) {
      trips.push(`r${pattern},day,t${run}`)
      const first = rows.timeStart[pattern] + (run - rows.runStart[pattern]) * length
      for (let x = 0; x < length; x++) {
        const leave = [1 - rows.boardAt[start + x], 1 - rows.alightAt[start + x]]
        const clocks = [clock(rows.arrivals[first + x]), clock(rows.departures[first + x])]
        times.push([`t${run}`, ...clocks, `s${rows.platformAt[start + x]}`, x, ...leave].join())
      }
    }
  }
  const dates = ['service_id,date,exception_type', `day,${serviceDate.replaceAll('-', '')},1`]
  const tables = {
    'stops.txt': stops,
    'routes.txt': routes,
    'trips.txt': trips,
    'stop_times.txt': times,
    'calendar_dates.txt': dates,
    'transfers.txt': transfers,
  }
  return Object.fromEntries(Object.entries(tables).map(([name, lines]) => [name, `${lines.join('\n')}\n`]))
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

/** A zip of files that are not compressed. */
function zipStored(files: Record<string, string>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [file, text] of Object.entries(files)) {
    const name = Buffer.from(file)
    const data = Buffer.from(text)
    const both = Buffer.alloc(26)
    both.writeUInt16LE(20, 0)
    both.writeUInt16LE(0x21, 8)
    both.writeUInt32LE(crc32(data), 10)
    both.writeUInt32LE(data.length, 14)
    both.writeUInt32LE(data.length, 18)
    both.writeUInt16LE(name.length, 22)
    parts.push(Buffer.from('PK\x03\x04'), both, name, data)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), both, place, name)
    offset += 30 + name.length + data.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Object.keys(files).length, 4)
  end.writeUInt16LE(Object.keys(files).length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, entries, Buffer.from('PK\x05\x06'), end])
}
