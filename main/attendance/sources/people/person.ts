import { z } from 'zod';

const list = z.array(z.unknown()).nullish();
export const peopleAnswer = z.object({ responses: list });

const marked = z.object({ primary: z.boolean().nullish() }).nullish();
const response = z.object({
  requestedResourceName: z.string(),
  person: z
    .object({
      names: z.array(z.object({ displayName: z.string().nullish(), metadata: marked })).nullish(),
      emailAddresses: z.array(z.object({ value: z.string().nullish(), metadata: marked })).nullish(),
    })
    .nullish()
    .catch(null),
});

export interface Told {
  /** Lower case. */
  readonly address: string | null;
  readonly name: string | null;
}

/** What was told of each account, by its id; an answer that cannot be read tells nothing. */
export function toldIn(answer: z.infer<typeof peopleAnswer>): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const one of answer.responses ?? []) {
    const parsed = response.safeParse(one);
    if (!parsed.success) continue;
    const { requestedResourceName, person } = parsed.data;
    const email = primary(person?.emailAddresses)?.value?.trim().toLowerCase() ?? '';
    told.set(requestedResourceName.replace(/^people\//, ''), {
      address: /^[^\s@]+@[^\s@]+$/.test(email) ? email : null,
      name: primary(person?.names)?.displayName?.trim() || null,
    });
  }
  return told;
}

/** People have several addresses; the primary one is that of the account. */
function primary<
  T extends { readonly metadata?: { primary?: boolean | null | undefined } | null | undefined },
>(fields: readonly T[] | null | undefined): T | undefined {
  return fields?.find(({ metadata }) => metadata?.primary) ?? fields?.[0];
}
