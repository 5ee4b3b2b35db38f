import type { Access } from '../../core/gaps/gapResult.ts'
import type { Service } from '../contract/service.ts'
import { listAnswers } from '../store/answers.ts'
import type { Db } from '../store/db.ts'
import type { Region, Vintage } from '../store/regions.ts'
import { listDuplicates, listServices } from '../store/services.ts'
import { listSources } from '../store/sources.ts'
import { answersByRecord } from './worksheet/latestAnswers.ts'
import { shownAnswers, shownStated } from './worksheet/shownAnswers.ts'

/** Services with doubts, corrections and possible duplicates; sensitive ones carry no address and no point. Who corrected what is the owner's to know. */
export async function describeServices(
  db: Db,
  { id, vintage }: Pick<Region, 'id'> & { vintage: Pick<Vintage, 'id'> },
  access: Access,
  types?: string[],
): Promise<Service[]> {
  const answers = answersByRecord(await listAnswers(db, id))
  const publishers = new Map(
    (await listSources(db, vintage.id)).map((source) => [source.source, source.publisher]),
  )
  const duplicates = new Map<string, Service['possibleDuplicates']>()
  for (const { keyA, keyB, distanceMeters, similarity } of await listDuplicates(db, vintage.id)) {
    for (const [own, other] of [
      [keyA, keyB],
      [keyB, keyA],
    ]) {
      duplicates.set(own, [...(duplicates.get(own) ?? []), { id: other, distanceMeters, similarity }])
    }
  }
  return (await listServices(db, vintage.id, types)).map(({ key, place, record, doubtful, corrected }) => ({
    id: key,
    name: record.name,
    organization: record.organization,
    serviceTypes: record.serviceTypes,
    attributes: record.attributes,
    sourceKind: record.sourceKind,
    address: record.sensitive ? null : record.address,
    city: record.city,
    postalCode: record.sensitive ? null : record.postalCode,
    point:
      record.sensitive || record.lon === null || record.lat === null
        ? null
        : ([record.lon, record.lat] as [number, number]),
    place,
    phone: record.phone,
    website: record.website,
    note: record.note,
    languages: record.languages,
    openingHours: record.openingHours,
    stated: shownStated(record, access),
    listDate: record.listDate,
    verifiedDate: record.verifiedDate,
    siteConfirmed: record.siteConfirmed,
    sensitive: record.sensitive,
    answers: shownAnswers(answers.get(key) ?? [], access),
    source: record.source,
    publisher: publishers.get(record.source) ?? null,
    doubtful: doubtful && {
      addressPoint: [doubtful.lon, doubtful.lat] as [number, number],
      distanceMeters: doubtful.distanceMeters,
    },
    corrected: corrected.map((one) => ({ ...one, who: access === 'owner' ? one.who : null })),
    possibleDuplicates: duplicates.get(key) ?? [],
  }))
}
