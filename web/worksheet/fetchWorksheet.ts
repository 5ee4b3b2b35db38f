import { fetchComputedBytes } from '../api/fetchAnswer.ts'
import type { Progress } from '../api/ResourceStore.ts'
import { regionPath } from '../api/requests.ts'
import { fileNameOf, saveFile } from '../api/saveFile.ts'
import type { Language } from '../i18n/language.ts'

/** Everything, one kind of service, or first those that a standard waits for. */
export type Wanted = { kind: 'all' } | { kind: 'service' | 'standard'; id: string }

/** Fetches the table and hands it to the browser as a file. @returns its name */
export async function fetchWorksheet(
  region: string,
  wanted: Wanted,
  format: 'xlsx' | 'csv',
  lang: Language,
  signal: AbortSignal,
  report: (progress: Progress) => void,
): Promise<string> {
  const choice = wanted.kind === 'all' ? '' : `&${wanted.kind}=${encodeURIComponent(wanted.id)}`
  const address = regionPath(region, `/worksheet?format=${format}&lang=${lang}${choice}`)
  const { bytes, headers } = await fetchComputedBytes(address, signal, report)
  const name = fileNameOf(headers) ?? `worksheet.${format}`
  saveFile(bytes, headers.get('content-type') ?? '', name)
  return name
}
