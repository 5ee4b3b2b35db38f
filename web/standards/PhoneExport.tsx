import { useState } from 'react'
import type { StandardGaps } from '../../server/contract/standards.ts'
import { saveFile } from '../api/saveFile.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { phoneRows, toCsvText, toTabs } from './phoneTable.ts'

/** The whole list to copy or to keep as a file. `name` = of the file, without its ending. */
export function PhoneExport({ calls, name }: { calls: StandardGaps['phoneFirst']; name: string }) {
  const { t, language } = useLanguage()
  const [said, setSaid] = useState('')
  const rows = () => phoneRows(calls, language, t.phoneHead)
  const copy = () =>
    // Not offered by browsers where the page is not served over HTTPS or from this computer.
    Promise.resolve(navigator.clipboard?.writeText(toTabs(rows())) ?? Promise.reject()).then(
      () => setSaid(t.phoneCopied(calls.length)),
      () => setSaid(t.phoneCopyFailed),
    )
  const keep = () => saveFile(toCsvText(rows()), 'text/csv', `${name}.csv`)
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        {t.phoneCopy}
      </button>
      <button type="button" className="button" onClick={keep}>
        {t.phoneDownload}
      </button>
      <p className="quiet phone-said" role="status">
        {said}
      </p>
    </>
  )
}
