import { Map as MapLibreMap, type PaddingOptions, type StyleSpecification, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { MapPosition } from '../url/view.ts'
import { drawImage, IMAGE_RATIO } from './drawImage.ts'

setWorkerUrl(workerUrl)

export type Bounds = [number, number, number, number]

/** Test runs pass `?probe=1`: nothing fades, and the map can be asked whether it is still. */
const probed = new URLSearchParams(window.location.search).has('probe')

/** A map in `container`, at `position` or showing all of `bounds`. */
export function createMap(
  container: HTMLElement,
  style: StyleSpecification,
  start: { position: MapPosition | null; bounds: Bounds; padding: PaddingOptions },
): MapLibreMap {
  const { position, bounds, padding } = start
  const map = new MapLibreMap({
    container,
    style,
    ...(position
      ? { center: [position.lon, position.lat], zoom: position.zoom }
      : { bounds, fitBoundsOptions: { padding } }),
    minZoom: 6,
    maxZoom: 18,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: probed ? 0 : 200,
    // Names of places and areas are in the page's own words; the browser's fonts are not needed.
    localIdeographFontFamily: false,
  })
  map.touchZoomRotate.disableRotation()
  map.setMissingStyleImageResolver((name) => {
    const image = map.hasImage(name) ? null : drawImage(name)
    if (image) map.addImage(name, image, { pixelRatio: IMAGE_RATIO })
  })
  if (probed) {
    const idle = () =>
      new Promise<void>((resolve) => {
        map.once('idle', () => resolve())
        map.triggerRepaint()
      })
    Object.assign(window, { withinReach: { map, idle } })
  }
  return map
}
