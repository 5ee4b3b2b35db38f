import type { Service } from '../../server/contract/service.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { languageName } from '../i18n/languageName.ts'
import { readableHours } from '../i18n/openingHours.ts'
import { categoryType } from '../ui/categoryType.ts'
import { ServiceIcon } from '../ui/ServiceIcon.tsx'
import { useView } from '../url/ViewContext.tsx'
import { useAssets } from './AssetsContext.tsx'
import { minuteOfWeek } from './assetsView.ts'
import { type Asset, openAt, SEVERAL } from './findAssets.ts'
import { useAssetWords } from './useAssetWords.ts'

/** One service: its name, where it is, when and in which languages, whom to call and when somebody last did. */
export function AssetRow({ asset: { service, week } }: { asset: Asset }) {
  const { t, f, language } = useLanguage()
  const w = useAssetWords()
  const { view, navigate } = useView()
  const { asked } = useAssets()
  const open = asked.open && openAt(week, minuteOfWeek(asked.open))
  const place = service.sensitive
    ? t.sensitive
    : [service.address, service.city].filter(Boolean).join(', ') || t.addressUnknown
  const organization = service.organization !== service.name[language] ? service.organization : null
  const named = languageName(language)
  const nameOf = (code: string) => (code === SEVERAL ? w.severalLanguages : named(code))
  const hours = hoursInWords(service, language)
  return (
    <li className="asset-row">
      <ServiceIcon slug={categoryType(service, view.service ?? '')} />
      <div>
        <button
          type="button"
          className="row-button"
          aria-pressed={view.selection?.id === service.id}
          onClick={() => navigate({ selection: { kind: 'service', id: service.id } })}
        >
          {service.name[language]}
        </button>
        <p className="row-note">{[organization, place].filter(Boolean).join(' · ')}</p>
        <p className="row-note">
          {open === 'yes' && <strong className="asset-open">{w.openNow}</strong>}
          {hours ?? w.hoursUnknown}
          {' · '}
          {week?.languages?.length ? f.list(week.languages.map(nameOf)) : w.languagesUnknown}
        </p>
        <p className="row-note">
          {service.phone && (
            <>
              <a href={`tel:${service.phone.replace(/[^\d+]/g, '')}`}>{service.phone}</a>
              {' · '}
            </>
          )}
          {week?.confirmed ? w.confirmed(f.date(week.confirmed)) : w.neverConfirmed}
        </p>
      </div>
    </li>
  )
}

/** What was said on the phone, else what the list says; null where nobody said. */
function hoursInWords(service: Service, language: 'en' | 'fr'): string | null {
  const said = (field: string) =>
    service.answers.find((answer) => answer.field === field)?.value?.[language] ??
    service.stated.find((one) => one.field === field)?.value[language]
  const hours =
    said('openingHours') ?? (service.openingHours && readableHours(language, service.openingHours))
  return [hours && readableHours(language, hours), said('sessions')].filter(Boolean).join('; ') || null
}
