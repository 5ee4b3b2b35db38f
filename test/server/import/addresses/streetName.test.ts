import { expect, test } from 'vitest'
import { parseStreetName } from '../../../../server/import/addresses/streetName.ts'

test.each([
  ['King Street West', 'king', 'street', 'west'],
  ['KING ST. W', 'king', 'street', 'west'],
  ['rue King Ouest', 'king', 'street', 'west'],
  ['King West', 'king', null, 'west'],
  ['East 16th Street', 'east16', 'street', null],
  ['E. 16th St', 'east16', 'street', null],
  ['16e Avenue', '16', 'avenue', null],
  ['Second Road West', '2', 'road', 'west'],
  ['Centennial Pkwy N', 'centennial', 'parkway', 'north'],
  ['Upper James', 'upperjames', null, null],
  ['Stone Church Rd E', 'stonechurch', 'road', 'east'],
  ['Stonechurch Road East', 'stonechurch', 'road', 'east'],
  ['St. Clair Ave', 'saintclair', 'avenue', null],
  ["St. Joseph's Drive", 'saintjosephs', 'drive', null],
  ['Court Street', 'court', 'street', null],
  ['Highway No. 8', 'highway8', null, null],
  ['Hwy 8', 'highway8', null, null],
  ['Hamilton Regional Road 56', 'highway56', null, null],
  ['Highway 6 North', 'highway6', null, 'north'],
  ['Concession 5 West', 'concession5', null, 'west'],
  ['5th Concession Road West', 'concession5', null, 'west'],
  ['chemin Lavaltrie', 'lavaltrie', 'road', null],
  ['boul. Saint-Joseph', 'saintjoseph', 'boulevard', null],
])('"%s" is %s, %s, %s', (text, base, type, direction) => {
  expect(parseStreetName(text)).toEqual({ base, type, direction, rest: '' })
})

test('what follows the street without a comma is handed back', () => {
  expect(parseStreetName('WENTWORTH ST S HAMILTON')).toEqual({
    base: 'wentworth',
    type: 'street',
    direction: 'south',
    rest: 'hamilton',
  })
  expect(parseStreetName('King St St Catharines')).toMatchObject({
    base: 'king',
    type: 'street',
    rest: 'st catharines',
  })
})

test('an empty name is null', () => {
  expect(parseStreetName(' . ')).toBeNull()
})
