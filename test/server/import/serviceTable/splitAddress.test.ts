import { expect, it } from 'vitest'
import { splitAddress } from '../../../../server/import/serviceTable/splitAddress.ts'

it.each([
  ['30 Wilson St, Hamilton, ON L8R 1C5, Canada', '30 Wilson St', 'Hamilton', 'ON', 'L8R 1C5'],
  ['Unit 3, 94 York Blvd, Hamilton, ON l8r1r6', 'Unit 3, 94 York Blvd', 'Hamilton', 'ON', 'L8R 1R6'],
  ['1 rue Main, Gatineau, Québec', '1 rue Main', 'Gatineau', 'QC', null],
  ['30 Wilson St, Hamilton', '30 Wilson St, Hamilton', null, null, null],
  ['12 Main St', '12 Main St', null, null, null],
])('%s', (address, street, city, province, postalCode) => {
  expect(splitAddress(address)).toEqual({ street, city, province, postalCode })
})
