/** 32-bit avalanche (the finaliser of MurmurHash3). */
export function mix32(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex32(word: number): string {
  return HEX[word >>> 24]! + HEX[(word >>> 16) & 255]! + HEX[(word >>> 8) & 255]! + HEX[word & 255]!;
}

/** Four 32-bit words as UUID text, version 8 (free form, RFC 9562 section 5.8), lower case. */
export function uuidOfWords(a: number, b: number, c: number, d: number): string {
  const [one, two, three, four] = [
    hex32(a),
    hex32((b & 0xffff0fff) | 0x8000),
    hex32((c & 0x3fffffff) | 0x80000000),
    hex32(d),
  ];
  return `${one}-${two.slice(0, 4)}-${two.slice(4)}-${three.slice(0, 4)}-${three.slice(4)}${four}`;
}

/** The same UUID for the same name in every run, e.g. `cluster:lv-food`. Not a cryptographic hash. */
export function uuidOfName(name: string): string {
  const words = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344].map((start, lane) => {
    let h = start;
    for (let i = 0; i < name.length; i++) h = mix32(Math.imul(h, 31) + name.charCodeAt(i) + lane);
    return mix32(h ^ name.length);
  });
  return uuidOfWords(words[0]!, words[1]!, words[2]!, words[3]!);
}
