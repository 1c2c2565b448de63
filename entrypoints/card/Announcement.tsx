/** Says a text to a screen reader, once, without taking the focus. */
import { useEffect, useState } from 'preact/hooks';

export function Announcement({ text, lang }: { text: string; lang: string | undefined }) {
  // Only what changes in a live region is said, so the region is there first.
  const [said, say] = useState('');
  useEffect(() => {
    const frame = requestAnimationFrame(() => say(text));
    return () => cancelAnimationFrame(frame);
  }, [text]);
  return (
    <p class="card__announcement" role="status" lang={lang}>
      {said}
    </p>
  );
}
