import { serviceTypesAnswering } from '../../core/match/serviceTypes.ts'
import type { ServiceTypeCount } from '../../server/contract/region.ts'
import type { Service } from '../../server/contract/service.ts'

/** Services whose type answers to a question about `slug` (a parent includes its children). */
export function servicesAnswering(services: readonly Service[], slug: string): Service[] {
  const answering = new Set(serviceTypesAnswering(slug))
  return services.filter((service) => service.serviceTypes.some((type) => answering.has(type)))
}

/**
 * How many services answer to a slug: each once, as in the list of them. While the services load (null) it is the sum over
 * the answering types, which counts a service of two such types twice.
 */
export function countAnswering(
  types: readonly ServiceTypeCount[],
  services: readonly Service[] | null,
  slug: string,
): number {
  if (services) return servicesAnswering(services, slug).length
  const answering = new Set(serviceTypesAnswering(slug))
  let count = 0
  for (const type of types) if (answering.has(type.slug)) count += type.inRegion + type.inBuffer
  return count
}
