import type { GeoJSONSource, Map as MapLibreMap, MapMouseEvent, PointLike } from 'maplibre-gl'
import { useEffect, useState } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useIsochrone } from '../isochrone/IsochroneContext.tsx'
import { usePlaceMap } from '../place/PlaceMapContext.tsx'
import { useHighlight } from '../ui/HighlightContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { MapTip, type Pointed } from './MapTip.tsx'

const SERVICE_LAYERS = ['services-pin', 'services-cluster', 'other-services-pin', 'other-services-cluster']
/** Fingers and pointers may miss a sign by so many pixels. */
const MISS = 4

/**
 * What the pointer does on the map: areas light up; a click selects a service or an area and offers travel times from its point; a cluster
 * opens.
 */
export function MapPointer({ map }: { map: MapLibreMap }) {
  const { areas } = useRegion()
  const { navigate } = useView()
  const { setArea } = useHighlight()
  const { origin, draw, setSpot } = useIsochrone()
  const { place } = usePlaceMap()
  const drawing = origin !== null
  const [tip, setTip] = useState<{ on: Pointed; x: number; y: number } | null>(null)

  useEffect(() => {
    const signAt = ({ point: { x, y } }: MapMouseEvent) => {
      const box: [PointLike, PointLike] = [
        [x - MISS, y - MISS],
        [x + MISS, y + MISS],
      ]
      return map.queryRenderedFeatures(box, { layers: SERVICE_LAYERS })[0]
    }
    const cellAt = (event: MapMouseEvent): string | undefined =>
      map.queryRenderedFeatures(event.point, { layers: ['standard-cell'] })[0]?.properties.cell
    const areaAt = (event: MapMouseEvent) =>
      map.queryRenderedFeatures(event.point, { layers: ['area-fill'] })[0]

    const move = (event: MapMouseEvent) => {
      const sign = map.queryRenderedFeatures(event.point, { layers: ['place-mark'] })[0] ?? signAt(event)
      const cell = sign ? undefined : cellAt(event)
      const index = sign || cell !== undefined ? undefined : areaAt(event)?.properties.index
      const area = typeof index === 'number' ? index : null
      const on: Pointed | null = cell !== undefined ? { cell } : area !== null ? { area } : null
      map.getCanvas().style.cursor = sign || on ? 'pointer' : ''
      setArea(area)
      setTip(on && { on, x: event.point.x, y: event.point.y })
    }
    const leave = () => {
      setArea(null)
      setTip(null)
    }
    const click = async (event: MapMouseEvent) => {
      // It would lie over what the click brings.
      setTip(null)
      const { lng: lon, lat } = event.lngLat
      // Whoever waits for a point takes it (web/data/usePickedPoint.ts).
      if (!dispatchEvent(new CustomEvent('pick', { cancelable: true, detail: { lon, lat } }))) return
      const mark = map.queryRenderedFeatures(event.point, { layers: ['place-mark'] })[0]
      if (mark) return place?.open(mark.properties.id)
      const sign = signAt(event)
      if (sign?.properties.cluster) {
        const zoom = await map
          .getSource<GeoJSONSource>(sign.source)
          ?.getClusterExpansionZoom(sign.properties.cluster_id)
        if (sign.geometry.type !== 'Point' || zoom === undefined) return
        map.easeTo(
          { center: sign.geometry.coordinates as [number, number], zoom: zoom + 0.4 },
          { chosen: true },
        )
        return
      }
      // While travel times are drawn, a click moves their point and selects nothing.
      if (drawing && !place) return draw({ lon, lat, place: null })
      if (sign) return navigate({ selection: { kind: 'service', id: sign.properties.id } })
      const cell = cellAt(event)
      if (cell !== undefined) return navigate({ selection: { kind: 'area', id: cell } })
      const index = areaAt(event)?.properties.index
      const area = areas.find((one) => one.index === index)
      if (place) return place.pick(lon, lat, area?.id ?? null)
      const selection = area ? { kind: 'area' as const, id: area.id } : null
      setSpot({ lon, lat, beside: selection })
      navigate({ selection })
    }
    map.on('mousemove', move)
    map.on('mouseout', leave)
    map.on('movestart', leave)
    map.on('click', click)
    return () => {
      map.off('mousemove', move)
      map.off('mouseout', leave)
      map.off('movestart', leave)
      map.off('click', click)
    }
  }, [map, areas, navigate, setArea, drawing, draw, setSpot, place])

  return tip && <MapTip on={tip.on} x={tip.x} y={tip.y} />
}
