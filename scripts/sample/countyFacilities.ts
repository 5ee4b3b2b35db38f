/** Libraries and recreation that only the county's own layer lists. */
import type { Lattice } from './lattice.ts'
import { addressNear } from './placeServices.ts'
import type { CountyFacility } from './serviceFiles.ts'
import type { StreetPiece } from './streetPieces.ts'

const FACILITIES: [name: string, nameFr: string, kind: string, at: Lattice][] = [
  ['Teasel Corners reading room', 'Salle de lecture de Teasel Corners', 'Library', [4.1, 6.08]],
  [
    'Sainte-Maëlle community library',
    'Bibliothèque communautaire de Sainte-Maëlle',
    'Library',
    [24.12, 12.02],
  ],
  ['Sorrel Point beach pavilion', 'Pavillon de plage de Sorrel Point', 'Community centre', [38.1, -0.1]],
  ['Dunvarrow arena', 'Aréna de Dunvarrow', 'Arena', [10.35, 13.75]],
  ['Quillan arena', 'Aréna de Quillan', 'Arena', [35.7, 12.75]],
  ['Tansy Riverside pool', 'Piscine Tansy Riverside', 'Pool', [16.9, 3.4]],
  ['Collegeside skating oval', 'Patinoire de Collegeside', 'Arena', [15.3, 4.7]],
  ['Yarrowby community hall', 'Salle communautaire de Yarrowby', 'Community centre', [40.1, 18.6]],
  ['Lower Averill community hall', 'Salle communautaire de Lower Averill', 'Community centre', [18.1, 18.1]],
]

export function countyFacilities(pieces: readonly StreetPiece[]): CountyFacility[] {
  return FACILITIES.map(([name, nameFr, kind, at]) => ({
    name,
    nameFr,
    kind,
    ...addressNear(pieces, at, name),
  }))
}
