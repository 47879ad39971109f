import type { ResolverTable } from '../settings.ts'

/** @returns the client's name where its name leads back to its address (forward-confirmed, "iprev" of RFC 7601 §3), else undefined */
export function clientName(resolver: ResolverTable, address: string): string | undefined {
  const name = resolver.names[address]
  return name !== undefined && resolver.addresses[name]?.includes(address) ? name : undefined
}
