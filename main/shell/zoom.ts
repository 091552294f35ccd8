/** Zoom factors of the page; 200 % is the largest that the layout is made for. */
const steps = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

export function nextZoom(current: number, direction: 'in' | 'out'): number {
  const near = 0.01;
  if (direction === 'in') return steps.find((step) => step > current + near) ?? 2;
  return steps.findLast((step) => step < current - near) ?? 0.75;
}
