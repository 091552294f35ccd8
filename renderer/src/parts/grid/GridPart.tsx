import type { ComponentProps } from 'react';

/**
 * A part of a grid by the ARIA pattern: a box with its role. No `<table>` can be it: one of which only the rows in sight
 * are drawn does not keep its row count, and its rows cannot be placed. One row or cell takes the focus for all of them.
 */
export function GridPart(
  props: Omit<ComponentProps<'div'>, 'role'> & {
    role: 'grid' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'gridcell';
  },
) {
  return <div {...props} />;
}
