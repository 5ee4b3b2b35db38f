/**
 * The network as a vehicle sees it: states, and which state may follow which.
 *
 * A state is an arc (an edge travelled one way) that the vehicle may use; what follows it depends on the arc, so that turn costs and
 * forbidden turns are exact. Where a ban spans three arcs or more, the arcs inside it have further states that remember how
 * the vehicle came, as in the automaton of Aho and Corasick (Communications of the ACM 18(6), 1975): a search over states needs no memory of
 * its own. Turning round is possible only where nothing else is: at dead ends.
 *
 * All seconds are whole multiples of 2^-20 s: sums are exact in any order, so that a reversed search gives the very numbers
 * of the forward ones.
 */
import { arcHeadings } from './arcHeadings.ts'
import type { CostRows } from './bucketSearch.ts'
import { FORBIDDEN_FOR, MODE_USE } from './streetMode.ts'
import type { StreetNetwork } from './streetNetwork.ts'
import type { VehicleProfile } from './streetProfile.ts'
import { turnSeconds } from './turnSeconds.ts'

export interface VehicleRows {
  /** State of an arc that was begun without a past, or -1 where the arc is closed. */
  stateOfArc: Int32Array
  arcOfState: Uint32Array
  /** States below this are those of `stateOfArc`. */
  plainStates: number
  /** Further states of an arc. */
  moreStatesOfArc: ReadonlyMap<number, number[]>
  /** Seconds along each arc; NaN where it is closed. */
  arcSeconds: Float64Array
  metersPerSecondOfArc: Float64Array
  /** From the start of a state to the start of each that may follow: the way along it, then the turn. */
  after: CostRows
  /** From the end of a state back to the end of each that it may follow: the way along it, then the turn. */
  before: CostRows
}

const GRAIN = 1 << 20
/** The nearest whole multiple of 2^-20 seconds. */
export function toGrain(seconds: number): number {
  return Math.round(seconds * GRAIN) / GRAIN
}

const made = new WeakMap<StreetNetwork, Map<string, VehicleRows>>()

/** Rows of a city take some megabytes, and anybody may try many speeds. */
const MOST_KEPT = 4

/** Made once for the same network and profile, then kept with the last few profiles of the network. */
export function vehicleRows(network: StreetNetwork, profile: VehicleProfile): VehicleRows {
  const known = made.get(network) ?? new Map<string, VehicleRows>()
  made.set(network, known)
  const key = JSON.stringify([
    profile.mode,
    profile.kmhByClass,
    profile.otherKmh,
    profile.postedShare,
    profile.turns,
  ])
  const rows = known.get(key) ?? makeRows(network, profile)
  known.delete(key)
  known.set(key, rows)
  const [oldest] = known.keys()
  if (known.size > MOST_KEPT) known.delete(oldest)
  return rows
}

function makeRows(network: StreetNetwork, profile: VehicleProfile): VehicleRows {
  const { edgeFrom, edgeTo, rowStart, rowEnds } = network
  const { arcSeconds, metersPerSecondOfArc } = arcSpeeds(network, profile)
  const headings = arcHeadings(network)
  const roadsAt = countRoads(network, profile)
  const bans = listBans(network, profile)

  const stateOfArc = new Int32Array(2 * network.edgeCount).fill(-1)
  const arcs: number[] = []
  for (const arc of rowEnds) {
    if (Number.isNaN(arcSeconds[arc])) continue
    stateOfArc[arc] = arcs.length
    arcs.push(arc)
  }
  const plainStates = arcs.length
  const stateOfPast = new Map<string, number>()
  const pasts: number[][] = []
  const moreStatesOfArc = new Map<number, number[]>()
  for (const ban of bans.runs) {
    if (ban.some((arc) => stateOfArc[arc] < 0)) continue
    for (let length = 2; length < ban.length; length++) {
      const past = ban.slice(0, length)
      const key = past.join()
      if (stateOfPast.has(key)) continue
      const arc = past[length - 1]
      stateOfPast.set(key, arcs.length)
      moreStatesOfArc.set(arc, [...(moreStatesOfArc.get(arc) ?? []), arcs.length])
      arcs.push(arc)
      pasts.push(past)
    }
  }

  const from: number[] = []
  const to: number[] = []
  const turn: number[] = []
  for (let state = 0; state < arcs.length; state++) {
    const arc = arcs[state]
    const past = state < plainStates ? [arc] : pasts[state - plainStates]
    const node = arc & 1 ? edgeFrom[arc >>> 1] : edgeTo[arc >>> 1]
    const before = to.length
    for (let i = rowStart[node]; i < rowStart[node + 1]; i++) if (rowEnds[i] !== (arc ^ 1)) goOn(rowEnds[i])
    if (to.length === before) goOn(arc ^ 1)

    function goOn(next: number): void {
      if (stateOfArc[next] < 0) return
      let target = stateOfArc[next]
      if (bans.arcs.has(next)) {
        for (let i = past.length - 1; i >= 0; i--) {
          const key = `${past.slice(i).join()},${next}`
          if (bans.keys.has(key)) return
          target = stateOfPast.get(key) ?? target
        }
      }
      from.push(state)
      to.push(target)
      turn.push(turnCost(arc, next, roadsAt[node]))
    }
  }
  function turnCost(arc: number, next: number, roads: number): number {
    if (!profile.turns) return 0
    const isUTurn = next === (arc ^ 1)
    if (roads < 3 && !isUTurn) return 0
    let degrees = ((headings.leaving[next] - headings.arriving[arc] + 540) % 360) - 180
    // Turning round is turning across the oncoming traffic, whatever the last digit of the angle says.
    if (isUTurn) degrees = profile.turns.trafficSide === 'right' ? -180 : 180
    return toGrain(turnSeconds(degrees, profile.turns) + (isUTurn ? profile.turns.uTurnSeconds : 0))
  }
  return {
    stateOfArc,
    arcOfState: Uint32Array.from(arcs),
    plainStates,
    moreStatesOfArc,
    arcSeconds,
    metersPerSecondOfArc,
    after: toRows(arcs.length, from, to, (i) => turn[i] + arcSeconds[arcs[from[i]]]),
    before: toRows(arcs.length, to, from, (i) => turn[i] + arcSeconds[arcs[to[i]]]),
  }
}

