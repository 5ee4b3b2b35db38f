import { useSyncExternalStore } from 'react'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { Notice } from './Notice.tsx'

/** Shown while the browser has no network. */
export function OfflineBanner() {
  const { t } = useLanguage()
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return online ? null : <Notice kind="problem">{t.offlineBanner}</Notice>
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}
