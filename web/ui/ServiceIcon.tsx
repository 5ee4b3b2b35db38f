import { categoryOf } from '../map/serviceCategories.ts'

/** The sign of a service type, as on the map: colour never stands alone. */
export function ServiceIcon({ slug, size = 20 }: { slug: string; size?: number }) {
  const category = categoryOf(slug)
  return (
    <svg className="service-icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <circle cx={10} cy={10} r={10} fill={category.colour} />
      <g transform="translate(4.15 4.15) scale(0.78)" fill="#fff">
        {category.paths.map((path) => (
          <path key={path} d={path} />
        ))}
      </g>
    </svg>
  )
}
