/**
 * The transfer rules of transfers.txt (GTFS Schedule reference): between two trips at two stops the most specific rule that names them
 * decides; two trips before a trip and a route, before one trip, before two routes, before one route, before stops alone; of equals the
 * one that names stops rather than stations, then the first.
 *
 * Type 0 changes nothing. Type 1: the vehicle waits, the change takes no time. Type 2: at least `minSeconds`, and never less than
 * the walk, because walkers differ. Type 3: no change is possible. Types 4 and 5 are about staying aboard (buildRuns.ts).
 */
import type { RegionStops } from './listStops.ts'
import type { TransitFeed, TransitTransfer } from './transitFeed.ts'

/** One rule between two stops of the region. */
export interface TransferRule {
  type: number
  minSeconds: number
  feed: number
  fromRoute: number
  fromTrip: number
  toRoute: number
  toTrip: number
  /** Higher decides. */
  rank: number
}

export interface TransferRules {
  /** Rules by `from * stopCount + to`, the most decisive first. */
  byStops: Map<number, TransferRule[]>
  /** Rules that name a route or trip on the side of arriving, or of departing, by stop. */
  arriving: Map<number, TransferRule[]>
  departing: Map<number, TransferRule[]>
  stopCount: number
}

export function readTransferRules(feeds: readonly TransitFeed[], stops: RegionStops): TransferRules {
  const stopCount = stops.lons.length
  const rules: TransferRules = { byStops: new Map(), arriving: new Map(), departing: new Map(), stopCount }
  feeds.forEach((feed, f) => {
    const children = listChildren(feed)
    for (const transfer of feed.transfers) {
      const { type, fromStop, toStop } = transfer
      if (type > 3 || fromStop < 0 || toStop < 0) continue
      const froms = children.get(fromStop) ?? []
      const tos = children.get(toStop) ?? []
      const stations = (froms.length > 0 ? 1 : 0) + (tos.length > 0 ? 1 : 0)
      const rule = {
        type: type === 2 && transfer.minSeconds === null ? 0 : type,
        minSeconds: Math.max(0, transfer.minSeconds ?? 0),
        feed: f,
        fromRoute: transfer.fromRoute,
        fromTrip: transfer.fromTrip,
        toRoute: transfer.toRoute,
        toTrip: transfer.toTrip,
        rank: 3 * specificityOf(transfer) - stations,
      }
      for (const from of [fromStop, ...froms]) {
        const fromNumber = stops.feedStart[f] + from
        if (rule.fromRoute >= 0 || rule.fromTrip >= 0) addTo(rules.arriving, fromNumber, rule)
        for (const to of [toStop, ...tos])
          addTo(rules.byStops, fromNumber * stopCount + stops.feedStart[f] + to, rule)
      }
      if (rule.toRoute >= 0 || rule.toTrip >= 0)
        for (const to of [toStop, ...tos]) addTo(rules.departing, stops.feedStart[f] + to, rule)
    }
  })
  for (const list of rules.byStops.values()) list.sort((a, b) => b.rank - a.rank)
  return rules
}

/** Whether the rule's side of arriving, or of departing, holds for a trip. */
export function namesTrip(
  rule: TransferRule,
  side: 'arriving' | 'departing',
  feed: number,
  trip: number,
  route: number,
): boolean {
  const wantedTrip = side === 'arriving' ? rule.fromTrip : rule.toTrip
  const wantedRoute = side === 'arriving' ? rule.fromRoute : rule.toRoute
  if (wantedTrip >= 0) return rule.feed === feed && wantedTrip === trip
  return wantedRoute < 0 || (rule.feed === feed && wantedRoute === route)
}

/**
 * Seconds of a change, or -1 where it is impossible.
 * @param walkSeconds on foot between the two stops, 0 at one stop, -1 where they are not joined.
 */
export function changeSeconds(rule: TransferRule | undefined, walkSeconds: number): number {
  if (!rule || rule.type === 0) return walkSeconds
  if (rule.type === 1) return 0
  if (rule.type === 2) return Math.max(walkSeconds, rule.minSeconds)
  return -1
}

function specificityOf({ fromTrip, toTrip, fromRoute, toRoute }: TransitTransfer): number {
  const from = fromTrip >= 0 ? 2 : fromRoute >= 0 ? 1 : 0
  const to = toTrip >= 0 ? 2 : toRoute >= 0 ? 1 : 0
  // Stops alone 0, one route 1, two routes 2, one trip 3, trip and route 4, two trips 5.
  const more = Math.max(from, to)
  const less = Math.min(from, to)
  return more === 2 ? 3 + less : more + less
}

function listChildren(feed: TransitFeed): Map<number, number[]> {
  const children = new Map<number, number[]>()
  feed.stops.forEach((stop, i) => {
    if (stop.parent >= 0) addTo(children, stop.parent, i)
  })
  return children
}

function addTo<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
