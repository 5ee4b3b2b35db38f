import { useMemo } from 'react'
import type { ServiceTypeCount } from '../../server/contract/region.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { countAnswering } from '../coverage/servicesAnswering.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'

/** Service types with the number of services that answer to each, children under their parent, types without any last. */
export function ServiceTypeOptions({ types }: { types: readonly ServiceTypeCount[] }) {
  const { t, language } = useLanguage()
  const { services } = useRegion()
  const counts = useMemo(
    () => new Map(types.map(({ slug }) => [slug, countAnswering(types, services, slug)])),
    [types, services],
  )
  const countOf = (slug: string) => counts.get(slug) ?? 0
  const option = (type: ServiceTypeCount) => {
    const count = countOf(type.slug)
    const name = (type.parent ? '\u2003' : '') + type.name[language]
    return (
      <option key={type.slug} value={type.slug}>
        {count > 0 ? t.serviceOption(name, count) : t.noneOfType(name)}
      </option>
    )
  }
  const withChildren = (type: ServiceTypeCount) => [
    type,
    ...types.filter((child) => child.parent === type.slug),
  ]
  const known = new Set(types.map((type) => type.slug))
  const tops = types.filter((type) => !type.parent || !known.has(type.parent))
  const some = (type: ServiceTypeCount) => withChildren(type).some((one) => countOf(one.slug) > 0)
  return [...tops.filter(some), ...tops.filter((type) => !some(type))].flatMap(withChildren).map(option)
}
