/**
 * Numbers platforms: a stop and the set of transfer rules that name the trip by its route or id there. Trips that no rule names share
 * the stop's own platform, which every stop has.
 */
import { namesTrip, type TransferRule, type TransferRules } from './transferRules.ts'

export interface Platform {
  stop: number
  arriving: readonly TransferRule[]
  departing: readonly TransferRule[]
}

const NO_RULES: readonly TransferRule[] = []

export class PlatformIndex {
  readonly #rules: TransferRules
  /** By stop, by key of rules. */
  readonly #byStop: Map<string, Platform>[]

  constructor(rules: TransferRules) {
    this.#rules = rules
    this.#byStop = Array.from(
      { length: rules.stopCount },
      (_, stop) => new Map([['', { stop, arriving: NO_RULES, departing: NO_RULES }]]),
    )
  }

  /** The platform at which a trip calls at a stop of the region. */
  find(stop: number, feed: number, trip: number, route: number): Platform {
    const arriving = this.#rules.arriving.get(stop) ?? NO_RULES
    const departing = this.#rules.departing.get(stop) ?? NO_RULES
    const ofStop = this.#byStop[stop]
    if (arriving.length === 0 && departing.length === 0) return ofStop.get('') as Platform
    const arrivingHere = arriving.filter((rule) => namesTrip(rule, 'arriving', feed, trip, route))
    const departingHere = departing.filter((rule) => namesTrip(rule, 'departing', feed, trip, route))
    if (arrivingHere.length === 0 && departingHere.length === 0) return ofStop.get('') as Platform
    const key = `${arrivingHere.map((rule) => arriving.indexOf(rule))}/${departingHere.map((rule) => departing.indexOf(rule))}`
    let platform = ofStop.get(key)
    if (!platform) {
      platform = { stop, arriving: arrivingHere, departing: departingHere }
      ofStop.set(key, platform)
    }
    return platform
  }

  /** All platforms, stop after stop. */
  list(): Platform[] {
    return this.#byStop.flatMap((ofStop) => [...ofStop.values()])
  }
}
