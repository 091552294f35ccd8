import { useLayoutEffect } from 'react';
import styles from './Matrix.module.css';
import { drawSheet, type Ground, grounds, placeOnSheet, sheetSize, unitsOfRem } from './markSheet.ts';
import type { MarkTexts } from './markWords.ts';
import { type Mark, marks } from './matrix.ts';

/**
 * The picture behind every mark, as a style sheet: a mark that changes is then neither styled with boxes of its own nor
 * laid out, which is what took longest when a thousand of them came into sight. Drawn anew for another theme, zoom or
 * font.
 */
export function useMarkSheet(texts: Readonly<Record<Mark, MarkTexts>>): void {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    const draw = (): void => sheet.replaceSync(rulesOf(picture(texts)));
    draw();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const stop = onOtherLook(draw);
    return () => {
      stop();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [texts]);
}

function picture(texts: Readonly<Record<Mark, MarkTexts>>): string {
  const root = getComputedStyle(document.documentElement);
  const scale = (Number.parseFloat(root.fontSize) / unitsOfRem) * devicePixelRatio;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(sheetSize.width * scale);
  canvas.height = Math.ceil(sheetSize.height * scale);
  const context = canvas.getContext('2d');
  if (context === null) return '';
  // Exactly as many pixels as there are, so that the style sheet does not blur them.
  context.scale(canvas.width / sheetSize.width, canvas.height / sheetSize.height);
  drawSheet(context, {
    family: getComputedStyle(document.body).fontFamily,
    color: (name) => root.getPropertyValue(name),
    letter: (mark) => texts[mark].letter,
  });
  return canvas.toDataURL();
}

const selectors: Readonly<Record<Ground, string>> = {
  plain: '',
  streak: '[data-streak]',
  unknown: '[data-unknown]',
};

function rulesOf(url: string): string {
  const of = (length: number): string => `${length / unitsOfRem}rem`;
  const positions = marks.flatMap((mark) =>
    grounds.map((ground) => {
      const { x, y } = placeOnSheet(mark, ground);
      return `.${styles.mark}[data-mark="${mark}"]${selectors[ground]}{background-position:${of(-x)} ${of(-y)}}`;
    }),
  );
  const size = `${of(sheetSize.width)} ${of(sheetSize.height)}`;
  return `.${styles.mark}{background-image:url("${url}");background-size:${size}}${positions.join('')}`;
}

/** Until the answer is called. */
function onOtherLook(changed: () => void): () => void {
  const theme = new MutationObserver(changed);
  theme.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme', 'style'] });
  document.fonts.addEventListener('loadingdone', changed);
  let zoom = matchMedia('');
  const zoomed = (): void => {
    zoom.removeEventListener('change', zoomed);
    zoom = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    zoom.addEventListener('change', zoomed);
  };
  zoomed();
  return () => {
    theme.disconnect();
    document.fonts.removeEventListener('loadingdone', changed);
    zoom.removeEventListener('change', zoomed);
  };
}
