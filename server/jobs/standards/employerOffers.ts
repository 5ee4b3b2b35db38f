import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import type { Db } from '../../store/db.ts'
import { listEmployerSites } from '../../store/employers.ts'
import type { StoredService } from '../../store/serviceRecord.ts'
import { toMatchedService } from '../worksheet/toMatchedService.ts'
import { noEmployerSites } from './noEmployerSites.ts'
import { listOffers, type Offer, type OfferTimes } from './offers.ts'

/** What employer sites are as destinations: records without names, asked for nothing but the way. */
export const EMPLOYER_TYPE = 'other'

/**
 * Employer sites with a point, and one that stands for all others: nobody knows where it is, so that whoever reaches no known site may
 * still reach one. Lists of approved positions are no promise of work.
 */
export async function employerOffers(
  db: Db,
  vintageId: number,
  standard: StandardRecord,
  times: OfferTimes,
): Promise<{ services: StoredService[]; offers: Offer[]; unplaced: number }> {
  const sites = await listEmployerSites(db, vintageId)
  if (sites.length === 0) throw noEmployerSites()
  const placed = sites.filter(({ lon, lat }) => lon !== null && lat !== null)
  const unplaced = sites.length - placed.length
  const services = placed.map(({ index, lon, lat }) => asService(`site ${index}`, lon, lat))
  if (unplaced > 0) services.push(asService('sites without a point', null, null))
  const matched = services.map(({ record }) => toMatchedService(record, []))
  return { services, offers: listOffers(matched, standard, times), unplaced }
}

function asService(recordId: string, lon: number | null, lat: number | null): StoredService {
  const name = { en: 'A place of work', fr: 'Un lieu de travail' }
  return {
    key: `employers:${recordId}`,
    place: lon === null ? 'unplaced' : 'in-region',
    doubtful: null,
    corrected: [],
    record: {
      source: 'employers',
      recordId,
      rowNumber: 0,
      organization: null,
      name,
      serviceTypes: [EMPLOYER_TYPE],
      attributes: [],
      sourceKind: null,
      address: null,
      city: null,
      province: null,
      postalCode: null,
      lon,
      lat,
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
    },
  }
}
