import { createContext, type ReactNode, use, useId } from 'react'
import type { Fault } from '../api/ApiFailure.ts'
import { useRecordWords } from './useRecordWords.ts'

/** Faults that the server found in the form around. */
export const FaultContext = createContext<readonly Fault[]>([])

/** `time.times` also stands for what is wrong in `time.times.0`. */
export const isAbout = (field: string, fault: Fault) =>
  fault.field === field || fault.field.startsWith(`${field}.`)

/** What a control needs to be named with its note and its faults. */
export interface FieldProps {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
  'data-field': string
}

interface Props {
  /** As the server names the field. */
  field: string
  note?: string
  /** Faults of parts that have fields of their own are not told here. */
  only?: boolean
}

export function useField({ field, note, only = false }: Props): { control: FieldProps; told: ReactNode } {
  const { language } = useRecordWords()
  const id = useId()
  const faults = use(FaultContext).filter((fault) => (only ? fault.field === field : isAbout(field, fault)))
  const describedBy = [note && `${id}-note`, faults.length > 0 && `${id}-fault`].filter(Boolean).join(' ')
  return {
    control: {
      id,
      'data-field': field,
      ...(describedBy && { 'aria-describedby': describedBy }),
      ...(faults.length > 0 && { 'aria-invalid': true }),
    },
    told: (
      <>
        {note && (
          <span id={`${id}-note`} className="field-note">
            {note}
          </span>
        )}
        {faults.length > 0 && (
          <span id={`${id}-fault`} className="field-fault">
            {[...new Set(faults.map(({ meaning }) => meaning[language]))].join(' ')}
          </span>
        )}
      </>
    ),
  }
}
