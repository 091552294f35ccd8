/** What a source calls a device, as the words know it; a name that is not among them is shown as it came. */
const kinds = {
  web: 'web',
  android: 'android',
  ios: 'ios',
  pstn_in: 'phone',
  pstn_out: 'phone',
  meet_hardware: 'hardware',
} as const;

export type DeviceKind = (typeof kinds)[keyof typeof kinds] | 'unknown';

export function deviceOf(device: string | null): DeviceKind | { readonly other: string } {
  if (device === null || device === '') return 'unknown';
  const known = Object.entries(kinds).find(([name]) => name === device.toLowerCase());
  return known?.[1] ?? { other: device };
}
