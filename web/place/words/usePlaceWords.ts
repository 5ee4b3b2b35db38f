import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { enPlace } from './enPlace.ts'
import { frPlace } from './frPlace.ts'

const WORDS = { en: enPlace, fr: frPlace }

/** The words that come with the view of a place, in the language on screen. */
export function usePlaceWords(): typeof enPlace {
  return WORDS[useLanguage().language]
}
