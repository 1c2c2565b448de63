/**
 * Reads and writes records through the background, for pages without IndexedDB. Only Firefox has such pages,
 * and only its messages can carry typed arrays.
 */
import { browser } from '../extension.ts';
import { NoRoomError } from './no-room.ts';
import type { RecordAnswer, RecordRequest } from './record-messages.ts';
import type { Records } from './record-types.ts';

async function ask(call: RecordRequest['call']): Promise<unknown> {
  const answer: RecordAnswer = await browser.runtime.sendMessage({
    type: 'records',
    call,
  } satisfies RecordRequest);
  if ('value' in answer) return answer.value;
  throw answer.hasNoRoom ? new NoRoomError(answer.message) : new Error(answer.message);
}

export const remoteRecords: Records = {
  get: async (keys) => (await ask({ name: 'get', keys: [...keys] })) as unknown[],
  list: async (prefix) => new Map((await ask({ name: 'list', prefix })) as [string, unknown][]),
  async write({ put = {}, remove = [], removeUnder = [] }) {
    await ask({ name: 'write', put: { ...put }, remove: [...remove], removeUnder: [...removeUnder] });
  },
};
