/**
 * People of a group taken to speak other languages, or to be of another status, than its profile assumes: to see what a rule or a language
 * does. An assumption like any other, told with the answer.
 * Worked: recent immigrants who speak Spanish: services in English alone no longer match.
 */
import { findLanguageByCode } from './languages.ts'
import { type PersonProfile, STATUS_NAMES, type Status } from './personProfile.ts'

/** What is left out stays as the profile assumes; null = unknown. */
export interface PersonChange {
  /** ISO 639-3. */
  languages?: readonly string[] | null
  status?: Status | null
}

export function changePerson(person: PersonProfile, { languages, status }: PersonChange): PersonProfile {
  return {
    ...person,
    ...(languages !== undefined && { languages }),
    // A class of permanent residents, and dates of landing, are of no other status.
    ...(status !== undefined && {
      status,
      ...(status !== person.status && { admissionClass: null, landed: null }),
    }),
  }
}

/** Each change in words; empty for none. */
export function listPersonChange({ languages, status }: PersonChange): { en: string[]; fr: string[] } {
  const names = (language: 'en' | 'fr') =>
    (languages ?? []).map((code) => findLanguageByCode(code)?.[language] ?? code).join(', ')
  const en: string[] = []
  const fr: string[] = []
  if (languages !== undefined) {
    en.push(languages?.length ? `languages spoken: ${names('en')}` : 'languages unknown')
    fr.push(languages?.length ? `langues parlées : ${names('fr')}` : 'langues inconnues')
  }
  if (status !== undefined) {
    en.push(status ? `status: ${STATUS_NAMES[status].en}` : 'status unknown')
    fr.push(status ? `statut : ${STATUS_NAMES[status].fr}` : 'statut inconnu')
  }
  return { en, fr }
}

/** In sentences; empty for no change. */
export function tellPersonChange(change: PersonChange): { en: string; fr: string } {
  const { en, fr } = listPersonChange(change)
  return {
    en: en.length > 0 ? `Changed for this answer: ${en.join('; ')}.` : '',
    fr: fr.length > 0 ? `Modifié pour cette réponse : ${fr.join('; ')}.` : '',
  }
}
