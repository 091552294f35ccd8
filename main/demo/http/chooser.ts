import { escapeHtml } from './page.ts';

export const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;

const initials = (name: string) =>
  name
    .split(' ')
    .map((part) => part[0] ?? '')
    .join('')
    .slice(0, 2);

/** One button per account: `account` is its address. */
export function accountList(
  accounts: readonly { readonly address: string; readonly name: string; readonly role: string }[],
): string {
  const items = accounts.map(
    ({ address, name, role }) => `<li><button class="account" name="account" value="${escapeHtml(address)}">
<span class="initials" aria-hidden="true">${escapeHtml(initials(name))}</span>
<span><span>${escapeHtml(name)} <small>${escapeHtml(role)}</small></span><span class="soft">${escapeHtml(address)}</span></span>
</button></li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}
