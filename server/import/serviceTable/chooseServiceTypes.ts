import { findServiceType } from '../../../core/match/serviceTypes.ts'
import { RefusedInput } from '../../errors.ts'
import type { ServicesSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import { cleanText } from '../serviceRow/cleanText.ts'
import { splitList } from './splitList.ts'

/**
 * The service types of a row by the manifest: one type for the whole file, or by a column (its value mapped, or slugs
 * themselves parted by ";"), or `otherwise`. Never empty: `other` at last, with a notice.
 */
export function chooseServiceTypes(
  cells: Record<string, unknown>,
  spec: ServicesSpec,
  rowNumber: number,
  report: ReportNotice,
): string[] {
  const by = spec.serviceTypeBy
  const fallback = by?.otherwise ?? spec.serviceType
  if (!by) return [fallback ?? 'other']
  const text = cleanText(cells[by.field])
  const mapped = text === null ? undefined : findMapped(by.values, text)
  if (mapped) return [mapped].flat()
  const slugs = splitList(text ?? '').map((part) => part.toLowerCase())
  const known = slugs.filter((slug) => findServiceType(slug))
  if (known.length > 0 && known.length === slugs.length) return [...new Set(known)]
  if (known.length > 0 || fallback === undefined) {
    report('unknown_service_type', { rowNumber, fieldName: by.field, value: text })
  }
  return known.length > 0 ? [...new Set(known)] : [fallback ?? 'other']
}

function findMapped(
  values: Record<string, string | string[]> | undefined,
  text: string,
): string | string[] | undefined {
  if (!values) return undefined
  if (Object.hasOwn(values, text)) return values[text]
  const key = Object.keys(values).find((value) => value.trim().toLowerCase() === text.toLowerCase())
  return key === undefined ? undefined : values[key]
}

/** Throws RefusedInput `unknown_service_type` where a manifest names a type that does not exist, or none at all. */
export function requireServiceTypes(spec: ServicesSpec): void {
  const { serviceType, serviceTypeBy: by } = spec
  if (serviceType === undefined && !by) {
    throw new RefusedInput(
      'missing_service_type',
      `The manifest must say which service "${spec.file}" holds: give \`serviceType\` or \`serviceTypeBy\`.`,
      'serviceType',
    )
  }
  const named = [serviceType, by?.otherwise, ...Object.values(by?.values ?? {}).flat()].filter(
    (slug) => slug !== undefined,
  )
  for (const slug of named) {
    if (!findServiceType(slug)) {
      throw new RefusedInput(
        'unknown_service_type',
        `"${slug}" (for "${spec.file}") is not a service type. See core/match/serviceTypes.ts for the list.`,
        'serviceType',
      )
    }
  }
}
