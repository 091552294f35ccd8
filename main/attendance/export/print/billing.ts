import { mapSlowly } from '../../../pacing/map.ts';
import { Pacer } from '../../../pacing/pacer.ts';
import type { BilledRow, BilledTotal, BillingRule } from '../billing/bill.ts';
import type { Overview } from '../content.ts';
import { billingFacts, type Frame } from '../facts.ts';
import type { Say } from '../say.ts';
import { documentOf, escapeHtml, headRow } from './html.ts';
import { factsList } from './meeting.ts';
import { printStyle } from './style.ts';

export interface Bill {
  readonly overview: Overview;
  readonly rows: readonly BilledRow[];
  readonly totals: readonly BilledTotal[];
  readonly rule: BillingRule;
}

/** What each person comes to, then each meeting of it; what is not billed says why. */
export async function billingDocument(
  frame: Frame,
  language: string,
  { overview, rows, totals, rule }: Bill,
): Promise<string> {
  const pacer = new Pacer();
  const { say } = frame;
  const { words } = say;
  const { head, fact } = words;
  const title = overview.title === '' ? words.billing : `${words.billing}: ${overview.title}`;
  const sums = await mapSlowly(totals, totalRow, pacer);
  const lines = await mapSlowly(rows, (row) => rowOf(say, row), pacer);
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    factsList(billingFacts(frame, overview, totals, rule)),
    `<table>${headRow([
      ['', escapeHtml(head.person)],
      ['number', escapeHtml(head.minutes)],
      ['number', escapeHtml(head.meetings)],
      ['number', escapeHtml(head.notBilled)],
    ])}<tbody>${sums.join('\n')}</tbody></table>`,
    `<h2 class="next">${escapeHtml(fact.meetings)}</h2>`,
    `<table>${headRow([
      ['', escapeHtml(head.meeting)],
      ['when', escapeHtml(head.when)],
      ['', escapeHtml(head.person)],
      ['counted', escapeHtml(head.counted)],
      ['', escapeHtml(head.minutes)],
    ])}<tbody>${lines.join('\n')}</tbody></table>`,
  ].join('\n');
  return documentOf({ language, title, style: printStyle, body });
}

function totalRow({ name, email, minutes, meetings, left }: BilledTotal): string {
  const who = email !== null && email !== name ? `<small>${escapeHtml(email)}</small>` : '';
  return `<tr><td>${escapeHtml(name)}${who}</td>${[minutes, meetings, left].map(numberCell).join('')}</tr>`;
}

function rowOf(say: Say, { detail: { summary }, person, seconds, minutes, reason }: BilledRow): string {
  const { words } = say;
  const billed = reason === null ? String(minutes) : `${words.head.notBilled}: ${words.reason[reason]}`;
  return `<tr>${[
    summary.title || words.untitled,
    `${say.day(summary.start)}, ${say.range(summary.start, summary.end)}`,
    person.name,
    seconds === null ? '–' : say.length(seconds),
    billed,
  ]
    .map((text) => `<td>${escapeHtml(text)}</td>`)
    .join('')}</tr>`;
}

const numberCell = (value: number): string => `<td class="number">${value}</td>`;
