/** Corrections that the owner enters in the page; they hold from the next import on. */
import type { CorrectionList, SaveCorrections } from '../contract/corrections.ts'
import { type FieldFault, NotFound, RefusedRecords } from '../errors.ts'
import { CORRECTION_NOTICES } from '../import/corrections/notices.ts'
import { findCorrectableField, parseCorrection } from '../import/corrections/parseCorrection.ts'
import type { CorrectionRow } from '../import/rows.ts'
import { HIDDEN_FIELDS } from '../import/serviceRow/hideSensitive.ts'
import { deleteCorrections, listCorrections, saveCorrections } from '../store/corrections.ts'
import type { Db, Pool } from '../store/db.ts'
import { inTransaction } from '../store/inTransaction.ts'
import type { Region, Vintage } from '../store/regions.ts'
import type { StoredService } from '../store/serviceRecord.ts'
import { listServices } from '../store/services.ts'

type Imported = Pick<Region, 'id'> & { vintage: Pick<Vintage, 'id'> }

/** Every correction of a region, those that wait for an import first. */
export async function tellCorrections(db: Db, region: Imported): Promise<CorrectionList> {
  const services = new Map((await listServices(db, region.vintage.id)).map((one) => [one.key, one]))
  const stored = await listCorrections(db, region.id)
  const corrections = stored.map(({ regionId: _, ...row }) => {
    const service = services.get(keyOf(row))
    return {
      ...row,
      service: service ? { id: service.key, name: service.record.name } : null,
      inForce: isInForce(row, service),
    }
  })
  const kept = new Set(stored.map((row) => `${keyOf(row)}\n${findCorrectableField(row.field)}`))
  const takenBack = [...services.values()].flatMap(({ key, corrected }) =>
    corrected.filter(({ field }) => !kept.has(`${key}\n${field}`)),
  )
  const waiting = corrections.filter(({ inForce }) => !inForce)
  return {
    corrections: [...waiting, ...corrections.filter(({ inForce }) => inForce)],
    waiting: waiting.length + takenBack.length,
  }
}

/** A service that is closed is gone; of one that is in no list any more nothing waits. */
function isInForce({ field, value, source }: CorrectionRow, service: StoredService | undefined): boolean {
  const known = findCorrectableField(field)
  if (!service || !known) return true
  const change = parseCorrection(known, value, service.record)
  if (change?.closed) return false
  const record = { closed: false, ...service.record, source }
  return Object.entries(change ?? {}).every(
    ([name, now]) => JSON.stringify(record[name as keyof typeof record]) === JSON.stringify(now),
  )
}

/** Keeps corrections of one service, all or none. @throws RefusedRecords naming every field that does not fit, NotFound */
export async function correctService(
  { db, pool }: { db: Db; pool: Pool },
  region: Imported,
  { who, service: id, changes }: SaveCorrections,
  date: string,
): Promise<void> {
  const service = (await listServices(db, region.vintage.id)).find(({ key }) => key === id)
  if (!service) throw new NotFound('service', `There is no service "${id}" in this region.`)
  const faults = changes.flatMap(({ field, value }): FieldFault[] => {
    const code = faultOf(field, value, service)
    if (!code) return []
    const { en, fr } = CORRECTION_NOTICES[code]
    return [{ rowNumber: null, code, fieldName: field, value: value ?? '', meaning: { en, fr } }]
  })
  if (faults.length > 0)
    throw new RefusedRecords(
      faults.map(({ fieldName, meaning }) => `${fieldName}: ${meaning.en}`).join(' '),
      faults,
    )
  const { source, recordId } = service.record
  const rows = changes.map(({ field, value }) => ({
    source,
    recordId,
    field: findCorrectableField(field) as string,
    value,
    who: who.trim(),
    date,
  }))
  await inTransaction(pool, (transaction) => saveCorrections(transaction.db, region.id, rows))
}

function faultOf(field: string, value: string | null, { record }: StoredService) {
  const known = findCorrectableField(field)
  if (!known) return 'unknown_correction_field'
  if (record.sensitive && HIDDEN_FIELDS.includes(known)) return 'correction_of_sensitive_site'
  return parseCorrection(known, value, record) ? null : 'invalid_correction_value'
}

/** Takes a correction back: the published value holds from the next import on. */
export async function takeBackCorrection(
  db: Db,
  regionId: string,
  { source, recordId, field }: Pick<CorrectionRow, 'source' | 'recordId' | 'field'>,
): Promise<void> {
  await deleteCorrections(db, regionId, [{ source, recordId, field, value: null, who: '', date: '' }])
}

const keyOf = ({ source, recordId }: Pick<CorrectionRow, 'source' | 'recordId'>) => `${source}:${recordId}`
