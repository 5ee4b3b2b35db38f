import type { SaveCorrections } from '../../server/contract/corrections.ts'
import type { Service } from '../../server/contract/service.ts'
import type { Language } from '../i18n/language.ts'

/** What the form holds, as it is typed. */
export interface CorrectionDraft {
  name: string
  phone: string
  /** "43.2511, -79.8692": latitude first, as people write it. */
  point: string
  notHere: boolean
  closed: boolean
}

export function draftOf(service: Service, language: Language): CorrectionDraft {
  return {
    name: service.name[language],
    phone: service.phone ?? '',
    point: service.point ? pointText({ lon: service.point[0], lat: service.point[1] }) : '',
    notHere: service.siteConfirmed === false,
    closed: false,
  }
}

export const pointText = ({ lon, lat }: { lon: number; lat: number }) =>
  `${lat.toFixed(5)}, ${lon.toFixed(5)}`

/** "longitude, latitude" as corrections write a point; null = this is no point. "43.25, -79.87" gives "-79.87, 43.25". */
export function readPoint(text: string): string | null {
  const [lat, lon, ...more] = text.split(/[,;\s]+/).filter(Boolean)
  const fits = (part: string | undefined, limit: number) =>
    part !== undefined && /^[+-]?\d+(\.\d+)?$/.test(part) && Math.abs(Number(part)) <= limit
  return more.length === 0 && fits(lat, 90) && fits(lon, 180) ? `${lon}, ${lat}` : null
}

/** The fields that differ from what is known; null = the point cannot be read. A name that both languages share changes in both. */
export function changesOf(
  draft: CorrectionDraft,
  service: Service,
  language: Language,
): SaveCorrections['changes'] | null {
  const before = draftOf(service, language)
  const changes: SaveCorrections['changes'] = []
  if (draft.name.trim() !== before.name && draft.name.trim() !== '') {
    const shared = service.name.en === service.name.fr
    changes.push({ field: shared ? 'name' : `name.${language}`, value: draft.name.trim() })
  }
  if (draft.phone.trim() !== before.phone) changes.push({ field: 'phone', value: draft.phone.trim() || null })
  if (draft.point.trim() !== before.point) {
    const point = draft.point.trim() === '' ? null : readPoint(draft.point)
    if (point === null && draft.point.trim() !== '') return null
    changes.push({ field: 'point', value: point })
  }
  if (draft.notHere !== before.notHere)
    changes.push({ field: 'siteConfirmed', value: draft.notHere ? 'no' : null })
  if (draft.closed) changes.push({ field: 'closed', value: 'yes' })
  return changes
}
