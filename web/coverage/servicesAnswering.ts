import { serviceTypesAnswering } from '../../core/match/serviceTypes.ts'
import type { ServiceTypeCount } from '../../server/contract/region.ts'
import type { Service } from '../../server/contract/service.ts'

/** Services whose type answers to a question about `slug` (a parent includes its children). */
export function servicesAnswering(services: readonly Service[], slug: string): Service[] {
  const answering = new Set(serviceTypesAnswering(slug))
  return services.filter((service) => service.serviceTypes.some((type) => answering.has(type)))
}

/** Upper bound of the services that answer to a slug: one that has two of the answering types is counted in both. */
export function countAnswering(types: readonly ServiceTypeCount[], slug: string): number {
  const answering = new Set(serviceTypesAnswering(slug))
  let count = 0
  for (const type of types) if (answering.has(type.slug)) count += type.inRegion + type.inBuffer
  return count
}
