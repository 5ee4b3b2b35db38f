/**
 * Turn restrictions as runs of arcs that nobody may travel one after the other. `only` becomes a ban on every other way to go on: after
 * the first arc where there is no via segment, else once the via segments have been travelled. The U-turn is one of
 * those ways. A restriction whose segments are missing, do not meet, or close on themselves fits nothing and is counted.
 */
import { FORBIDDEN_FOR } from './streetMode.ts'
import { POSITION_SCALE, type StreetNetwork } from './streetNetwork.ts'
import type { TurnRestriction } from './turnRestriction.ts'

type Graph = Pick<StreetNetwork, 'edgeFrom' | 'edgeTo' | 'rowStart' | 'rowEnds' | 'nodePositions'>
type Forbidden = Pick<
  StreetNetwork,
  'forbiddenStart' | 'forbiddenArcs' | 'forbiddenModes' | 'restrictionsUnused'
>

/** @param ids of the segment of each edge. Of equal ids the first counts. */
export function forbidTurns(
  graph: Graph,
  ids: readonly string[],
  restrictions: readonly TurnRestriction[],
): Forbidden {
  const wanted = new Set(restrictions.flatMap(({ segments }) => segments))
  const edgeOf = new Map<string, number>()
  for (const [edge, id] of ids.entries()) if (wanted.has(id) && !edgeOf.has(id)) edgeOf.set(id, edge)

  const runs = new Map<string, { arcs: number[]; modes: number }>()
  let unused = 0
  for (const restriction of restrictions) {
    const arcs = followArcs(graph, edgeOf, restriction)
    if (!arcs) {
      unused += 1
      continue
    }
    const modes =
      (restriction.bicycle ? FORBIDDEN_FOR.bicycle : 0) | (restriction.car ? FORBIDDEN_FOR.car : 0)
    for (const run of restriction.kind === 'no' ? [arcs] : otherRuns(graph, arcs)) {
      const key = run.join()
      const known = runs.get(key)
      if (known) known.modes |= modes
      else runs.set(key, { arcs: run, modes })
    }
  }
  const listed = [...runs.values()]
  const forbiddenStart = new Uint32Array(listed.length + 1)
  for (const [i, { arcs }] of listed.entries()) forbiddenStart[i + 1] = forbiddenStart[i] + arcs.length
  return {
    forbiddenStart,
    forbiddenArcs: Uint32Array.from(listed.flatMap(({ arcs }) => arcs)),
    forbiddenModes: Uint8Array.from(listed, ({ modes }) => modes),
    restrictionsUnused: unused,
  }
}

function followArcs(
  { edgeFrom, edgeTo, nodePositions }: Graph,
  edgeOf: ReadonlyMap<string, number>,
  { segments, viaPosition }: TurnRestriction,
): number[] | undefined {
  const lon = Math.round(viaPosition[0] * POSITION_SCALE)
  const lat = Math.round(viaPosition[1] * POSITION_SCALE)
  const isVia = (node: number): boolean =>
    nodePositions[2 * node] === lon && nodePositions[2 * node + 1] === lat
  const arcs: number[] = []
  let at = -1
  for (const [i, id] of segments.entries()) {
    const edge = edgeOf.get(id)
    if (edge === undefined || edgeFrom[edge] === edgeTo[edge]) return undefined
    const backward = i === 0 ? isVia(edgeFrom[edge]) : edgeTo[edge] === at
    const fits = i === 0 ? backward || isVia(edgeTo[edge]) : backward || edgeFrom[edge] === at
    if (!fits) return undefined
    arcs.push(2 * edge + (backward ? 1 : 0))
    at = backward ? edgeFrom[edge] : edgeTo[edge]
  }
  return arcs.length >= 2 ? arcs : undefined
}

/** The same run with every other last arc that leaves the same node. */
function otherRuns({ edgeFrom, edgeTo, rowStart, rowEnds }: Graph, arcs: number[]): number[][] {
  const last = arcs[arcs.length - 1]
  const node = last & 1 ? edgeTo[last >>> 1] : edgeFrom[last >>> 1]
  const runs: number[][] = []
  for (let i = rowStart[node]; i < rowStart[node + 1]; i++)
    if (rowEnds[i] !== last) runs.push([...arcs.slice(0, -1), rowEnds[i]])
  return runs
}
