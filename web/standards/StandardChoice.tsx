import type { StandardList } from '../../server/contract/standards.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'

/** Every standard with its sentence; one that is not answered cannot be chosen and says why. */
export function StandardChoice({
  standards,
  chosen,
  choose,
}: {
  standards: StandardList['standards']
  chosen: string | null
  choose: (id: string) => void
}) {
  const { t, language } = useLanguage()
  return (
    <fieldset className="standard-list">
      <legend>{t.standardChoice}</legend>
      {standards
        .filter(({ origin }) => origin !== 'off')
        .map(({ standard, notYet, problems: [problem] }) => {
          const reason =
            notYet?.[language] ?? (problem && t.standardProblem(problem.fieldName, problem.value))
          return (
            <label key={standard.id} className="standard-option">
              <input
                type="radio"
                name="standard"
                value={standard.id}
                checked={standard.id === chosen}
                disabled={reason !== undefined}
                onChange={() => choose(standard.id)}
              />
              <span className="standard-name">{standard.name[language]}</span>
              <span className="standard-explanation">{standard.explanation[language]}</span>
              {reason && (
                <span className="standard-reason">
                  <strong>{t.standardNotYet}</strong> – {reason}
                </span>
              )}
            </label>
          )
        })}
    </fieldset>
  )
}
