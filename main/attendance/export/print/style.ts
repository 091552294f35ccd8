/** Colours of the application's light scheme, which hold on paper. */
export const ink = {
  text: '#12191b',
  quiet: '#4d595c',
  line: '#cdd5d6',
  ground: '#eef2f2',
  bar: '#0f6b78',
  unknown: '#5f6b6e',
  missing: '#865006',
} as const;

/** Points and millimetres: it is laid out once, for A4. */
export const printStyle = `
@page { size: A4 landscape; margin: 12mm 12mm 14mm; @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt sans-serif; color: ${ink.quiet}; } }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; color: ${ink.text}; font: 8.5pt/1.35 system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans", sans-serif; font-variant-numeric: tabular-nums; }
h1 { margin: 0 0 1mm; font-size: 15pt; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 5mm 0 1.5mm; font-size: 10.5pt; break-after: avoid; }
p { margin: 0 0 1mm; }
.headline { font-size: 11pt; font-weight: 600; }
.note { color: ${ink.missing}; font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr max-content 1fr; gap: .5mm 3mm; margin: 2mm 0 3mm; }
dt { color: ${ink.quiet}; }
dd { margin: 0; overflow-wrap: anywhere; }
.legend { display: flex; flex-wrap: wrap; gap: 1mm 5mm; margin: 0 0 2mm; padding: 0; list-style: none; color: ${ink.quiet}; }
.legend li { display: flex; align-items: center; gap: 1.5mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: .7mm 1.5mm .7mm 0; border-bottom: .2mm solid ${ink.line}; text-align: left; vertical-align: middle; overflow-wrap: anywhere; }
th { color: ${ink.quiet}; font-weight: 600; vertical-align: bottom; }
td small { display: block; color: ${ink.quiet}; font-size: 7pt; }
.number { width: 34mm; text-align: right; padding-right: 3mm; }
.when { width: 62mm; }
.counted { width: 20mm; }
svg { display: block; }
.strip { width: 99mm; }
.answer, .judgement { width: 25mm; }
.moment { width: 15mm; }
.length { width: 17mm; }
.share { width: 12mm; }
.matrix th, .matrix td { padding: .4mm .5mm; text-align: center; }
.matrix th:first-child, .matrix td:first-child { width: 46mm; text-align: left; }
.matrix .sum { width: 12.5mm; hyphens: auto; }
.matrix .meeting { height: 38mm; vertical-align: bottom; }
.matrix .meeting span { display: inline-block; max-height: 37mm; overflow: hidden; text-overflow: ellipsis; writing-mode: vertical-rl; transform: rotate(180deg); font-weight: 400; font-size: 7pt; line-height: 1.1; text-align: left; white-space: nowrap; }
.matrix .absent { background: #fcecea; font-weight: 700; }
.matrix .partial { background: #fcf2e0; }
.matrix .none { color: ${ink.line}; }
.matrix .open { color: ${ink.quiet}; font-style: italic; }
.next { break-before: page; }
`;
