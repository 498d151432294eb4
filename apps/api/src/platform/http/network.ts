import ipaddr from 'ipaddr.js';

/** What is counted as one place on the internet: an address of IPv4; of IPv6 the network of 64 bits, which one subscriber has. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return (parsed as ipaddr.IPv6).parts.slice(0, 4).join(':');
}
