import { lazy, Suspense, useState } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import type { ListedRegion } from '../api/requests.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { ChangeDone } from '../records/ChangeDone.tsx'
import type { DoneChange } from '../records/recordRequests.ts'
import { type EditedStandard, StandardEditing, StandardForm } from '../records/StandardEditing.tsx'
import { type EditedZone, ZoneList } from '../records/zones/ZoneList.tsx'
import { Failure } from '../ui/Failure.tsx'
import { LinkProblems } from '../ui/LinkProblems.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Masthead } from '../ui/Masthead.tsx'
import { Notice } from '../ui/Notice.tsx'
import { OfflineBanner } from '../ui/OfflineBanner.tsx'
import { PanelLinks } from '../ui/PanelLinks.tsx'
import { PrintFoot } from '../ui/PrintFoot.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { ViewTabs } from '../ui/ViewTabs.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { useView } from '../url/ViewContext.tsx'
import type { ViewProblem } from '../url/view.ts'
import { BarrierPatterns } from './BarrierPatterns.tsx'
import { StandardChanges } from './live/StandardChanges.tsx'
import { StandardChoice } from './StandardChoice.tsx'
import { useStandard } from './StandardContext.tsx'
import { StandardPicker } from './StandardPicker.tsx'
import { StandardResult } from './StandardResult.tsx'

const ZoneForm = lazy(() =>
  import('../records/zones/ZoneForm.tsx').then(({ ZoneForm: form }) => ({ default: form })),
)

interface Props {
  regions: readonly ListedRegion[]
  region: ListedRegion
  problems: readonly ViewProblem[]
}

/** The left column under standards: which one, and its answer or how far the server is with it. */
export function StandardsPanel({ regions, region, problems }: Props) {
  const { t } = useLanguage()
  const { detail } = useRegion()
  const { view, navigate, dismissProblems } = useView()
  const shown = useStandard()
  const [edited, edit] = useState<EditedStandard | null>(null)
  const [zone, editZone] = useState<EditedZone | null>(null)
  const [done, setDone] = useState<DoneChange | null>(null)
  if (!shown) return null
  const { list, standard, people, gaps, request, live } = shown
  const standards = (list.value?.standards ?? []).filter(({ origin }) => origin !== 'off')
  const unknown =
    list.value !== null &&
    view.standard !== null &&
    !standards.some(({ standard: { id } }) => id === view.standard)
  return (
    <Sheet>
      {gaps && !edited && !zone && (
        <a className="skip-link" href="#areas">
          {t.skipToTable}
        </a>
      )}
      <BarrierPatterns />
      <Masthead regions={regions} region={region} />
      <ViewTabs />
      {detail.madeUp && <Notice kind="note">{t.madeUp}</Notice>}
      <OfflineBanner />
      <LinkProblems problems={problems} dismiss={dismissProblems} />
      {list.status === 'loading' && <Loading>{t.standardsLoading}</Loading>}
      {list.status === 'failed' && <Failure failure={list.failure} retry={list.retry} />}
      {unknown && view.standard !== done?.id && (
        <Notice kind="problem">{t.standardUnknown(view.standard ?? '')}</Notice>
      )}
      {done && (
        <ChangeDone
          key={`${done.id} ${done.version}`}
          done={done}
          undone={({ kind, change }) =>
            kind === 'standard' && change === 'new' && navigate({ standard: null })
          }
        />
      )}
      {zone ? (
        <Suspense fallback={<Loading>{t.standardsLoading}</Loading>}>
          <ZoneForm
            {...zone}
            cancel={() => editZone(null)}
            done={(change) => {
              editZone(null)
              setDone(change)
            }}
          />
        </Suspense>
      ) : edited ? (
        <Suspense fallback={<Loading>{t.standardsLoading}</Loading>}>
          <StandardForm
            {...edited}
            cancel={() => edit(null)}
            done={(change) => {
              edit(null)
              setDone(change)
              live.reset()
              navigate({ standard: change.change === 'removed' ? null : change.id, selection: null })
            }}
          />
        </Suspense>
      ) : (
        <>
          {list.value !== null &&
            (standard ? (
              <StandardPicker standards={standards} chosen={standard} />
            ) : (
              <StandardChoice
                standards={standards}
                choose={(id) => navigate({ standard: id, selection: null })}
              />
            ))}
          {standard && (
            <StandardChanges key={standard.id} live={live} standard={standard}>
              <StandardEditing
                standards={list.value?.standards ?? []}
                standard={standard}
                live={live}
                edit={(next) => {
                  setDone(null)
                  edit(next)
                }}
              />
            </StandardChanges>
          )}
          {standard && (
            <div className="results standard-result" aria-busy={request.status === 'loading'}>
              {request.status === 'failed' && <Failure failure={request.failure} retry={request.retry} />}
              {request.status === 'loading' && (
                <Waiting progress={request.progress} cancel={request.cancel}>
                  {t.standardWaiting}
                </Waiting>
              )}
              {gaps && <StandardResult key={standard.id} gaps={gaps} people={people} />}
            </div>
          )}
          {list.value !== null && (
            <ZoneList
              edit={(next) => {
                setDone(null)
                editZone(next)
              }}
            />
          )}
        </>
      )}
      <footer className="panel-foot">
        <PrintFoot />
        <PanelLinks />
      </footer>
    </Sheet>
  )
}
