/**
 * Notices for vehicles that go faster than their kind can, by the limits of the canonical GTFS Schedule validator
 * (https://gtfs-validator.mobilitydata.org/rules.html#fast_travel_between_consecutive_stops-rule). A mistaken stop or time is the
 * usual reason. Times stay as published.
 */
import { groundDistanceMeters } from '../../../core/network/groundDistance.ts'
import type { TransitStop } from '../../../core/network/transitFeed.ts'
import type { ReportNotice } from '../notice.ts'

/** Between stops that are not neighbours only distances beyond this count, in metres. */
const FAR_METERS = 10_000

/** One trip in order, before blanks are filled: positions [0, count). */
export interface SpeedTrip {
  routeType: number
  stop: Uint32Array
  /** Seconds, -1 = blank. */
  arrival: Int32Array
  departure: Int32Array
  count: number
  rowNumberOf(position: number): number
}

export interface SpeedWatch {
  watch(trip: SpeedTrip): void
  /** One notice a pair of stops, with the fastest trip over it and the number of trips. */
  report(report: ReportNotice): void
}

interface FastLeg {
  code: string
  from: TransitStop
  to: TransitStop
  rowNumber: number
  kmh: number
  meters: number
  trips: number
}

export function createSpeedWatch(stops: readonly TransitStop[]): SpeedWatch {
  const legs = new Map<string, FastLeg>()
  return {
    watch({ routeType, stop, arrival, departure, count, rowNumberOf }) {
      const limit = maxSpeedKmh(routeType)
      let meters = 0
      let last = 0
      for (let i = 1; i < count; i++) {
        const [before, here] = [stops[stop[i - 1]], stops[stop[i]]]
        if (before !== here) meters += groundDistanceMeters(before.lon, before.lat, here.lon, here.lat)
        if (arrival[i] < 0) continue
        const kmh = (meters / secondsBetween(departure[last], arrival[i])) * 3.6
        if (kmh > limit && (last === i - 1 || meters > FAR_METERS)) {
          const code =
            last === i - 1 ? 'fast_travel_between_consecutive_stops' : 'fast_travel_between_far_stops'
          const key = `${code} ${stop[last]} ${stop[i]}`
          const leg = legs.get(key)
          if (leg) leg.trips += 1
          if (!leg || kmh > leg.kmh)
            legs.set(key, {
              code,
              from: stops[stop[last]],
              to: here,
              rowNumber: rowNumberOf(i),
              kmh,
              meters,
              trips: leg?.trips ?? 1,
            })
        }
        meters = 0
        last = i
      }
    },
    report(report) {
      for (const { code, from, to, rowNumber, kmh, meters, trips } of legs.values())
        report(code, {
          rowNumber,
          value: `${Math.round(kmh)} km/h`,
          lon: to.lon,
          lat: to.lat,
          detail: { from: from.id, to: to.id, km: Math.round(meters / 10) / 100, trips },
        })
    },
  }
}

/** Whole minutes are rounded by up to half a minute at both ends: a minute is allowed for that, also where no time passes. */
function secondsBetween(departure: number, arrival: number): number {
  const seconds = arrival - departure
  if (seconds <= 0) return 60
  return arrival % 60 === 0 && departure % 60 === 0 ? seconds + 60 : seconds
}

const BASIC_LIMITS: Record<number, number> = { 0: 100, 2: 500, 4: 80, 5: 30, 6: 50, 7: 50 }
const EXTENDED_LIMITS: Record<number, number> = { 1: 500, 9: 100, 10: 80, 11: 1000, 12: 80, 13: 50, 14: 50 }
const BUS_KMH = 150

/** Of a GTFS route_type, basic (0 to 12) or extended (100 and above, by its hundred). */
function maxSpeedKmh(routeType: number): number {
  if (routeType < 100) return BASIC_LIMITS[routeType] ?? BUS_KMH
  return EXTENDED_LIMITS[Math.floor(routeType / 100)] ?? BUS_KMH
}
