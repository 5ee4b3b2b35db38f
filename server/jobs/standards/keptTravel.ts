import { totalmem } from 'node:os'
import { bytesOfJourneys, type PlaceJourneys } from '../../../core/gaps/placeJourneys.ts'

/** What was found, so that who asks the same again need not search: what was not asked for longest goes first. */
export class KeptBytes<Value> {
  readonly #kept = new Map<string, Value>()
  readonly #mostBytes: number
  readonly #bytesOf: (value: Value) => number
  #bytes = 0

  constructor(mostBytes: number, bytesOf: (value: Value) => number) {
    this.#mostBytes = mostBytes
    this.#bytesOf = bytesOf
  }

  find(key: string): Value | undefined {
    const value = this.#kept.get(key)
    if (value !== undefined) {
      this.#kept.delete(key)
      this.#kept.set(key, value)
    }
    return value
  }

  keep(key: string, value: Value): void {
    this.#drop(key)
    this.#kept.set(key, value)
    this.#bytes += this.#bytesOf(value)
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#mostBytes) break
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    const value = this.#kept.get(key)
    if (value === undefined) return
    this.#bytes -= this.#bytesOf(value)
    this.#kept.delete(key)
  }
}

/** About a hundred standards of a city. */
const MOST_BYTES_OF_TIMES = 200_000_000
/** About a hundred places of a city, each on one day, under the longest limit of the page; less where memory is short. */
const MOST_BYTES_OF_JOURNEYS = Math.min(1_000_000_000, totalmem() / 4)

export interface KeptTravel {
  /** Of single places, times and dates. */
  times: KeptBytes<Uint8Array>
  /** Of single places and dates, for any hours. */
  journeys: KeptBytes<PlaceJourneys>
}

export const openKeptTravel = (): KeptTravel => ({
  times: new KeptBytes(MOST_BYTES_OF_TIMES, ({ byteLength }) => byteLength),
  journeys: new KeptBytes(MOST_BYTES_OF_JOURNEYS, bytesOfJourneys),
})

/** Those of this place and day, if they are long enough for these limits. */
export function journeysFor(kept: KeptTravel, name: string, limits: readonly number[]): PlaceJourneys | null {
  const known = kept.journeys.find(name)
  return known && known.longestSeconds >= limits.at(-1)! ? known : null
}
