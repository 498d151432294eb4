/** Countries in NUTS spelling by the time zone of their capital (IANA names). */
const ZONES: Readonly<Record<string, string>> = {
  'Europe/Riga': 'LV',
  'Europe/Tallinn': 'EE',
  'Europe/Vilnius': 'LT',
  'Europe/Helsinki': 'FI',
  'Europe/Stockholm': 'SE',
  'Europe/Copenhagen': 'DK',
  'Europe/Oslo': 'NO',
  'Atlantic/Reykjavik': 'IS',
  'Europe/Berlin': 'DE',
  'Europe/Warsaw': 'PL',
  'Europe/Prague': 'CZ',
  'Europe/Bratislava': 'SK',
  'Europe/Budapest': 'HU',
  'Europe/Vienna': 'AT',
  'Europe/Zurich': 'CH LI',
  'Europe/Ljubljana': 'SI',
  'Europe/Zagreb': 'HR',
  'Europe/Brussels': 'BE',
  'Europe/Amsterdam': 'NL',
  'Europe/Luxembourg': 'LU',
  'Europe/Paris': 'FR',
  'Europe/Madrid': 'ES',
  'Europe/Lisbon': 'PT',
  'Europe/Dublin': 'IE',
  'Europe/London': 'UK',
  'Europe/Rome': 'IT',
  'Europe/Malta': 'MT',
  'Europe/Athens': 'EL',
  'Asia/Nicosia': 'CY',
  'Europe/Sofia': 'BG',
  'Europe/Bucharest': 'RO',
  'Europe/Belgrade': 'RS',
  'Europe/Podgorica': 'ME',
  'Europe/Skopje': 'MK',
  'Europe/Tirane': 'AL',
  'Europe/Sarajevo': 'BA',
  'Europe/Istanbul': 'TR',
  'Europe/Kyiv': 'UA',
};

const BY_COUNTRY = new Map(
  Object.entries(ZONES).flatMap(([zone, countries]) =>
    countries.split(' ').map((country) => [country, zone] as const),
  ),
);

/** Time zone of the capital of a country in NUTS spelling (`EL` for Greece); `Europe/Brussels` for an unknown one. */
export function timeZoneOf(country: string | null): string {
  return BY_COUNTRY.get(country ?? '') ?? 'Europe/Brussels';
}
