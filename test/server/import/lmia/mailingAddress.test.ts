import { expect, test } from 'vitest'
import { parseMailingAddress } from '../../../../server/import/lmia/mailingAddress.ts'

test.each([
  ["St. John's, NL A1E 0C2", "St. John's", 'NL', 'A1E 0C2', 'A1E'],
  ['MOUNT PEARL, NL A1N 1G4', 'Mount Pearl', 'NL', 'A1N 1G4', 'A1N'],
  ['Hamilton, L8P4S6', 'Hamilton', null, 'L8P 4S6', 'L8P'],
  ['Toronto, ON M5V1A1', 'Toronto', 'ON', 'M5V 1A1', 'M5V'],
  ['LABRADOR CITY, NL A2V  2W', 'Labrador City', 'NL', null, 'A2V'],
  ['Laval, QC H7H', 'Laval', 'QC', null, 'H7H'],
  ['Waterdown, ON', 'Waterdown', 'ON', null, null],
  [
    'Burnaby (Government Road / Lake Cit, BC V5A 3G',
    'Burnaby (Government Road / Lake Cit',
    'BC',
    null,
    'V5A',
  ],
  ['Missoula, MT, 59802', 'Missoula, MT, 59802', null, null, null],
  ['Montréal, Québec H1W 4A1', 'Montréal', 'QC', 'H1W 4A1', 'H1W'],
  ['', null, null, null, null],
])('takes "%s" apart', (text, city, province, postalCode, fsa) => {
  expect(parseMailingAddress(text)).toEqual({ city, province, postalCode, fsa, corrected: false })
})

test('letters in the place of digits are read as digits and said so', () => {
  expect(parseMailingAddress('Lynden, ON LOR 1TO')).toMatchObject({ postalCode: 'L0R 1T0', corrected: true })
})

test('a foreign code that only looks like a Canadian one is no postal code', () => {
  expect(parseMailingAddress('London, W1A 1A1').postalCode).toBeNull()
  expect(parseMailingAddress('BANBURY, OX165EG').postalCode).toBeNull()
})
