import type { Access } from '../../../core/gaps/gapResult.ts'
import { serviceTypesAnswering } from '../../../core/match/serviceTypes.ts'
import { Forbidden } from '../../errors.ts'
import { listAnswers } from '../../store/answers.ts'
import type { Db } from '../../store/db.ts'
import { getRegion } from '../../store/regions.ts'
import { listServices } from '../../store/services.ts'
import { type WorksheetQuestion, type WorksheetTable, worksheetTable } from './worksheetTable.ts'

export interface WorksheetRequest extends WorksheetQuestion {
  regionId: string
  access: Access
  /** Service types, with their children; null = all. */
  serviceTypes: readonly string[] | null
}

/** The worksheet of a region. @throws Forbidden for the public: it holds telephone numbers and names */
export async function makeWorksheet(db: Db, request: WorksheetRequest): Promise<WorksheetTable> {
  requireOwner(request.access)
  const region = await getRegion(db, request.regionId)
  const types = request.serviceTypes?.flatMap(serviceTypesAnswering)
  const services = await listServices(db, region.vintage.id, types)
  return worksheetTable(services, await listAnswers(db, request.regionId), request)
}

export function requireOwner(access: Access): void {
  if (access !== 'owner')
    throw new Forbidden(
      'The verification worksheet holds telephone numbers and names: it is for the owner alone.',
    )
}
