import { basename, resolve } from 'node:path'
import { RefusedInput } from '../../errors.ts'
import { findBridge } from './findBridge.ts'
import { guessBackground } from './guessBackground.ts'
import { guessCentreline } from './guessCentreline.ts'
import {
  findCellColumn,
  findCodeColumn,
  findColumn,
  findKeyColumn,
  findMatchingColumn,
  findPointColumns,
  guessGroups,
} from './guessColumns.ts'
import { joinHsdsTables } from './guessHsds.ts'
import { guessServiceLayout, guessServiceTable } from './guessServices.ts'
import { listFolder } from './listFolder.ts'
import { bestTable, countGroups } from './rankTables.ts'
import { type FileFacts, surveyFile } from './surveyFile.ts'
import { whenKnown } from './whenKnown.ts'

export interface DraftManifest {
  /** A manifest with "" where a person must fill in; the schema refuses it until then, naming each blank. */
  manifest: Record<string, unknown>
  /** What to fill in and to check, one thing a line. */
  notes: string[]
}

type Spec = Record<string, unknown>

/** Looks at the files of a folder and drafts a manifest: guesses to be checked, blanks to be filled in. */
export async function draftManifest(folder: string): Promise<DraftManifest> {
  const files = await listFolder(folder)
  if (files.length === 0) throw new RefusedInput('empty_folder', `${folder} holds no files.`, null)
  const facts: FileFacts[] = []
  for (const file of files) facts.push(await surveyFile(folder, file))
  const draft = new Draft(joinHsdsTables(facts))
  const id = basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return draft.finish(id)
}

/** Hands the files to roles, the most telling first; each file is taken once. */
class Draft {
  readonly #left: FileFacts[]
  readonly #all: FileFacts[]
  readonly #notes: string[] = []
  #codes: ReadonlySet<string> = new Set()

  constructor(facts: FileFacts[]) {
    this.#all = facts.filter((file) => file.refusal === null)
    this.#left = [...this.#all]
    for (const { refusal } of facts) if (refusal) this.#notes.push(`Left out, ${refusal}`)
  }

