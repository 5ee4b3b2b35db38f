/** About a hundred standards of a city. */
const MOST_BYTES = 200_000_000

/** What was found for single places, times and dates, so that a standard that asks the same again need not search. */
export class KeptTravel {
  readonly #kept = new Map<string, Uint8Array>()
  #bytes = 0

  find(key: string): Uint8Array | undefined {
    const value = this.#kept.get(key)
    if (value) {
      this.#kept.delete(key)
      this.#kept.set(key, value)
    }
    return value
  }

  keep(key: string, value: Uint8Array): void {
    this.#drop(key)
    this.#kept.set(key, value)
    this.#bytes += value.byteLength
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= MOST_BYTES) break
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.byteLength ?? 0
    this.#kept.delete(key)
  }
}
