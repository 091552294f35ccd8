/** The package types only its barrel of 5,000 icons; single files keep the build and the type check fast. */
declare module '@tabler/icons-react/dist/esm/icons/*' {
  import type { FunctionComponent, SVGProps } from 'react';

  const icon: FunctionComponent<
    Omit<SVGProps<SVGSVGElement>, 'stroke'> & { size?: number | string; stroke?: number | string }
  >;
  // biome-ignore lint/style/noDefaultExport: this is how the package exports a single icon
  export default icon;
}
