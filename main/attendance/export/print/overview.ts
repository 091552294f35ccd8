import { cellLetters } from '../../../../preload/contract/attendance.ts';
import { mapSlowly } from '../../../pacing/map.ts';
import { Pacer } from '../../../pacing/pacer.ts';
import { fillIn } from '../../../words/attendance-export.ts';
import type { Overview } from '../content.ts';
import { type Frame, overviewFacts } from '../facts.ts';
import type { Say } from '../say.ts';
import { documentOf, escapeHtml } from './html.ts';
import { factsList } from './meeting.ts';
import { printStyle } from './style.ts';

/** As many columns as can be read on A4 across. */
const columnsOfPage = 30;

const looks: Readonly<Record<string, string>> = {
  [cellLetters['no-show']]: 'absent',
  [cellLetters.late]: 'partial',
  [cellLetters['left-early']]: 'partial',
  [cellLetters.partly]: 'partial',
  [cellLetters.pending]: 'open',
  [cellLetters.none]: 'none',
};

/** People against meetings; more meetings than a page is wide stand on the following pages. */
export async function overviewDocument(frame: Frame, language: string, overview: Overview): Promise<string> {
  const pacer = new Pacer();
  const { say } = frame;
  const { words } = say;
  const title = overview.title || words.attendance;
  const parts: string[] = [];
  for (let from = 0; from === 0 || from < overview.meetings.length; from += columnsOfPage) {
    parts.push(await part(say, overview, from, pacer));
  }
  const facts = factsList(
    overviewFacts(frame, overview).filter(([, value]) => value !== words.note.placesHidden),
  );
  const body = `<h1>${escapeHtml(title)}</h1>${facts}${parts.join('\n')}`;
  return documentOf({ language, title, style: printStyle, body });
}

async function part(say: Say, { meetings, people }: Overview, from: number, pacer: Pacer): Promise<string> {
  const { head, fact, part: words, remark } = say.words;
  const shown = meetings.slice(from, from + columnsOfPage);
  const heads = shown.map(({ title, start, estimated }) => {
    const mark = estimated ? ` (${remark.estimate})` : '';
    return `<th scope="col" class="meeting"><span>${escapeHtml(say.shortDay(start) + mark)}<br>${escapeHtml(title)}</span></th>`;
  });
  const sums = [head.came, head.late, head.rate, head.absences];
  const columns = shown.map((_, index) => from + index);
  const rows = await mapSlowly(people, (person) => personRow(say, person, columns), pacer);
  const came = shown.map(({ counts, estimated }) => `<td>${estimated ? '–' : counts.came}</td>`);
  const heading =
    meetings.length <= columnsOfPage
      ? ''
      : `<h2${from > 0 ? ' class="next"' : ''}>${escapeHtml(
          fillIn(words, { from: from + 1, to: from + shown.length, all: meetings.length }),
        )}</h2>`;
  return `${heading}<table class="matrix"><thead><tr><th scope="col">${escapeHtml(head.person)}</th>${heads.join('')}${sums
    .map((name) => `<th scope="col" class="sum">${escapeHtml(name)}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('\n')}<tr><th scope="row">${escapeHtml(
    `${fact.people}: ${head.came.toLowerCase()}`,
  )}</th>${came.join('')}${sums.map(() => '<td></td>').join('')}</tr></tbody></table>`;
}

function personRow(say: Say, person: Overview['people'][number], columns: readonly number[]): string {
  const cells = columns.map((column) => {
    const letter = person.cells[column] ?? cellLetters.none;
    return `<td class="${looks[letter] ?? ''}">${escapeHtml(letter)}</td>`;
  });
  const { came, expected, late, rate, absentNow } = person;
  const sums = [`${came}/${expected}`, late, rate === null ? '–' : say.percent(rate), absentNow];
  const sumCells = sums.map((one) => `<td class="sum">${escapeHtml(String(one))}</td>`);
  return `<tr><th scope="row">${escapeHtml(person.name)}</th>${cells.join('')}${sumCells.join('')}</tr>`;
}
