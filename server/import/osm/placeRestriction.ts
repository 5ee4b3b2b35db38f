import type { TurnRestriction } from '../../../core/network/turnRestriction.ts'
import type { RestrictionRules } from './restrictionRules.ts'

/** The segments that a way gave, in the order of the way, with the ids of their first and last nodes. */
export type WayPieces = { id: string; first: number; last: number }[]

interface Places {
  find(id: number): number
  lon: Float64Array
  lat: Float64Array
}

/**
 * The turns of a restriction as segments: one for each pair of a way from and a way to (`no_entry` and `no_exit` have several). Via is a node, or
 * one way that is followed from where the first way meets it to where the last one does. Ways must begin or end at via, as the
 * definition asks; where they pass through it, or several readings are possible, nothing is placed.
 */
export function placeRestriction(
  rules: RestrictionRules,
  pieces: ReadonlyMap<number, WayPieces>,
  nodes: Places,
): TurnRestriction[] {
  const { id, kind, bicycle, car, viaNode, viaWays, from, to } = rules
  // Several ways to be demanded at once make no sense: each would forbid the other.
  if (kind === 'only' && (from.length !== 1 || to.length !== 1)) return []
  const placed: TurnRestriction[] = []
  for (const fromWay of from) {
    for (const toWay of to) {
      const [a, b] = [pieces.get(fromWay), pieces.get(toWay)]
      if (!a || !b) continue
      const turn =
        viaWays.length === 0
          ? viaNode === null
            ? null
            : turnAt(a, b, viaNode)
          : viaWays.length === 1
            ? turnOver(a, pieces.get(viaWays[0]), b)
            : null
      if (!turn) continue
      const index = nodes.find(turn.via)
      const viaPosition: [number, number] = [nodes.lon[index], nodes.lat[index]]
      const number = placed.length === 0 ? '' : `-${placed.length + 1}`
      placed.push({ id: `${id}${number}`, kind, segments: turn.segments, viaPosition, bicycle, car })
    }
  }
  return placed
}

interface Turn {
  via: number
  segments: string[]
}

function turnAt(from: WayPieces, to: WayPieces, via: number): Turn | null {
  const first = pieceAtEnd(from, via)
  const last = pieceAtEnd(to, via)
  return first && last ? { via, segments: [first, last] } : null
}

function turnOver(from: WayPieces, over: WayPieces | undefined, to: WayPieces): Turn | null {
  if (!over) return null
  const nodes = [over[0].first, ...over.map(({ last }) => last)]
  // A way that was cut at a missing node, or that closes on itself, has no order to follow.
  const isWhole = over.every((piece, i) => i === 0 || piece.first === over[i - 1].last)
  if (!isWhole || new Set(nodes).size !== nodes.length) return null
  const entries = nodes.filter((node) => pieceAtEnd(from, node))
  const exits = nodes.filter((node) => pieceAtEnd(to, node))
  if (entries.length !== 1 || exits.length !== 1 || entries[0] === exits[0]) return null
  const start = nodes.indexOf(entries[0])
  const end = nodes.indexOf(exits[0])
  const followed = over.slice(Math.min(start, end), Math.max(start, end)).map(({ id }) => id)
  if (start > end) followed.reverse()
  return {
    via: entries[0],
    segments: [pieceAtEnd(from, entries[0])!, ...followed, pieceAtEnd(to, exits[0])!],
  }
}

/** The segment at that end of the way, or undefined where the way does not end there or ends there twice. */
function pieceAtEnd(pieces: WayPieces, node: number): string | undefined {
  const isFirst = pieces[0]?.first === node
  const isLast = pieces.at(-1)?.last === node
  const touches = pieces.filter(({ first, last }) => first === node || last === node).length
  if (isFirst === isLast || touches !== 1) return undefined
  return isFirst ? pieces[0].id : pieces.at(-1)!.id
}
