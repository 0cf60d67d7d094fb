import ipaddr from 'ipaddr.js'

/** The ranges a request on behalf of somebody else may reach: the public internet and nothing else. */
const PUBLIC_RANGES = new Set(['unicast'])

/** All IPv6 that has been given out to the public internet; the deprecated `::a.b.c.d` lies outside of it. */
const GLOBAL_UNICAST = ipaddr.IPv6.parse('2000::')

/** IPv6 that carries an IPv4 address in its low bits; what counts is the address inside. */
const NAT64_PREFIX = ipaddr.IPv6.parse('64:ff9b::')

/**
 * True for an address of the public internet. Text that is no address is not public. IPv4 inside IPv6 (mapped, NAT64,
 * 6to4, Teredo) is judged by what it leads to, or refused.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.process(text)
  if (address.kind() === 'ipv4') return PUBLIC_RANGES.has(address.range())
  const wide = address as ipaddr.IPv6
  if (wide.match(NAT64_PREFIX, 96)) {
    return isPublicAddress(wide.toByteArray().slice(12).join('.'))
  }
  return wide.match(GLOBAL_UNICAST, 3) && PUBLIC_RANGES.has(wide.range())
}
