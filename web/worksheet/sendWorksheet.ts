import type { LastWorksheet, WorksheetChanges, WorksheetUndo } from '../../server/contract/worksheet.ts'
import { fetchJson, postBytes, postJson } from '../api/fetchAnswer.ts'
import type { Request } from '../api/ResourceStore.ts'
import { regionPath } from '../api/requests.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A file that was chosen, read at once, so that what is saved is what was shown. */
export interface ChosenFile {
  name: string
  bytes: ArrayBuffer
}

const typeOf = ({ name }: ChosenFile) => (/\.xlsx$/i.test(name) ? XLSX : 'text/csv')

export const previewWorksheet = (region: string, file: ChosenFile, signal: AbortSignal) =>
  postBytes<WorksheetChanges>(regionPath(region, '/worksheet/preview'), file.bytes, typeOf(file), signal)

export const applyWorksheet = (region: string, file: ChosenFile, who: string, signal: AbortSignal) =>
  postBytes<WorksheetChanges>(
    regionPath(region, `/worksheet/apply?who=${encodeURIComponent(who)}`),
    file.bytes,
    typeOf(file),
    signal,
  )

export const undoWorksheet = (region: string, who: string, enteredAt: string, signal: AbortSignal) =>
  postJson<WorksheetUndo>(regionPath(region, '/worksheet/undo'), { who, enteredAt }, signal)

export function lastWorksheetRequest(region: string): Request<LastWorksheet> {
  const address = regionPath(region, '/worksheet/undo')
  return { key: address, load: (signal) => fetchJson<LastWorksheet>(address, signal) }
}
