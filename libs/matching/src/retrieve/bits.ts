/** Bits that are set in a word of 32. Source: Warren, Hacker's Delight, 2012, section 5-1. */
export function ones(word: number): number {
  let left = word;
  left -= (left >>> 1) & 0x55555555;
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Bits that are set in the first `words` words. */
export function countBits(bits: Uint32Array, words: number): number {
  let count = 0;
  for (let word = 0; word < words; word++) if (bits[word] !== 0) count += ones(bits[word]!);
  return count;
}

/** Writes the numbers of the set bits, ascending. @returns how many they are */
export function listBits(bits: Uint32Array, words: number, target: Uint32Array): number {
  let count = 0;
  for (let word = 0; word < words; word++) {
    let left = bits[word]! | 0;
    while (left !== 0) {
      const lowest = left & -left;
      target[count++] = (word << 5) + 31 - Math.clz32(lowest);
      left ^= lowest;
    }
  }
  return count;
}

/** Bits set in both. O(words) */
export function countCommon(one: Uint32Array, other: Uint32Array, words: number): number {
  let count = 0;
  for (let word = 0; word < words; word++) {
    const common = one[word]! & other[word]!;
    if (common !== 0) count += ones(common);
  }
  return count;
}
