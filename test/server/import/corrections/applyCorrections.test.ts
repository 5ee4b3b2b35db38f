import { describe, expect, it } from 'vitest'
import { applyCorrections } from '../../../../server/import/corrections/applyCorrections.ts'
import { CORRECTION_NOTICES } from '../../../../server/import/corrections/notices.ts'
import { findCorrectableField } from '../../../../server/import/corrections/parseCorrection.ts'
import { NoticeLog } from '../../../../server/import/notice.ts'
import type { CorrectionRow, ServiceAtLocationRow } from '../../../../server/import/rows.ts'
import { blankRow } from '../../../../server/import/serviceRow/blankRow.ts'

const ROW: ServiceAtLocationRow = {
  ...blankRow('ircc', 12),
  recordId: 'hill-park',
  name: { en: 'Hill Park', fr: 'Hill Park' },
  serviceTypes: ['language-training'],
  address: '465 East 16th St',
  lon: -79.752678,
  lat: 43.214772,
}
const correct = (
  field: string,
  value: string | null,
  date = '2026-03-01',
  recordId = 'hill-park',
): CorrectionRow => ({
  source: 'ircc',
  recordId,
  field,
  value,
  who: 'A. Person',
  date,
})

function apply(row: ServiceAtLocationRow, ...corrections: CorrectionRow[]) {
  const log = new NoticeLog()
  const [corrected] = applyCorrections(
    [row],
    corrections,
    log.reporter('corrections.csv', CORRECTION_NOTICES),
  )
  return { corrected, codes: log.notices.map(({ code }) => code) }
}

