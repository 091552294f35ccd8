import { join } from 'node:path';
import { pino } from 'pino';
import type { Platform } from '../platform.ts';
import type { Log } from './log.ts';
import { redact } from './redact.ts';
import { redactText } from './redact-text.ts';
import { RotatingFile } from './rotating-file.ts';

export interface LogFile extends Log {
  /** The newest lines, each one JSON object, oldest first. */
  last(count: number): Promise<readonly string[]>;
  close(): Promise<void>;
}

const bytesPerFile = 5_000_000;
const levels = ['debug', 'info', 'warn', 'error'] as const;

/** The only way to the file leads through redaction; `MUSTER_LOG_LEVEL` is heard in unpackaged builds. */
export function createLog(platform: Pick<Platform, 'userData' | 'packaged' | 'environment'>): LogFile {
  const file = new RotatingFile(join(platform.userData, 'logs'), bytesPerFile);
  const folders = [platform.userData];
  const logger = pino(
    {
      level: chooseLevel(platform),
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    file,
  );
  const at = (level: (typeof levels)[number]) => (facts: object, message: string) => {
    if (logger.isLevelEnabled(level)) {
      logger[level]({ facts: redact(facts, folders) }, '%s', redactText(message, folders));
    }
  };
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    last: (count) => file.last(count),
    close: async () => file.close(),
  };
}

function chooseLevel({ packaged, environment }: Pick<Platform, 'packaged' | 'environment'>): string {
  const asked = levels.find((level) => level === environment.MUSTER_LOG_LEVEL);
  return !packaged && asked !== undefined ? asked : 'info';
}
