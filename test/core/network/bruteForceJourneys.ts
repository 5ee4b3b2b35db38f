/**
 * Every journey of a small feed, one by one, straight from the feed: no patterns, no labels, no pruning. What the router must equal.
 */
import type { TransitFeed, TransitTransfer } from '../../../core/network/transitFeed.ts'

export interface Walk {
  stop: number
  seconds: number
}

/** A vehicle's trip on the service date: its stop times, shifted where it is of the day before or of a frequency. */
interface Vehicle {
  trip: number
  day: number
  repeated: boolean
  calls: { stop: number; arrival: number; departure: number; board: boolean; alight: boolean }[]
}

export interface Alighting {
  stop: number
  seconds: number
}

const DAY = 86_400

export class BruteForce {
  readonly feed: TransitFeed
  readonly vehicles: Vehicle[]
  readonly walkSeconds: (from: number, to: number) => number

  /**
   * For feeds in UTC whose frequencies are exact. Trips of one stop, and of no time where trips are joined, are left out.
   * @param walkSeconds between different stops, -1 where they are not joined.
   */
  constructor(
    feed: TransitFeed,
    date: string,
    dayBefore: string,
    walkSeconds: (a: number, b: number) => number,
  ) {
    this.feed = feed
    this.walkSeconds = walkSeconds
    this.vehicles = [...this.#vehiclesOf(date, 0), ...this.#vehiclesOf(dayBefore, -1)]
  }

  #vehiclesOf(date: string, day: number): Vehicle[] {
    const { feed } = this
    const vehicles: Vehicle[] = []
    feed.trips.forEach(({ service }, trip) => {
      if (!feed.services[service].dates.includes(date)) return
      const first = feed.tripStart[trip]
      const repeats = feed.frequencies.filter((frequency) => frequency.trip === trip)
      const shifts: number[] = []
      for (const { startSeconds, endSeconds, headwaySeconds } of repeats)
        for (let t = startSeconds; t < endSeconds; t += headwaySeconds)
          shifts.push(t - feed.departureSeconds[first])
      if (repeats.length === 0) shifts.push(0)
      for (const shift of shifts) {
        const calls: Vehicle['calls'] = []
        for (let i = first; i < feed.tripStart[trip + 1]; i++)
          calls.push({
            stop: feed.stopOfTime[i],
            arrival: feed.arrivalSeconds[i] + shift + day * DAY,
            departure: feed.departureSeconds[i] + shift + day * DAY,
            board: feed.mayBoard[i] === 1,
            alight: feed.mayAlight[i] === 1,
          })
        if (calls.length >= 2 && calls[calls.length - 1].arrival >= 0)
          vehicles.push({ trip, day, repeated: repeats.length > 0, calls })
      }
    })
    return vehicles
  }

  /** Each stop and time at which one can get off, leaving at `departure` by one of the walks, with at most `maxRides` rides. */
  listAlightings(walks: readonly Walk[], departure: number, maxRides: number): Alighting[] {
    const found: Alighting[] = []
    const seen = new Set<string>()
    const aboard = (v: number, position: number, rides: number): void => {
      const key = `${v}:${position}:${rides}`
      if (rides > maxRides || seen.has(key)) return
      seen.add(key)
      const vehicle = this.vehicles[v]
      for (let i = position + 1; i < vehicle.calls.length; i++) {
        const call = vehicle.calls[i]
        if (!call.alight) continue
        found.push({ stop: call.stop, seconds: call.arrival })
        this.vehicles.forEach((next, n) => {
          next.calls.forEach((there, j) => {
            if (!there.board) return
            const change = this.changeSeconds(vehicle.trip, call.stop, next.trip, there.stop)
            if (change >= 0 && call.arrival + change <= there.departure) aboard(n, j, rides + 1)
          })
        })
      }
      this.vehicles.forEach((next, n) => {
        if (position < vehicle.calls.length - 1 && this.staysAboard(vehicle, next)) aboard(n, 0, rides)
      })
    }
    this.vehicles.forEach((vehicle, v) => {
      vehicle.calls.forEach((call, i) => {
        const ready = walks.some(
          (walk) => walk.stop === call.stop && departure + walk.seconds <= call.departure,
        )
        if (call.board && ready) aboard(v, i, 1)
      })
    })
    return found
  }