describe('corrections', () => {
  it('change a point and keep the published one beside it, with who and when', () => {
    const { corrected, codes } = apply(ROW, correct('point', '-79.8558, 43.2229'))
    expect(corrected).toMatchObject({
      lon: -79.8558,
      lat: 43.2229,
      published: { lon: -79.752678, lat: 43.214772 },
    })
    expect(corrected.corrected).toEqual([
      { field: 'point', published: '-79.752678, 43.214772', who: 'A. Person', date: '2026-03-01' },
    ])
    expect(codes).toEqual([])
    expect(ROW.lon).toBe(-79.752678)
  })

  it('leave a row without corrections as published', () => {
    expect(apply(ROW).corrected).toEqual({ ...ROW, published: {}, corrected: [] })
  })

  it('change any field', () => {
    const { corrected, codes } = apply(
      ROW,
      correct('name.fr', 'Centre Hill Park'),
      correct('service types', 'adult-esl-fsl; child-care'),
      correct('languages', 'English; arabe'),
      correct('attributes', 'women'),
      correct('postal_code', 'l9a4m1'),
      correct('verifiedDate', '2026-02-28'),
      correct('siteConfirmed', 'oui'),
      correct('capacity', '24'),
      correct('openingHours', 'Mo-Th 18:00-21:00'),
      correct('address', null),
    )
    expect(codes).toEqual([])
    expect(corrected).toMatchObject({
      name: { en: 'Hill Park', fr: 'Centre Hill Park' },
      serviceTypes: ['adult-esl-fsl', 'child-care'],
      languages: ['eng', 'ara'],
      attributes: ['women'],
      postalCode: 'L9A 4M1',
      verifiedDate: '2026-02-28',
      siteConfirmed: true,
      capacity: 24,
      openingHours: 'Mo-Th 18:00-21:00',
      address: null,
      published: {
        serviceTypes: ['language-training'],
        address: '465 East 16th St',
        name: { en: 'Hill Park', fr: 'Hill Park' },
      },
    })
    expect(corrected.corrected).toHaveLength(10)
  })

  it('hold by the latest date, and of one date by the later line', () => {
    const { corrected, codes } = apply(
      ROW,
      correct('phone', '3', '2026-03-03'),
      correct('phone', '1', '2026-03-01'),
      correct('phone', '2', '2026-03-03'),
    )
    expect(corrected.phone).toBe('2')
    expect(corrected.corrected).toHaveLength(1)
    expect(codes).toEqual(['superseded_correction', 'superseded_correction'])
  })

  it('that do not fit replace no earlier one that does', () => {
    const { corrected, codes } = apply(
      ROW,
      correct('capacity', '20', '2026-01-01'),
      correct('capacity', 'some', '2026-02-01'),
    )
    expect(corrected.capacity).toBe(20)
    expect(codes).toEqual(['invalid_correction_value'])
  })

  it('let a later point replace an earlier longitude, and a later longitude part of a point', () => {
    expect(
      apply(ROW, correct('lon', '-79', '2026-01-01'), correct('point', '-80, 43', '2026-01-02')).corrected,
    ).toMatchObject({ lon: -80, lat: 43 })
    const both = apply(
      ROW,
      correct('point', '-80, 43', '2026-01-01'),
      correct('longitude', '-79', '2026-01-02'),
    ).corrected
    expect(both).toMatchObject({ lon: -79, lat: 43, published: { lon: -79.752678, lat: 43.214772 } })
  })

  it('that cannot be used are notices, and the published value stays', () => {
    const { corrected, codes } = apply(
      ROW,
      correct('point', '43.2 north'),
      correct('lat', '91'),
      correct('serviceTypes', 'foood'),
      correct('serviceTypes', null),
      correct('languages', 'Klingonese'),
      correct('name', null),
      correct('recordId', 'x'),
      correct('constructor', 'x'),
      correct('phone', '1', '2026-03-01', 'nobody'),
    )
    expect(corrected).toEqual({ ...ROW, published: {}, corrected: [] })
    expect(codes.toSorted()).toEqual([
      ...Array(6).fill('invalid_correction_value'),
      'unknown_correction_field',
      'unknown_correction_field',
      'unknown_correction_record',
    ])
  })

  it('are not quoted in a notice where they may say where a sensitive site is', () => {
    const place = [
      correct('address', '12 Hidden Lane', '2026-01-01'),
      correct('address', '14 Hidden Lane', '2026-01-02'),
      correct('point', '12 Hidden Lane', '2026-01-03'),
    ]
    for (const [row, corrections] of [
      [{ ...ROW, sensitive: true }, place],
      [ROW, [...place, correct('sensitive', 'yes', '2026-01-04')]],
    ] as const) {
      const log = new NoticeLog()
      applyCorrections([row], corrections, log.reporter('corrections.csv', CORRECTION_NOTICES))
      expect(log.notices.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['superseded_correction', 'invalid_correction_value']),
      )
      expect(JSON.stringify(log.notices)).not.toContain('Hidden')
    }
  })

  it('never bring back the place of a sensitive site, whether it was one before or becomes one', () => {
    const shelter = { ...ROW, sensitive: true, address: null, lon: null, lat: null }
    const { corrected, codes } = apply(shelter, correct('address', '1 Main St'), correct('phone', '905'))
    expect(corrected).toMatchObject({ address: null, phone: '905', corrected: [{ field: 'phone' }] })
    expect(codes).toEqual(['correction_of_sensitive_site'])
    const becomes = apply(
      ROW,
      correct('address', '9 New Rd', '2026-01-01'),
      correct('sensitive', 'yes', '2026-01-02'),
    ).corrected
    expect(becomes).toMatchObject({
      sensitive: true,
      address: null,
      lon: null,
      lat: null,
      published: { sensitive: false },
    })
    expect(JSON.stringify(becomes)).not.toMatch(/East 16th|New Rd|79\.75/)
  })

  it('hide a place that turns out to be a shelter by its corrected name', () => {
    const { corrected } = apply(ROW, correct('name', "Hill Park Women's Shelter"))
    expect(corrected).toMatchObject({ sensitive: true, address: null, lon: null, lat: null })
    expect(JSON.stringify(corrected)).not.toMatch(/East 16th|79\.75/)
  })

  it('know their fields in several spellings', () => {
    expect(
      ['postal code', 'PostalCode', 'nom', 'nameFr', 'Longitude', 'toString'].map(findCorrectableField),
    ).toEqual(['postalCode', 'postalCode', undefined, 'name.fr', 'lon', undefined])
  })
})
