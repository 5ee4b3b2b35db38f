/** Neighbours on foot in compressed rows, for the inner loop of the walking search. Walking ignores one-way. */
import type { CostRows } from './bucketSearch.ts'
import { EDGE_USE, type StreetNetwork } from './streetNetwork.ts'

const made = new WeakMap<StreetNetwork, CostRows>()

/** Costs are metres. Made once a network, then kept as long as the network is. */
export function walkRows(network: StreetNetwork): CostRows {
  let rows = made.get(network)
  if (!rows) {
    rows = makeWalkRows(network)
    made.set(network, rows)
  }
  return rows
}

function makeWalkRows(network: StreetNetwork): CostRows {
  const start = new Uint32Array(network.nodeCount + 1)
  const node = new Uint32Array(network.rowEnds.length)
  const lengthMeters = new Float64Array(network.rowEnds.length)
  let count = 0
  let longestMeters = 0
  let sum = 0
  for (let from = 0; from < network.nodeCount; from++) {
    for (let i = network.rowStart[from]; i < network.rowStart[from + 1]; i++) {
      const edge = network.rowEnds[i] >>> 1
      const head = network.rowEnds[i] & 1 ? network.edgeFrom[edge] : network.edgeTo[edge]
      if (!(network.edgeUse[edge] & EDGE_USE.walk) || head === from) continue
      node[count] = head
      lengthMeters[count] = network.edgeLengthMeters[edge]
      longestMeters = Math.max(longestMeters, lengthMeters[count])
      sum += lengthMeters[count]
      count += 1
    }
    start[from + 1] = count
  }
  return {
    start,
    node: node.subarray(0, count),
    cost: lengthMeters.subarray(0, count),
    longest: longestMeters,
    mean: count > 0 ? sum / count : 0,
  }
}
