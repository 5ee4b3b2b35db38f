/** A map of promises that forgets what was not asked for longest, and failures at once. */
export class LatestMap<Key, Value extends Promise<unknown>> {
  readonly #entries = new Map<Key, Value>()
  readonly #size: number

  constructor(size: number) {
    this.#size = size
  }

  getOrMake(key: Key, make: () => Value): Value {
    const value = this.#entries.get(key) ?? make()
    this.#entries.delete(key)
    this.#entries.set(key, value)
    value.catch(() => {
      if (this.#entries.get(key) === value) this.#entries.delete(key)
    })
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#size) break
      this.#entries.delete(oldest)
    }
    return value
  }
}
