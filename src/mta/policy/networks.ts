import { BlockList, isIP, isIPv6 } from 'node:net'

const built = new WeakMap<readonly string[], BlockList>()

function add(list: BlockList, network: string): void {
  const [address = '', prefix] = network.split('/')
  const family = isIPv6(address) ? 'ipv6' : 'ipv4'
  try {
    list.addSubnet(address, prefix === undefined ? (family === 'ipv6' ? 128 : 32) : Number(prefix), family)
  } catch {
    throw new Error(`networks: "${network}" is not an address or a network in CIDR form`)
  }
}

/** @returns the networks in a form that can be asked. Throws where one of them is not CIDR. */
export function networkList(networks: readonly string[]): BlockList {
  const known = built.get(networks)
  if (known) return known
  const list = new BlockList()
  for (const network of networks) add(list, network)
  built.set(networks, list)
  return list
}

/** @returns true where the client's address lies in one of the networks (mynetworks) */
export function inNetworks(networks: readonly string[], address: string): boolean {
  return isIP(address) !== 0 && networkList(networks).check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}
