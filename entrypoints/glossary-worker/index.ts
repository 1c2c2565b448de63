/** The worker that reads, checks and compiles glossaries for an extension page. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { packWork } from './pack-work.ts';

export default defineUnlistedScript(() => {
  const work = packWork((reply, transfer) => postMessage(reply, { transfer }));
  addEventListener('message', ({ data }) => void work(data));
});
