import { SERVICE_ATTRIBUTES } from '../../../core/match/serviceTypes.ts'
import { plainWords } from '../addresses/plainWords.ts'

const OTHER_NAMES: Readonly<Record<string, string>> = {
  french: 'francophone',
  francais: 'francophone',
  'french speaking': 'francophone',
  franco: 'francophone',
  lgbtq: '2slgbtqi',
  lgbtq2: '2slgbtqi',
  lgbtq2s: '2slgbtqi',
  '2slgbtq': '2slgbtqi',
  '2slgbtqi': '2slgbtqi',
  '2slgbtqia': '2slgbtqi',
  senior: 'seniors',
  aines: 'seniors',
  woman: 'women',
}
const names = new Map(Object.entries(OTHER_NAMES))
for (const { slug, en, fr } of SERVICE_ATTRIBUTES)
  for (const name of [slug, en, fr]) names.set(plainWords(name), slug)

/** Slug of an attribute by its slug or its English or French name; undefined = none. */
export function findAttribute(text: string): string | undefined {
  return names.get(plainWords(text))
}
