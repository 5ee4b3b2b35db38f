import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { ServiceIcon } from '../ui/ServiceIcon.tsx'
import { useView } from '../url/ViewContext.tsx'
import { categoryOf } from './serviceCategories.ts'
import { useAnsweringTypes } from './useAnsweringTypes.ts'

/** The signs of the service types that the map shows now. */
export function ServiceLegend() {
  const { t, language } = useLanguage()
  const { detail } = useRegion()
  const { view } = useView()
  const answering = useAnsweringTypes()
  const shown = detail.serviceTypes.filter(
    (type) =>
      type.inRegion + type.inBuffer > 0 &&
      view.layers.includes(answering.has(type.slug) ? 'services' : 'other-services'),
  )
  // Types that share a sign share a line, under the name of the first.
  const lines = new Map<string, { slug: string; names: string[] }>()
  for (const type of shown) {
    const line = lines.get(categoryOf(type.slug).id)
    if (line) line.names.push(type.name[language])
    else lines.set(categoryOf(type.slug).id, { slug: type.slug, names: [type.name[language]] })
  }
  return [...lines.values()].map((line) => (
    <li key={line.slug}>
      <ServiceIcon slug={line.slug} size={18} />
      {(line.names.length > 1 && t.categoryNames[categoryOf(line.slug).id]) || line.names.join(', ')}
    </li>
  ))
}
