import { useMemo, useState } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { servicesAnswering } from '../coverage/servicesAnswering.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { categoryType } from './categoryType.ts'
import { ServiceIcon } from './ServiceIcon.tsx'

/** The services that answer to the question, for everyone who does not use the map. */
export function ServiceList() {
  const { t, language } = useLanguage()
  const { services } = useRegion()
  const { question, result } = useCoverage()
  const { view, navigate } = useView()
  const [open, setOpen] = useState(false)
  const listed = useMemo(() => {
    const byName = new Intl.Collator(language).compare
    return servicesAnswering(services ?? [], question.service).sort((a, b) =>
      byName(a.name[language], b.name[language]),
    )
  }, [services, question.service, language])
  if (!services) return null
  const twice = listed.filter((service) => service.possibleDuplicates.length > 0).length
  const unreachable = result.status === 'ready' ? (result.unreachableServices ?? 0) : 0
  return (
    <details className="service-list" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t.servicesTitle(listed.length)}</h2>
      </summary>
      <p className="quiet">
        {[
          t.servicesHint,
          unreachable > 0 && t.servicesBeyondStreets(unreachable),
          twice > 0 && t.servicesTwice(twice),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <ul>
        {open &&
          listed.map((service) => (
            <li key={service.id}>
              <button
                type="button"
                className="row-button with-icon"
                aria-pressed={view.selection?.id === service.id}
                onClick={() => navigate({ selection: { kind: 'service', id: service.id } })}
              >
                <ServiceIcon slug={categoryType(service, question.service)} />
                <span>
                  {service.name[language]}
                  <span className="row-note">
                    {service.place === 'unplaced'
                      ? t.unplaced
                      : [service.address, service.city].filter(Boolean).join(', ')}
                    {service.place === 'in-buffer' && ` · ${t.inBuffer}`}
                  </span>
                </span>
              </button>
            </li>
          ))}
      </ul>
    </details>
  )
}
