/* global document, localStorage */
// Runs before the first paint so that a chosen theme never flashes; a file of its own because inline scripts are refused.
try {
  const chosen = localStorage.getItem('fivefold.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // Storage is blocked: the system's theme stays.
}
