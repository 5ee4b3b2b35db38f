/**
 * Travel of one person to and from one service on one service date: the rides worth taking, as departures and arrivals in pairs, and
 * the way without a vehicle. Seconds of the service date.
 *
 * Ride i leaves at departures[i] and arrives at arrivals[i]; both lists are sorted. Whoever must arrive by `a` takes the last ride with
 * an arrival at or before `a`; whoever leaves at `e` or later takes the first with a departure at or after `e`. Other rides may
 * stand in the lists; they change nothing.
 * Worked number: rides 17:00 to 17:40 and 17:30 to 18:10, on foot 60 minutes: to arrive by 18:00 one leaves at 17:00, either way.
 */
type Seconds = ArrayLike<number>

export interface TravelLeg {
  departures: Seconds
  arrivals: Seconds
  /** All the way without a vehicle, at any time; null = impossible. */
  directSeconds: number | null
}

/** A leg without rides: walking, a bicycle, a car. */
export function directLeg(directSeconds: number | null): TravelLeg {
  return { departures: [], arrivals: [], directSeconds }
}
