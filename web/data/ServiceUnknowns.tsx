import type { Service } from '../../server/contract/service.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { ScrollingTable } from '../ui/ScrollingTable.tsx'
import type { DataWords } from './en.ts'
import { useDataWords } from './words.ts'

/** Somebody who was asked on the phone has told it. */
const isTold = ({ answers }: Service, field: string) =>
  answers.some((answer) => answer.name.en === field && answer.value !== null)

const UNKNOWN: Record<keyof DataWords['unknownParts'], (service: Service) => boolean> = {
  unplaced: ({ point, sensitive }) => point === null && !sensitive,
  doubtful: ({ doubtful }) => doubtful !== null,
  hours: (service) => service.openingHours === null && !isTold(service, 'opening hours'),
  languages: (service) => service.languages.length === 0 && !isTold(service, 'languages'),
  verified: ({ verifiedDate, answers }) =>
    verifiedDate === null && answers.every(({ value }) => value === null),
  duplicates: ({ possibleDuplicates }) => possibleDuplicates.length > 0,
}

/** What the lists of services leave open, in numbers. */
export function ServiceUnknowns({ services }: { services: readonly Service[] }) {
  const { f } = useLanguage()
  const words = useDataWords()
  const parts = Object.entries(UNKNOWN) as [keyof typeof UNKNOWN, (service: Service) => boolean][]
  return (
    <>
      <h4 id="services-unknown">{words.servicesUnknown}</h4>
      <ScrollingTable labelledBy="services-unknown">
        <thead>
          <tr>
            <th scope="col">{words.columnUnknownPart}</th>
            <th scope="col" className="number">
              {words.columnHowMany}
            </th>
            <th scope="col" className="number">
              %
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(([part, isUnknown]) => {
            const count = services.filter(isUnknown).length
            return (
              <tr key={part}>
                <th scope="row">{words.unknownParts[part]}</th>
                <td className="number">{f.count(count)}</td>
                <td className="number">{f.percent(count / services.length)}</td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.servicesTotal(services.length)}</th>
            <td className="number">{f.count(services.length)}</td>
            <td />
          </tr>
        </tfoot>
      </ScrollingTable>
    </>
  )
}
