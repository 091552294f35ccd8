import { Select } from '@mantine/core';
import { useFormats } from '../../i18n/FormatsProvider.tsx';
import type { Moment } from './byHand.ts';

/** Of the days around the meeting the one that a clock time is meant on; with the offset where an hour comes twice. */
export function DayChoice(props: {
  label: string;
  moments: readonly Moment[];
  value: Moment | null;
  onChange: (day: string) => void;
}) {
  const formats = useFormats();
  const data = props.moments.map(({ at, day }) => ({
    value: day,
    label:
      day.length > 10 ? `${formats.day(at)} (${formats.zoneOffset(formats.timeZone, at)})` : formats.day(at),
  }));
  return (
    <Select
      label={props.label}
      allowDeselect={false}
      data={data}
      value={props.value?.day ?? null}
      onChange={(day) => (day === null ? undefined : props.onChange(day))}
    />
  );
}
