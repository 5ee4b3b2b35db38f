import { findServiceType, SERVICE_TYPES } from '../../../core/match/serviceTypes.ts'
import { closestName } from '../files/closestName.ts'
import type { Fault } from './explainFaults.ts'
import type { RegionManifest } from './regionManifest.ts'

/** What a schema cannot see: names that must agree with each other, with the time zones and with the taxonomy. */
export function crossCheck(manifest: RegionManifest): Fault[] {
  return [
    ...checkTimeZone(manifest.timeZone),
    ...checkSources(manifest),
    ...checkServiceTypes(manifest),
    ...checkHsds(manifest),
    ...checkGroups(manifest),
    ...checkRepeated(manifest),
    ...checkAreas(manifest),
  ]
}

function checkTimeZone(timeZone: string): Fault[] {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    if (timeZone.includes('/') || timeZone === 'UTC') return []
  } catch {
    // Falls through: not a time zone.
  }
  const close = closestName(timeZone, Intl.supportedValuesOf('timeZone'))
  return [
    {
      field: 'timeZone',
      message: `"${timeZone}" is not a time zone of the IANA list${hint(close ?? 'America/Toronto')}`,
    },
  ]
}

function checkSources(manifest: RegionManifest): Fault[] {
  const known = Object.keys(manifest.sources ?? {})
  const faults: Fault[] = []
  for (const [role, specs] of Object.entries(manifest)) {
    if (role === 'sources') continue
    for (const [index, spec] of [specs].flat().entries()) {
      const source = (spec as { source?: unknown } | null)?.source
      if (typeof source !== 'string' || known.includes(source)) continue
      const field = Array.isArray(specs) ? `${role}[${index}].source` : `${role}.source`
      faults.push({
        field,
        message: `"${source}" does not stand in \`sources\`${hint(closestName(source, known))}`,
      })
    }
  }
  return faults
}

function checkServiceTypes(manifest: RegionManifest): Fault[] {
  const faults: Fault[] = []
  const check = (slug: string | undefined, field: string): void => {
    if (slug === undefined || findServiceType(slug)) return
    const slugs = SERVICE_TYPES.map((type) => type.slug)
    faults.push({
      field,
      message: `"${slug}" is not a service type${hint(closestName(slug, slugs)) || `; known: ${slugs.join(', ')}`}`,
    })
  }
  for (const [index, service] of (manifest.services ?? []).entries()) {
    const field = `services[${index}]`
    check(service.serviceType, `${field}.serviceType`)
    check(service.serviceTypeBy?.otherwise, `${field}.serviceTypeBy.otherwise`)
    for (const [value, slugs] of Object.entries(service.serviceTypeBy?.values ?? {})) {
      for (const slug of [slugs].flat()) check(slug, `${field}.serviceTypeBy.values.${JSON.stringify(value)}`)
    }
  }
  return faults
}

/** HSDS knows its own columns, and it alone has schedules. */
function checkHsds({ services = [] }: RegionManifest): Fault[] {
  return services.flatMap(({ format, mapping, coursesWhen }, index) => {
    if (format !== 'hsds')
      return coursesWhen
        ? [{ field: `services[${index}].coursesWhen`, message: 'is for files of format "hsds" alone' }]
        : []
    return Object.keys(mapping ?? {})
      .filter((name) => name !== 'nameFr' && name !== 'noteFr')
      .map((name) => ({
        field: `services[${index}].mapping.${name}`,
        message: 'HSDS has a field of its own for this; a mapping may name `nameFr` and `noteFr` only',
      }))
  })
}

/** A group comes from one file only, and a named group from at least one. */
function checkGroups(manifest: RegionManifest): Fault[] {
  const faults: Fault[] = []
  const givers = new Map<string, string>()
  const specs: [field: string, groups: Record<string, string>][] = [
    ['areas', manifest.areas.groups ?? {}],
    ...(manifest.counts ?? []).map((spec, index): [string, Record<string, string>] => [
      `counts[${index}]`,
      spec.groups,
    ]),
  ]
  for (const [field, groups] of specs) {
    for (const group of Object.keys(groups)) {
      const other = givers.get(group)
      if (other)
        faults.push({
          field: `${field}.groups.${group}`,
          message: `stands in ${other} too: a group comes from one file`,
        })
      givers.set(group, field)
    }
  }
  for (const group of Object.keys(manifest.groups ?? {})) {
    if (!givers.has(group)) {
      faults.push({
        field: `groups.${group}`,
        message: `no file gives counts of this group${hint(closestName(group, givers.keys()))}`,
      })
    }
  }
  return faults
}

/** The same file twice in one role, unless conditions part its rows. */
function checkRepeated(manifest: RegionManifest): Fault[] {
  const faults: Fault[] = []
  for (const role of [
    'services',
    'employers',
    'context',
    'postal',
    'corrections',
    'transit',
    'indicators',
  ] as const) {
    const first = new Map<string, number>()
    for (const [index, spec] of (manifest[role] ?? []).entries()) {
      const { file, keep, skipWhen, kind, columns } = spec as Record<string, unknown>
      const key = JSON.stringify([file, keep, skipWhen, kind, columns])
      const earlier = first.get(key)
      if (earlier === undefined) first.set(key, index)
      else
        faults.push({
          field: `${role}[${index}].file`,
          message: `"${file}" stands in ${role}[${earlier}] already`,
        })
    }
  }
  return faults
}

function checkAreas({ areas }: RegionManifest): Fault[] {
  if (areas.format !== 'points' || (areas.lon && areas.lat)) return []
  return [
    {
      field: 'areas.lon',
      message: 'areas of format "points" need `lon` and `lat`, the columns of their coordinates',
    },
  ]
}

function hint(close: string | undefined): string {
  return close ? `; did you mean "${close}"?` : ''
}
