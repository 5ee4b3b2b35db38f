/**
 * HSDS as JSON: one service or a list of them, services at locations, organizations with their services, and pages of the HSDS API
 * (`{"contents": [...], "total_pages": ...}`; https://docs.openreferral.org/en/v3.0.0/hsds/api_reference.html), one or a list of them.
 */
import { RefusedInput } from '../../errors.ts'
import { readText } from '../files/readText.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import type { ReportNotice } from '../notice.ts'
import type { HsdsNode, HsdsTable } from './hsdsNode.ts'

type Json = Readonly<Record<string, unknown>>
type Page = Json & { contents: unknown[] }

/** Names under which objects hold others. */
const PARTS: Readonly<Record<string, HsdsTable>> = {
  organization: 'organization',
  program: 'program',
  service_at_locations: 'service_at_location',
  location: 'location',
  addresses: 'address',
  schedules: 'schedule',
  holiday_schedules: 'holiday_schedule',
  languages: 'language',
  phones: 'phone',
  cost_options: 'cost_option',
  funding: 'funding',
  capacities: 'service_capacity',
  attributes: 'attribute',
  taxonomy_term: 'taxonomy_term',
}
/** Service, service at location, location, attribute, term; a document that nests deeper is none of ours. */
const DEEPEST = 6
const LARGEST_CHARACTERS = 256 * 1024 * 1024

/** Throws RefusedInput `broken_json` with the place, `file_too_large`, `no_services`. */
export async function readDocument(
  source: SourceFile,
  encoding: string | undefined,
  report: ReportNotice,
): Promise<HsdsNode[]> {
  const value = await parseJson(source, encoding, report)
  const found = new Documents(report)
  found.add(value)
  if (found.services.length > 0 || found.lists > 0) return found.services
  throw new RefusedInput(
    'no_services',
    `"${source.name}" is JSON but holds no HSDS services: a list of services, one service, or a page of an API with "contents" is wanted.`,
    source.name,
  )
}

class Documents {
  readonly services: HsdsNode[] = []
  /** Lists that were seen, empty ones too. */
  lists = 0
  readonly #report: ReportNotice
  #rows = 0

  constructor(report: ReportNotice) {
    this.#report = report
  }

  add(value: unknown): void {
    const members = [value].flat()
    const pages = members.filter(isPage)
    if (Array.isArray(value) || pages.length > 0) this.lists += 1
    this.#watchPages(pages)
    for (const each of members)
      for (const record of isPage(each) ? each.contents : [each]) this.#addRecord(record)
  }

  #addRecord(value: unknown): void {
    if (isObject(value) && Array.isArray(value.services)) {
      const { services, ...organization } = value
      for (const each of services as unknown[])
        this.#addRecord(isObject(each) ? { organization, ...each } : each)
      return
    }
    this.#rows += 1
    const service = isObject(value) ? toService(value, this.#rows) : null
    if (service) this.services.push(service)
    else this.#report('not_a_record', { rowNumber: this.#rows, value: JSON.stringify(value).slice(0, 80) })
  }

  /** Pages without a number count one by one. */
  #watchPages(pages: readonly Page[]): void {
    const total = Math.max(1, ...pages.map((page) => Number(page.total_pages) || 1))
    if (new Set(pages.map((page, i) => page.page_number ?? `page ${i}`)).size < total && pages.length > 0)
      this.#report('page_of_many', { fieldName: 'total_pages', value: total })
  }
}

/** null where the object is no service: it has neither id nor name. */
function toService(value: Json, rowNumber: number): HsdsNode | null {
  if (isObject(value.service)) {
    const { service, ...atLocation } = value
    return toService({ ...service, service_at_locations: [atLocation] }, rowNumber)
  }
  if (value.id === undefined && value.name === undefined) return null
  return toNode(value, 'service', rowNumber, 0)
}

function toNode(value: Json, table: HsdsTable, rowNumber: number, depth: number): HsdsNode {
  const cells: Record<string, unknown> = {}
  const parts: HsdsNode['parts'] = {}
  for (const [name, member] of Object.entries(value)) {
    if (!Object.hasOwn(PARTS, name)) cells[name] = member
    else if (depth < DEEPEST)
      parts[PARTS[name]] = [member]
        .flat()
        .filter(isObject)
        .map((each) => toNode(each, PARTS[name], rowNumber, depth + 1))
  }
  return { table, rowNumber, cells, parts }
}

async function parseJson(
  source: SourceFile,
  encoding: string | undefined,
  report: ReportNotice,
): Promise<unknown> {
  const pieces: string[] = []
  let length = 0
  for await (const piece of readText(source, { encoding }, report)) {
    pieces.push(piece)
    length += piece.length
    if (length > LARGEST_CHARACTERS)
      throw new RefusedInput(
        'file_too_large',
        `"${source.name}" is too large to be read as one JSON document. Part it into several files.`,
        source.name,
      )
  }
  const text = pieces.join('')
  try {
    return JSON.parse(text)
  } catch (error) {
    const { message } = error as SyntaxError
    const place = /position \d+/.test(message) ? '' : ` at position ${text.length}, its end`
    throw new RefusedInput(
      'broken_json',
      `"${source.name}" is not sound JSON: ${message}${place}. It may be cut off: fetch it again.`,
      source.name,
    )
  }
}

function isPage(value: unknown): value is Page {
  return isObject(value) && Array.isArray(value.contents)
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
