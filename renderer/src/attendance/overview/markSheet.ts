import { type Mark, marks } from './matrix.ts';

/** All lengths are sixteenths of a rem. A place on the sheet is as large as a cell; in it stands a box. */
export const unitsOfRem = 16;
const cell = { width: 40, height: 36 } as const;
const box = { left: 7, top: 6, width: 26, height: 24, radius: 4 } as const;

interface Ink {
  /** Names of colours of the theme; null: no ground. */
  readonly ground: string | null;
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly isDashed: boolean;
}

const ink = (ground: string | null, text: string, more: Partial<Ink> = {}): Ink => ({
  ground,
  text,
  size: 13,
  weight: 600,
  isDashed: false,
  ...more,
});
const some = ink('--warn-ground', '--warn-text');
const open = ink('--ground', '--text-2', { weight: 500, isDashed: true });

const inks: Readonly<Record<Mark, Ink>> = {
  none: ink(null, '--line-strong'),
  present: ink('--good-ground', '--good-text'),
  late: some,
  'left-early': some,
  partly: some,
  'no-show': ink('--bad-ground', '--bad-text', { size: 18 }),
  excused: ink('--sunken', '--text-2', { size: 12 }),
  uninvited: ink('--accent-ground', '--accent-text'),
  pending: open,
  'unknown-guest': open,
};

/** How a mark stands in its cell: by itself, in a streak of absence, or where nothing is known of the meeting. */
export const grounds = ['plain', 'streak', 'unknown'] as const;
export type Ground = (typeof grounds)[number];

/** Of the whole sheet. */
export const sheetSize = { width: grounds.length * cell.width, height: marks.length * cell.height } as const;

/** Where a mark stands on the sheet. */
export const placeOnSheet = (mark: Mark, ground: Ground): { readonly x: number; readonly y: number } => ({
  x: grounds.indexOf(ground) * cell.width,
  y: marks.indexOf(mark) * cell.height,
});

export interface SheetStyle {
  readonly family: string;
  /** The value of a colour by its name in the theme. */
  readonly color: (name: string) => string;
  readonly letter: (mark: Mark) => string;
}

type Context = CanvasRenderingContext2D;

/** Every mark on every ground, on a canvas scaled to the units of the sheet. */
export function drawSheet(context: Context, style: SheetStyle): void {
  for (const mark of marks) {
    for (const ground of grounds) {
      const { x, y } = placeOnSheet(mark, ground);
      context.save();
      context.translate(x, y);
      if (ground === 'unknown') hatch(context, style.color('--line'));
      context.translate(box.left, box.top);
      drawMark(context, mark, style);
      if (ground === 'streak') outline(context, style.color('--bad-text'), 1.5);
      context.restore();
    }
  }
}

function drawMark(context: Context, mark: Mark, style: SheetStyle): void {
  const { ground, text, size, weight, isDashed } = inks[mark];
  context.fillStyle = style.color(text);
  if (ground === null) {
    context.fillRect(11, 12, 4, 1);
    return;
  }
  context.fillStyle = style.color(ground);
  context.beginPath();
  context.roundRect(0, 0, box.width, box.height, box.radius);
  context.fill();
  if (isDashed) {
    context.setLineDash([3, 2]);
    outline(context, style.color('--line-strong'), 1);
  }
  context.fillStyle = style.color(text);
  if (mark === 'present') drawTick(context);
  else drawLetter(context, style.letter(mark), `${weight} ${size}px ${style.family}`);
}

function drawTick(context: Context): void {
  context.save();
  context.translate(12.5, 11);
  context.rotate((40 * Math.PI) / 180);
  context.fillRect(0.5, -4.5, 2, 9);
  context.fillRect(-2.5, 2.5, 5, 2);
  context.restore();
}

/** In the middle, as a line of text of the height of the box stands. */
function drawLetter(context: Context, letter: string, font: string): void {
  context.font = font;
  context.textAlign = 'center';
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = context.measureText(letter);
  // A line of text stands on whole pixels too.
  context.fillText(letter, box.width / 2, Math.floor((box.height + above - below) / 2));
}

function outline(context: Context, color: string, width: number): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.beginPath();
  context.roundRect(width / 2, width / 2, box.width - width, box.height - width, box.radius - width / 2);
  context.stroke();
}

/** As `repeating-linear-gradient(135deg, color 0 1px, transparent 1px 6px)` in a cell. */
function hatch(context: Context, color: string): void {
  context.save();
  context.beginPath();
  context.rect(0, 0, cell.width, cell.height);
  context.clip();
  context.strokeStyle = color;
  context.lineWidth = 1;
  context.beginPath();
  for (let away = 0.5 * Math.SQRT2; away < cell.width + cell.height; away += 6 * Math.SQRT2) {
    context.moveTo(away, 0);
    context.lineTo(away - cell.height, cell.height);
  }
  context.stroke();
  context.restore();
}
