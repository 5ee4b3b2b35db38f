/**
 * One GTFS feed as an importer hands it over: checked, interpolated, in order, as flat arrays where there are many. Times are seconds
 * after noon minus 12 hours of the service date (GTFS), so that 25:10 is 90,600; a trip's stop times are in the order of its
 * `stop_sequence` and never run backwards. A trip with fewer than two stop times cannot be ridden (notices say why): it stays in
 * `trips`, so that ids can be found, and does not run. Indexes refer to the arrays of the same feed.
 */
export interface TransitFeed {
  /** Name of the feed within the region; ids of two feeds never clash. */
  id: string
  /** IANA name of the agency's time zone. */
  timeZone: string
  stops: TransitStop[]
  routes: TransitRoute[]
  services: TransitService[]
  trips: TransitTrip[]
  /** Stop times of trip t stand from tripStart[t] to tripStart[t + 1]. */
  tripStart: Uint32Array
  stopOfTime: Uint32Array
  arrivalSeconds: Int32Array
  departureSeconds: Int32Array
  /** 1 where riders may board, or alight, by the timetable (pickup_type and drop_off_type 0, or by arrangement 2 and 3). */
  mayBoard: Uint8Array
  mayAlight: Uint8Array
  frequencies: TransitFrequency[]
  transfers: TransitTransfer[]
}

export interface TransitStop {
  id: string
  name: string
  /** WGS84 degrees. */
  lon: number
  lat: number
  /** Index of the station that holds the stop, or -1. */
  parent: number
  /** GTFS location_type: 0 stop, 1 station, 2 entrance, 3 generic node, 4 boarding area. */
  locationType: number
}

export interface TransitRoute {
  id: string
  shortName: string
  longName: string
  /** GTFS route_type. */
  routeType: number
  /** Name of the agency, or null where the feed names none. */
  agency: string | null
}

/** The dates on which a service runs, ISO, sorted: calendar and calendar_dates resolved. */
export interface TransitService {
  id: string
  dates: string[]
}

export interface TransitTrip {
  id: string
  route: number
  service: number
  headsign: string | null
  directionId: number | null
}

/**
 * Departures of a trip from its first stop in [startSeconds, endSeconds), whose own stop times then tell only how long it takes from stop to
 * stop. In order of trip and start; those of one trip do not overlap.
 */
export interface TransitFrequency {
  trip: number
  startSeconds: number
  endSeconds: number
  headwaySeconds: number
  /** exact_times: departures exactly at start + k x headway; else only the headway is promised. */
  exact: boolean
}

/** A rule for changing, as published: -1 = any stop, route or trip; a station stands for all its stops. Rows are not chained. */
export interface TransitTransfer {
  fromStop: number
  toStop: number
  /** GTFS transfer_type 0 to 5. */
  type: number
  minSeconds: number | null
  fromRoute: number
  toRoute: number
  fromTrip: number
  toTrip: number
}
