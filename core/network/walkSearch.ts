/**
 * Shortest walking distances in metres from one or more snapped roots to all nodes within a bound. Walking ignores one-way, therefore
 * the search from a service over reversed streets is this same search.
 */
import { BucketSearch, type SearchStart } from './bucketSearch.ts'
import { NO_STREET, type Snap } from './snaps.ts'
import { EDGE_USE, type StreetNetwork } from './streetNetwork.ts'
import { walkRows } from './walkRows.ts'

export class WalkSearch {
  readonly #network: StreetNetwork
  readonly #search: BucketSearch
  /** Metres from the nearest root, by node; Infinity = not reached. Valid until the next `run`. */
  readonly meters: Float64Array
  /** Nodes reached by the last `run`: the first `reachedCount`. */
  readonly reached: Uint32Array

  constructor(network: StreetNetwork) {
    this.#network = network
    this.#search = new BucketSearch(walkRows(network))
    this.meters = this.#search.costs
    this.reached = this.#search.reached
  }

  get reachedCount(): number {
    return this.#search.reachedCount
  }

  /**
   * Searches from the roots; those without a street are left out. Off-street metres of a root count as walking.
   * @param boundMeters nodes farther than this are not reached; Infinity for none.
   */
  run(roots: readonly Snap[], boundMeters: number): void {
    const network = this.#network
    const starts: SearchStart[] = []
    for (const { edge, offsetMeters, distanceMeters } of roots) {
      if (edge === NO_STREET || !(network.edgeUse[edge] & EDGE_USE.walk)) continue
      starts.push({ node: network.edgeFrom[edge], cost: distanceMeters + offsetMeters })
      starts.push({
        node: network.edgeTo[edge],
        cost: distanceMeters + (network.edgeLengthMeters[edge] - offsetMeters),
      })
    }
    this.#search.run(starts, boundMeters)
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
