/**
 * Streets as a graph of flat typed arrays: what every search reads. Plain data, never changed once built; all arrays may be
 * views on one shared buffer (see openStreetNetwork).
 *
 * An edge is one street segment between two nodes, drawn from `edgeFrom` to `edgeTo`. Rows list, for each node, the edges that
 * touch it, whichever way they are drawn: one list serves forward and reversed searches, and `edgeUse` tells who may go which way.
 */
export interface StreetNetwork {
  nodeCount: number
  edgeCount: number
  /** Longitude and latitude of node n at 2n and 2n + 1, in 1e-7 degrees. */
  nodePositions: Int32Array
  /** Index of the walking component of each node in `walkComponents`, or -1 where nobody walks. */
  walkComponentOfNode: Int32Array
  edgeFrom: Uint32Array
  edgeTo: Uint32Array
  /** Length on the ground, see groundDistance.ts. Never 0. */
  edgeLengthMeters: Float64Array
  /** Bits of EDGE_USE. */
  edgeUse: Uint8Array
  /** Index into `classes`. */
  edgeClass: Uint8Array
  /** Posted speed in km/h; 0 = not known. */
  edgeMaxSpeedKmh: Uint8Array
  /** Which segment, counted from 0 in the order they were handed over, the edge was made from. */
  edgeSegment: Uint32Array
  /** Positions of edge e are `shapePositions` from 2 * shapeStart[e] to 2 * shapeStart[e + 1], as in nodePositions. */
  shapeStart: Uint32Array
  shapePositions: Int32Array
  /** Ends of edges at node n are `rowEnds` from rowStart[n] to rowStart[n + 1]. */
  rowStart: Uint32Array
  /** 2 * edge, plus 1 where the node is the edge's `edgeTo`. A loop stands in its node's row twice. */
  rowEnds: Uint32Array
  /** Where the pieces of walkable edges lie, for snapping. */
  walkGrid: PieceGrid
  /** The same for edges that bicycles or cars may use. */
  vehicleGrid: PieceGrid
  classes: string[]
  /** Largest first, by length. */
  walkComponents: StreetComponent[]
  /** As `walkComponentOfNode`, for sets of nodes that a bicycle (a car) can ride between there and back: one-way counts. */
  bicycleComponentOfNode: Int32Array
  carComponentOfNode: Int32Array
  bicycleComponents: StreetComponent[]
  carComponents: StreetComponent[]
  /**
   * Runs of arcs that may not be travelled one after the other: run i is `forbiddenArcs` from forbiddenStart[i] to
   * forbiddenStart[i + 1], two arcs or more. Arc 2e is edge e as it is drawn, 2e + 1 against. Bits of FORBIDDEN_FOR say whom it binds.
   */
  forbiddenStart: Uint32Array
  forbiddenArcs: Uint32Array
  forbiddenModes: Uint8Array
  /** Turn restrictions that fit no edges of the network. */
  restrictionsUnused: number
  /** Segments that gave no edge because they have no length. */
  segmentsWithoutLength: number
}

export const EDGE_USE = {
  walk: 1,
  bicycleForward: 2,
  bicycleBackward: 4,
  carForward: 8,
  carBackward: 16,
  bridgeOrTunnel: 32,
} as const

/** A set of streets joined for one mode. */
export interface StreetComponent {
  nodes: number
  edges: number
  lengthMeters: number
}

/**
 * Pieces of edges (between two neighbouring positions of a shape) by square cell, row after row from the south-west. Pieces of cell c
 * are `pieces` from cellStart[c] to cellStart[c + 1]; a piece is the index of its first position in `shapePositions`.
 */
export interface PieceGrid {
  west: number
  south: number
  cellLonDegrees: number
  cellLatDegrees: number
  columns: number
  rows: number
  cellStart: Uint32Array
  pieces: Uint32Array
  pieceEdges: Uint32Array
}

/** Positions are kept as whole numbers of 1e-7 degrees (1.1 cm), as OpenStreetMap does. */
export const POSITION_SCALE = 1e7
