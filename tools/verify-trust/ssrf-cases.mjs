/** Addresses that nobody outside may make a server reach: its own, of its network, of its cloud, reserved. */
const FOUR = [
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.254',
  '192.168.1.1',
].concat([
  '169.254.169.254',
  '100.64.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '192.0.0.1',
  '198.18.0.1',
  '240.0.0.1',
]);
const SIX = [
  '::1',
  '::',
  'fe80::1',
  'fc00::1',
  'fd12:3456::1',
  'fec0::1',
  'ff02::1',
  'fd00:ec2::254',
  '100::1',
  '5f00::1',
].concat([
  '2001:db8::1',
  '3fff::1',
  '2001::7f00:1',
  '2001:2::1',
  '2001:10::1',
  '64:ff9b:1::7f00:1',
  '::ffff:0:7f00:1',
  '4000::1',
]);
/** What a parser of addresses may take for http or for a file. */
const SCHEMES = [
  'http',
  'ftp',
  'file',
  'gopher',
  'dict',
  'ldap',
  'ws',
  'wss',
  'tftp',
  'jar',
  'data',
  'unix',
  'blob',
  'javascript',
];

const octets = (address) => address.split('.').map(Number);
const number = (address) => octets(address).reduce((sum, octet) => sum * 256 + octet, 0);
const hex = (value, digits) => value.toString(16).padStart(digits, '0');
const groups = (address) => {
  const [a, b, c, d] = octets(address);
  return `${hex(a * 256 + b, 1)}:${hex(c * 256 + d, 1)}`;
};

/** Ways to write an address of IPv4, each of which some parser takes. */
const NOTATIONS = [
  (a) => a,
  (a) => `${a}.`,
  (a) => String(number(a)),
  (a) => `0x${hex(number(a), 8)}`,
  (a) => `0${number(a).toString(8)}`,
  (a) =>
    octets(a)
      .map((each) => `0${each.toString(8)}`)
      .join('.'),
  (a) =>
    octets(a)
      .map((each) => `0x${hex(each, 2)}`)
      .join('.'),
  (a) => `${octets(a)[0]}.${number(a) % 2 ** 24}`,
  (a) => `0x${hex(octets(a)[0], 2)}.${octets(a)[1]}.0${(number(a) % 65536).toString(8)}`,
  (a) => a.replace(/\./g, '%2e'),
  (a) => a.replace(/\./g, '\u3002').replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  (a) => `[::ffff:${a}]`,
  (a) => `[0:0:0:0:0:ffff:${groups(a)}]`,
  (a) => `[::${a}]`,
  (a) => `[64:ff9b::${a}]`,
  (a) => `[2002:${groups(a)}::1]`,
];

/** Addresses in numbers, as somebody may write them into a form; with the port of the canary. */
export function writtenAddresses(port) {
  const four = FOUR.flatMap((address) => NOTATIONS.map((write) => `https://${write(address)}:${port}/`));
  const six = SIX.map((address) => `https://[${address}]:${port}/`);
  const schemes = SCHEMES.map((scheme) => `${scheme}://127.0.0.1:${port}/`);
  const confusing = [
    `https://public.test@127.0.0.1:${port}/`,
    `https://${'user'}:secret@public.test:${port}/`,
    `https://127.0.0.1:${port}\\@public.test/`,
    `https://127.0.0.1:${port}#@public.test/`,
    `https:127.0.0.1:${port}`,
    `https:/\\127.0.0.1:${port}`,
    `//127.0.0.1:${port}/`,
    `h\nttps://127.0.0.1:${port}/`,
    `https://[::ffff:7f00:1%25lo]:${port}/`,
    `https://127.0.0.1:${port}0000/`,
    'https://',
    '',
  ];
  return [...four, ...six, ...schemes, ...confusing];
}

/** Names and what the DNS says they mean: one address, or a public one beside it. */
export function namedAddresses() {
  const [four, six] = [FOUR, SIX].map((list) => list.filter((address) => address !== '::ffff:0:7f00:1'));
  return [
    ...four.map((address, at) => ({ name: `four-${at}.test`, answers: [[address]] })),
    ...six.map((address, at) => ({ name: `six-${at}.test`, answers: [[address]] })),
    ...four.map((address, at) => ({ name: `mixed-${at}.test`, answers: [[PUBLIC, address]] })),
    { name: 'localhost', answers: [['127.0.0.1']] },
    { name: 'mapped.test', answers: [['::ffff:127.0.0.1']] },
  ];
}

/** An address of this machine that stands for a public one in the cases. */
export const PUBLIC = '127.0.0.2';
