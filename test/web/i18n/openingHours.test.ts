import { describe, expect, it } from 'vitest'
import { readableHours } from '../../../web/i18n/openingHours.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('opening hours', () => {
  it('are written in English', () => {
    expect(readableHours('en', 'Mo-Fr 08:30-16:30; PH off')).toBe('Mon–Fri 8:30–16:30; holidays closed')
  })

  it('are written in French, with h', () => {
    expect(plain(readableHours('fr', 'Mo,We 09:00-12:00,13:00-17:30;PH off'))).toBe(
      'lun., mer. 9 h–12 h, 13 h–17 h 30; jours fériés fermé',
    )
  })

  it('name months in the language', () => {
    expect(plain(readableHours('fr', 'Sep-Jun Tu 18:00-21:00'))).toBe('sept.–juin mar. 18 h–21 h')
    expect(readableHours('en', 'Sep-Jun Tu 18:00-21:00')).toBe('Sep–Jun Tue 18:00–21:00')
  })

  it('stay as they are where the syntax is not known', () => {
    expect(readableHours('en', 'by appointment')).toBe('by appointment')
  })
})
