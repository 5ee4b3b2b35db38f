/**
 * Services as Open Referral's HSDS 3 writes them, nested in one JSON document (https://docs.openreferral.org/en/v3.0.0/hsds/schema_reference.html):
 * each service with its organization, languages, costs, and the place where it is offered with address, phones and schedules. What
 * HSDS has no field for stands in `attributes`, as label and value. A schedule that is unknown is left out, never written as open.
 */
import { createHash } from 'node:crypto'
import { findServiceType } from '../../core/match/serviceTypes.ts'
import type { HsdsSchedule } from '../../core/schedule/toHsdsSchedules.ts'
import { ANSWER_FIELDS, answerValue } from '../import/worksheet/answerFields.ts'
import type { AnswerField } from '../import/worksheet/serviceAnswer.ts'
import type { ExportedService } from '../jobs/exportServices.ts'

/** A UUID (version 8) made from the words, so that ids stay the same from export to export. */
function uuid(...words: string[]): string {
  const hex = createHash('sha256').update(words.join('|')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Of which HSDS has fields of its own. */
const OWN_FIELDS: readonly AnswerField[] = ['openingHours', 'sessions', 'languages', 'cost', 'closedDown']

export function servicesToHsds(services: readonly ExportedService[]): string {
  return `${JSON.stringify(services.map(toService), null, 1)}\n`
}

function toService({ service, known, schedules, courses, verifiedDate }: ExportedService) {
  const { id, name, organization } = service
  const languages = known.languages === null ? [] : answerValue('languages', known.languages)
  return {
    id: uuid('service', id),
    name: name.en,
    alternate_name: name.fr === name.en ? null : name.fr,
    status: 'active',
    description: service.note?.en ?? null,
    url: service.website,
    assured_date: verifiedDate,
    organization:
      organization === null ? null : { id: uuid('organization', organization), name: organization },
    languages: languages.map(({ code, kind }) => ({
      id: uuid('language', id, code, kind ?? ''),
      code,
      note: kind,
    })),
    cost_options:
      known.cost === null ? [] : [{ id: uuid('cost', id), amount_description: known.cost, currency: 'CAD' }],
    service_at_locations: [
      {
        id: uuid('service_at_location', id),
        location: {
          id: uuid('location', id),
          location_type: 'physical',
          name: name.en,
          longitude: service.point?.[0] ?? null,
          latitude: service.point?.[1] ?? null,
          addresses:
            service.address === null
              ? []
              : [
                  {
                    id: uuid('address', id),
                    address_1: service.address,
                    city: service.city,
                    postal_code: service.postalCode,
                    country: 'CA',
                    address_type: 'physical',
                  },
                ],
        },
        phones:
          service.phone === null ? [] : [{ id: uuid('phone', id), number: service.phone, type: 'voice' }],
        schedules: [
          ...listed(id, 'opening', schedules),
          ...courses.flatMap((course, i) => listed(id, `course ${i + 1}`, course)),
        ],
      },
    ],
    attributes: [
      ...service.serviceTypes.map((slug) => ({
        id: uuid('attribute', id, slug),
        label: 'service type',
        value: slug,
        taxonomy_term: { id: uuid('term', slug), code: slug, name: findServiceType(slug)?.en ?? slug },
      })),
      ...service.attributes.map((slug) => ({
        id: uuid('attribute', id, 'for whom', slug),
        label: 'for whom',
        value: slug,
      })),
      ...(name.fr === name.en
        ? []
        : [{ id: uuid('attribute', id, 'French name'), label: 'French name', value: name.fr }]),
      ...(service.sensitive
        ? [{ id: uuid('attribute', id, 'sensitive'), label: 'sensitive', value: 'yes' }]
        : []),
      ...(Object.keys(known) as AnswerField[])
        .filter((field) => known[field] !== null && !OWN_FIELDS.includes(field))
        .map((field) => ({
          id: uuid('attribute', id, field),
          label: ANSWER_FIELDS[field].header.en,
          value: known[field],
        })),
    ],
  }
}

/** `notes` says whether one may drop in or attends a course. */
function listed(id: string, notes: string, schedules: readonly HsdsSchedule[] | null) {
  return (schedules ?? []).map((schedule, i) => ({
    id: uuid('schedule', id, notes, String(i)),
    ...schedule,
    notes,
  }))
}
