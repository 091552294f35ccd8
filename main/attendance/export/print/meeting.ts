import type { AttendanceDetail } from '../../../../preload/contract/attendance.ts';
import type { Participant } from '../../../../preload/contract/attendance-facts.ts';
import { fillIn } from '../../../words/attendance-export.ts';
import { type Fact, type Frame, meetingFacts, warnings } from '../facts.ts';
import { headlineOf, type Say } from '../say.ts';
import { documentOf, escapeHtml, headRow } from './html.ts';
import { axisPicture, legendPicture, stripPicture } from './picture.ts';
import { type Scale, scaleOf } from './strip.ts';
import { printStyle } from './style.ts';

/** The picture of one meeting and its table, for printing. */
export function meetingDocument(frame: Frame, language: string, detail: AttendanceDetail): string {
  const { say } = frame;
  const { words } = say;
  const { summary, participants } = detail;
  const title = summary.title || words.untitled;
  const hasTimes = !detail.presenceOnly && !summary.reduced;
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(`${say.day(summary.start)}, ${say.range(summary.start, summary.end)} (${summary.timeZone})`)}</p>`,
    `<p class="headline">${escapeHtml(headlineOf(say, summary))}</p>`,
    ...warnings(frame, detail).map((note) => `<p class="note">${escapeHtml(note)}</p>`),
    factsList(meetingFacts(frame, detail).filter(([name]) => !saidAbove(say).includes(name))),
    hasTimes ? legendPicture(say, participants) : '',
    hasTimes ? withTimes(say, detail) : withoutTimes(say, participants),
  ].join('\n');
  return documentOf({ language, title, style: printStyle, body });
}

const saidAbove = ({ words: { fact } }: Say): readonly string[] => [
  fact.meeting,
  fact.scheduled,
  fact.zone,
  fact.state,
  fact.notes,
];

export function factsList(facts: readonly Fact[]): string {
  return `<dl>${facts.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`;
}

function withTimes(say: Say, detail: AttendanceDetail): string {
  const { head } = say.words;
  const scale = scaleOf(detail);
  return `<table>${headRow([
    ['', escapeHtml(head.name)],
    ['answer', escapeHtml(head.answer)],
    ['judgement', escapeHtml(head.judgement)],
    ['strip', `${escapeHtml(head.strip)}${axisPicture(say, scale)}`],
    ['moment', escapeHtml(head.firstIn)],
    ['moment', escapeHtml(head.lastOut)],
    ['length', escapeHtml(head.inside)],
    ['share', escapeHtml(head.share)],
  ])}<tbody>${detail.participants.map((person) => timesRow(say, person, scale)).join('\n')}</tbody></table>`;
}

function timesRow(say: Say, person: Participant, scale: Scale): string {
  const { seconds, share } = person;
  const moment = (instant: string | null) => (instant === null ? '–' : say.time(instant));
  return `<tr>${whoCells(say, person)}<td>${stripPicture(say, person, scale)}</td>${[
    moment(person.firstIn),
    person.inNow ? '…' : moment(person.lastOut),
    seconds === null ? '–' : say.length(seconds),
    share === null ? '–' : say.percent(share),
  ]
    .map((text) => `<td>${escapeHtml(text)}</td>`)
    .join('')}</tr>`;
}

function withoutTimes(say: Say, people: readonly Participant[]): string {
  const { head } = say.words;
  return `<table>${headRow([head.name, head.answer, head.judgement].map((name) => ['', escapeHtml(name)]))}<tbody>${people
    .map((person) => `<tr>${whoCells(say, person)}</tr>`)
    .join('\n')}</tbody></table>`;
}

function whoCells(say: Say, person: Participant): string {
  const { words } = say;
  const { judgement, late, leftEarly } = person;
  const below = [
    ...(person.email !== null && person.email !== person.name ? [person.email] : []),
    ...remarks(say, person),
  ];
  const device = person.kind === 'room' && person.email === null;
  const judged = device ? words.remark.device : words.judgement[judgement];
  const also = late && leftEarly && judgement === 'late' ? [words.remark.alsoEarly] : [];
  const small = [...also, ...(person.estimated ? [words.remark.estimate] : [])];
  return [cell(person.name, below), cell(answerOf(words, person), []), cell(judged, small)].join('');
}

/** The answer beside what happened. */
function answerOf(words: Say['words'], { response, organizer, judgement }: Participant): string {
  if (response === null) return organizer ? words.organizer : words.notInvited;
  const isAway = judgement === 'no-show' || judgement === 'excused';
  return response === 'accepted' && isAway ? words.acceptedAway : words.answer[response];
}

function cell(text: string, below: readonly string[]): string {
  return `<td>${escapeHtml(text)}${below.map((one) => `<small>${escapeHtml(one)}</small>`).join('')}</td>`;
}

function remarks(say: Say, { correction, excuse, differences, intervals, estimated }: Participant): string[] {
  const { remark, bar } = say.words;
  const before = correction?.machine;
  return [
    ...(correction === null
      ? []
      : [
          fillIn(remark.corrected, {
            by: correction.by,
            why: correction.why,
            before: before?.firstIn && before.lastOut ? say.range(before.firstIn, before.lastOut) : bar.none,
          }),
        ]),
    ...(excuse === null
      ? []
      : [fillIn(excuse.why === '' ? remark.excusedAlone : remark.excused, { ...excuse })]),
    ...(differences.length > 0 ? [remark.differ] : []),
    ...(!estimated && intervals.some(({ toEstimated }) => toEstimated) ? [remark.assumedEnd] : []),
  ];
}
