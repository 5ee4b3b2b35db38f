import { useLanguage } from '../i18n/LanguageContext.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PlainPage } from './PlainPage.tsx'

export function LoadingPage({ name = null }: { name?: string | null }) {
  const { t } = useLanguage()
  return (
    <PlainPage>
      <Loading>{t.loadingRegion(name)}</Loading>
    </PlainPage>
  )
}
