import type { Page } from 'playwright';
import type { Envelope } from '../../../preload/contract/errors.ts';
import type { CallInput, Contract, Namespace, Output } from '../../../preload/contract.ts';

type AnyMuster = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;

/** Asks main from inside the page, exactly as the page's own code does. */
export async function call<N extends Namespace, M extends keyof Contract[N] & string>(
  page: Page,
  namespace: N,
  method: M,
  input: CallInput<N, M>,
): Promise<Envelope<Output<N, M>>> {
  const envelope = await page.evaluate(
    (wire) => {
      const [space, name, value] = JSON.parse(wire) as [string, string, unknown];
      const { muster } = globalThis as unknown as { muster: AnyMuster };
      return muster[space]?.[name]?.(value);
    },
    JSON.stringify([namespace, method, input]),
  );
  return envelope as Envelope<Output<N, M>>;
}

/** The value of a call that must succeed. */
export async function value<N extends Namespace, M extends keyof Contract[N] & string>(
  page: Page,
  namespace: N,
  method: M,
  input: CallInput<N, M>,
): Promise<Output<N, M>> {
  const envelope = await call(page, namespace, method, input);
  if (!envelope.ok)
    throw new Error(`${namespace}.${method}: ${envelope.error.code} ${envelope.error.message}`);
  return envelope.value;
}
