import { AttributionControl, type Map as MapLibreMap, ScaleControl } from 'maplibre-gl'
import { useEffect } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { fitRegion } from './fitRegion.ts'

/** Zoom buttons, scale bar and sources of the map. */
export function MapFurniture({ map }: { map: MapLibreMap }) {
  const { t } = useLanguage()
  const { detail } = useRegion()
  const { navigate } = useView()

  useEffect(() => {
    const scale = new ScaleControl({ maxWidth: 110, unit: 'metric' })
    map.addControl(scale, 'bottom-left')
    return () => {
      if (map.style) map.removeControl(scale)
    }
  }, [map])

  useEffect(() => {
    const publishers = [
      ...new Set(detail.sources.map((source) => source.publisher).filter((name) => name !== null)),
    ]
    const sources = new AttributionControl({
      compact: true,
      customAttribution: escapeHtml(t.attribution(publishers)),
    })
    map.addControl(sources, 'bottom-right')
    const container = map.getContainer().querySelector('.maplibregl-ctrl-attrib')
    container?.querySelector('summary')?.setAttribute('aria-label', t.attributionToggle)
    container?.querySelector('summary')?.setAttribute('title', t.attributionToggle)
    // Folded from the start: the button tells the sources when asked.
    container?.removeAttribute('open')
    container?.classList.remove('maplibregl-compact-show')
    return () => {
      if (map.style) map.removeControl(sources)
    }
  }, [map, detail, t])

  const showAll = () => {
    fitRegion(map, detail)
    navigate({ map: null }, 'replace')
  }

  return (
    <div className="zoom-buttons">
      <button type="button" onClick={() => map.zoomIn()}>
        <span aria-hidden="true">+</span>
        <span className="visually-hidden">{t.zoomIn}</span>
      </button>
      <button type="button" onClick={() => map.zoomOut()}>
        <span aria-hidden="true">−</span>
        <span className="visually-hidden">{t.zoomOut}</span>
      </button>
      <button type="button" onClick={showAll}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path
            d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
          />
        </svg>
        <span className="visually-hidden">{t.wholeRegion}</span>
      </button>
    </div>
  )
}

/** MapLibre writes attributions as HTML; publishers' names are text. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
