import type { PlaceTimes, PlaceTimesStore } from './transit/nearestByTransit.ts'

/** About 120 MB for a city of 140,000 dwellings. */
const MOST_VALUES = 60_000_000

/** Travel times of single places, so that another question about the same day and time need not search for them again. */
export class KeptTimes {
  readonly #times = new Map<string, PlaceTimes>()
  #values = 0

  /** Those that were found under the same question. */
  under(question: string): PlaceTimesStore {
    return {
      find: (place) => this.#find(`${question} ${place}`),
      keep: (place, times) => this.#keep(`${question} ${place}`, times),
    }
  }

  #find(key: string): PlaceTimes | undefined {
    const times = this.#times.get(key)
    if (!times) return undefined
    this.#times.delete(key)
    this.#times.set(key, times)
    return times
  }

  #keep(key: string, times: PlaceTimes): void {
    this.#drop(key)
    this.#times.set(key, times)
    this.#values += countValues(times)
    for (const oldest of this.#times.keys()) {
      if (this.#values <= MOST_VALUES) break
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    const times = this.#times.get(key)
    if (!times) return
    this.#values -= countValues(times)
    this.#times.delete(key)
  }
}

function countValues(times: PlaceTimes): number {
  return Object.values(times).reduce((sum, values) => sum + values.length, 0)
}
