/**
 * Settings of the private server, given on its command line at each start so that they follow the product's version.
 * Memory follows the machine (or the container's limit); the figures suit two cores and a few gigabytes.
 */
import { availableParallelism, totalmem } from 'node:os'
import type { ClusterFolder } from './clusterFolder.ts'
import { SOCKET_PORT } from './socketFolder.ts'

export function serverSettings(cluster: ClusterFolder, socketFolder: string): Record<string, string> {
  const memory = usableMegabytes()
  const cores = availableParallelism()
  return {
    listen_addresses: '',
    port: String(SOCKET_PORT),
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    hba_file: cluster.hba,
    ident_file: cluster.ident,
    max_connections: '100',
    shared_buffers: `${clamp(memory / 16, 64, 512)}MB`,
    effective_cache_size: `${clamp(memory / 2, 256, 8192)}MB`,
    work_mem: '32MB',
    maintenance_work_mem: `${clamp(memory / 16, 64, 256)}MB`,
    max_parallel_workers: String(cores),
    max_parallel_workers_per_gather: String(Math.max(1, Math.floor(cores / 2))),
    random_page_cost: '1.1',
    wal_compression: 'on',
    checkpoint_timeout: '15min',
    // Compiling a query costs more than the short geometry queries of a map take.
    jit: 'off',
    fsync: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
  }
}

function usableMegabytes(): number {
  const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY
  return Math.min(totalmem(), limit) / 2 ** 20
}

function clamp(value: number, low: number, high: number): number {
  return Math.round(Math.min(high, Math.max(low, value)))
}
