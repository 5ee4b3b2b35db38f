/** From rows of stop_times.txt to a timetable: order, both times at every stop, blanks filled, impossible trips left out. */
import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import type { ReportNotice } from '../notice.ts'
import { findTimeFault } from './findTimeFault.ts'
import { interpolateTimes } from './interpolateTimes.ts'
import { orderTrip } from './orderTrip.ts'
import { createSpeedWatch } from './speedWatch.ts'
import { NO_DROP_OFF, NO_PICKUP, type StopTimesByTrip } from './stopTimeRows.ts'
import { tableReporter } from './tableReporter.ts'

type Timetable = Pick<
  TransitFeed,
  'tripStart' | 'stopOfTime' | 'arrivalSeconds' | 'departureSeconds' | 'mayBoard' | 'mayAlight'
>

const TWO_DAYS = 48 * 3600

/**
 * A trip whose times run backwards is left without stop times, with a notice: which of its times is wrong cannot be known. Stops
 * before the first and after the last stated time are left out of a trip. Nobody rides before the first stop or after the last: an
 * arrival after the departure there, or a departure before the arrival here, is put right without a notice. `rows` is used up: its columns become the timetable's.
 */
export function completeStopTimes(
  rows: StopTimesByTrip,
  { stops, routes, trips }: Pick<TransitFeed, 'stops' | 'routes' | 'trips'>,
  tripRowNumbers: readonly number[],
  feedReport: ReportNotice,
): Timetable {
  const report = tableReporter(feedReport, 'stop_times.txt')
  const reportTrip = tableReporter(feedReport, 'trips.txt')
  const longest = longestTrip(rows.start)
  const stop = new Uint32Array(longest)
  const arrival = new Int32Array(longest)
  const departure = new Int32Array(longest)
  const order: number[] = []
  const speeds = createSpeedWatch(stops)
  const tripStart = new Uint32Array(trips.length + 1)
  const mayBoard = new Uint8Array(rows.stop.length)
  const mayAlight = new Uint8Array(rows.stop.length)
  let end = 0
  let interpolated = 0

  for (const [trip, { id, route }] of trips.entries()) {
    tripStart[trip] = end
    const rowNumber = tripRowNumbers[trip]
    const stated = orderTrip(rows, trip, order, report)
    if (stated === 0) reportTrip('unused_trip', { rowNumber, value: id })
    fillHalfTimes(rows, order, report)
    const count = dropUntimedEnds(rows, order, id, report)
    if (stated > 0 && count < 2)
      reportTrip('unusable_trip', { rowNumber, value: id, detail: { stops: count } })
    for (let i = 0; i < count; i++) {
      stop[i] = rows.stop[order[i]]
      arrival[i] = rows.arrival[order[i]]
      departure[i] = rows.departure[order[i]]
    }
    if (count > 0) {
      arrival[0] = Math.min(arrival[0], departure[0])
      departure[count - 1] = Math.max(arrival[count - 1], departure[count - 1])
    }
    const fault = findTimeFault(arrival, departure, count)
    if (fault) {
      const row = order[fault.position]
      const text = { tripId: id, stopId: stops[stop[fault.position]].id, seconds: fault.seconds }
      report(fault.code, { rowNumber: rows.rowNumber[row], detail: text })
      continue
    }
    speeds.watch({
      routeType: routes[route].routeType,
      stop,
      arrival,
      departure,
      count,
      rowNumberOf: (position) => rows.rowNumber[order[position]],
    })
    interpolated += interpolateTimes(arrival, departure, count, (position) => stops[stop[position]])
    if (count > 0 && departure[count - 1] > TWO_DAYS)
      reportTrip('trip_beyond_two_days', { rowNumber, value: id, detail: { seconds: departure[count - 1] } })
    const rules = order.slice(0, count).map((row) => rows.rules[row])
    for (let i = 0; i < count; i++, end++) {
      rows.stop[end] = stop[i]
      rows.arrival[end] = arrival[i]
      rows.departure[end] = departure[i]
      mayBoard[end] = rules[i] & NO_PICKUP ? 0 : 1
      mayAlight[end] = rules[i] & NO_DROP_OFF ? 0 : 1
    }
  }
  tripStart[trips.length] = end
  speeds.report(report)
  if (interpolated > 0) report('interpolated_stop_times', { value: interpolated, detail: { of: end } })
  return {
    tripStart,
    stopOfTime: rows.stop.slice(0, end),
    arrivalSeconds: rows.arrival.slice(0, end),
    departureSeconds: rows.departure.slice(0, end),
    mayBoard: mayBoard.slice(0, end),
    mayAlight: mayAlight.slice(0, end),
  }
}

function longestTrip(start: Uint32Array): number {
  let longest = 1
  for (let trip = 0; trip + 1 < start.length; trip++)
    longest = Math.max(longest, start[trip + 1] - start[trip])
  return longest
}

/** A stop with one time only has the other at the same instant. */
function fillHalfTimes(
  { arrival, departure, rowNumber }: StopTimesByTrip,
  order: number[],
  report: ReportNotice,
): void {
  for (const row of order) {
    if (arrival[row] < 0 === departure[row] < 0) continue
    const fieldName = arrival[row] < 0 ? 'arrival_time' : 'departure_time'
    report('stop_time_with_only_arrival_or_departure_time', { rowNumber: rowNumber[row], fieldName })
    if (arrival[row] < 0) arrival[row] = departure[row]
    else departure[row] = arrival[row]
  }
}

/** Cuts `order` to the rows from the first to the last stated time; returns how many are left. */
function dropUntimedEnds(
  { departure, rowNumber }: StopTimesByTrip,
  order: number[],
  tripId: string,
  report: ReportNotice,
): number {
  const first = order.findIndex((row) => departure[row] >= 0)
  const last = order.findLastIndex((row) => departure[row] >= 0)
  if (first === 0 && last === order.length - 1) return order.length
  if (order.length > 0)
    report('missing_trip_edge', {
      rowNumber: rowNumber[first === 0 ? order[order.length - 1] : order[0]],
      value: tripId,
      detail: { stopsLeftOut: first < 0 ? order.length : order.length - (last - first + 1) },
    })
  order.length = last + 1
  order.splice(0, Math.max(first, 0))
  return order.length
}
