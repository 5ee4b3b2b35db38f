import type { ReportNotice } from '../notice.ts'
import type { ServiceAtLocationRow } from '../rows.ts'
import { readPoint } from '../serviceRow/readPoint.ts'
import { readPostalCode } from '../serviceRow/readPostalCode.ts'
import { readProvince } from '../serviceRow/readProvince.ts'
import type { ServiceRegion } from '../serviceRow/serviceRegion.ts'
import { type HsdsNode, partsOf, textOf } from './hsdsNode.ts'

type Place = Pick<ServiceAtLocationRow, 'address' | 'city' | 'province' | 'postalCode' | 'lon' | 'lat'>

/** Where a location is. A virtual or postal one is nowhere that anybody can go: it has neither point nor street address. */
export function readPlace(
  location: HsdsNode | undefined,
  region: ServiceRegion,
  isPlaceHidden: boolean,
  report: ReportNotice,
): Place {
  const { rowNumber } = location ?? { rowNumber: 0 }
  const addresses = partsOf(location, 'address')
  const typeOf = (address: HsdsNode) => textOf(address, 'address_type')?.toLowerCase()
  const address =
    addresses.find((each) => typeOf(each) === 'physical') ??
    addresses.find((each) => typeOf(each) !== 'postal')
  const type = textOf(location, 'location_type')?.toLowerCase()
  const isSite = location !== undefined && type !== 'virtual' && type !== 'postal'
  const published = { lon: location?.cells.longitude, lat: location?.cells.latitude }
  const hasPoint = Object.values(published).some(
    (value) => value !== null && value !== undefined && value !== '',
  )
  const point =
    isSite && (hasPoint || !isPlaceHidden)
      ? readPoint(published, rowNumber, report)
      : { lon: null, lat: null }
  const province = textOf(address, 'state_province')
  const canada = (region.country ?? 'CA') === 'CA'
  const street = ['address_1', 'address_2']
    .map((field) => textOf(address, field))
    .filter((each) => each !== null)
  const row = address?.rowNumber ?? rowNumber
  return {
    address: isSite && street.length > 0 ? street.join(', ') : null,
    city: textOf(address, 'city'),
    province:
      province !== null && canada
        ? readProvince(province, row, 'state_province', report)
        : (province ?? region.province),
    postalCode: canada
      ? readPostalCode(textOf(address, 'postal_code'), row, 'postal_code', report)
      : textOf(address, 'postal_code'),
    ...point,
  }
}
