import { SERVICE_TYPES } from '../../../core/match/serviceTypes.ts'
import { Type } from '../routing.ts'

export const ServiceSlug = Type.Enum(SERVICE_TYPES.map((type) => type.slug) as [string, ...string[]], {
  description: 'Service type; its children count too',
})
