import { useEffect, useRef } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { AreaPanel } from './AreaPanel.tsx'
import { EmployerPanel } from './EmployerPanel.tsx'
import { Loading } from './Loading.tsx'
import { ServicePanel } from './ServicePanel.tsx'

/** The panel of whatever is selected. Takes the focus when something else is selected; Escape closes it. */
export function PlacePanel() {
  const { t } = useLanguage()
  const { view, navigate } = useView()
  const { areas, services, employers } = useRegion()
  const { selection } = view
  const heading = useRef<HTMLHeadingElement>(null)
  const opener = useRef<Element | null>(null)
  const selected = selection ? `${selection.kind}:${selection.id}` : null

  useEffect(() => {
    if (!selected) return
    opener.current ??= document.activeElement
    heading.current?.focus({ preventScroll: true })
    // In a low window the panel stands in the page, out of sight of what was chosen.
    const panel = heading.current?.closest('.place-panel')
    if (panel && getComputedStyle(panel).position === 'static') panel.scrollIntoView({ block: 'start' })
  }, [selected])

  if (!selection) return null
  const close = () => {
    navigate({ selection: null })
    const back = opener.current
    opener.current = null
    if (back instanceof HTMLElement && back.isConnected) back.focus()
  }

  const area = selection.kind === 'area' ? areas.find((one) => one.id === selection.id) : undefined
  const service = selection.kind === 'service' ? services?.find((one) => one.id === selection.id) : undefined
  const cell =
    selection.kind === 'employers' ? employers?.cells.find((one) => one.id === selection.id) : undefined
  const loading =
    (selection.kind === 'service' && !services) || (selection.kind === 'employers' && !employers)
  const kind = { area: t.areaPanel, service: t.servicePanel, employers: t.employerPanel }[selection.kind]
  return (
    <aside
      className="place-panel"
      aria-labelledby="place-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <div className="place-kind">
        <span>{kind}</span>
        <button type="button" className="icon-button" onClick={close}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
          </svg>
          <span className="visually-hidden">{t.closePanel}</span>
        </button>
      </div>
      {area && <AreaPanel area={area} heading={heading} />}
      {service && <ServicePanel service={service} heading={heading} />}
      {cell && <EmployerPanel cell={cell} heading={heading} />}
      {loading && <Loading>{t.loadingRegion(null)}</Loading>}
      {!loading && !area && !service && !cell && (
        <h2 id="place-title" ref={heading} tabIndex={-1} className="place-missing">
          {t.placeNotFound}
        </h2>
      )}
    </aside>
  )
}
