import { describe, expect, it } from 'vitest'
import { findServiceType, SERVICE_ATTRIBUTES } from '../../../../core/match/serviceTypes.ts'
import { IRCC_FLAGS, toServiceTypes } from '../../../../server/import/ircc/toServiceTypes.ts'

describe('the flags of the IRCC list', () => {
  it('make women, youth and francophone attributes and never service types', () => {
    expect(toServiceTypes(new Set(['Women', 'Youth', 'Franco', 'Lang_training']))).toEqual({
      serviceTypes: ['language-training'],
      attributes: ['francophone', 'women', 'youth'],
      unknown: false,
    })
  })

  it('keep help for government-assisted refugees apart from general settlement services', () => {
    expect(toServiceTypes(new Set(['Help_gar'])).serviceTypes).toEqual(['resettlement'])
    expect(toServiceTypes(new Set(['General'])).serviceTypes).toEqual(['settlement'])
  })

  it('add nothing for volunteers and other where a service is named, and make "other" where none is', () => {
    expect(toServiceTypes(new Set(['Volunteer', 'Other', 'Job_search'])).serviceTypes).toEqual(['employment'])
    expect(toServiceTypes(new Set(['Volunteer']))).toEqual({
      serviceTypes: ['other'],
      attributes: [],
      unknown: false,
    })
    expect(toServiceTypes(new Set(['Seniors']))).toEqual({
      serviceTypes: ['other'],
      attributes: ['seniors'],
      unknown: true,
    })
  })

  it('lead to types and attributes that exist', () => {
    const { serviceTypes, attributes } = toServiceTypes(new Set(IRCC_FLAGS))
    expect(serviceTypes).toHaveLength(7)
    for (const slug of serviceTypes) expect(findServiceType(slug), slug).toBeDefined()
    for (const slug of attributes)
      expect(SERVICE_ATTRIBUTES.map((attribute) => attribute.slug)).toContain(slug)
  })
})
