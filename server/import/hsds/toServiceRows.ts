/** One service of HSDS as rows, one a place where it is offered. */
import type { ServicesSpec } from '../manifest/regionManifest.ts'
import type { NoticeFields, ReportNotice } from '../notice.ts'
import type { BilingualText, ServiceAtLocationRow } from '../rows.ts'
import { hideSensitive } from '../serviceRow/hideSensitive.ts'
import { quietly } from '../serviceRow/quietly.ts'
import type { ServiceRegion } from '../serviceRow/serviceRegion.ts'
import { soundsSensitive } from '../serviceRow/soundsSensitive.ts'
import { meetsCondition } from '../serviceTable/meetsCondition.ts'
import { readIsoDate } from '../serviceTable/readIsoDate.ts'
import { answerValue } from '../worksheet/answerFields.ts'
import type { DescribedHours } from './describedHours.ts'
import { cellsOf, type HsdsNode, partsOf, type TellNode, tellBy, textOf } from './hsdsNode.ts'
import { readLanguages } from './readLanguages.ts'
import { readNote } from './readNote.ts'
import { readPlace } from './readPlace.ts'
import { answerFieldOf, readStated } from './readStated.ts'
import { readTimes } from './readTimes.ts'
import { readTypes } from './readTypes.ts'

/** Labels of attributes beside those of the worksheet, as server/reports/servicesToHsds.ts writes them. */
const FRENCH_NAME = 'French name'
const SENSITIVE = 'sensitive'

export interface HsdsReading {
  /** A row that knows only its source and the date of its list. */
  blank: ServiceAtLocationRow
  spec: ServicesSpec
  region: ServiceRegion
  describedHours: DescribedHours
  report: ReportNotice
}

export function toServiceRows(service: HsdsNode, reading: HsdsReading): ServiceAtLocationRow[] {
  const offers = partsOf(service, 'service_at_location')
  const places: (HsdsNode | undefined)[] = offers.length > 0 ? [...offers] : [undefined]
  return places.map((offer) => toServiceRow(service, offer, reading))
}

function toServiceRow(
  service: HsdsNode,
  offer: HsdsNode | undefined,
  { blank, spec, region, describedHours, report }: HsdsReading,
): ServiceAtLocationRow {
  const { rowNumber } = offer ?? service
  const [location] = partsOf(offer, 'location')
  const [organization] = partsOf(service, 'organization')
  const attributes = [...partsOf(service, 'attribute'), ...partsOf(offer, 'attribute')]
  const labelled = (label: string) => attributes.find((each) => textOf(each, 'label') === label)
  const terms = attributes.filter(
    (each) => !answerFieldOf(each) && ![FRENCH_NAME, SENSITIVE].includes(textOf(each, 'label') ?? ''),
  )
  const sensitive = isSensitive(
    service,
    organization,
    location,
    attributes,
    spec,
    textOf(labelled(SENSITIVE), 'value'),
  )
  const withTable = (fields: NoticeFields = {}) => ({ detail: { table: 'location' }, ...fields })
  const loud = sensitive ? quietly(report) : report
  const tell = tellBy(loud)
  const kinds = readTypes(service, terms, spec, tell)
  const languages = readLanguages(
    [...partsOf(service, 'language'), ...partsOf(offer, 'language'), ...partsOf(location, 'language')],
    tell,
  )
  const times = readTimes(mostSpecific('schedule'), mostSpecific('holiday_schedule'), {
    timeZone: region.timeZone,
    listDate: blank.listDate,
    describedHours,
    isCourse: (schedule) => isCourse(schedule, spec),
    tell,
  })
  const { siteConfirmed, ...stated } = readStated(service, attributes, location, tell)
  if (languages.stated !== undefined) stated.languages = languages.stated
  if (times.sessions !== undefined) stated.sessions = times.sessions
  if (!location) tell('service_without_location', offer ?? service, null, textOf(service, 'name'))
  const row: ServiceAtLocationRow = {
    ...blank,
    rowNumber,
    recordId: idOf(service, offer, location),
    organization: textOf(organization, 'name'),
    name: readName(service, spec, textOf(labelled(FRENCH_NAME), 'value'), kinds.serviceTypes[0], tell),
    ...kinds,
    ...readPlace(location, region, sensitive, (code, fields) => loud(code, withTable(fields))),
    phone: readPhone(offer, service, location, organization),
    website: textOf(service, 'url') ?? textOf(organization, 'website'),
    note: readNote(service, spec),
    languages: languages.languages,
    openingHours: times.openingHours,
    verifiedDate: readDate(service, tell),
    siteConfirmed: siteConfirmed === undefined ? null : answerValue('siteConfirmed', siteConfirmed),
    capacity: readCapacity(service, tell),
  }
  if (Object.keys(stated).length > 0) row.stated = stated
  const { openings, courses } = times
  if (openings || courses) row.rules = { openings, courses }
  if (!sensitive) return row
  report('sensitive_site', { rowNumber })
  return hideSensitive(row)

  /** What is said of the service at this place, else of the service, else of the place. */
  function mostSpecific(table: 'schedule' | 'holiday_schedule'): readonly HsdsNode[] {
    return (
      [offer, service, location].map((node) => partsOf(node, table)).find((rows) => rows.length > 0) ?? []
    )
  }
}

