import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HoverEvent, type HoverState, hoverStep, initialHoverState } from '../../../engine/card/hover.ts';
import { HOVER_TIMINGS } from '../../../engine/timings.ts';

const TIMINGS = { openDelay: 100, closeDelay: 300 };

interface PendingTimer {
  readonly token: number;
  readonly due: number;
}

/** Runs the machine on a clock of its own and writes down what a reader would see, and when. */
class Reader {
  readonly seen: string[] = [];
  private isInUse = false;
  private state: HoverState<string> = initialHoverState();
  private timers: PendingTimer[] = [];
  private now = 0;

  get shown(): string | undefined {
    return this.state.shown;
  }

  private step(event: HoverEvent<string>): void {
    const { state, effects } = hoverStep(this.state, event, TIMINGS);
    this.state = state;
    for (const effect of effects) {
      if (effect.type === 'start-timer') this.timers.push({ token: effect.token, due: this.now + effect.delay });
      if (effect.type === 'open') this.seen.push(`${this.now} open ${effect.mark}`);
      if (effect.type === 'close') this.seen.push(`${this.now} close`);
    }
  }

  /** No timer is cancelled: all that fall due fire, also those that something newer has replaced. */
  wait(time: number): this {
    const until = this.now + time;
    for (let next = this.earliest(until); next !== undefined; next = this.earliest(until)) {
      const fired = next;
      this.now = fired.due;
      this.timers = this.timers.filter((timer) => timer !== fired);
      this.step({ type: 'timer', token: fired.token, isInUse: this.isInUse });
    }
    this.now = until;
    return this;
  }

  private earliest(until: number): PendingTimer | undefined {
    return this.timers.filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];
  }

  /** Moves the pointer: to "nothing", to the "card", or to the mark of this name. */
  to(place: string): this {
    this.step({ type: 'pointer', place: place === 'nothing' || place === 'card' ? { on: place } : { on: 'mark', mark: place } });
    return this;
  }

  dismiss(): this {
    this.step({ type: 'dismiss' });
    return this;
  }

  leave(): this {
    this.step({ type: 'leave' });
    return this;
  }

  pin(isPinned = true): this {
    this.step({ type: 'pin', isPinned });
    return this;
  }

  /** Asks for a mark's card by key. */
  ask(mark: string): this {
    this.step({ type: 'show', mark });
    return this;
  }

  /** Lets the open card go along to another mark. */
  move(mark: string): this {
    this.step({ type: 'move', mark });
    return this;
  }

  /** The focus or a selection is in the open card, or no longer. */
  use(isInUse = true): this {
    this.isInUse = isInUse;
    return this;
  }

  gone(mark: string): this {
    this.step({ type: 'gone', mark });
    return this;
  }
}

