import { useMemo, useState } from 'react'
import type { RegionDetail } from '../../server/contract/region.ts'
import type { ListedRegion } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import { ChangeDone } from '../records/ChangeDone.tsx'
import { ProfileForm } from '../records/ProfileForm.tsx'
import { ProfileList } from '../records/ProfileList.tsx'
import { RuleForm } from '../records/RuleForm.tsx'
import { RuleTable } from '../records/RuleTable.tsx'
import {
  type DoneChange,
  type ProfileRow,
  profilesRequest,
  type Rule,
  type RuleRow,
  rulesRequest,
} from '../records/recordRequests.ts'
import { useRecordWords } from '../records/useRecordWords.ts'
import { Failure } from '../ui/Failure.tsx'
import { LinkProblems } from '../ui/LinkProblems.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Masthead } from '../ui/Masthead.tsx'
import { OfflineBanner } from '../ui/OfflineBanner.tsx'
import { useView } from '../url/ViewContext.tsx'

type Edited =
  | { kind: 'rule'; first: Rule; held: RuleRow | null }
  | { kind: 'profile'; first: ProfileRow['profile']; held: ProfileRow }

/** Who may come, and who people are taken to be: for everybody to read, for the owner to change. */
export function RecordsPage({
  regions,
  region,
  detail,
}: {
  regions: readonly ListedRegion[]
  region: ListedRegion
  detail: RegionDetail
}) {
  const { t } = useRecordWords()
  const { problems, dismissProblems } = useView()
  const rules = useResource(useMemo(() => rulesRequest(detail), [detail]))
  const profiles = useResource(useMemo(() => profilesRequest(detail), [detail]))
  const [edited, setEdited] = useState<Edited | null>(null)
  const [done, setDone] = useState<DoneChange | null>(null)
  const isOwner = detail.access === 'owner'
  const edit = (next: Edited) => {
    setDone(null)
    setEdited(next)
  }
  const ends = {
    region: detail.id,
    cancel: () => setEdited(null),
    done: (change: DoneChange) => {
      setEdited(null)
      setDone(change)
    },
  }
  const failed = [rules, profiles].find(({ status }) => status === 'failed')
  return (
    <div className="data-page records-page">
      <Masthead regions={regions} region={region} />
      <main>
        {done && <ChangeDone key={`${done.id} ${done.version}`} done={done} />}
        {edited?.kind === 'rule' && <RuleForm {...edited} {...ends} />}
        {edited?.kind === 'profile' && <ProfileForm {...edited} {...ends} />}
        {!edited && (
          <>
            <h2>{t.recordsTitle}</h2>
            {detail.madeUp && <p className="tag-note">{t.madeUp}</p>}
            <OfflineBanner />
            <LinkProblems problems={problems} dismiss={dismissProblems} />
            <p className="worksheet-intro">
              {t.recordsIntro} {!isOwner && t.recordsOwnerOnly}
            </p>
            {failed?.status === 'failed' && <Failure failure={failed.failure} retry={failed.retry} />}
            {(rules.status === 'loading' || profiles.status === 'loading') && (
              <Loading>{t.recordsLoading}</Loading>
            )}
            {rules.value && (
              <RuleTable
                rules={rules.value.rules}
                edit={isOwner ? (first, held) => edit({ kind: 'rule', first, held }) : null}
              />
            )}
            {profiles.value && (
              <ProfileList
                profiles={profiles.value.profiles}
                edit={isOwner ? (held) => edit({ kind: 'profile', first: held.profile, held }) : null}
              />
            )}
          </>
        )}
      </main>
    </div>
  )
}
