interface Bounds {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  readonly bounds: Bounds;
  readonly maximized: boolean;
}

export const smallestWindow = { width: 900, height: 600 } as const;
const firstWindow: WindowState = { bounds: { width: 1280, height: 860 }, maximized: false };

type Area = Required<Bounds>;

/**
 * Where the window opens: where it was, as long as its title bar can still be reached on one of the screens'
 * work areas; else in the middle of the main one. `stored` is what was read from disk and may be anything.
 */
export function restoreWindow(stored: unknown, workAreas: readonly Area[]): WindowState {
  const { bounds, maximized } = readState(stored) ?? firstWindow;
  const size = {
    width: Math.max(bounds.width, smallestWindow.width),
    height: Math.max(bounds.height, smallestWindow.height),
  };
  const { x, y } = bounds;
  if (x === undefined || y === undefined) return { bounds: size, maximized };
  const reachable = workAreas.some(
    (area) =>
      x + size.width > area.x + 100 &&
      x < area.x + area.width - 100 &&
      y >= area.y &&
      y < area.y + area.height - 50,
  );
  return { bounds: reachable ? { ...size, x, y } : size, maximized };
}

function readState(stored: unknown): WindowState | undefined {
  if (!isRecord(stored) || !isRecord(stored.bounds)) return undefined;
  const { x, y, width, height } = stored.bounds;
  if (!isPixels(width) || !isPixels(height)) return undefined;
  const place = isPixels(x) && isPixels(y) ? { x, y } : {};
  return { bounds: { ...place, width, height }, maximized: stored.maximized === true };
}

function isPixels(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(Number(value)) <= 100_000;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