  /** Earliest time at which one gets off at a stop; Infinity where never. */
  earliest(walks: readonly Walk[], departure: number, maxRides: number): number[] {
    const best = new Array<number>(this.feed.stops.length).fill(Infinity)
    for (const { stop, seconds } of this.listAlightings(walks, departure, maxRides))
      best[stop] = Math.min(best[stop], seconds)
    return best
  }

  /** All seconds at which leaving may matter: one is never better off leaving between two of them than at the next. */
  listDepartures(walks: readonly Walk[]): number[] {
    const times = new Set<number>()
    for (const { calls } of this.vehicles)
      for (const call of calls)
        for (const walk of walks) if (walk.stop === call.stop) times.add(call.departure - walk.seconds)
    return [...times].sort((a, b) => a - b)
  }

  staysAboard(from: Vehicle, to: Vehicle): boolean {
    if (from.day !== to.day || from.repeated || to.repeated) return false
    const last = from.calls[from.calls.length - 1]
    const first = to.calls[0]
    return this.feed.transfers.some(
      (rule) =>
        rule.type === 4 &&
        rule.fromTrip === from.trip &&
        rule.toTrip === to.trip &&
        (rule.fromStop === -1 || this.#covers(rule.fromStop, last.stop)) &&
        (rule.toStop === -1 || this.#covers(rule.toStop, first.stop)) &&
        last.arrival <= first.departure &&
        from.calls[0].departure < last.arrival &&
        first.departure < to.calls[to.calls.length - 1].arrival,
    )
  }

  #covers(stop: number, calledAt: number): boolean {
    return stop === calledAt || stop === this.feed.stops[calledAt].parent
  }

  /** Seconds that the change takes, -1 where it is impossible: the most specific rule of transfers.txt, else the walk. */
  changeSeconds(fromTrip: number, fromStop: number, toTrip: number, toStop: number): number {
    const { trips } = this.feed
    let decisive: TransitTransfer | undefined
    let best = -1
    for (const rule of this.feed.transfers) {
      if (rule.type > 3 || rule.fromStop < 0 || rule.toStop < 0) continue
      if (!this.#covers(rule.fromStop, fromStop) || !this.#covers(rule.toStop, toStop)) continue
      if (
        rule.fromTrip >= 0
          ? rule.fromTrip !== fromTrip
          : rule.fromRoute >= 0 && rule.fromRoute !== trips[fromTrip].route
      )
        continue
      if (
        rule.toTrip >= 0 ? rule.toTrip !== toTrip : rule.toRoute >= 0 && rule.toRoute !== trips[toTrip].route
      )
        continue
      const sides = [
        rule.fromTrip >= 0 ? 'trip' : rule.fromRoute >= 0 ? 'route' : 'stop',
        rule.toTrip >= 0 ? 'trip' : rule.toRoute >= 0 ? 'route' : 'stop',
      ].sort()
      const order = ['stop stop', 'route stop', 'route route', 'stop trip', 'route trip', 'trip trip']
      const exactStops = (rule.fromStop === fromStop ? 1 : 0) + (rule.toStop === toStop ? 1 : 0)
      const rank = 10 * order.indexOf(sides.join(' ')) + exactStops
      if (rank > best) {
        best = rank
        decisive = rule
      }
    }
    const walk = fromStop === toStop ? 0 : this.walkSeconds(fromStop, toStop)
    if (!decisive || decisive.type === 0) return walk
    if (decisive.type === 1) return 0
    if (decisive.type === 3) return -1
    return decisive.minSeconds === null ? walk : Math.max(walk, decisive.minSeconds)
  }
}
