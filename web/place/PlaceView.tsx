import { useEffect } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import type { ListedRegion } from '../api/requests.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { LinkProblems } from '../ui/LinkProblems.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Masthead } from '../ui/Masthead.tsx'
import { Notice } from '../ui/Notice.tsx'
import { OfflineBanner } from '../ui/OfflineBanner.tsx'
import { PrintFoot } from '../ui/PrintFoot.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { useView } from '../url/ViewContext.tsx'
import type { ViewProblem } from '../url/view.ts'
import { NearPlace } from './NearPlace.tsx'
import { usePlaceMap } from './PlaceMapContext.tsx'
import { ServicePlace } from './ServicePlace.tsx'
import { usePlace } from './usePlace.ts'

interface Props {
  regions: readonly ListedRegion[]
  region: ListedRegion
  problems: readonly ViewProblem[]
}

/** The left column about one place: a service and who can reach it, or an area, a farm or a point and what can be reached from there. */
export function PlaceView({ regions, region, problems }: Props) {
  const { t } = useLanguage()
  const { detail, services } = useRegion()
  const { view, dismissProblems } = useView()
  const { question, change } = usePlace()
  const { setPlace } = usePlaceMap()
  useEffect(() => () => setPlace(null), [setPlace])
  const { selection } = view
  const service = selection?.kind === 'service' ? services?.find((one) => one.id === selection.id) : undefined
  return (
    <Sheet>
      <Masthead regions={regions} region={region} />
      {detail.madeUp && <Notice kind="note">{t.madeUp}</Notice>}
      <OfflineBanner />
      <LinkProblems problems={problems} dismiss={dismissProblems} />
      {selection?.kind !== 'service' ? (
        <NearPlace question={question} change={change} />
      ) : service ? (
        <ServicePlace key={service.id} service={service} change={change} />
      ) : services ? (
        <>
          <Notice kind="problem">{t.placeNotFound}</Notice>
          <NearPlace question={question} change={change} />
        </>
      ) : (
        <Loading>{t.loadingRegion(null)}</Loading>
      )}
      <footer className="panel-foot">
        <PrintFoot />
      </footer>
    </Sheet>
  )
}
