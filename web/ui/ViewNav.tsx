import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import type { View } from '../url/view.ts'

type Panel = View['panel']

/** The questions that the product answers; each has panels of its own, the first of which it opens with. */
const QUESTIONS: readonly {
  name: 'assets' | 'gaps' | 'place' | 'compare' | 'data'
  panels: readonly Panel[]
}[] = [
  { name: 'assets', panels: ['assets'] },
  { name: 'gaps', panels: [null, 'standards'] },
  { name: 'place', panels: ['near'] },
  { name: 'compare', panels: ['compare'] },
  { name: 'data', panels: ['data', 'worksheet', 'records'] },
]

/** Which question the page answers. */
export function ViewNav() {
  const { t } = useLanguage()
  const { view, navigate } = useView()
  return (
    <nav className="view-nav" aria-label={t.viewNav}>
      {QUESTIONS.map(({ name, panels }) => (
        <button
          key={name}
          type="button"
          aria-current={panels.includes(view.panel) ? 'page' : undefined}
          onClick={() => navigate({ panel: name === 'gaps' && view.standard ? 'standards' : panels[0] })}
        >
          {t.questions[name]}
        </button>
      ))}
    </nav>
  )
}
