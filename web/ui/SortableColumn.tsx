/** Head of a column of numbers that the table can be in the order of, largest first, or as `sorted` says. */
export function SortableColumn({
  name,
  title,
  sorted,
  onSort,
}: {
  name: string
  title: string
  sorted: boolean | 'ascending'
  onSort: () => void
}) {
  return (
    <th
      scope="col"
      className="number"
      title={title}
      aria-sort={sorted === true ? 'descending' : sorted || undefined}
    >
      <button type="button" className="sort-button" onClick={onSort}>
        {name}
        <span className="sort-sign" aria-hidden="true">
          {sorted === 'ascending' ? '▲' : sorted ? '▼' : '▽'}
        </span>
      </button>
    </th>
  )
}
