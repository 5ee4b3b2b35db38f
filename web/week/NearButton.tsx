import { useView } from '../url/ViewContext.tsx'

/** In the panel of a place: opens the page of what is near. An area stays chosen through the address; a farm never stands there. */
export function NearButton({ children }: { children: string }) {
  const { navigate } = useView()
  return (
    <button type="button" className="button wide" onClick={() => navigate({ panel: 'near' })}>
      {children}
    </button>
  )
}
