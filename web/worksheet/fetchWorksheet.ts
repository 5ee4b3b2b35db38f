import { fetchComputedBytes } from '../api/fetchAnswer.ts'
import type { Progress } from '../api/ResourceStore.ts'
import { regionPath } from '../api/requests.ts'
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
  const name =
    /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? `worksheet.${format}`
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: headers.get('content-type') ?? '' }))
  link.download = name
  link.click()
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  return name
}
