import { Select } from '@mantine/core';
import { type ColumnField, columnFields, type ImportPlan } from '../../../preload/contract/bulk-plan.ts';
import { useWords } from '../i18n/words.ts';
import { GridPart } from '../parts/grid/GridPart.tsx';
import styles from './PlanGrid.module.css';

const ignored = 'ignored';

/** What each column stands for, to be changed in place. */
export function ColumnHead(props: {
  plan: ImportPlan;
  onField: (column: number, field: ColumnField | null) => void;
}) {
  const t = useWords();
  const data = [
    { value: ignored, label: t('bulk:ignored') },
    ...columnFields.map((value) => ({ value: value as string, label: t(`bulk:field.${value}`) })),
  ];
  return (
    <GridPart role="rowgroup" className={styles.headGroup}>
      <GridPart role="row" aria-rowindex={1} className={styles.head}>
        <GridPart role="columnheader" className={styles.number}>
          {t('bulk:rowNumber')}
        </GridPart>
        <GridPart role="columnheader" className={styles.becomes}>
          {t('bulk:becomes')}
        </GridPart>
        {props.plan.columns.map(({ name, field }, index) => (
          <GridPart
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            key={index}
            role="columnheader"
            className={styles.column}
          >
            <span className={styles.name}>{name || t('bulk:columnNumber', { number: index + 1 })}</span>
            <Select
              size="xs"
              aria-label={t('bulk:columnMeans', { name: name || index + 1 })}
              allowDeselect={false}
              maxDropdownHeight={320}
              data={data}
              value={field ?? ignored}
              onChange={(value) => props.onField(index, columnFields.find((one) => one === value) ?? null)}
            />
          </GridPart>
        ))}
      </GridPart>
    </GridPart>
  );
}
