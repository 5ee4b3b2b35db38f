import { describe, expect, it } from 'vitest'
import type { ServiceTypeCount } from '../../../server/contract/region.ts'
import type { Service } from '../../../server/contract/service.ts'
import { countAnswering, servicesAnswering } from '../../../web/coverage/servicesAnswering.ts'

const service = (id: string, ...serviceTypes: string[]) => ({ id, serviceTypes }) as Service
const type = (slug: string, inRegion: number) => ({ slug, inRegion, inBuffer: 0 }) as ServiceTypeCount

describe('the services that answer to a question', () => {
  const services = [
    service('a', 'hospital', 'mental-health'),
    service('b', 'mental-health'),
    service('c', 'pharmacy'),
  ]
  const types = [type('hospital', 1), type('mental-health', 2), type('pharmacy', 1)]

  it('are counted once each, as they are listed', () => {
    expect(servicesAnswering(services, 'health').map((one) => one.id)).toEqual(['a', 'b'])
    expect(countAnswering(types, services, 'health')).toBe(2)
    expect(countAnswering(types, services, 'library')).toBe(0)
  })

  it('are counted by type until they are loaded', () => {
    expect(countAnswering(types, null, 'health')).toBe(3)
    expect(countAnswering(types, null, 'pharmacy')).toBe(1)
  })
})
