/** Answers requests for records, in the background. They come from pages that cannot open IndexedDB. */
import { NoRoomError } from './no-room.ts';
import { type RecordAnswer, type RecordRequest, recordRequest } from './record-messages.ts';
import { records } from './records.ts';

async function valueFor(call: RecordRequest['call']): Promise<unknown> {
  const here = await records();
  if (call.name === 'get') return here.get(call.keys);
  if (call.name === 'list') return [...(await here.list(call.prefix))];
  return here.write(call);
}

/** Answers a page that reads or changes records. Returns `undefined` for any other message. */
export async function answerRecordRequest(message: unknown): Promise<RecordAnswer | undefined> {
  const request = recordRequest().safeParse(message).data;
  if (request === undefined) return undefined;
  try {
    return { value: await valueFor(request.call) };
  } catch (error) {
    return { hasNoRoom: error instanceof NoRoomError, message: String(error) };
  }
}
