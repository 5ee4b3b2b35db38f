import { lazy, Suspense } from 'react'
import { findServiceType, SERVICE_ATTRIBUTES } from '../../core/match/serviceTypes.ts'
import type { Service } from '../../server/contract/service.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { capital } from '../i18n/capital.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { languageName } from '../i18n/languageName.ts'
import { readableHours } from '../i18n/openingHours.ts'
import { Fact } from './Fact.tsx'
import { IsochroneButton } from './IsochroneButton.tsx'
import { type HeadingRef, PlaceHeading } from './PlaceHeading.tsx'
import { ServiceAnswers } from './ServiceAnswers.tsx'
import { ServiceDoubts } from './ServiceDoubts.tsx'
import { ServiceIcon } from './ServiceIcon.tsx'
import { ServiceSource } from './ServiceSource.tsx'

const CorrectService = lazy(() =>
  import('../data/CorrectService.tsx').then(({ CorrectService }) => ({ default: CorrectService })),
)

/** What is known of a service at a place, and how well. */
export function ServicePanel({
  service,
  heading,
  inPlace = false,
}: {
  service: Service
  heading: HeadingRef
  /** In the view of the place, which draws travel times itself. */
  inPlace?: boolean
}) {
  const { t, f, language } = useLanguage()
  const { detail } = useRegion()
  const typeName = (slug: string) =>
    detail.serviceTypes.find((type) => type.slug === slug)?.name[language] ??
    findServiceType(slug)?.[language] ??
    slug
  const attributes = SERVICE_ATTRIBUTES.filter((attribute) => service.attributes.includes(attribute.slug))
  // Whoever answers the phone verifies the record; "nobody knows" verifies nothing.
  const told = service.answers.filter(({ value }) => value !== null).map(({ date }) => date)
  const verified = [service.verifiedDate ?? '', ...told].sort().at(-1)
  const statedLanguages = service.stated.find(({ field }) => field === 'languages')
  const stated = service.stated.filter(
    ({ field }) => field !== 'languages' && !service.answers.some((answer) => answer.field === field),
  )
  const address = [service.address, service.city, service.postalCode].filter(Boolean).join(', ')
  return (
    <>
      <PlaceHeading heading={heading}>{service.name[language]}</PlaceHeading>
      {service.organization && service.organization !== service.name[language] && (
        <p className="quiet">{service.organization}</p>
      )}
      <ul className="types" aria-label={t.types}>
        {service.serviceTypes.map((slug) => (
          <li key={slug}>
            <ServiceIcon slug={slug} />
            {typeName(slug)}
          </li>
        ))}
      </ul>
      {service.point && !inPlace && (
        <IsochroneButton
          origin={{
            lon: service.point[0],
            lat: service.point[1],
            place: { kind: 'service', id: service.id },
          }}
          direction="to"
        />
      )}
      {service.place === 'in-buffer' && <p className="tag-note">{t.placedOutside}</p>}
      {service.place === 'unplaced' && (
        <p className="tag-note">{service.sensitive ? t.sensitive : t.placedNowhere}</p>
      )}
      <ServiceDoubts service={service} />
      <dl className="facts">
        <Fact name={t.address}>{service.sensitive ? t.sensitive : address || t.addressUnknown}</Fact>
        {service.phone && (
          <Fact name={t.telephone}>
            <a href={`tel:${service.phone.replace(/[^\d+]/g, '')}`}>{service.phone}</a>
          </Fact>
        )}
        {webAddress(service.website) && (
          <Fact name={t.website}>
            <a href={webAddress(service.website) ?? undefined} rel="noreferrer">
              {service.website}
            </a>
          </Fact>
        )}
        {attributes.length > 0 && (
          <Fact name={t.forWhom}>{f.list(attributes.map((attribute) => attribute[language]))}</Fact>
        )}
        <Fact name={t.openingHours}>
          {service.openingHours ? readableHours(language, service.openingHours) : t.hoursUnknown}
        </Fact>
        <Fact name={t.languages}>
          {statedLanguages?.value[language] ??
            (service.languages.length
              ? f.list(service.languages.map(languageName(language)))
              : t.hoursUnknown)}
        </Fact>
        {stated.map(({ field, name, value }) => (
          <Fact key={field} name={capital(name[language])}>
            {f.date(value[language])}
          </Fact>
        ))}
        {service.note?.[language] && <Fact name={t.sourceNote}>{service.note[language]}</Fact>}
        <Fact name={t.listDate}>{service.listDate ? f.date(service.listDate) : t.unknown}</Fact>
        <Fact name={t.verifiedDate}>{verified ? f.date(verified) : t.neverVerified}</Fact>
      </dl>
      <ServiceAnswers service={service} />
      <ServiceSource service={service} />
      {detail.access === 'owner' && (
        <Suspense>
          <CorrectService key={service.id} region={detail.id} service={service} />
        </Suspense>
      )}
    </>
  )
}

/** Only web addresses become links: a source could hold anything. */
function webAddress(text: string | null): string | null {
  if (!text) return null
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`
  return URL.canParse(address) ? address : null
}
