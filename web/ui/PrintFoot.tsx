import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'

/** On paper only: when it was printed, where the same view is, and whose data it rests on. */
export function PrintFoot() {
  const { t, f } = useLanguage()
  const { detail } = useRegion()
  const [printed, setPrinted] = useState({ date: '', address: '' })
  useEffect(() => {
    const note = () =>
      flushSync(() => setPrinted({ date: new Date().toLocaleDateString('en-CA'), address: location.href }))
    window.addEventListener('beforeprint', note)
    return () => window.removeEventListener('beforeprint', note)
  }, [])
  const publishers = new Set(detail.sources.flatMap((source) => source.publisher ?? []))
  return (
    <div className="print-foot">
      <p>{t.printed(f.date(printed.date), printed.address)}</p>
      <p>{t.dataIntro(detail.vintage, detail.importedAt && f.date(detail.importedAt.slice(0, 10)))}</p>
      <p>{t.attribution([...publishers])}</p>
    </div>
  )
}
