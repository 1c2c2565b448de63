/**
 * Finds faults in a layout that do not depend on the fonts of a computer: text that is cut off, overlaps, is
 * too small or too wide to read, and controls that are too small to press.
 */
import type { LaidOutBox, LaidOutControl, LaidOutText, Layout, Scroller } from './layout.ts';

/** Share of the height of a line that is empty above its letters, and again below them. */
const AROUND_LETTERS = 0.2;
/** Tolerance for rounding, in CSS pixels. */
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
  inner.left >= outer.left - SLACK &&
  inner.right <= outer.right + SLACK &&
  inner.top >= outer.top - SLACK &&
  inner.bottom <= outer.bottom + SLACK;

const quoted = ({ of, text }: LaidOutText) => `${of} “${text}”`;

/**
 * Returns a fault for each text that leaves the box in which it must stay, and for each element that cuts off
 * its contents.
 */
function cutOff({ texts, cutOff: elements }: Layout): string[] {
  const outside = texts.filter(({ lines, room }) => lines.some((line) => !isInside(lettersOf(line), room)));
  return [
    ...outside.map((text) => `${quoted(text)} is cut off`),
    ...elements.map((name) => `${name} is cut off or scrolls sideways`),
  ];
}

/**
 * Returns the part of a box that can overlap something in the scroller `other`. If both are in the same
 * scroller, this is the whole box, otherwise only the part that is visible now.
 */
function visiblePart(box: LaidOutBox, own: Scroller, other: Scroller): LaidOutBox {
  if (own.index === other.index) return box;
  return { ...box, top: Math.max(box.top, own.box.top), bottom: Math.min(box.bottom, own.box.bottom) };
}

function overlapping({ texts, controls }: Layout): string[] {
  const faults: string[] = [];
  for (const [index, one] of texts.entries()) {
    const meets = (boxes: readonly LaidOutBox[], scroller: Scroller) =>
      one.lines.some((line) =>
        boxes.some((box) =>
          overlap(
            visiblePart(lettersOf(line), one.scroller, scroller),
            visiblePart(box, scroller, one.scroller),
          ),
        ),
      );
    for (const other of texts.slice(index + 1)) {
      if (meets(other.lines.map(lettersOf), other.scroller))
        faults.push(`${quoted(one)} and ${quoted(other)} overlap`);
    }
    for (const [number, { box, name, scroller }] of controls.entries()) {
      if (number !== one.control && meets([box], scroller))
        faults.push(`the control “${name}” lies over ${quoted(one)}`);
    }
  }
  return faults;
}

/**
 * Smallest width and height of a control in CSS pixels (WCAG 2.2, 2.5.8). A smaller control is allowed if a
 * circle of this diameter around its middle touches no other control.
 */
const TARGET = 24;

function isTooClose({ box }: LaidOutControl, other: LaidOutControl): boolean {
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const across = Math.max(other.box.left - middle.x, 0, middle.x - other.box.right);
  const down = Math.max(other.box.top - middle.y, 0, middle.y - other.box.bottom);
  return Math.hypot(across, down) < TARGET / 2 - SLACK / 2;
}

function hardToPress({ controls }: Layout): string[] {
  const isSmall = ({ box }: LaidOutControl) =>
    box.right - box.left < TARGET - SLACK / 2 || box.bottom - box.top < TARGET - SLACK / 2;
  return controls
    .filter(
      (control) =>
        !control.isInline &&
        isSmall(control) &&
        controls.some((other) => other !== control && isTooClose(control, other)),
    )
    .map(({ name }) => `the control “${name}” is too small where it is`);
}

/** Smallest font size, in CSS pixels. */
const SMALLEST_TEXT = 11;
/** Longest line of text, in characters (WCAG 2.2, 1.4.8). */
const LONGEST_LINE = 80;

function hardToRead({ texts }: Layout): string[] {
  const own = texts.filter(({ isInPicture }) => !isInPicture);
  return own.flatMap((text) => [
    ...(text.fontSize < SMALLEST_TEXT ? [`${quoted(text)} is ${text.fontSize} px`] : []),
    ...(!text.isShortened && text.text.length / text.lines.length > LONGEST_LINE
      ? [`the lines of ${quoted(text)} are too long`]
      : []),
  ]);
}

/** Returns a description of each fault, or an empty list. */
export function layoutFaults(layout: Layout): readonly string[] {
  return [...cutOff(layout), ...overlapping(layout), ...hardToPress(layout), ...hardToRead(layout)];
}
