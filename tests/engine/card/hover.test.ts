import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type HoverEvent,
  type HoverState,
  hoverStep,
  initialHoverState,
} from '../../../engine/card/hover.ts';
import { HOVER_TIMINGS } from '../../../engine/timings.ts';

const TIMINGS = { openDelay: 100, closeDelay: 300 };

interface PendingTimer {
  readonly token: number;
  readonly due: number;
}

/**
 * Runs the machine with a clock of its own. It records the time and kind of each change that a user would
 * see.
 */
class User {
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
      if (effect.type === 'start-timer')
        this.timers.push({ token: effect.token, due: this.now + effect.delay });
      if (effect.type === 'open') this.seen.push(`${this.now} open ${effect.mark}`);
      if (effect.type === 'close') this.seen.push(`${this.now} close`);
    }
  }

  /** Lets time pass, in ms. All due timers fire, including outdated ones, since no timer is cancelled. */
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

  /** Moves the pointer to "nothing", to the "card", or to the mark with this name. */
  to(place: string): this {
    this.step({
      type: 'pointer',
      place: place === 'nothing' || place === 'card' ? { on: place } : { on: 'mark', mark: place },
    });
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

  /** Moves the open card to another mark. */
  move(mark: string): this {
    this.step({ type: 'move', mark });
    return this;
  }

  /** Says whether the open card holds the focus or a selection. */
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
  it.each<[string, (user: User) => User, string[]]>([
    [
      'a pointer that rests on a mark opens its card after the delay',
      (u) => u.to('A').wait(500),
      ['100 open A'],
    ],
    ['a pointer that passes by opens nothing', (u) => u.to('A').wait(99).to('nothing').wait(500), []],
    [
      'moving within a mark does not restart the delay',
      (u) => u.to('A').wait(60).to('A').wait(60),
      ['100 open A'],
    ],
    [
      'coming back to a mark restarts the delay',
      (u) => u.to('A').wait(60).to('nothing').wait(10).to('A').wait(60),
      [],
    ],
    [
      'passing over several marks opens only the last',
      (u) => u.to('A').wait(50).to('B').wait(50).to('C').wait(500),
      ['200 open C'],
    ],
    [
      'leaving the mark closes the card after the delay',
      (u) => u.to('A').wait(100).to('nothing').wait(500),
      ['100 open A', '400 close'],
    ],
    [
      'the card stays while the pointer crosses the gap to it',
      (u) => u.to('A').wait(100).to('nothing').wait(299).to('card').wait(900),
      ['100 open A'],
    ],
    [
      'the card stays while the pointer goes straight into it',
      (u) => u.to('A').wait(100).to('card').wait(900),
      ['100 open A'],
    ],
    [
      'leaving the card closes it after the delay',
      (u) => u.to('A').wait(100).to('card').wait(50).to('nothing').wait(400),
      ['100 open A', '450 close'],
    ],
    [
      'going back from the card to its mark keeps it',
      (u) => u.to('A').wait(100).to('card').to('nothing').wait(100).to('A').wait(900),
      ['100 open A'],
    ],
    [
      'moving to another mark shows its card after the delay, without closing',
      (u) => u.to('A').wait(100).to('B').wait(500),
      ['100 open A', '200 open B'],
    ],
    [
      'brushing another mark on the way back changes nothing',
      (u) => u.to('A').wait(100).to('B').wait(50).to('A').wait(500),
      ['100 open A'],
    ],
    [
      'brushing another mark on the way to the card changes nothing',
      (u) => u.to('A').wait(100).to('B').wait(50).to('card').wait(500),
      ['100 open A'],
    ],
    [
      'a timer that fires late, for a mark left long ago, does nothing',
      (u) => u.to('A').wait(10).to('nothing').wait(10).to('B').wait(100),
      ['120 open B'],
    ],
    [
      'a late closing timer does not close the next card',
      (u) => u.to('A').wait(100).to('nothing').wait(250).to('B').wait(500),
      ['100 open A', '450 open B'],
    ],
    ['dismissing closes at once', (u) => u.to('A').wait(150).dismiss(), ['100 open A', '150 close']],
    [
      'after dismissing, a pointer that stays on the mark opens nothing',
      (u) => u.to('A').wait(150).dismiss().to('A').wait(500),
      ['100 open A', '150 close'],
    ],
    [
      'after dismissing, coming back to the mark opens it again',
      (u) => u.to('A').wait(100).dismiss().to('nothing').to('A').wait(100),
      ['100 open A', '100 close', '200 open A'],
    ],
    ['dismissing before the delay is over opens nothing', (u) => u.to('A').wait(50).dismiss().wait(500), []],
    ['dismissing when nothing is open does nothing', (u) => u.dismiss().dismiss().wait(500), []],
    [
      'dismissing while closing closes once',
      (u) => u.to('A').wait(100).to('nothing').wait(100).dismiss().wait(500),
      ['100 open A', '200 close'],
    ],
    [
      'removing a mark closes its card',
      (u) => u.to('A').wait(100).gone('A').wait(500),
      ['100 open A', '100 close'],
    ],
    [
      'removing a mark closes its card even under the pointer',
      (u) => u.to('A').wait(100).to('card').gone('A').wait(500),
      ['100 open A', '100 close'],
    ],
    [
      'removing a mark before the delay is over opens nothing',
      (u) => u.to('A').wait(50).gone('A').wait(500),
      [],
    ],
    [
      'removing another mark changes nothing',
      (u) => u.to('A').wait(50).gone('B').wait(50).gone('B').wait(500),
      ['100 open A'],
    ],
    [
      'removing the next mark lets the open card close',
      (u) => u.to('A').wait(100).to('B').gone('B').to('nothing').wait(500),
      ['100 open A', '400 close'],
    ],
    [
      'a mark that replaces a removed one can open its card',
      (u) => u.to('A').wait(100).gone('A').to('B').wait(500),
      ['100 open A', '100 close', '200 open B'],
    ],
    ['leaving closes at once', (u) => u.to('A').wait(150).leave(), ['100 open A', '150 close']],
    ['a card asked for by key opens at once and stays', (u) => u.ask('A').wait(900), ['0 open A']],
    [
      'a card asked for by key closes after the pointer has been on it and left',
      (u) => u.ask('A').to('card').to('nothing').wait(900),
      ['0 open A', '300 close'],
    ],
    [
      'a card asked for by key replaces a pinned one',
      (u) => u.ask('A').pin().ask('B').leave(),
      ['0 open A', '0 open B', '0 close'],
    ],
    [
      'a pinned card stays when the pointer has left',
      (u) => u.to('A').wait(100).to('card').pin().to('nothing').wait(900),
      ['100 open A'],
    ],
    [
      'a pinned card stays when it was about to close',
      (u) => u.to('A').wait(100).to('nothing').wait(200).pin().wait(900),
      ['100 open A'],
    ],
    [
      'a pinned card is not replaced by another mark’s',
      (u) => u.to('A').wait(100).pin().to('B').wait(900),
      ['100 open A'],
    ],
    [
      'a pinned card stays when the user leaves',
      (u) => u.to('A').wait(100).pin().leave().wait(900),
      ['100 open A'],
    ],
    [
      'a pinned card stays when its mark is removed',
      (u) => u.to('A').wait(100).pin().gone('A').wait(900),
      ['100 open A'],
    ],
    [
      'dismissing closes a pinned card',
      (u) => u.to('A').wait(100).pin().wait(50).dismiss(),
      ['100 open A', '150 close'],
    ],
    [
      'the card after a pinned one is not pinned',
      (u) => u.to('A').wait(100).pin().dismiss().to('B').wait(100).to('nothing').wait(300),
      ['100 open A', '100 close', '200 open B', '500 close'],
    ],
    [
      'unpinning under the pointer keeps the card until the pointer leaves',
      (u) => u.to('A').wait(100).to('card').pin().wait(400).pin(false).wait(400).to('nothing').wait(400),
      ['100 open A', '1200 close'],
    ],
    [
      'unpinning by key closes a card that the pointer has left',
      (u) => u.to('A').wait(100).pin().to('nothing').wait(400).pin(false).wait(400),
      ['100 open A', '800 close'],
    ],
    [
      'unpinning opens the card of the mark under the pointer',
      (u) => u.to('A').wait(100).pin().to('B').wait(400).pin(false).wait(400),
      ['100 open A', '600 open B'],
    ],
    [
      'pinning when nothing is open does nothing',
      (u) => u.pin().to('A').wait(100).to('nothing').wait(300),
      ['100 open A', '400 close'],
    ],
    [
      'a card in use stays when the pointer has left',
      (u) => u.to('A').wait(100).use().to('nothing').wait(900),
      ['100 open A'],
    ],
    [
      'a card in use is not replaced by another mark’s',
      (u) => u.to('A').wait(100).use().to('B').wait(900),
      ['100 open A'],
    ],
    [
      'a card that is no longer in use closes when the pointer has left',
      (u) => u.to('A').wait(100).use().to('nothing').wait(700).use(false).wait(400),
      ['100 open A', '1000 close'],
    ],
    [
      'a card that moves to another mark belongs to that mark',
      (u) => u.to('A').wait(100).to('card').move('B').to('B').wait(400).gone('A').wait(100).gone('B'),
      ['100 open A', '600 close'],
    ],
    [
      'a pinned card that moves stays pinned',
      (u) => u.to('A').wait(100).pin().move('B').leave().to('nothing').wait(900),
      ['100 open A'],
    ],
    ['moving a card when nothing is open does nothing', (u) => u.move('B').to('nothing').wait(900), []],
    [
      'a pointer that was never on a mark does nothing',
      (u) => u.to('nothing').wait(400).to('card').wait(400).to('nothing').wait(400),
      [],
    ],
  ])('%s', (_, behave, seen) => {
    expect(behave(new User()).seen).toEqual(seen);
  });

  it('asks for a prefetch when the pointer comes to a mark', () => {
    const state = initialHoverState<string>();
    const onMark = hoverStep(state, { type: 'pointer', place: { on: 'mark', mark: 'A' } });
    expect(onMark.effects).toEqual([
      { type: 'start-timer', token: onMark.state.token, delay: HOVER_TIMINGS.openDelay },
      { type: 'prefetch', mark: 'A' },
    ]);
  });

  it('has the documented delays', () => {
    expect(HOVER_TIMINGS).toEqual({ openDelay: 150, closeDelay: 300 });
  });

  it('does not change the state that it gets', () => {
    const state = Object.freeze(initialHoverState<string>());
    expect(() => hoverStep(state, { type: 'pointer', place: { on: 'mark', mark: 'A' } })).not.toThrow();
    expect(state).toEqual(initialHoverState());
  });

  const place = fc.constantFrom('nothing', 'card', 'A', 'B', 'C');
  const action = fc.oneof(
    place.map((where) => (user: User) => user.to(where)),
    fc.integer({ min: 0, max: 400 }).map((time) => (user: User) => user.wait(time)),
    fc.constant((user: User) => user.dismiss()),
    fc.constant((user: User) => user.leave()),
    fc.boolean().map((isPinned) => (user: User) => user.pin(isPinned)),
    fc.boolean().map((isInUse) => (user: User) => user.use(isInUse)),
    fc.constantFrom('A', 'B', 'C').map((mark) => (user: User) => user.gone(mark)),
  );

  it('closes every card some time after the pointer has left, unless it is pinned or in use', () => {
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        const user = actions.reduce((current, act) => act(current), new User());
        user.use(false).pin(false).to('nothing').wait(1000);
        expect(user.shown).toBeUndefined();
        expect(user.seen.at(-1) ?? 'close').toMatch(/close$/);
      }),
    );
  });

  it('closes only an open card, and never opens the same card twice', () => {
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        let open: string | undefined;
        for (const event of actions.reduce((current, act) => act(current), new User()).seen) {
          const [, what, mark] = event.split(' ');
          if (what === 'close') expect(open).toBeDefined();
          else expect(mark).not.toBe(open);
          open = mark;
        }
      }),
    );
  });
});
