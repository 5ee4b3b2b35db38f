import { useEffect } from 'react'

interface Point {
  lon: number
  lat: number
}

/** While `waiting`, the next click on the map is a point that is wanted, and selects nothing there; Escape gives up. */
export function usePickedPoint(waiting: boolean, done: (point: Point | null) => void): void {
  useEffect(() => {
    if (!waiting) return
    const pick = (event: Event) => {
      event.preventDefault()
      done((event as CustomEvent<Point>).detail)
    }
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // Else the panel would close.
      event.stopPropagation()
      done(null)
    }
    window.addEventListener('pick', pick)
    window.addEventListener('keydown', leave, true)
    return () => {
      window.removeEventListener('pick', pick)
      window.removeEventListener('keydown', leave, true)
    }
  }, [waiting, done])
}