  finish(id: string): DraftManifest {
    const transit = this.#take(({ kind }) => kind === 'transit').map(({ file }) => ({ file }))
    const employers = this.#take(
      ({ file, title }) => /lmia|tfwp/i.test(file) || /labour market impact/i.test(title),
    ).map(employerSpec)
    const known = this.#take((facts) => guessServiceLayout(facts) !== undefined)
    const corrections = this.#take((facts) =>
      ['source', 'field', 'value', 'who'].every((name) => facts.columns.includes(name)),
    )
    const postal = this.#take(
      (facts) => facts.columns.includes('fsa') && findPointColumns(facts) !== undefined,
    )
    const areas = this.#areas()
    const counts = this.#counts()
    dropGroups(areas, counts)
    const dwellings = this.#dwellings()
    const streets = this.#streets()
    const context = this.#take((facts) => guessBackground(facts) !== undefined).map(
      (facts) => guessBackground(facts)!,
    )
    const lists = this.#take((facts) => guessServiceTable(facts) !== undefined).map(
      (facts) => guessServiceTable(facts)!,
    )
    const services = [
      ...oneIrcc(known).map((facts) => ({ file: facts.file, format: guessServiceLayout(facts) })),
      ...lists,
    ]
    for (const { file } of known.filter(({ kind }) => kind === 'hsds'))
      this.#notes.push(
        `services: say with serviceTypeBy which taxonomy terms of "${file}" are which service types, and leave it out where another file lists the same services.`,
      )
    for (const { file, format, serviceType } of lists) {
      if (serviceType === '')
        this.#notes.push(`services: say which serviceType "${file}" is (format ${format}).`)
    }
    for (const { file, columns } of this.#left) {
      this.#notes.push(
        `Not used: "${file}"${columns.length > 0 ? ` (${columns.slice(0, 8).join(', ')}${columns.length > 8 ? ', ...' : ''})` : ''}.`,
      )
    }
    const source = 'publisher'
    const named = (spec: Spec): Spec => ({ ...spec, source })
    const list = (specs: Spec[]) => (specs.length > 0 ? specs.map(named) : undefined)
    this.#notes.unshift(
      'timeZone: fill in the IANA name, such as "America/Toronto".',
      'sources: fill in publisher and licence; add one entry for each publisher and name it in `source` of its files.',
      'vintage: add the year or date of each file.',
    )
    const roles = {
      areas: named(areas),
      counts: list(counts),
      dwellings: dwellings && named(dwellings),
      streets: named(streets),
      services: list(services),
      employers: list(employers),
      postal: list(
        postal.map((facts) => ({
          file: facts.file,
          fsa: 'fsa',
          ...findPointColumns(facts)!,
          ...whenKnown('place', findColumn(facts, /^(city|place)$/i)),
        })),
      ),
      context: list(context),
      corrections: list(corrections.map(({ file }) => ({ file }))),
      transit: list(transit),
    }
    const manifest = {
      id: id || '',
      name: { en: titleOf(id), fr: titleOf(id) },
      timeZone: '',
      sources: { [source]: { publisher: '', licence: '' } },
      ...Object.fromEntries(Object.entries(roles).filter(([, value]) => value !== undefined)),
    }
    return { manifest, notes: this.#notes }
  }

  #take(wanted: (facts: FileFacts) => boolean): FileFacts[] {
    const taken = this.#left.filter(wanted)
    for (const facts of taken) this.#left.splice(this.#left.indexOf(facts), 1)
    return taken
  }

  /** Outlines for which tables give most groups, then those whose codes they know best, then the finest; else H3 cells. */
  #areas(): Spec {
    const tables = this.#left.filter(({ kind }) => kind === 'table')
    const candidates = this.#left
      .filter((facts) => facts.geometry === 'area' && guessBackground(facts) === undefined)
      .map((facts) => {
        const id = findCodeColumn(facts)
        const codes = new Set(id ? facts.values.get(id) : [])
        const best = bestTable(tables, codes)
        return { facts, id, codes, groups: best?.groups ?? 0, share: best?.share ?? 0 }
      })
      .sort((a, b) => b.groups - a.groups || b.share - a.share || b.facts.rows - a.facts.rows)
    const best = candidates[0]
    if (best) {
      this.#codes = best.codes
      this.#left.splice(this.#left.indexOf(best.facts), 1)
      for (const { facts } of candidates.slice(1))
        this.#notes.push(`areas: "${facts.file}" could serve as well.`)
      if (!best.id)
        this.#notes.push(
          `areas: "${best.facts.file}" has no column of codes; codes will be made from row and file.`,
        )
      const groups = guessGroups(best.facts)
      const name = findColumn(
        best.facts,
        /^name(_en)?$/i,
        /^(area|zone|tract|community|neighbou?rhood)_?name(_en)?$/i,
        /^(da|ct|csd|ada)name$/i,
      )
      return {
        file: best.facts.file,
        ...whenKnown('id', best.id),
        ...whenKnown('name', name),
        level:
          levelOf(best.facts.file, best.id) ||
          this.#blank('areas.level: fill in the kind of area, such as "DA" or "census tract".'),
        ...(Object.keys(groups).length > 0 ? { groups } : {}),
      }
    }
    const [cells] = this.#take((facts) => facts.kind === 'table' && findCellColumn(facts) !== undefined)
    if (cells) {
      const id = findCellColumn(cells)!
      this.#codes = new Set(cells.values.get(id))
      return { file: cells.file, format: 'h3', id, level: 'H3', groups: guessGroups(cells) }
    }
    this.#notes.push(
      'areas: no file with outlines was found; name one (GeoJSON, zipped shapefile, or a table of H3 cells).',
    )
    return { file: '', level: '' }
  }

  /** Tables whose rows are the areas, those with most groups first; a group is taken from one table. */
  #counts(): Spec[] {
    const tables = this.#left
      .filter(
        (facts) => facts.kind === 'table' && !findPointColumns(facts) && this.#keyOf(facts) !== undefined,
      )
      .sort((a, b) => countGroups(b) - countGroups(a) || this.#ownShare(b) - this.#ownShare(a))
    const taken = new Set<string>()
    const specs: Spec[] = []
    for (const facts of tables) {
      const key = this.#keyOf(facts)
      const groups = Object.fromEntries(
        Object.entries(guessGroups(facts)).filter(([group]) => !taken.has(group)),
      )
      for (const group of Object.keys(groups)) taken.add(group)
      if (Object.keys(groups).length > 0) {
        this.#take((other) => other === facts)
        specs.push({ file: facts.file, key, groups })
      } else
        this.#notes.push(
          `counts: "${facts.file}" has figures of the areas too (key ${key}): name its groups or indicators if it is wanted.`,
        )
    }
    return specs
  }

  /** How much of a table is about the region: 1 when all its rows are areas, little for a national file. */
  #ownShare(facts: FileFacts): number {
    return findMatchingColumn(facts, this.#codes)?.share ?? 0
  }

  #keyOf(facts: FileFacts): string | undefined {
    return findKeyColumn(facts, this.#codes)?.column
  }

  /** Points with a column of area codes, directly or through a file that knows both codes. */
  #dwellings(): Spec | undefined {
    for (const facts of this.#left) {
      const points = facts.kind === 'table' ? findPointColumns(facts) : undefined
      const weight = findColumn(facts, /dwelling|logement/i, /^(units|households|hh|weight)$/i)
      if (!points || !weight) continue
      const match = findMatchingColumn(facts, this.#codes)
      const direct = match && match.share > 0.95 ? match.column : undefined
      const bridge = direct ? undefined : findBridge(facts, this.#all, this.#codes)
      if (!direct && !bridge) continue
      this.#left.splice(this.#left.indexOf(facts), 1)
      if (bridge) this.#notes.push('dwellings: check that areaCrosswalk leads to every area.')
      return {
        file: facts.file,
        ...points,
        area: direct ?? bridge!.area,
        weight,
        ...whenKnown('areaCrosswalk', bridge?.crosswalk),
      }
    }
    return undefined
  }

  #streets(): Spec {
    const lines = this.#take(({ geometry }) => geometry === 'line')
    const osm = this.#take(({ kind }) => kind === 'osm')
    for (const { file } of [...osm, ...lines].slice(1))
      this.#notes.push(`streets: "${file}" could serve as well.`)
    if (osm.length > 0) return { file: osm[0].file, format: 'osm' }
    if (lines.length === 0) {
      this.#notes.push(
        'streets: no streets were found; name an OpenStreetMap extract (.osm.pbf) or road centrelines.',
      )
      return { file: '', format: '' }
    }
    const [facts] = lines
    this.#notes.push(
      'streets: say with `classes` and `oneWayValues` what the values of the class and one-way columns mean.',
    )
    return { file: facts.file, format: 'centreline', mapping: guessCentreline(facts) }
  }

  #blank(note: string): '' {
    this.#notes.push(note)
    return ''
  }
}

