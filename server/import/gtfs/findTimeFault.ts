/** Where the times of a trip run backwards. */
export interface TimeFault {
  code: 'stop_time_with_arrival_before_previous_departure_time' | 'start_and_end_range_out_of_order'
  /** Position in the trip of the time that comes too early. */
  position: number
  /** How many seconds too early. */
  seconds: number
}

/** The first fault of the positions [0, count), or null. Blank times are -1. */
export function findTimeFault(arrival: Int32Array, departure: Int32Array, count: number): TimeFault | null {
  let previous = -1
  for (let position = 0; position < count; position++) {
    if (arrival[position] < 0) continue
    if (arrival[position] < previous)
      return {
        code: 'stop_time_with_arrival_before_previous_departure_time',
        position,
        seconds: previous - arrival[position],
      }
    if (departure[position] < arrival[position])
      return {
        code: 'start_and_end_range_out_of_order',
        position,
        seconds: arrival[position] - departure[position],
      }
    previous = departure[position]
  }
  return null
}
