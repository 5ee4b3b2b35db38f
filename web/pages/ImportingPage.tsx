import type { ListedRegion } from '../api/requests.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { PlainPage } from './PlainPage.tsx'

/** The region's first import runs: how far it is. The list of regions is read again until it is ready. */
export function ImportingPage({ region }: { region: ListedRegion }) {
  const { t, language } = useLanguage()
  const done = region.progress?.done ?? 0
  return (
    <PlainPage>
      <h2>{t.importingTitle(region.name[language])}</h2>
      <progress aria-label={t.importProgress} value={done} max={1} />
      <p>{t.importing(region.progress?.step[language] ?? null, done)}</p>
    </PlainPage>
  )
}
