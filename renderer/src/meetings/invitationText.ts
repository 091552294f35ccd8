/** What a person pastes into a chat or a mail of their own: plain lines, the link on a line of its own. */
export function invitationText(parts: {
  readonly title: string;
  /** Already in words, one line a zone. */
  readonly when: readonly string[];
  readonly description: string;
  readonly meetUrl: string | null;
  readonly linkLabel: string;
}): string {
  const lines = [parts.title, ...parts.when];
  if (parts.meetUrl !== null) lines.push('', `${parts.linkLabel}:`, parts.meetUrl);
  if (parts.description.trim() !== '') lines.push('', plainText(parts.description));
  return `${lines.join('\n')}\n`;
}

/** Google keeps HTML in descriptions that were written in Calendar; a chat wants the words only. */
export function plainText(description: string): string {
  if (!/<\/?(?:a|b|br|div|i|li|ol|p|span|strong|u|ul)\b[^>]*>/i.test(description)) return description.trim();
  const broken = description.replace(/<br\s*\/?>|<\/(?:p|div|li)>/gi, '\n').replace(/<li\b[^>]*>/gi, '• ');
  const bare = broken.replace(/<\/?[a-z][^>]*>/gi, '');
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
  return bare
    .replace(/&(#39|[a-z]+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
