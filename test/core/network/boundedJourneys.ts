/**
 * Every journey of a small feed under bounds on rides, on waiting between rides and on walking in all, one by one: each first boarding is
 * followed through every alighting and every change that the bounds allow. What the bounded search must equal.
 */
import type { RideBounds } from '../../../core/network/rideBounds.ts'
import type { BruteForce, Walk } from './bruteForceJourneys.ts'

/** From one place to another: when one leaves, without waiting for the first ride, and when one is there. */
export interface BoundedJourney {
  leaves: number
  arrives: number
}

export function listBoundedJourneys(
  brute: BruteForce,
  from: readonly Walk[],
  to: readonly Walk[],
  { maxRides, maxWaitSeconds, maxWalkSeconds }: RideBounds,
): BoundedJourney[] {
  const journeys: BoundedJourney[] = []
  const { vehicles } = brute
  const seen = new Set<string>()
  function follow(leaves: number, v: number, position: number, rides: number, walked: number): void {
    const key = `${leaves} ${v} ${position} ${rides} ${walked}`
    if (rides > maxRides || walked > maxWalkSeconds || seen.has(key)) return
    seen.add(key)
    const vehicle = vehicles[v]
    for (const call of vehicle.calls.slice(position + 1)) {
      if (!call.alight) continue
      for (const walk of to)
        if (walk.stop === call.stop && walked + walk.seconds <= maxWalkSeconds)
          journeys.push({ leaves, arrives: call.arrival + walk.seconds })
      vehicles.forEach((next, n) => {
        next.calls.forEach((there, j) => {
          if (!there.board) return
          const change = brute.changeSeconds(vehicle.trip, call.stop, next.trip, there.stop)
          const wait = there.departure - call.arrival - change
          if (change >= 0 && wait >= 0 && wait <= maxWaitSeconds)
            follow(leaves, n, j, rides + 1, walked + change)
        })
      })
    }
    vehicles.forEach((next, n) => {
      if (position < vehicle.calls.length - 1 && brute.staysAboard(vehicle, next))
        follow(leaves, n, 0, rides, walked)
    })
  }
  vehicles.forEach((vehicle, v) => {
    vehicle.calls.forEach((call, i) => {
      if (!call.board) return
      for (const walk of from)
        if (walk.stop === call.stop) follow(call.departure - walk.seconds, v, i, 1, walk.seconds)
    })
  })
  return journeys
}

/** Earliest arrival of whoever leaves at `departure`, and waits no longer than that for the first ride; Infinity where there is none. */
export function earliestArrival(
  journeys: readonly BoundedJourney[],
  departure: number,
  maxFirstWaitSeconds = Infinity,
): number {
  let earliest = Infinity
  for (const { leaves, arrives } of journeys)
    if (leaves >= departure && leaves - departure <= maxFirstWaitSeconds)
      earliest = Math.min(earliest, arrives)
  return earliest
}

/** Latest departure that arrives by a time; -Infinity where there is none. */
export function latestDeparture(journeys: readonly BoundedJourney[], arriveBy: number): number {
  let latest = -Infinity
  for (const { leaves, arrives } of journeys) if (arrives <= arriveBy) latest = Math.max(latest, leaves)
  return latest
}
