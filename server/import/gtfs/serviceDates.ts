/** Days on which each service of a feed runs, while calendar.txt and calendar_dates.txt are read. */
import type { TransitService } from '../../../core/network/transitFeed.ts'
import { toIsoDate } from './calendarDays.ts'

export class ServiceDates {
  readonly #days = new Map<string, Set<number>>()
  readonly #order = new Map<string, number>()

  has(serviceId: string): boolean {
    return this.#days.has(serviceId)
  }

  /** Index of a service; one that was not known yet runs on no day. */
  indexOf(serviceId: string): number {
    const known = this.#order.get(serviceId)
    if (known !== undefined) return known
    this.#days.set(serviceId, new Set())
    this.#order.set(serviceId, this.#order.size)
    return this.#order.size - 1
  }

  add(serviceId: string, day: number): void {
    this.indexOf(serviceId)
    this.#days.get(serviceId)!.add(day)
  }

  remove(serviceId: string, day: number): void {
    this.indexOf(serviceId)
    this.#days.get(serviceId)!.delete(day)
  }

  toServices(): TransitService[] {
    const texts = new Map<number, string>()
    const iso = (day: number) => {
      const text = texts.get(day) ?? toIsoDate(day)
      texts.set(day, text)
      return text
    }
    return [...this.#days].map(([id, days]) => ({ id, dates: [...days].sort((a, b) => a - b).map(iso) }))
  }
}
