import { expect, it } from 'vitest'
import { findHeadOffices } from '../../../../server/import/moh/findHeadOffices.ts'

const at = (name: string, address: string) => ({ name, address })

it('three sites of one organization under names of their own at one address are a head office', () => {
  const sites = [
    at('City - North Club', '1 Main St'),
    at('City - South Club', '1 Main St'),
    at('City - West Club', '1 MAIN ST'),
    at('City - East Club', '2 Main St'),
    at('Lab', '1 Main St'),
    at('Lab - A', '3 Main St'),
    at('Lab - A', '3 Main St'),
    at('Lab - B', '3 Main St'),
  ]
  expect([...findHeadOffices(sites)]).toEqual([0, 1, 2])
  expect(findHeadOffices([...sites.slice(0, 2), { name: null, address: '1 Main St' }]).size).toBe(0)
})
