import type { ServiceAtLocationRow } from '../rows.ts'

/** A row that knows nothing but where it comes from; importers fill in what their source has. */
export function blankRow(source: string, rowNumber: number): ServiceAtLocationRow {
  return {
    source,
    recordId: '',
    rowNumber,
    organization: null,
    name: { en: '', fr: '' },
    serviceTypes: [],
    attributes: [],
    sourceKind: null,
    address: null,
    city: null,
    province: null,
    postalCode: null,
    lon: null,
    lat: null,
    phone: null,
    website: null,
    note: null,
    languages: [],
    openingHours: null,
    listDate: null,
    verifiedDate: null,
    siteConfirmed: null,
    capacity: null,
    sensitive: false,
  }
}
