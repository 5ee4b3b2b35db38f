/**
 * Least costs from one or more starts to all nodes of compressed rows within a bound, exactly.
 *
 * A ring of buckets (R. B. Dial, "Algorithm 360", Communications of the ACM 12(11), 1969) over costs that are not whole
 * numbers: a bucket is emptied until nothing in it improves any more, as in delta-stepping (Meyer and Sanders, Journal of Algorithms
 * 49(1), 2003), so that the costs are exact whatever the width of a bucket.
 *
 * A kernel: state is kept between searches of the same rows, and only what the last search touched is cleared.
 */
const BUCKETS_PER_MEAN_EDGE = 4
const MOST_BUCKETS = 1 << 16

/** Nodes one step away in compressed rows, and what the step costs (metres, seconds ...), never below 0. */
export interface CostRows {
  /** Neighbours of node n stand from start[n] to start[n + 1]. */
  start: Uint32Array
  node: Uint32Array
  cost: Float64Array
  longest: number
  mean: number
}

export interface SearchStart {
  node: number
  cost: number
}

export class BucketSearch {
  /** Cost from the nearest start, by node; Infinity = not reached. Valid until the next `run`. */
  readonly costs: Float64Array
  /** Nodes reached by the last `run`: the first `reachedCount`. */
  readonly reached: Uint32Array
  reachedCount = 0
  readonly #rows: CostRows
  readonly #next: Int32Array
  readonly #previous: Int32Array
  readonly #bucket: Int32Array
  readonly #heads: Int32Array
  readonly #perCost: number
  #queued = 0

  constructor(rows: CostRows) {
    const nodeCount = rows.start.length - 1
    this.#rows = rows
    this.costs = new Float64Array(nodeCount).fill(Infinity)
    this.reached = new Uint32Array(nodeCount)
    this.#next = new Int32Array(nodeCount)
    this.#previous = new Int32Array(nodeCount)
    this.#bucket = new Int32Array(nodeCount).fill(-1)
    const { longest, mean } = rows
    const width = Math.max(mean / BUCKETS_PER_MEAN_EDGE, longest / (MOST_BUCKETS / 4), 0.001)
    let buckets = 4
    while (buckets < longest / width + 3) buckets *= 2
    this.#heads = new Int32Array(buckets).fill(-1)
    this.#perCost = 1 / width
  }

  /**
   * Searches from the starts, whatever their order.
   * @param bound nodes that cost more are not reached; Infinity for none.
   */
  run(from: readonly SearchStart[], bound: number): void {
    for (let i = 0; i < this.reachedCount; i++) this.costs[this.reached[i]] = Infinity
    this.reachedCount = 0
    const starts = from.filter(({ cost }) => cost <= bound).sort((a, b) => a.cost - b.cost || a.node - b.node)
    let bucket = starts.length > 0 ? Math.floor(starts[0].cost * this.#perCost) : 0
    let s = 0
    while (this.#queued > 0 || s < starts.length) {
      // Starts enter when their bucket comes up: the ring only spans the longest edge.
      if (this.#queued === 0) bucket = Math.max(bucket, Math.floor(starts[s].cost * this.#perCost))
      while (s < starts.length && Math.floor(starts[s].cost * this.#perCost) <= bucket) {
        this.#improve(starts[s].node, starts[s].cost)
        s += 1
      }
      this.#empty(bucket & (this.#heads.length - 1), bound)
      bucket += 1
    }
  }

  #improve(node: number, cost: number): void {
    const known = this.costs[node]
    if (cost >= known) return
    this.costs[node] = cost
    const slot = Math.floor(cost * this.#perCost) & (this.#heads.length - 1)
    const old = this.#bucket[node]
    if (old === slot) return
    if (old >= 0) this.#unlink(node, old)
    else {
      this.#queued += 1
      if (known === Infinity) {
        this.reached[this.reachedCount] = node
        this.reachedCount += 1
      }
    }
    const head = this.#heads[slot]
    this.#next[node] = head
    this.#previous[node] = -1
    if (head >= 0) this.#previous[head] = node
    this.#heads[slot] = node
    this.#bucket[node] = slot
  }

  #unlink(node: number, slot: number): void {
    const next = this.#next[node]
    const previous = this.#previous[node]
    if (previous >= 0) this.#next[previous] = next
    else this.#heads[slot] = next
    if (next >= 0) this.#previous[next] = previous
  }

  /** Settles a bucket. `#improve` is written out here: this loop is where all the time goes. */
  #empty(slot: number, bound: number): void {
    const { start, node: neighbours, cost: edgeCosts } = this.#rows
    const known = this.costs
    const next = this.#next
    const previous = this.#previous
    const bucketOf = this.#bucket
    const heads = this.#heads
    const mask = heads.length - 1
    const perCost = this.#perCost
    let queued = this.#queued
    let reachedCount = this.reachedCount
    for (let node = heads[slot]; node >= 0; node = heads[slot]) {
      const after = next[node]
      heads[slot] = after
      if (after >= 0) previous[after] = -1
      bucketOf[node] = -1
      queued -= 1
      const soFar = known[node]
      const end = start[node + 1]
      for (let i = start[node]; i < end; i++) {
        const neighbour = neighbours[i]
        const cost = soFar + edgeCosts[i]
        const before = known[neighbour]
        if (cost >= before || cost > bound) continue
        known[neighbour] = cost
        const to = Math.floor(cost * perCost) & mask
        const old = bucketOf[neighbour]
        if (old === to) continue
        if (old >= 0) {
          const n = next[neighbour]
          const p = previous[neighbour]
          if (p >= 0) next[p] = n
          else heads[old] = n
          if (n >= 0) previous[n] = p
        } else {
          queued += 1
          if (before === Infinity) {
            this.reached[reachedCount] = neighbour
            reachedCount += 1
          }
        }
        const head = heads[to]
        next[neighbour] = head
        previous[neighbour] = -1
        if (head >= 0) previous[head] = neighbour
        heads[to] = neighbour
        bucketOf[neighbour] = to
      }
    }
    this.#queued = queued
    this.reachedCount = reachedCount
  }
}
