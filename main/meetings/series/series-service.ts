import type { Tools } from '../change/carry-out.ts';
import type { Service } from '../service.ts';
import type { Splits } from './splits.ts';

/** What the parts of changing series work with. */
export interface SeriesService {
  readonly service: Service;
  readonly tools: Tools;
  readonly splits: Splits;
}
