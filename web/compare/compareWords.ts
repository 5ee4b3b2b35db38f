import { useLanguage } from '../i18n/LanguageContext.tsx'
import { enCompare } from './enCompare.ts'
import { frCompare } from './frCompare.ts'

const WORDS = { en: enCompare, fr: frCompare }

/** The words of this view, which come with it. */
export const useCompareWords = () => WORDS[useLanguage().language]
