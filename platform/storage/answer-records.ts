/** The background's answers to pages that have no database of their own. */
import { hearPages } from './hear-pages.ts';
import { localRecords } from './local-records.ts';
import { NoRoomError } from './no-room.ts';
import { type RecordAnswer, type RecordRequest, recordRequest } from './record-messages.ts';
import { records, useWithoutIndexedDb } from './records.ts';

async function valueFor(call: RecordRequest['call']): Promise<unknown> {
  const here = await records();
  if (call.name === 'get') return here.get(call.keys);
  if (call.name === 'list') return [...(await here.list(call.prefix))];
  return here.write(call);
}

async function answer({ call }: RecordRequest): Promise<RecordAnswer> {
  try {
    return { value: await valueFor(call) };
  } catch (error) {
    return { hasNoRoom: error instanceof NoRoomError, message: String(error) };
  }
}

/** To be called at every start of the background. */
export function answerRecordRequests(): void {
  useWithoutIndexedDb(localRecords);
  hearPages({ type: 'records', schema: recordRequest, answer });
}
