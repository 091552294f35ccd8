import type { ReactNode, Ref } from 'react';

/** A list that scrolls by itself: named, and reachable by keyboard (WCAG 2.1.1). */
export function ScrollBox(props: {
  label: string;
  className: string | undefined;
  children: ReactNode;
  ref?: Ref<HTMLElement>;
  'data-behind'?: boolean | undefined;
}) {
  const { label, children, ...rest } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section tabIndex={0} aria-label={label} {...rest}>
      {children}
    </section>
  );
}
