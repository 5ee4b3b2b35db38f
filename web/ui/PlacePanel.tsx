import { lazy, Suspense, useEffect, useRef } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useIsochrone } from '../isochrone/IsochroneContext.tsx'
import { useMapGuise } from '../map/MapGuise.ts'
import { useStandard } from '../standards/StandardContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { Loading } from './Loading.tsx'
import { PanelFrame } from './PanelFrame.tsx'
import { showPanel } from './PlaceHeading.tsx'

const loadIsochronePanel = () => import('./IsochronePanel.tsx')
const IsochronePanel = lazy(loadIsochronePanel)
const loadAreaPanel = () => import('./AreaPanel.tsx').then(({ AreaPanel }) => ({ default: AreaPanel }))
const AreaPanel = lazy(loadAreaPanel)
const EmployerPanel = lazy(() =>
  import('./EmployerPanel.tsx').then(({ EmployerPanel }) => ({ default: EmployerPanel })),
)
const ServicePanel = lazy(() =>
  import('./ServicePanel.tsx').then(({ ServicePanel }) => ({ default: ServicePanel })),
)
const StandardAreaPanel = lazy(() =>
  import('../standards/StandardAreaPanel.tsx').then(({ StandardAreaPanel }) => ({
    default: StandardAreaPanel,
  })),
)

/** The panel of travel times around a point, else of whatever is selected. Takes the focus when something else is selected; Escape closes it. */
export function PlacePanel() {
  const { t, language } = useLanguage()
  const judged = useStandard()
  const guise = useMapGuise()
  const { view, navigate } = useView()
  const { areas, services, employers } = useRegion()
  const { origin, spot, close: closeIsochrone } = useIsochrone()
  const drawing = origin !== null
  const { selection } = view
  const heading = useRef<HTMLHeadingElement>(null)
  const opener = useRef<Element | null>(null)
  const selected = selection ? `${selection.kind}:${selection.id}` : null

  // Most often it is an area that is chosen first.
  useEffect(() => void loadAreaPanel(), [])
  // Its size decides what of the map is free: it is there when it is needed.
  const offered = selected !== null || spot !== null
  useEffect(() => {
    if (offered) void loadIsochronePanel()
  }, [offered])

  useEffect(() => {
    if (!selected || drawing) return
    opener.current ??= document.activeElement
    showPanel(heading.current)
  }, [selected, drawing])

  if (drawing) {
    const close = () => {
      closeIsochrone()
      // The panel that comes back takes the focus; without one the map has it, where the point was.
      if (!selection) document.querySelector<HTMLElement>('.maplibregl-canvas')?.focus()
    }
    return (
      <PanelFrame
        kind={t.isochroneKind}
        closeLabel={t.isochroneClose}
        close={close}
        className="isochrone-panel"
      >
        <Suspense fallback={<Loading>{t.isochroneWaiting}</Loading>}>
          <IsochronePanel />
        </Suspense>
      </PanelFrame>
    )
  }
  if (!selection) return null
  const close = () => {
    navigate({ selection: null })
    const back = opener.current
    opener.current = null
    if (back instanceof HTMLElement && back.isConnected) back.focus()
  }

  const area = selection.kind === 'area' ? areas.find((one) => one.id === selection.id) : undefined
  // Under a standard an area is a row of its answer, and a place that is no area of the region may be one.
  const row =
    selection.kind === 'area' ? judged?.gaps?.areas.find((one) => one.id === selection.id) : undefined
  const service = selection.kind === 'service' ? services?.find((one) => one.id === selection.id) : undefined
  const cell =
    selection.kind === 'employers' ? employers?.cells.find((one) => one.id === selection.id) : undefined
  const loading =
    (selection.kind === 'area' && !!judged?.standard && !row && judged.request.status === 'loading') ||
    (selection.kind === 'service' && !services) ||
    (selection.kind === 'employers' && !employers)
  const kind = { area: t.areaPanel, service: t.servicePanel, employers: t.employerPanel }[selection.kind]
  return (
    <PanelFrame kind={kind} closeLabel={t.closePanel} close={close}>
      <Suspense fallback={<Loading>{t.loadingRegion(null)}</Loading>}>
        {row && judged?.standard && (
          <StandardAreaPanel
            area={row}
            standard={judged.standard.name[language]}
            people={judged.people}
            heading={heading}
          />
        )}
        {area && guise && <guise.AreaPanel area={area} heading={heading} />}
        {area && !guise && !row && !loading && <AreaPanel area={area} heading={heading} />}
        {service && <ServicePanel service={service} heading={heading} />}
        {cell && <EmployerPanel cell={cell} heading={heading} />}
      </Suspense>
      {loading && <Loading>{t.loadingRegion(null)}</Loading>}
      {!loading && !row && !area && !service && !cell && (
        <h2 id="place-title" ref={heading} tabIndex={-1} className="place-missing">
          {t.placeNotFound}
        </h2>
      )}
    </PanelFrame>
  )
}
