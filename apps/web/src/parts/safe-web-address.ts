/** The address when it is http or https, else null: a stored link never becomes a script. */
export function safeWebAddress(address: string | null): string | null {
  if (address === null) return null;
  try {
    const url = new URL(address.includes('://') ? address : `https://${address}`);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}
