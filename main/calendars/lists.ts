import type { Connections, GoogleAccess } from '../accounts/access.ts';
import type { Context } from '../context.ts';
import { ok, type Result } from '../result.ts';
import type { CalendarGateway } from './gateway.ts';
import type { CalendarRecords } from './records.ts';

/** Reads the accounts' calendar lists into the records; calls for the same account share one reading. */
export class CalendarLists {
  readonly #context: Pick<Context, 'broadcast' | 'now'>;
  readonly #connections: Connections;
  readonly #gateway: CalendarGateway;
  readonly #records: CalendarRecords;
  readonly #underWay = new Map<string, Promise<Result<void>>>();

  constructor(
    context: Pick<Context, 'broadcast' | 'now'>,
    connections: Connections,
    gateway: CalendarGateway,
    records: CalendarRecords,
  ) {
    this.#context = context;
    this.#connections = connections;
    this.#gateway = gateway;
    this.#records = records;
  }

  /** What is new since the last reading, or with `whole` all. An account that may not list has its primary calendar. */
  read(access: GoogleAccess, options: { readonly whole?: boolean } = {}): Promise<Result<void>> {
    const shared = this.#underWay.get(access.accountId);
    if (shared) return shared;
    const reading = this.#read(access, options.whole ?? false).finally(() =>
      this.#underWay.delete(access.accountId),
    );
    this.#underWay.set(access.accountId, reading);
    return reading;
  }

  async #read(access: GoogleAccess, whole: boolean): Promise<Result<void>> {
    const { accountId } = access;
    const allowed = await this.#connections.google(accountId, 'calendars');
    if (!allowed.ok) {
      this.#records.ensurePrimary(accountId, access.address);
      return ok(undefined);
    }
    const token = whole ? null : this.#records.listToken(accountId);
    const at = this.#context.now();
    const reading = await this.#gateway.readCalendarList(access, token);
    if (!reading.ok) return reading;
    if (this.#records.writeList(accountId, reading.value, at)) this.#context.broadcast.changed('calendars');
    return ok(undefined);
  }
}
