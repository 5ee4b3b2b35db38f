/** Rows of stop_times.txt while they stream in: columns of numbers in blocks, 25 bytes a row, whatever the file's size. */
const BLOCK = 1 << 16

interface Block {
  trip: Uint32Array
  stop: Uint32Array
  sequence: Uint32Array
  arrival: Int32Array
  departure: Int32Array
  rowNumber: Uint32Array
  rules: Uint8Array
}

/** May not board, may not alight: bits of `rules`. */
export const NO_PICKUP = 1
export const NO_DROP_OFF = 2

/** The rows of trip t stand from start[t] to start[t + 1], in the order of the file. */
export interface StopTimesByTrip extends Omit<Block, 'trip'> {
  start: Uint32Array
}

export class StopTimeRows {
  #blocks: Block[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  push(
    trip: number,
    stop: number,
    sequence: number,
    arrival: number,
    departure: number,
    rowNumber: number,
    rules: number,
  ): void {
    const at = this.#length % BLOCK
    if (at === 0) this.#blocks.push(createColumns(BLOCK))
    const block = this.#blocks[this.#blocks.length - 1]
    block.trip[at] = trip
    block.stop[at] = stop
    block.sequence[at] = sequence
    block.arrival[at] = arrival
    block.departure[at] = departure
    block.rowNumber[at] = rowNumber
    block.rules[at] = rules
    this.#length += 1
  }

  /** Hands the rows over by trip and forgets them, each block as soon as it is copied. */
  takeByTrip(tripCount: number): StopTimesByTrip {
    const start = new Uint32Array(tripCount + 1)
    this.#each((block, at) => {
      start[block.trip[at] + 1] += 1
    })
    for (let trip = 0; trip < tripCount; trip++) start[trip + 1] += start[trip]
    const next = start.slice()
    const { trip: _, ...columns } = createColumns(this.#length, 0)
    this.#each((block, at) => {
      const to = next[block.trip[at]]++
      columns.stop[to] = block.stop[at]
      columns.sequence[to] = block.sequence[at]
      columns.arrival[to] = block.arrival[at]
      columns.departure[to] = block.departure[at]
      columns.rowNumber[to] = block.rowNumber[at]
      columns.rules[to] = block.rules[at]
    }, true)
    this.#length = 0
    return { start, ...columns }
  }

  #each(take: (block: Block, at: number) => void, forget = false): void {
    const blocks = this.#blocks
    for (let index = 0; index < blocks.length; index++) {
      const count = Math.min(BLOCK, this.#length - index * BLOCK)
      for (let at = 0; at < count; at++) take(blocks[index], at)
      if (forget) (blocks as (Block | undefined)[])[index] = undefined
    }
    if (forget) this.#blocks = []
  }
}

function createColumns(length: number, tripLength = length): Block {
  return {
    trip: new Uint32Array(tripLength),
    stop: new Uint32Array(length),
    sequence: new Uint32Array(length),
    arrival: new Int32Array(length),
    departure: new Int32Array(length),
    rowNumber: new Uint32Array(length),
    rules: new Uint8Array(length),
  }
}
