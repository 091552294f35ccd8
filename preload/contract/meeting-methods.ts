import { importInput, importPlan } from './bulk-plan.ts';
import { changeMethods } from './changes.ts';
import { meetings as single } from './meetings.ts';
import { method } from './method.ts';

export const meetings = { ...single, importPlan: method(importInput, importPlan), ...changeMethods };
