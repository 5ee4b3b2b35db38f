/**
 * The trips of one service date as flat typed arrays: what every transit search reads. Plain data, never changed once built.
 *
 * Times are seconds after the start of the service date (serviceDay.ts); trips of earlier dates that still run stand at its first hours.
 * A *platform* is a stop as seen by trips that obey the same transfer rules: most stops have one; a stop where a rule names a route or a
 * trip has one for the trips that it names and one for the others. A *run* is what a vehicle does without letting everybody
 * off: one trip, or several joined by in-seat transfers; trips of frequencies are runs each.
 */
import type { TransitRoute } from './transitFeed.ts'

export interface Timetable {
  /** ISO. */
  serviceDate: string
  timeZone: string
  counts: TripCounts
  /** Stops of all feeds, feed after feed. */
  stops: TimetableStop[]
  routes: TimetableRoute[]
  headsigns: string[]
  /** Ids of the trips of `trips`, as their feeds call them. */
  tripIds: string[]
  /** Feed and index within it; feed -1 = a trip of an added route (addRoute.ts), by its index there. */
  trips: { feed: Int32Array; trip: Int32Array; route: Int32Array; headsign: Int32Array }
  /** Platforms of stop s are platformStart[s] to platformStart[s + 1]. */
  platformStart: Int32Array
  platformStop: Int32Array
  /** Trips of run r are runTrip from runTripStart[r] to runTripStart[r + 1]; each takes over at its position in the pattern. */
  runTripStart: Int32Array
  runTrip: Int32Array
  runTripPosition: Int32Array
  /** Every transfer (buildTransfers.ts), forward; backwards they are the same pairs turned round. The rows below hold those that may help. */
  allTransfers: TransferRows
  forward: RaptorRows
  /** The same day with time running backwards: see mirrorRows.ts. */
  reverse: RaptorRows
}

export interface TripCounts {
  /** Trips that run on the service date; each departure of a frequency is one. */
  trips: number
  /** Trips of other dates that run during it: earlier ones that have not ended, and the next where a feed's clocks are ahead. */
  tripsOfOtherDates: number
  /** Of both: trips with fewer than two stops or with times that go backwards, of no use to a rider. */
  unusableTrips: number
  /** Of both: departures that stand for a promised headway (buildRuns.ts). */
  headwayTrips: number
  /** Joined pairs of trips. */
  inSeatTransfers: number
  patterns: number
}

export interface TimetableStop {
  feed: string
  id: string
  name: string
  lon: number
  lat: number
}

export interface TimetableRoute extends TransitRoute {
  feed: string
}

/**
 * Rides and transfers of a day. A pattern is a sequence of platforms with runs that never overtake one another: run i + 1 is nowhere earlier than
 * run i. Reads the same in both directions of time.
 */
export interface RideRows extends TransferRows {
  platformCount: number
  patternCount: number
  /** Positions of pattern p are patternStart[p] to patternStart[p + 1] in the three arrays below. */
  patternStart: Int32Array
  platformAt: Int32Array
  boardAt: Uint8Array
  alightAt: Uint8Array
  /** Runs of pattern p are runStart[p] to runStart[p + 1], first to last. */
  runStart: Int32Array
  /** Times of run i of pattern p at position x: index timeStart[p] + i * positions + x. */
  timeStart: Int32Array
  arrivals: Int32Array
  departures: Int32Array
  /** The same departures position by position: run i at position x is timeStart[p] + x * runs + i, so that a boarding reads neighbours. */
  departuresAt: Int32Array
  /** Where one may board at platform q: boardingStart[q] to boardingStart[q + 1]. */
  boardingStart: Int32Array
  boardingPattern: Int32Array
  boardingPosition: Int32Array
}

/** Transfers from platform q, the one to itself among them, shortest first: transferStart[q] to transferStart[q + 1]. */
export interface TransferRows {
  transferStart: Int32Array
  transferTo: Int32Array
  transferSeconds: Int32Array
}

/**
 * Transfers worth making after a ride of pattern p that ends at position x (listChanges.ts), by changeBoarding, then shortest first:
 * with at = patternStart[p] + x, changeStart[at] to changeStart[at + 1].
 */
export interface RiderChanges {
  changeStart: Int32Array
  changeTo: Int32Array
  changeSeconds: Int32Array
  /** Only for rides that begin at this position of the pattern or after. */
  changeBoarding: Int32Array
}

/** What RAPTOR scans; of the transfers, those that may help (pruneTransfers.ts). */
export interface RaptorRows extends RideRows, RiderChanges {}

/** Later than any time of a timetable, with room to add to it. */
export const NEVER = 0x3fffffff
