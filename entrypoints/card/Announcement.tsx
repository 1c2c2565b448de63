/** Announces a text once to users of assistive technology, through a live region. The focus does not move. */
import { useEffect, useState } from 'preact/hooks';

export function Announcement({ text, lang }: { text: string; lang: string | undefined }) {
  // Only changes in a live region are announced, so the region is empty at first.
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    const frame = requestAnimationFrame(() => setAnnounced(text));
    return () => cancelAnimationFrame(frame);
  }, [text]);
  return (
    <p class="card__announcement" role="status" lang={lang}>
      {announced}
    </p>
  );
}
