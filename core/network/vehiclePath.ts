/**
 * The way by bicycle or car between two snapped points as longitude and latitude, along the streets that the vehicle may use: the way
 * behind the seconds of `streetSecondsToPoints`, turns and one-way streets among them. Off-street metres are not part of it. Empty
 * where there is no way within the bound. On foot see walkPath.ts.
 */
import { NO_STREET, type Snap } from './snaps.ts'
import type { StreetNetwork } from './streetNetwork.ts'
import type { VehicleProfile } from './streetProfile.ts'
import { offStreetSeconds, searchByVehicle, secondsAlongArc, type VehicleSearch } from './vehicleSearch.ts'
import { cutEdge } from './walkPath.ts'

type Position = [lon: number, lat: number]

export function vehiclePath(
  network: StreetNetwork,
  from: Snap,
  to: Snap,
  profile: VehicleProfile,
  boundSeconds: number,
): Position[] {
  if (from.edge === NO_STREET || to.edge === NO_STREET) return []
  const search = searchByVehicle(network, [{ snap: from, seconds: 0 }], profile, 'from-root', boundSeconds)
  const begin = offStreetSeconds(profile, from.distanceMeters)
  const end = lastState(network, search, to)
  const along = secondsAlongEdge(network, search, from, to)
  if (Math.min(begin + along, end.seconds) > boundSeconds) return []
  if (begin + along <= end.seconds) return cutEdge(network, to.edge, from.offsetMeters, to.offsetMeters)

  // Back from the end, one state at a time, to one that follows the arc where the way began.
  const { arcOfState, before, arcSeconds } = search.rows
  const lengthOf = (arc: number) => network.edgeLengthMeters[arc >>> 1]
  const startOf = (arc: number) => (arc & 1 ? lengthOf(arc) : 0)
  const endOf = (arc: number) => (arc & 1 ? 0 : lengthOf(arc))
  const parts = [cutEdge(network, to.edge, startOf(arcOfState[end.state]), to.offsetMeters)]
  let { state } = end
  for (;;) {
    const first = firstArc(network, search, from, begin, state)
    if (first >= 0) {
      parts.push(cutEdge(network, from.edge, from.offsetMeters, endOf(first)))
      break
    }
    const seconds = search.secondsOfState(state)
    let next = -1
    for (let i = before.start[state]; i < before.start[state + 1] && next < 0; i++) {
      const past = before.node[i]
      const step = before.cost[i] - arcSeconds[arcOfState[state]] + arcSeconds[arcOfState[past]]
      if (search.secondsOfState(past) + step === seconds) next = past
    }
    if (next < 0) throw new Error('seconds without a way')
    const arc = arcOfState[next]
    parts.push(cutEdge(network, arc >>> 1, startOf(arc), endOf(arc)))
    state = next
  }
  const path = parts.reverse().flat()
  return path.filter((position, i) => i === 0 || position.some((value, k) => value !== path[i - 1][k]))
}

/** The state in which one comes by the place soonest, and when. */
function lastState(network: StreetNetwork, search: VehicleSearch, to: Snap) {
  const { stateOfArc, moreStatesOfArc } = search.rows
  const end = { state: -1, seconds: Infinity }
  for (const arc of [2 * to.edge, 2 * to.edge + 1]) {
    if (stateOfArc[arc] < 0) continue
    const along = secondsAlongArc(network, search.rows, arc, to.offsetMeters)
    for (const state of [stateOfArc[arc], ...(moreStatesOfArc.get(arc) ?? [])]) {
      const seconds = search.secondsOfState(state) + along
      if (seconds < end.seconds) Object.assign(end, { state, seconds })
    }
  }
  return end
}

/** Between two places on one edge in the direction of travel; Infinity where they are not. */
function secondsAlongEdge(network: StreetNetwork, { rows }: VehicleSearch, from: Snap, to: Snap): number {
  if (from.edge !== to.edge) return Infinity
  const arc = 2 * to.edge + (from.offsetMeters <= to.offsetMeters ? 0 : 1)
  if (rows.stateOfArc[arc] < 0) return from.offsetMeters === to.offsetMeters ? 0 : Infinity
  const at = (snap: Snap) => secondsAlongArc(network, rows, arc, snap.offsetMeters)
  return at(to) - at(from)
}

/** The arc from whose middle, where the way began, one came to a state in its seconds; -1 where one did not. */
function firstArc(
  network: StreetNetwork,
  { rows, secondsOfState }: VehicleSearch,
  from: Snap,
  begin: number,
  state: number,
) {
  const { stateOfArc, after } = rows
  for (const arc of [2 * from.edge, 2 * from.edge + 1]) {
    const start = stateOfArc[arc]
    if (start < 0) continue
    const plus = begin - secondsAlongArc(network, rows, arc, from.offsetMeters)
    for (let i = after.start[start]; i < after.start[start + 1]; i++)
      if (after.node[i] === state && plus + after.cost[i] === secondsOfState(state)) return arc
  }
  return -1
}
