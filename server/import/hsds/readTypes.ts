/**
 * Service types and attributes from the taxonomy terms of a service. By `serviceTypeBy` of the manifest its values are looked up in the named
 * field of each term (`code`, `name`, `id`), or of the attribute itself (`value`); codes of a hierarchy (`BD-1800.2000` of 211) may be named
 * by their beginning (`BD-1800`), the longest that fits. Without it, terms that are service types of ours, by slug or name, are taken.
 */
import { findServiceType, SERVICE_TYPES } from '../../../core/match/serviceTypes.ts'
import { plainWords } from '../addresses/plainWords.ts'
import type { ServicesSpec } from '../manifest/regionManifest.ts'
import { findAttribute } from '../serviceTable/findAttribute.ts'
import { type HsdsNode, partsOf, type TellNode, textOf } from './hsdsNode.ts'

interface PublishedKinds {
  serviceTypes: string[]
  attributes: string[]
  /** Names of the terms that are no service types of ours. */
  sourceKind: string | null
}

interface Term {
  code: string | null
  name: string | null
  id: string | null
  value: string | null
}

const BY_NAME = new Map(
  SERVICE_TYPES.flatMap(({ slug, en, fr }) => [en, fr].map((name) => [plainWords(name), slug])),
)

/** @param nodes attributes of the service; those with a label of ours are not among them */
export function readTypes(
  service: HsdsNode,
  nodes: readonly HsdsNode[],
  spec: ServicesSpec,
  tell: TellNode,
): PublishedKinds {
  const terms = nodes.map(toTerm)
  const words = (term: Term) => [term.code, term.name, term.value].filter((word) => word !== null)
  const types = [...new Set(terms.flatMap((term) => typesOf(term, spec)))]
  const attributes = terms.flatMap((term) => words(term).map(findAttribute).find(Boolean) ?? [])
  const fallback = spec.serviceTypeBy?.otherwise ?? spec.serviceType
  if (types.length === 0 && fallback === undefined) {
    const value = terms.map((term) => words(term).join(' ')).join('; ')
    tell('unknown_service_type', service, 'taxonomy_term', value || null)
  }
  const others = terms
    .filter((term) => !findOwn(term))
    .flatMap(({ name, code, value }) => name ?? code ?? value ?? [])
  return {
    serviceTypes: types.length > 0 ? types : [fallback ?? 'other'],
    attributes: [...new Set(attributes)],
    sourceKind: others.length > 0 ? [...new Set(others)].join('; ') : null,
  }
}

function toTerm(attribute: HsdsNode): Term {
  const [term] = partsOf(attribute, 'taxonomy_term')
  return {
    code: textOf(term, 'code'),
    name: textOf(term, 'name'),
    id: textOf(term, 'id') ?? textOf(attribute, 'taxonomy_term_id'),
    value: textOf(attribute, 'value'),
  }
}

function typesOf(term: Term, { serviceTypeBy: by }: ServicesSpec): string[] {
  if (by?.values) {
    const text = Object.hasOwn(term, by.field) ? term[by.field as keyof Term] : null
    const mapped = text === null ? undefined : findMapped(by.values, text)
    if (mapped !== undefined) return [mapped].flat()
  }
  return findOwn(term) ?? []
}

function findOwn({ code, name, value }: Term): string[] | undefined {
  for (const word of [code, value, name]) {
    if (word === null) continue
    const slug = findServiceType(word.toLowerCase())?.slug ?? BY_NAME.get(plainWords(word))
    if (slug) return [slug]
  }
  return undefined
}

function findMapped(
  values: Readonly<Record<string, string | string[]>>,
  text: string,
): string | string[] | undefined {
  const wanted = text.toLowerCase()
  const fits = Object.keys(values).filter((key) => {
    const start = key.trim().toLowerCase()
    return wanted === start || (wanted.startsWith(start) && /^[.-]/.test(wanted.slice(start.length)))
  })
  const [best] = fits.sort((a, b) => b.length - a.length)
  return best === undefined ? undefined : values[best]
}
