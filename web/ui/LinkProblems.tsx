import { useLanguage } from '../i18n/LanguageContext.tsx'
import type { ViewProblem } from '../url/view.ts'
import { Notice } from './Notice.tsx'

/** Says which parts of a link made no sense. */
export function LinkProblems({
  problems,
  dismiss,
}: {
  problems: readonly ViewProblem[]
  dismiss?: () => void
}) {
  const { t, f } = useLanguage()
  if (problems.length === 0) return null
  const parts = f.list(problems.map((problem) => t.linkPart(t.linkParts[problem.part], problem.value)))
  return (
    <Notice kind="problem" action={dismiss && { label: t.dismiss, run: dismiss }}>
      {t.linkProblem(parts)}
    </Notice>
  )
}
