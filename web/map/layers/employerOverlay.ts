import { ScatterplotLayer } from '@deck.gl/layers'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { EmployerCell } from '../../../server/contract/service.ts'

export interface EmployerOverlay {
  show: (cells: readonly EmployerCell[], selected: string | null, onSelect: (id: string) => void) => void
  remove: () => void
}

type PlacedCell = EmployerCell & { center: [number, number] }

/** Names and services stand above the discs, or a large one would hide them. An outside basemap has no such names. */
const ABOVE = ['street-name', 'other-services-cluster']
const ALL: [number, number, number, number] = [176, 134, 48, 215]
const AGRICULTURAL: [number, number, number, number] = [78, 55, 10, 235]
const LINE: [number, number, number, number] = [255, 255, 255, 255]
const SELECTED: [number, number, number, number] = [16, 36, 43, 255]

/** Discs whose area is the number of employers; the dark part inside is the agricultural ones. */
export function createEmployerOverlay(map: MapLibreMap): EmployerOverlay {
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] })
  map.addControl(overlay)
  return {
    show(cells, selected, onSelect) {
      const placed = cells.filter((cell): cell is PlacedCell => cell.center !== null)
      const radius = (count: number) => 4 * Math.sqrt(count)
      const shared = {
        data: placed,
        getPosition: (cell: PlacedCell) => cell.center,
        radiusUnits: 'pixels' as const,
        lineWidthUnits: 'pixels' as const,
        beforeId: ABOVE.find((layer) => map.getLayer(layer)),
      }
      const layers = () => [
        new ScatterplotLayer<PlacedCell>({
          ...shared,
          id: 'employers',
          getRadius: (cell) => radius(cell.employers),
          getFillColor: ALL,
          stroked: true,
          getLineColor: (cell) => (cell.id === selected ? SELECTED : LINE),
          getLineWidth: (cell) => (cell.id === selected ? 3 : 1.5),
          updateTriggers: { getLineColor: selected, getLineWidth: selected },
          pickable: true,
          onClick: (info) => {
            if (info.object) onSelect(info.object.id)
            return true
          },
        }),
        new ScatterplotLayer<PlacedCell>({
          ...shared,
          id: 'agricultural-employers',
          getRadius: (cell) => radius(cell.agriculturalEmployers ?? 0),
          getFillColor: AGRICULTURAL,
        }),
      ]
      overlay.setProps({ layers: layers() })
      // What is set while the style loads is skipped: once more when the map stands still.
      if (!map.isStyleLoaded()) map.once('idle', () => overlay.setProps({ layers: layers() }))
    },
    remove() {
      map.removeControl(overlay)
    },
  }
}
