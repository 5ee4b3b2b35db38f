import { plainWords } from '../addresses/plainWords.ts'

export interface NamedSite {
  name: string | null
  address: string | null
}

/** At one address, this many sites of one organization with names of their own are a head office's list of sites. */
const SITES = 3

/**
 * Indices of the sites that carry the address of their organization's head office: "City of X - Winona Club" and at least two
 * more sites of "City of X", under other names, at one and the same address.
 */
export function findHeadOffices(sites: readonly NamedSite[]): Set<number> {
  const groups = new Map<string, { indices: number[]; names: Set<string> }>()
  for (const [index, { name, address }] of sites.entries()) {
    const organization = name?.includes(' - ') ? toOrganization(name) : null
    if (!name || !organization || !address) continue
    const key = `${plainWords(organization)}|${plainWords(address)}`
    const group = groups.get(key) ?? { indices: [], names: new Set<string>() }
    group.indices.push(index)
    group.names.add(plainWords(name))
    groups.set(key, group)
  }
  return new Set(
    [...groups.values()].filter(({ names }) => names.size >= SITES).flatMap(({ indices }) => indices),
  )
}

/** "The City of Hamilton - Winona Seniors' Club" is a site of "The City of Hamilton". */
export function toOrganization(name: string): string {
  return name.split(' - ')[0].trim()
}
