/** The stops of a timetable with those of a new route, and every transfer with the walks that they bring. */
import { append } from './appendArrays.ts'
import { insertRows, type NewEntry } from './insertRows.ts'
import type { NewRoute } from './newRoute.ts'
import type { Timetable, TransferRows } from './timetable.ts'

export interface AddedStops {
  places: Pick<Timetable, 'stops' | 'platformStart' | 'platformStop'>
  allTransfers: TransferRows
  /** Platforms from which walks lead now and at which no vehicle called before. */
  joined: ReadonlySet<number>
}

export function addStops(timetable: Timetable, route: NewRoute): AddedStops {
  const places = addPlaces(timetable, route)
  const walks = listWalkTransfers(timetable.allTransfers, places, route)
  const served = new Set(timetable.forward.platformAt)
  return {
    places,
    allTransfers: addTransfers(timetable.allTransfers, places.platformStop.length, walks),
    joined: new Set(walks.map(([from]) => from).filter((platform) => !served.has(platform))),
  }
}

/** A new stop has one platform. */
function addPlaces(
  { stops, platformStart, platformStop }: Timetable,
  { feed, stops: more }: NewRoute,
): AddedStops['places'] {
  if (!more || more.length === 0) return { stops, platformStart, platformStop }
  const numbers = more.map((_, i) => i)
  return {
    stops: [...stops, ...more.map((stop) => ({ feed, ...stop }))],
    platformStart: append(
      platformStart,
      numbers.map((i) => platformStop.length + i + 1),
    ),
    platformStop: append(
      platformStop,
      numbers.map((i) => stops.length + i),
    ),
  }
}

/** New transfers between platforms, [from, to, seconds] both ways. Where a published rule joins two stops already its time stands. */
function listWalkTransfers(
  { transferStart, transferTo }: TransferRows,
  { platformStart, platformStop }: AddedStops['places'],
  { walks }: NewRoute,
): [number, number, number][] {
  const before = transferStart.length - 1
  const transfers: [number, number, number][] = []
  const known = new Set<string>()
  function add(from: number, to: number, seconds: number): void {
    const key = `${from} ${to}`
    if (known.has(key)) return
    known.add(key)
    if (from < before && transferTo.subarray(transferStart[from], transferStart[from + 1]).includes(to))
      return
    transfers.push([from, to, seconds])
  }
  for (let platform = before; platform < platformStop.length; platform++) add(platform, platform, 0)
  for (const { from, to, seconds } of walks ?? []) {
    for (let p = platformStart[from]; p < platformStart[from + 1]; p++) {
      for (let q = platformStart[to]; q < platformStart[to + 1]; q++) {
        add(p, q, seconds)
        add(q, p, seconds)
      }
    }
  }
  return transfers
}

function addTransfers(
  rows: TransferRows,
  platformCount: number,
  transfers: readonly [number, number, number][],
): TransferRows {
  if (transfers.length === 0) return rows
  const { start, columns } = insertRows(
    { start: rows.transferStart, columns: [rows.transferSeconds, rows.transferTo] },
    platformCount,
    transfers.map(([from, to, seconds]): NewEntry => [from, seconds, to]),
  )
  return { transferStart: start, transferSeconds: columns[0], transferTo: columns[1] }
}