/** Groups that tables give are not taken from the file of the areas as well. */
function dropGroups(areas: Spec, counts: Spec[]): void {
  const groups = { ...(areas.groups as Record<string, string> | undefined) }
  for (const spec of counts) for (const group of Object.keys(spec.groups as object)) delete groups[group]
  areas.groups = Object.keys(groups).length > 0 ? groups : undefined
}

function titleOf(id: string): string {
  return id.replaceAll('-', ' ').replace(/(?<!\S)\w/g, (letter) => letter.toUpperCase())
}

/** The same list may lie there as script and as JSON: one of them is enough. */
function oneIrcc(known: FileFacts[]): FileFacts[] {
  const stems = new Set<string>()
  return known.toReversed().filter(({ kind, file }) => {
    const stem = file.replace(/\.js(on)?$/i, '')
    if (kind !== 'ircc' || !stems.has(stem)) return stems.add(stem)
    return false
  })
}

function employerSpec({ file }: FileFacts): Spec {
  const match = /(20\d\d)[ _-]?q([1-4])/i.exec(file)
  return { file, format: 'lmia', ...whenKnown('quarter', match ? `${match[1]}Q${match[2]}` : undefined) }
}

function levelOf(file: string, id: string | undefined): string {
  const match =
    /(?<![a-z])(ada|da|ct|csd|db)(?:uid|_code|_|\d|\.|$)/i.exec(id ?? '') ??
    /(?<![a-z])(ada|da|ct|csd|db)(?![a-z])/i.exec(file)
  return match ? match[1].toUpperCase() : ''
}