function arcSpeeds(network: StreetNetwork, profile: VehicleProfile) {
  const { forward, backward } = MODE_USE[profile.mode]
  const arcSeconds = new Float64Array(2 * network.edgeCount).fill(Number.NaN)
  const metersPerSecondOfArc = new Float64Array(2 * network.edgeCount).fill(Number.NaN)
  const kmhOfClass = network.classes.map((name) =>
    Object.hasOwn(profile.kmhByClass, name) ? profile.kmhByClass[name] : profile.otherKmh,
  )
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const posted = network.edgeMaxSpeedKmh[edge]
    const isPosted = posted > 0 && profile.postedShare !== null
    const kmh = isPosted ? posted * profile.postedShare! : kmhOfClass[network.edgeClass[edge]]
    const use = network.edgeUse[edge]
    for (const arc of [use & forward ? 2 * edge : -1, use & backward ? 2 * edge + 1 : -1]) {
      if (arc < 0) continue
      metersPerSecondOfArc[arc] = kmh / 3.6
      arcSeconds[arc] = Math.max(1 / GRAIN, toGrain(network.edgeLengthMeters[edge] / (kmh / 3.6)))
    }
  }
  return { arcSeconds, metersPerSecondOfArc }
}

/** How many ends of edges that the vehicle may use, one way or the other, meet at each node. */
function countRoads(
  { nodeCount, rowStart, rowEnds, edgeUse }: StreetNetwork,
  { mode }: VehicleProfile,
): Uint16Array {
  const either = MODE_USE[mode].forward | MODE_USE[mode].backward
  const roads = new Uint16Array(nodeCount)
  for (let node = 0; node < nodeCount; node++)
    for (let i = rowStart[node]; i < rowStart[node + 1]; i++)
      if (edgeUse[rowEnds[i] >>> 1] & either) roads[node] += 1
  return roads
}

function listBans(network: StreetNetwork, { mode }: VehicleProfile) {
  const { forbiddenStart, forbiddenArcs, forbiddenModes } = network
  const runs: number[][] = []
  for (let i = 0; i < forbiddenModes.length; i++) {
    if (forbiddenModes[i] & FORBIDDEN_FOR[mode])
      runs.push([...forbiddenArcs.subarray(forbiddenStart[i], forbiddenStart[i + 1])])
  }
  return {
    runs,
    keys: new Set(runs.map((run) => run.join())),
    arcs: new Set(runs.flatMap((run) => run.slice(1))),
  }
}

function toRows(nodeCount: number, from: number[], to: number[], costOf: (i: number) => number): CostRows {
  const start = new Uint32Array(nodeCount + 1)
  for (const node of from) start[node + 1] += 1
  for (let node = 0; node < nodeCount; node++) start[node + 1] += start[node]
  const free = start.slice()
  const node = new Uint32Array(to.length)
  const cost = new Float64Array(to.length)
  let longest = 0
  let sum = 0
  for (let i = 0; i < from.length; i++) {
    const at = free[from[i]]
    free[from[i]] += 1
    node[at] = to[i]
    cost[at] = costOf(i)
    longest = Math.max(longest, cost[at])
    sum += cost[at]
  }
  return { start, node, cost, longest, mean: to.length > 0 ? sum / to.length : 0 }
}
