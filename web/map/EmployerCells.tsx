import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useState } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import type { EmployerOverlay } from './layers/employerOverlay.ts'

/** Employers by area, drawn with deck.gl, which is loaded when the layer is first switched on. */
export function EmployerCells({ map }: { map: MapLibreMap }) {
  const { employers } = useRegion()
  const { view, navigate } = useView()
  const [overlay, setOverlay] = useState<EmployerOverlay | null>(null)
  const on = view.layers.includes('employers')

  useEffect(() => {
    if (!on) return
    let left = false
    let made: EmployerOverlay | null = null
    import('./layers/employerOverlay.ts').then(({ createEmployerOverlay }) => {
      if (left) return
      made = createEmployerOverlay(map)
      setOverlay(made)
    })
    return () => {
      left = true
      setOverlay(null)
      if (map.style) made?.remove()
    }
  }, [map, on])

  const selected = view.selection?.kind === 'employers' ? view.selection.id : null
  useEffect(() => {
    overlay?.show(employers?.cells ?? [], selected, (id) =>
      navigate({ selection: { kind: 'employers', id } }),
    )
  }, [overlay, employers, selected, navigate])
  return null
}