describe('the hover machine', () => {
  it.each<[string, (reader: Reader) => Reader, string[]]>([
    ['a pointer that rests on a mark opens its card after the delay', (r) => r.to('A').wait(500), ['100 open A']],
    ['a pointer that passes by opens nothing', (r) => r.to('A').wait(99).to('nothing').wait(500), []],
    ['moving within a mark does not begin the delay anew', (r) => r.to('A').wait(60).to('A').wait(60), ['100 open A']],
    ['coming back to a mark begins the delay anew', (r) => r.to('A').wait(60).to('nothing').wait(10).to('A').wait(60), []],
    ['passing over several marks opens only the last', (r) => r.to('A').wait(50).to('B').wait(50).to('C').wait(500), ['200 open C']],
    ['leaving the mark closes the card after the delay', (r) => r.to('A').wait(100).to('nothing').wait(500), ['100 open A', '400 close']],
    [
      'the card stays while the pointer crosses the gap to it',
      (r) => r.to('A').wait(100).to('nothing').wait(299).to('card').wait(900),
      ['100 open A'],
    ],
    ['the card stays while the pointer goes straight into it', (r) => r.to('A').wait(100).to('card').wait(900), ['100 open A']],
    [
      'leaving the card closes it after the delay',
      (r) => r.to('A').wait(100).to('card').wait(50).to('nothing').wait(400),
      ['100 open A', '450 close'],
    ],
    [
      'going back from the card to its mark keeps it',
      (r) => r.to('A').wait(100).to('card').to('nothing').wait(100).to('A').wait(900),
      ['100 open A'],
    ],
    [
      'from mark to mark the card follows after the delay, without closing',
      (r) => r.to('A').wait(100).to('B').wait(500),
      ['100 open A', '200 open B'],
    ],
    ['brushing another mark on the way back changes nothing', (r) => r.to('A').wait(100).to('B').wait(50).to('A').wait(500), ['100 open A']],
    [
      'brushing another mark on the way to the card changes nothing',
      (r) => r.to('A').wait(100).to('B').wait(50).to('card').wait(500),
      ['100 open A'],
    ],
    [
      'a timer that fires late, for a mark left long ago, does nothing',
      (r) => r.to('A').wait(10).to('nothing').wait(10).to('B').wait(100),
      ['120 open B'],
    ],
    [
      'a late closing timer does not close the next card',
      (r) => r.to('A').wait(100).to('nothing').wait(250).to('B').wait(500),
      ['100 open A', '450 open B'],
    ],
    ['dismissing closes at once', (r) => r.to('A').wait(150).dismiss(), ['100 open A', '150 close']],
    [
      'after dismissing, a pointer that stays on the mark opens nothing',
      (r) => r.to('A').wait(150).dismiss().to('A').wait(500),
      ['100 open A', '150 close'],
    ],
    [
      'after dismissing, resting on the mark anew opens it again',
      (r) => r.to('A').wait(100).dismiss().to('nothing').to('A').wait(100),
      ['100 open A', '100 close', '200 open A'],
    ],
    ['dismissing before the delay is over opens nothing', (r) => r.to('A').wait(50).dismiss().wait(500), []],
    ['dismissing when nothing is open does nothing', (r) => r.dismiss().dismiss().wait(500), []],
    ['dismissing while closing closes once', (r) => r.to('A').wait(100).to('nothing').wait(100).dismiss().wait(500), ['100 open A', '200 close']],
    ['a mark that goes takes its card along', (r) => r.to('A').wait(100).gone('A').wait(500), ['100 open A', '100 close']],
    [
      'a mark that goes takes its card along from under a pointer on the card',
      (r) => r.to('A').wait(100).to('card').gone('A').wait(500),
      ['100 open A', '100 close'],
    ],
    ['a mark that goes before the delay is over opens nothing', (r) => r.to('A').wait(50).gone('A').wait(500), []],
    ['another mark’s going changes nothing', (r) => r.to('A').wait(50).gone('B').wait(50).gone('B').wait(500), ['100 open A']],
    [
      'the next mark’s going lets the open card close',
      (r) => r.to('A').wait(100).to('B').gone('B').to('nothing').wait(500),
      ['100 open A', '400 close'],
    ],
    [
      'a mark put anew in the place of one that went can open',
      (r) => r.to('A').wait(100).gone('A').to('B').wait(500),
      ['100 open A', '100 close', '200 open B'],
    ],
    ['turning to something else closes at once', (r) => r.to('A').wait(150).leave(), ['100 open A', '150 close']],
    ['a card asked for by key opens at once and stays', (r) => r.ask('A').wait(900), ['0 open A']],
    [
      'a card asked for by key closes after the pointer has been on it and left',
      (r) => r.ask('A').to('card').to('nothing').wait(900),
      ['0 open A', '300 close'],
    ],
    ['a card asked for by key takes the place of a pinned one', (r) => r.ask('A').pin().ask('B').leave(), ['0 open A', '0 open B', '0 close']],
    ['a pinned card stays when the pointer has left', (r) => r.to('A').wait(100).to('card').pin().to('nothing').wait(900), ['100 open A']],
    ['a pinned card stays when it was about to close', (r) => r.to('A').wait(100).to('nothing').wait(200).pin().wait(900), ['100 open A']],
    ['a pinned card is not replaced by another mark’s', (r) => r.to('A').wait(100).pin().to('B').wait(900), ['100 open A']],
    ['a pinned card stays when the reader turns to something else', (r) => r.to('A').wait(100).pin().leave().wait(900), ['100 open A']],
    ['a pinned card stays when its mark goes', (r) => r.to('A').wait(100).pin().gone('A').wait(900), ['100 open A']],
    ['dismissing closes a pinned card', (r) => r.to('A').wait(100).pin().wait(50).dismiss(), ['100 open A', '150 close']],
    [
      'the card after a pinned one is not pinned',
      (r) => r.to('A').wait(100).pin().dismiss().to('B').wait(100).to('nothing').wait(300),
      ['100 open A', '100 close', '200 open B', '500 close'],
    ],
    [
      'unpinning under the pointer keeps the card until the pointer leaves',
      (r) => r.to('A').wait(100).to('card').pin().wait(400).pin(false).wait(400).to('nothing').wait(400),
      ['100 open A', '1200 close'],
    ],
    [
      'unpinning by key lets a card close that the pointer has left',
      (r) => r.to('A').wait(100).pin().to('nothing').wait(400).pin(false).wait(400),
      ['100 open A', '800 close'],
    ],
    [
      'unpinning lets the mark under the pointer have its card',
      (r) => r.to('A').wait(100).pin().to('B').wait(400).pin(false).wait(400),
      ['100 open A', '600 open B'],
    ],
    ['pinning when nothing is open does nothing', (r) => r.pin().to('A').wait(100).to('nothing').wait(300), ['100 open A', '400 close']],
    ['a card in use stays when the pointer has left', (r) => r.to('A').wait(100).use().to('nothing').wait(900), ['100 open A']],
    ['a card in use is not replaced by another mark’s', (r) => r.to('A').wait(100).use().to('B').wait(900), ['100 open A']],
    [
      'a card that is no longer in use closes when the pointer has left',
      (r) => r.to('A').wait(100).use().to('nothing').wait(700).use(false).wait(400),
      ['100 open A', '1000 close'],
    ],
    [
      'a card that goes along to another mark belongs to that',
      (r) => r.to('A').wait(100).to('card').move('B').to('B').wait(400).gone('A').wait(100).gone('B'),
      ['100 open A', '600 close'],
    ],
    ['a pinned card that goes along stays pinned', (r) => r.to('A').wait(100).pin().move('B').leave().to('nothing').wait(900), ['100 open A']],
    ['where no card is open none goes along', (r) => r.move('B').to('nothing').wait(900), []],
    ['a pointer that was never on a mark does nothing', (r) => r.to('nothing').wait(400).to('card').wait(400).to('nothing').wait(400), []],
  ])('%s', (_, behave, seen) => {
    expect(behave(new Reader()).seen).toEqual(seen);
  });

  it('asks to prepare a card as soon as the pointer is on a mark, and only then', () => {
    const state = initialHoverState<string>();
    const onMark = hoverStep(state, { type: 'pointer', place: { on: 'mark', mark: 'A' } });
    expect(onMark.effects).toEqual([
      { type: 'start-timer', token: onMark.state.token, delay: HOVER_TIMINGS.openDelay },
      { type: 'prepare', mark: 'A' },
    ]);
  });

  it('has the delays that readers are promised', () => {
    expect(HOVER_TIMINGS).toEqual({ openDelay: 150, closeDelay: 300 });
  });

  it('leaves the state that it was given as it was', () => {
    const state = Object.freeze(initialHoverState<string>());
    expect(() => hoverStep(state, { type: 'pointer', place: { on: 'mark', mark: 'A' } })).not.toThrow();
    expect(state).toEqual(initialHoverState());
  });

  const place = fc.constantFrom('nothing', 'card', 'A', 'B', 'C');
  const deed = fc.oneof(
    place.map((where) => (reader: Reader) => reader.to(where)),
    fc.integer({ min: 0, max: 400 }).map((time) => (reader: Reader) => reader.wait(time)),
    fc.constant((reader: Reader) => reader.dismiss()),
    fc.constant((reader: Reader) => reader.leave()),
    fc.boolean().map((isPinned) => (reader: Reader) => reader.pin(isPinned)),
    fc.boolean().map((isInUse) => (reader: Reader) => reader.use(isInUse)),
    fc.constantFrom('A', 'B', 'C').map((mark) => (reader: Reader) => reader.gone(mark)),
  );

  it('has closed every card some time after the pointer has left, if it is neither pinned nor in use, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(deed), (deeds) => {
        const reader = deeds.reduce((current, act) => act(current), new Reader());
        reader.use(false).pin(false).to('nothing').wait(1000);
        expect(reader.shown).toBeUndefined();
        expect(reader.seen.at(-1) ?? 'close').toMatch(/close$/);
      }),
    );
  });

  it('never closes what is not open, and opens no card that is open already', () => {
    fc.assert(
      fc.property(fc.array(deed), (deeds) => {
        let open: string | undefined;
        for (const event of deeds.reduce((current, act) => act(current), new Reader()).seen) {
          const [, what, mark] = event.split(' ');
          if (what === 'close') expect(open).toBeDefined();
          else expect(mark).not.toBe(open);
          open = mark;
        }
      }),
    );
  });
});
