import { createContext, use } from 'react'
import type { Area, RegionDetail } from '../../server/contract/region.ts'
import type { EmployerCell, Service } from '../../server/contract/service.ts'

/** The region on screen and what it holds. */
export interface RegionData {
  detail: RegionDetail
  /** In the order of their index. */
  areas: readonly Area[]
  /** null while they load. */
  services: readonly Service[] | null
  /** null until the layer is switched on. */
  employers: { cells: readonly EmployerCell[]; hiddenEmployers: number | null } | null
}

const Context = createContext<RegionData | null>(null)
export const RegionDataProvider = Context

export function useRegion(): RegionData {
  const data = use(Context)
  if (!data) throw new Error('useRegion needs a RegionDataProvider')
  return data
}
