import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type WatchRecord, watchRecord } from '../schemas/watch.ts';
import { once } from './shelf.ts';

/** The file is not there until the watch has looked. What it holds is shown; nothing is asked of anybody. */
const file = 'content/watch.yaml';

/** The last look of the watch at our sources; undefined where it has not looked yet. */
export const lastLook = (): Promise<WatchRecord['last']> =>
	once('last look of the watch', () => Promise.resolve(read()));

const read = () =>
	existsSync(file) ? watchRecord.parse(parse(readFileSync(file, 'utf8'))).last : undefined;
