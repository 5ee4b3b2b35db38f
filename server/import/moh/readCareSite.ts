import type { SourceFeature } from '../files/readFeatures.ts'
import type { ReportNotice } from '../notice.ts'
import type { BilingualText, ServiceAtLocationRow } from '../rows.ts'
import { cleanText } from '../serviceRow/cleanText.ts'
import { hideSensitive } from '../serviceRow/hideSensitive.ts'
import { quietly } from '../serviceRow/quietly.ts'
import { readPoint } from '../serviceRow/readPoint.ts'
import { readPostalCode } from '../serviceRow/readPostalCode.ts'
import { soundsSensitive } from '../serviceRow/soundsSensitive.ts'
import { toOrganization } from './findHeadOffices.ts'
import { toCareType } from './toCareType.ts'

export interface CareFrame {
  province: string | null
  toRecordId: (parts: readonly (string | null)[]) => string
}

/** Pharmacies registered at long-term-care homes and homes for special care. */
const DISPENSARIES = ['LTCF', 'HSC']

/** One row of a feature. `headOffice`: its address is shared by the sites of its organization. */
export function readCareSite(
  feature: SourceFeature,
  blank: ServiceAtLocationRow,
  headOffice: boolean,
  frame: CareFrame,
  report: ReportNotice,
): ServiceAtLocationRow {
  const { rowNumber } = feature
  const text = (field: string) => cleanText(feature.properties[field])
  const name = text('Name')
  const kind = text('Service_Type') ?? text('Type') ?? ''
  const description = text('Service_Desc')
  const sensitive = soundsSensitive(name, kind)
  const tell = sensitive ? quietly(report) : report
  const type = toCareType(kind)
  if (!type) tell('unknown_service_type', { rowNumber, fieldName: 'Service_Type', value: kind })
  if (!name) tell('missing_name', { rowNumber, fieldName: 'Name' })
  const street = text('Address')
  const office = text('Address_Desc') === 'Administrative Office'
  const dispensary = kind === 'Pharmacy' && DISPENSARIES.includes(description ?? '')
  if (headOffice) tell('head_office_address', { rowNumber, fieldName: 'Address', value: street })
  if (office) tell('administrative_office', { rowNumber, fieldName: 'Address_Desc', value: street })
  if (dispensary) tell('dispensary_of_a_home', { rowNumber, fieldName: 'Service_Desc', value: description })
  const unit = text('Address_2')
  const city = text('Community')
  const title = name ?? kind
  const point = feature.geometry?.type === 'Point' ? feature.geometry.coordinates : []
  const row: ServiceAtLocationRow = {
    ...blank,
    recordId: frame.toRecordId([
      title,
      kind,
      ...(sensitive ? [city] : [description, street, unit, text('Postalcode')]),
    ]),
    organization: toOrganization(title),
    name: { en: title, fr: title },
    serviceTypes: [type ?? 'other'],
    attributes: kind === 'Senior Active Living Centre' ? ['seniors'] : [],
    sourceKind: description && kind !== description ? `${kind} (${description})` : kind || null,
    address: street && unit ? `${street}, ${unit}` : street,
    city,
    province: frame.province,
    postalCode: readPostalCode(text('Postalcode'), rowNumber, 'Postalcode', spacelessIsFine(tell)),
    ...readPoint({ lon: point[0], lat: point[1] }, rowNumber, tell),
    note: toLicensedSize(text('Supply')),
    siteConfirmed: headOffice || office || dispensary ? false : null,
  }
  if (!sensitive) return row
  report('sensitive_site', { rowNumber })
  return hideSensitive(row)
}

/** The register writes all postal codes without a space: no fault of a row. */
function spacelessIsFine(report: ReportNotice): ReportNotice {
  return (code, fields) => {
    if (code !== 'normalised_postal_code') report(code, fields)
  }
}

/** Licensed size of a residential care facility is a range ("4-10 Res.", "11 or more"), not a number of places. */
function toLicensedSize(supply: string | null): BilingualText | null {
  if (supply === null) return null
  const range = /^(\d+)\s*-\s*(\d+)/.exec(supply)
  if (range)
    return {
      en: `Licensed for ${range[1]} to ${range[2]} residents`,
      fr: `Permis pour ${range[1]} à ${range[2]} résidents`,
    }
  const least = /^(\d+) or more$/i.exec(supply)
  if (least)
    return {
      en: `Licensed for ${least[1]} residents or more`,
      fr: `Permis pour ${least[1]} résidents ou plus`,
    }
  return { en: supply, fr: supply }
}
