/**
 * Seconds by vehicle between two places on straight grid streets, the slow way: a search whose states are the whole run of the last four
 * arcs, every rule read anew from the segments and restrictions at each step. Shares no code with the engine.
 */
import type { Snap } from '../../../core/network/snaps.ts'
import type { VehicleProfile } from '../../../core/network/streetProfile.ts'
import type { StreetSegment } from '../../../core/network/streetSegment.ts'
import type { TurnRestriction } from '../../../core/network/turnRestriction.ts'

interface Arc {
  edge: number
  id: string
  from: string
  to: string
  east: number
  north: number
  seconds: number
  backward: boolean
}

export function driveByBruteForce(
  segments: StreetSegment[],
  restrictions: TurnRestriction[],
  from: Snap,
  to: Snap,
  profile: VehicleProfile,
): number {
  const mode = profile.mode
  const usable = segments.map((segment) => segment[mode])
  const arcs: Arc[] = segments.flatMap((segment, edge) => {
    if (!usable[edge]) return []
    const [a, b] = segment.coordinates
    const oneWay = mode === 'bicycle' ? (segment.oneWayBicycle ?? segment.oneWay) : segment.oneWay
    const speed = (profile.kmhByClass[segment.streetClass] ?? profile.otherKmh) / 3.6
    const meters = Math.hypot((b[0] - a[0]) * 111_319.4908, (b[1] - a[1]) * 110_574.2758)
    const both = [
      { from: a, to: b, backward: false },
      { from: b, to: a, backward: true },
    ].filter(({ backward }) => (backward ? oneWay <= 0 : oneWay >= 0))
    return both.map((way) => ({
      edge,
      id: segment.id,
      from: way.from.join(),
      to: way.to.join(),
      east: Math.sign(way.to[0] - way.from[0]),
      north: Math.sign(way.to[1] - way.from[1]),
      seconds: meters / speed,
      backward: way.backward,
    }))
  })
  const speedOf = (arc: Arc): number =>
    (profile.kmhByClass[segments[arc.edge].streetClass] ?? profile.otherKmh) / 3.6
  const along = (arc: Arc, snap: Snap): number =>
    arc.backward ? arc.seconds - snap.offsetMeters / speedOf(arc) : snap.offsetMeters / speedOf(arc)
  const walked = (snap: Snap): number => snap.distanceMeters / (profile.offStreetKmh / 3.6)

  function isOpen(past: Arc[], next: Arc): boolean {
    const way = [...past, next]
    return restrictions.every((restriction) => {
      if (!restriction[mode]) return true
      const length = restriction.segments.length
      const run = way.slice(-length)
      if (run.length < length) return true
      const cameSo = restriction.segments.slice(0, -1).every((id, i) => run[i].id === id)
      if (!cameSo || run[0].to !== restriction.viaPosition.join()) return true
      const takes = next.id === restriction.segments[length - 1]
      return restriction.kind === 'no' ? !takes : takes
    })
  }
  function turn(arc: Arc, next: Arc): number {
    if (!profile.turns) return 0
    const { turnSeconds, bias, uTurnSeconds, trafficSide } = profile.turns
    const roads = segments.filter(
      ({ coordinates }, edge) => usable[edge] && coordinates.some((end) => end.join() === arc.to),
    ).length
    const isUTurn = next.edge === arc.edge
    if (roads < 3 && !isUTurn) return 0
    const cross = arc.east * next.north - arc.north * next.east
    const degrees = isUTurn ? 180 : cross === 0 ? 0 : 90
    // Straight on counts as a turn to the right, turning round as one across the traffic.
    const isNear = !isUTurn && trafficSide === (cross > 0 ? 'left' : 'right')
    const towards = isNear ? bias : 1 / bias
    const cost = turnSeconds / (1 + Math.exp(-((13 / towards) * (degrees / 180) - 6.5 * towards)))
    return cost + (isUTurn ? uTurnSeconds : 0)
  }

  let best = Infinity
  const settled = new Map<string, number>()
  const queue: { past: Arc[]; seconds: number }[] = []
  for (const arc of arcs) {
    if (arc.edge !== from.edge) continue
    if (arc.edge === to.edge && along(arc, to) >= along(arc, from) - 1e-9)
      best = Math.min(best, along(arc, to) - along(arc, from))
    queue.push({ past: [arc], seconds: arc.seconds - along(arc, from) })
  }
  while (queue.length > 0) {
    queue.sort((a, b) => b.seconds - a.seconds)
    const { past, seconds } = queue.pop()!
    const key = past.map(({ id, backward }) => `${id}${backward}`).join()
    if (seconds >= (settled.get(key) ?? Infinity) || seconds >= best) continue
    settled.set(key, seconds)
    const arc = past[past.length - 1]
    const leaving = arcs.filter((next) => next.from === arc.to && isOpen(past, next))
    const onwards = leaving.filter((next) => next.edge !== arc.edge)
    for (const next of onwards.length > 0 ? onwards : leaving) {
      const begun = seconds + turn(arc, next)
      if (next.edge === to.edge) best = Math.min(best, begun + along(next, to))
      queue.push({ past: [...past, next].slice(-4), seconds: begun + next.seconds })
    }
  }
  return best + walked(from) + walked(to)
}