function isSensitive(
  service: HsdsNode,
  organization: HsdsNode | undefined,
  location: HsdsNode | undefined,
  attributes: readonly HsdsNode[],
  spec: ServicesSpec,
  said: string | null,
): boolean {
  const words = [
    ...[service, organization, location].flatMap((node) => [
      textOf(node, 'name'),
      textOf(node, 'alternate_name'),
    ]),
    ...attributes.flatMap((each) => partsOf(each, 'taxonomy_term').map((term) => textOf(term, 'name'))),
  ]
  const marked = (spec.sensitiveWhen ?? []).some((condition) => meetsCondition(cellsOf(service), condition))
  return said === 'yes' || marked || soundsSensitive(...words)
}

function isCourse(schedule: HsdsNode, { coursesWhen = [] }: ServicesSpec): boolean {
  if (/^(course|cours)\b/i.test(textOf(schedule, 'notes') ?? '')) return true
  return coursesWhen.some((condition) => meetsCondition(cellsOf(schedule), condition))
}

/** The publisher's id of the service at this place, else of service and place. */
function idOf(service: HsdsNode, offer: HsdsNode | undefined, location: HsdsNode | undefined): string {
  const parts = [textOf(service, 'id') ?? textOf(service, 'name') ?? 'service', textOf(location, 'id')]
  return textOf(offer, 'id') ?? parts.filter((part) => part !== null).join('@')
}

function readName(
  service: HsdsNode,
  spec: ServicesSpec,
  labelled: string | null,
  serviceType: string,
  tell: TellNode,
): BilingualText {
  const name = textOf(service, 'name')
  if (name === null) tell('missing_name', service, 'name')
  const column = spec.mapping?.nameFr
  const french = labelled ?? (column === undefined ? null : textOf(service, column))
  const en = name ?? textOf(service, 'alternate_name') ?? serviceType
  return { en, fr: french ?? en }
}

/** The first that somebody answers: not a fax. */
function readPhone(...nodes: (HsdsNode | undefined)[]): string | null {
  const phones = nodes.flatMap((node) => partsOf(node, 'phone'))
  const voices = phones.filter((phone) => !/fax|tty|sms|video/i.test(textOf(phone, 'type') ?? ''))
  const number = textOf(voices[0], 'number')
  const extension = textOf(voices[0], 'extension')
  return number === null || extension === null ? number : `${number} x${extension}`
}

function readDate(service: HsdsNode, tell: TellNode): string | null {
  const text = textOf(service, 'assured_date')
  const date = text === null ? null : readIsoDate(text)
  if (text !== null && date === null) tell('invalid_date', service, 'assured_date', text)
  return date
}

function readCapacity(service: HsdsNode, tell: TellNode): number | null {
  const [capacity, ...others] = partsOf(service, 'service_capacity')
  const text = textOf(capacity, 'maximum')
  if (text === null || others.length > 0) return null
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text)
  tell('invalid_value', capacity, 'maximum', text)
  return null
}
