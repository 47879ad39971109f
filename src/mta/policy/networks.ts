import { BlockList, isIP, isIPv6 } from 'node:net'

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4')

function add(list: BlockList, network: string): void {
  const [address, prefix] = network.split('/') as [string, ...string[]]
  try {
    if (prefix === undefined) list.addAddress(address, familyOf(address))
    else list.addSubnet(address, Number(prefix), familyOf(address))
  } catch {
    throw new Error(`networks: "${network}" is not an address or a network in CIDR form`)
  }
}

/** @returns the networks in a form that can be asked. Throws where one of them is not CIDR. */
export function networkList(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) add(list, network)
  return list
}

/** @returns true where the client's address lies in one of the networks (mynetworks); who has left already has none */
export function inNetworks(networks: readonly string[], address: string): boolean {
  return isIP(address) !== 0 && networkList(networks).check(address, familyOf(address))
}
