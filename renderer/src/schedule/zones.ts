/** Every zone of this Chromium by its IANA name, and the ones asked for that it lists under another name. */
export function zoneNames(alsoThese: readonly string[]): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return [...new Set([...known, 'UTC', ...alsoThese])].toSorted((a, b) => a.localeCompare(b));
}

/** Old names that Chromium still lists, under the name people look for today. */
const alsoKnownAs: Readonly<Record<string, string>> = {
  'Asia/Calcutta': 'Kolkata India',
  'Asia/Saigon': 'Ho Chi Minh',
  'Asia/Katmandu': 'Kathmandu',
  'Asia/Rangoon': 'Yangon',
  'Europe/Kiev': 'Kyiv',
  'America/Buenos_Aires': 'Argentina',
  UTC: 'GMT Greenwich',
};

const plain = (text: string): string => text.toLowerCase().replaceAll(/[_/]/g, ' ');

/** Whether every word of the search begins a word of the zone's name. */
export function matchesZone(zone: string, search: string): boolean {
  const words = plain(`${zone} ${alsoKnownAs[zone] ?? ''}`).split(/\s+/);
  return plain(search)
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
}
