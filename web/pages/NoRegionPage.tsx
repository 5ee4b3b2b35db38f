import { useLanguage } from '../i18n/LanguageContext.tsx'
import { PlainPage } from './PlainPage.tsx'

/** There is nothing to show yet: says which command makes something. */
export function NoRegionPage() {
  const { t } = useLanguage()
  return (
    <PlainPage>
      <h2>{t.emptyTitle}</h2>
      <p>{t.empty}</p>
      <pre>
        <code>{t.emptyCommand}</code>
      </pre>
      <p>{t.emptyAfter}</p>
    </PlainPage>
  )
}
