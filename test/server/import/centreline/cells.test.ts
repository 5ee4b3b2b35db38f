import { describe, expect, test } from 'vitest'
import { cellText } from '../../../../server/import/centreline/cellText.ts'
import { readNumberRange } from '../../../../server/import/centreline/readNumberRange.ts'
import { readOneWay } from '../../../../server/import/centreline/readOneWay.ts'
import { readStreetClass } from '../../../../server/import/centreline/readStreetClass.ts'
import { HAMILTON_STREETS } from '../../../hamiltonStreets.ts'

test('blank cells, dashes and asterisks say nothing', () => {
  for (const value of [null, undefined, '', '  ', '-', '****', '*******']) expect(cellText(value)).toBeNull()
  expect(cellText(' King Street ')).toBe('King Street')
  expect(cellText(0)).toBe('0')
})

describe('house numbers', () => {
  test('a range, one house, and letters after numbers are read', () => {
    expect(readNumberRange('231-267')).toEqual([231, 267])
    expect(readNumberRange(' 12 – 14 ')).toEqual([12, 14])
    expect(readNumberRange('25')).toEqual([25, 25])
    expect(readNumberRange('3A-9B')).toEqual([3, 9])
  })
  test('a pair of columns is read, also where one of them is empty', () => {
    expect(readNumberRange([1, 99])).toEqual([1, 99])
    expect(readNumberRange(['****', 99])).toEqual([99, 99])
    expect(readNumberRange([101.0, '199.0'])).toEqual([101, 199])
    expect(readNumberRange(['****', '****'])).toBeNull()
  })
  test('a range that runs downwards stays so, for the line may run against the numbers', () => {
    expect(readNumberRange('52-48')).toEqual([52, 48])
  })
  test('none is null and nonsense is undefined', () => {
    for (const value of [null, '-', '', '****', '0-0', 0]) expect(readNumberRange(value)).toBeNull()
    for (const value of ['abc', '1-2-3', '12-x', '-5-10']) expect(readNumberRange(value)).toBeUndefined()
  })
})

describe('one-way values', () => {
  const listed = HAMILTON_STREETS.oneWayValues
  test('the values of the manifest tell the direction, whatever their case', () => {
    expect(readOneWay('2-way traffic flow', listed)).toEqual({ oneWay: 0, closed: false })
    expect(readOneWay('1-WAY traffic with the direction of digitization', listed)).toEqual({
      oneWay: 1,
      closed: false,
    })
    expect(readOneWay('1-way traffic flow against direction of digitization', listed)).toEqual({
      oneWay: -1,
      closed: false,
    })
    expect(readOneWay('no traffic permitted', listed)).toEqual({ oneWay: 0, closed: true })
    expect(readOneWay('sideways', listed)).toBeUndefined()
    expect(readOneWay(null, listed)).toEqual({ oneWay: 0, closed: false })
  })
  test('without a list the customary words are known', () => {
    expect(readOneWay('FT', undefined)?.oneWay).toBe(1)
    expect(readOneWay('TF', undefined)?.oneWay).toBe(-1)
    expect(readOneWay('N', undefined)?.oneWay).toBe(0)
    expect(readOneWay('perhaps', undefined)).toBeUndefined()
  })
})

test('classes are looked up by class and type, then type, then class, then as OpenStreetMap words', () => {
  const classes = { 'Arterial/Divided': 'trunk', Divided: 'motorway', Arterial: 'secondary' }
  expect(readStreetClass('Arterial', 'Divided', classes)).toBe('trunk')
  expect(readStreetClass('Highway', 'Divided', classes)).toBe('motorway')
  expect(readStreetClass('Arterial', 'Major', classes)).toBe('secondary')
  expect(readStreetClass('Residential', null, classes)).toBe('residential')
  expect(readStreetClass('Boulevard', null, classes)).toBeUndefined()
  expect(readStreetClass('constructor', null, {})).toBeUndefined()
  expect(readStreetClass(null, null, classes)).toBe('road')
})
