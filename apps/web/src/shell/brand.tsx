/** Five bars of a chain: food, logistics, ICT, and what crosses them. */
export function Brand() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden>
      <rect x="1" y="11" width="3" height="11" rx="1.5" fill="var(--food)" />
      <rect x="5.75" y="5" width="3" height="17" rx="1.5" fill="var(--logistics)" />
      <rect x="10.5" y="2" width="3" height="20" rx="1.5" fill="var(--ink)" />
      <rect x="15.25" y="7" width="3" height="15" rx="1.5" fill="var(--ict)" />
      <rect x="20" y="13" width="3" height="9" rx="1.5" fill="var(--cross)" />
    </svg>
  );
}
