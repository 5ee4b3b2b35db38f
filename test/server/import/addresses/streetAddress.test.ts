import { expect, test } from 'vitest'
import { parseStreetAddress } from '../../../../server/import/addresses/streetAddress.ts'

test.each([
  ['City Learning Centre, 110 King Street West', [110], 'king', null],
  ['200 - 280 Smith Street', [200, 280], 'smith', null],
  ['7-160 Centennial Parkway North', [7, 160], 'centennial', null],
  ['160 Centennial Parkway North #7', [160], 'centennial', null],
  ['Unit 4, 12 Main St E', [12], 'main', null],
  ['Unit 4 - 12 Main St E', [12], 'main', null],
  ['#7 - 160 Centennial Pkwy N', [160], 'centennial', null],
  ['1119 Fennell Avenue East, Suite 236', [1119], 'fennell', null],
  ['135 Fennell Avenue West  4th Floor', [135], 'fennell', null],
  ['1200 Main Street 2', [1200], 'main', null],
  ['30A Wilson St, Hamilton, ON L8R 1C5, Canada', [30], 'wilson', 'Hamilton'],
  ['350 KING ST E HAMILTON ON L8N 1C2', [350], 'king', 'hamilton'],
  ['8, rue Main', [8], 'main', null],
  ['150 East 5th Street', [150], 'east5', null],
])('"%s"', (text, numbers, base, city) => {
  const address = parseStreetAddress(text)
  expect([address?.numbers, address?.street.base, address?.city]).toEqual([numbers, base, city])
})

test.each(['PO Box 12', 'Memorial Square, Dundas', 'Main Street West', '', '.. ..', 'Suite 12'])(
  '"%s" has no house number on a street',
  (text) => {
    expect(parseStreetAddress(text)).toBeNull()
  },
)
