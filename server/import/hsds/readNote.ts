import type { ServicesSpec } from '../manifest/regionManifest.ts'
import type { BilingualText } from '../rows.ts'
import { type HsdsNode, textOf } from './hsdsNode.ts'

/** What people should read, in the order of the note. */
const FIELDS = [
  'alert',
  'description',
  'eligibility_description',
  'fees_description',
  'application_process',
  'interpretation_services',
] as const
const EMAIL = /\S+@\S+\.\S+/g

/**
 * The words of a service that our record has no field for: who may come, prices, how to apply, how long one waits. E-mail addresses are
 * left out.
 */
export function readNote(service: HsdsNode, spec: ServicesSpec): BilingualText | null {
  const texts = [...new Set(FIELDS.map((field) => textOf(service, field)).filter((text) => text !== null))]
  const wait = textOf(service, 'wait_time')
  const french = spec.mapping?.noteFr === undefined ? null : textOf(service, spec.mapping.noteFr)
  const words = (en: readonly string[], waiting: string) =>
    [...en, ...(wait === null ? [] : [`${waiting}${wait}`])]
      .join(' ')
      .replaceAll(EMAIL, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  const note = {
    en: words(texts, 'Wait: '),
    fr: words(french === null ? texts : [french], 'Attente : '),
  }
  if (note.en === '' && note.fr === '') return null
  return { en: note.en || note.fr, fr: note.fr || note.en }
}
