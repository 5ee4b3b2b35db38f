/**
 * Shortest walking distances in metres from one or more snapped roots to all nodes within a bound.
 *
 * A ring of buckets (R. B. Dial, "Algorithm 360", Communications of the ACM 12(11), 1969) over distances that are not whole
 * numbers: a bucket is emptied until nothing in it improves any more, as in delta-stepping (Meyer and Sanders, Journal of Algorithms
 * 49(1), 2003), so that the distances are exact whatever the width of a bucket. Walking ignores one-way, therefore
 * the search from a service over reversed streets is this same search.
 *
 * A kernel: state is kept between searches of one network, and only what the last search touched is cleared.
 */
import { NO_STREET, type Snap } from './snaps.ts'
import { EDGE_USE, type StreetNetwork } from './streetNetwork.ts'
import { type WalkRows, walkRows } from './walkRows.ts'

const BUCKETS_PER_MEAN_EDGE = 4
const MOST_BUCKETS = 1 << 16

export class WalkSearch {
  /** Metres from the nearest root, by node; Infinity = not reached. Valid until the next `run`. */
  readonly meters: Float64Array
  /** Nodes reached by the last `run`: the first `reachedCount`. */
  readonly reached: Uint32Array
  reachedCount = 0
  readonly #network: StreetNetwork
  readonly #rows: WalkRows
  readonly #next: Int32Array
  readonly #previous: Int32Array
  readonly #bucket: Int32Array
  readonly #heads: Int32Array
  readonly #perMeter: number
  #queued = 0

  constructor(network: StreetNetwork) {
    this.#network = network
    this.#rows = walkRows(network)
    this.meters = new Float64Array(network.nodeCount).fill(Infinity)
    this.reached = new Uint32Array(network.nodeCount)
    this.#next = new Int32Array(network.nodeCount)
    this.#previous = new Int32Array(network.nodeCount)
    this.#bucket = new Int32Array(network.nodeCount).fill(-1)
    const { longestMeters, meanMeters } = this.#rows
    const width = Math.max(meanMeters / BUCKETS_PER_MEAN_EDGE, longestMeters / (MOST_BUCKETS / 4), 0.001)
    let buckets = 4
    while (buckets < longestMeters / width + 3) buckets *= 2
    this.#heads = new Int32Array(buckets).fill(-1)
    this.#perMeter = 1 / width
  }

  /**
   * Searches from the roots; those without a street are left out. Off-street metres of a root count as walking.
   * @param boundMeters nodes farther than this are not reached; Infinity for none.
   */
  run(roots: readonly Snap[], boundMeters: number): void {
    for (let i = 0; i < this.reachedCount; i++) this.meters[this.reached[i]] = Infinity
    this.reachedCount = 0
    const starts = this.#startsOf(roots, boundMeters)
    let bucket = starts.length > 0 ? Math.floor(starts[0].meters * this.#perMeter) : 0
    let s = 0
    while (this.#queued > 0 || s < starts.length) {
      // Starts enter when their bucket comes up: the ring only spans the longest edge.
      if (this.#queued === 0) bucket = Math.max(bucket, Math.floor(starts[s].meters * this.#perMeter))
      while (s < starts.length && Math.floor(starts[s].meters * this.#perMeter) <= bucket) {
        this.#improve(starts[s].node, starts[s].meters)
        s += 1
      }
      this.#empty(bucket & (this.#heads.length - 1), boundMeters)
      bucket += 1
    }
  }

  #startsOf(roots: readonly Snap[], boundMeters: number): { node: number; meters: number }[] {
    const network = this.#network
    const starts: { node: number; meters: number }[] = []
    for (const { edge, offsetMeters, distanceMeters } of roots) {
      if (edge === NO_STREET || !(network.edgeUse[edge] & EDGE_USE.walk)) continue
      starts.push({ node: network.edgeFrom[edge], meters: distanceMeters + offsetMeters })
      starts.push({
        node: network.edgeTo[edge],
        meters: distanceMeters + (network.edgeLengthMeters[edge] - offsetMeters),
      })
    }
    return starts
      .filter((start) => start.meters <= boundMeters)
      .sort((a, b) => a.meters - b.meters || a.node - b.node)
  }

  #improve(node: number, meters: number): void {
    const known = this.meters[node]
    if (meters >= known) return
    this.meters[node] = meters
    const slot = Math.floor(meters * this.#perMeter) & (this.#heads.length - 1)
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
  #empty(slot: number, boundMeters: number): void {
    const { start, node: neighbours, lengthMeters } = this.#rows
    const known = this.meters
    const next = this.#next
    const previous = this.#previous
    const bucketOf = this.#bucket
    const heads = this.#heads
    const mask = heads.length - 1
    const perMeter = this.#perMeter
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
        const meters = soFar + lengthMeters[i]
        const before = known[neighbour]
        if (meters >= before || meters > boundMeters) continue
        known[neighbour] = meters
        const to = Math.floor(meters * perMeter) & mask
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

const kept = new WeakMap<StreetNetwork, WalkSearch>()

/** The search state of a network, made once and reused. One search at a time: read `meters` before the next `run`. */
export function walkSearchOf(network: StreetNetwork): WalkSearch {
  let search = kept.get(network)
  if (!search) {
    search = new WalkSearch(network)
    kept.set(network, search)
  }
  return search
}
