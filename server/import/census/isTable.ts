/** Whether a file of the manifest is a table (else it holds shapes), by its ending. */
export function isTable(file: string): boolean {
  return /\.(csv|tsv|tab|txt|xlsx)(\.gz)?$/i.test(file)
}
