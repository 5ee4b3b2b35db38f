/** Modes that move along streets alone, and which bits of EDGE_USE let them. */
import { EDGE_USE } from './streetNetwork.ts'

export type StreetMode = 'walk' | 'bicycle' | 'car'
export type VehicleMode = 'bicycle' | 'car'

/** Bits that allow a mode along an edge as it is drawn, and against. */
export const MODE_USE: Readonly<Record<StreetMode, { forward: number; backward: number }>> = {
  walk: { forward: EDGE_USE.walk, backward: EDGE_USE.walk },
  bicycle: { forward: EDGE_USE.bicycleForward, backward: EDGE_USE.bicycleBackward },
  car: { forward: EDGE_USE.carForward, backward: EDGE_USE.carBackward },
}

/** Bits of `forbiddenModes` of a network. */
export const FORBIDDEN_FOR: Readonly<Record<VehicleMode, number>> = { bicycle: 1, car: 2 }
