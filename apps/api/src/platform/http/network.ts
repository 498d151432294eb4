import ipaddr from 'ipaddr.js';

/** Addresses whose network is remembered: the same ones ask again and again. */
const REMEMBERED = 10_000;
const networks = new Map<string, string>();

/** What is counted as one place on the internet: an address of IPv4; of IPv6 the network of 64 bits, which one subscriber has. */
export function networkOf(address: string): string {
  const known = networks.get(address);
  if (known !== undefined) return known;
  if (networks.size >= REMEMBERED) networks.clear();
  const network = networkIn(address);
  networks.set(address, network);
  return network;
}

function networkIn(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return (parsed as ipaddr.IPv6).parts.slice(0, 4).join(':');
}
