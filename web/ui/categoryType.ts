import { serviceTypesAnswering } from '../../core/match/serviceTypes.ts'
import type { Service } from '../../server/contract/service.ts'

/** The type of a service that answers to `slug`, else its first. */
export function categoryType(service: Service, slug: string): string {
  const answering = serviceTypesAnswering(slug)
  return service.serviceTypes.find((type) => answering.includes(type)) ?? service.serviceTypes[0] ?? 'other'
}
