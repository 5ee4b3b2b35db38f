/** A street inside one built-up lattice cell, drawn in the unit square. */
import type { StreetClass } from './drawnStreet.ts'
import type { Lattice } from './lattice.ts'

export interface FabricStreet {
  points: Lattice[]
  /** Same key = same street: grid streets go on through the next cell. */
  key: string
  kind: 'street' | 'avenue' | 'drive' | 'crescent' | 'court'
  streetClass: StreetClass
}
