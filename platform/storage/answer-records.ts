/** Reads and writes records for pages that cannot open IndexedDB, in the background. */
import { NoRoomError } from './no-room.ts';
import { type RecordAnswer, type RecordRequest, recordRequest } from './record-messages.ts';
import { records } from './records.ts';

async function valueFor(call: RecordRequest['call']): Promise<unknown> {
  const here = await records();
  if (call.name === 'get') return here.get(call.keys);
  if (call.name === 'list') return [...(await here.list(call.prefix))];
  return here.write(call);
}

/**
 * Carries out a page's request to read or change records. Returns `undefined` if the message is no such
 * request.
 */
export async function answerRecordRequest(message: unknown): Promise<RecordAnswer | undefined> {
  const request = recordRequest().safeParse(message).data;
  if (request === undefined) return undefined;
  try {
    return { value: await valueFor(request.call) };
  } catch (error) {
    return { hasNoRoom: error instanceof NoRoomError, message: String(error) };
  }
}
