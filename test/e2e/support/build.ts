import { ensureBuilt } from './launch.ts';

export default ensureBuilt;
