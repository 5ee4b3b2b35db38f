import type { Service } from '../../server/contract/service.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'

/** Where a record comes from and under which licence. */
export function ServiceSource({ service }: { service: Service }) {
  const { t } = useLanguage()
  const { detail } = useRegion()
  const source = detail.sources.find((one) => one.source === service.source)
  return (
    <p className="place-source quiet">
      {t.sourceLine(
        service.publisher ?? source?.publisher ?? service.source,
        service.sourceKind,
        source?.licence ?? null,
      )}
    </p>
  )
}
