import type { AreaGap } from '../../core/gaps/gapResult.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'

/** Says why something of an area is unknown, in the words of whoever withholds it; null where it is known. */
export function useUnknownWords() {
  const { t } = useLanguage()
  return (area: Pick<AreaGap, 'people' | 'missing' | 'unknown'>): string | null => {
    if (area.unknown === 'fewer-than-five') return t.fewerThanFive
    if (area.unknown === 'few-people') return t.fewPeople
    if (area.unknown === 'no-demand-points') return t.noDemandPoints
    if (area.people === null) return `${t.unknown} (${missingWords(t.missing, area.missing)})`
    return null
  }
}

function missingWords(words: Record<string, string>, missing: string | null): string {
  return (missing && words[missing]) || words['not-available']
}
