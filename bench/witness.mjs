// @ts-check
// Loaded first by a process whose memory is to be known: at its end it writes down, in MB, the most that it had.

import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const told = process.env['WITNESS'];
if (told !== undefined && isMainThread)
  process.on('exit', () => writeFileSync(told, String(process.resourceUsage().maxRSS / 1000)));
