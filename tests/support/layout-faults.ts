/** What is wrong with a layout, whatever the fonts of the machine: cut off, overlapping, too small to read or to press, too wide to read. */
import type { LaidOutBox, LaidOutControl, LaidOutText, Layout, Scroller } from './layout.ts';

/** Boxes of text are higher than its letters. */
const AROUND_LETTERS = 0.2;
/** Rounding. */
const SLACK = 1;

function lettersOf({ left, right, top, bottom }: LaidOutBox): LaidOutBox {
  const inset = (bottom - top) * AROUND_LETTERS;
  return { left, right, top: top + inset, bottom: bottom - inset };
}

function overlap(one: LaidOutBox, other: LaidOutBox): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > SLACK && height > SLACK;
}

const isInside = (inner: LaidOutBox, outer: LaidOutBox) =>
  inner.left >= outer.left - SLACK && inner.right <= outer.right + SLACK && inner.top >= outer.top - SLACK && inner.bottom <= outer.bottom + SLACK;

const quoted = ({ of, text }: LaidOutText) => `${of} “${text}”`;

/** Text that leaves the place it has. */
function cutOff({ texts, cutOff: elements }: Layout): string[] {
  const outside = texts.filter(({ lines, room }) => lines.some((line) => !isInside(lettersOf(line), room)));
  return [...outside.map((text) => `${quoted(text)} is cut off`), ...elements.map((name) => `${name} is cut off or scrolls sideways`)];
}

/** Of what scrolls in different boxes, only what is seen can overlap. */
function seen(box: LaidOutBox, own: Scroller, other: Scroller): LaidOutBox {
  if (own.number === other.number) return box;
  return { ...box, top: Math.max(box.top, own.box.top), bottom: Math.min(box.bottom, own.box.bottom) };
}

function overlapping({ texts, controls }: Layout): string[] {
  const faults: string[] = [];
  for (const [index, one] of texts.entries()) {
    const meets = (boxes: readonly LaidOutBox[], scroller: Scroller) =>
      one.lines.some((line) => boxes.some((box) => overlap(seen(lettersOf(line), one.scroller, scroller), seen(box, scroller, one.scroller))));
    for (const other of texts.slice(index + 1)) {
      if (meets(other.lines.map(lettersOf), other.scroller)) faults.push(`${quoted(one)} and ${quoted(other)} overlap`);
    }
    for (const [number, { box, name, scroller }] of controls.entries()) {
      if (number !== one.control && meets([box], scroller)) faults.push(`the control “${name}” lies over ${quoted(one)}`);
    }
  }
  return faults;
}

/** WCAG 2.2, 2.5.8: 24 by 24 CSS pixels, or so far from other targets that a circle of that diameter around it meets none of them. */
const TARGET = 24;

function isTooClose({ box }: LaidOutControl, other: LaidOutControl): boolean {
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const across = Math.max(other.box.left - middle.x, 0, middle.x - other.box.right);
  const down = Math.max(other.box.top - middle.y, 0, middle.y - other.box.bottom);
  return Math.hypot(across, down) < TARGET / 2 - SLACK / 2;
}

function hardToPress({ controls }: Layout): string[] {
  const isSmall = ({ box }: LaidOutControl) => box.right - box.left < TARGET - SLACK / 2 || box.bottom - box.top < TARGET - SLACK / 2;
  return controls
    .filter((control) => !control.isInline && isSmall(control) && controls.some((other) => other !== control && isTooClose(control, other)))
    .map(({ name }) => `the control “${name}” is too small where it is`);
}

const SMALLEST_TEXT = 11;
/** WCAG 2.2, 1.4.8. */
const LONGEST_LINE = 80;

function hardToRead({ texts }: Layout): string[] {
  const own = texts.filter(({ isInPicture }) => !isInPicture);
  return own.flatMap((text) => [
    ...(text.fontSize < SMALLEST_TEXT ? [`${quoted(text)} is ${text.fontSize} px`] : []),
    ...(!text.isShortened && text.text.length / text.lines.length > LONGEST_LINE ? [`the lines of ${quoted(text)} are too long`] : []),
  ]);
}

/** Everything that is wrong, in words; nothing is what is wanted. */
export function layoutFaults(layout: Layout): readonly string[] {
  return [...cutOff(layout), ...overlapping(layout), ...hardToPress(layout), ...hardToRead(layout)];
}
