import { describe, expect, it } from 'vitest';
import { demoOptions } from '../../../scripts/demo/options.ts';

const DISPLAY = { DISPLAY: ':0' };

describe('the options of the demo', () => {
  it('are the sample article in Chromium by default', () => {
    expect(demoOptions([], DISPLAY)).toEqual({
      browser: 'chromium',
      headless: false,
      target: undefined,
      port: undefined,
    });
  });

  it.runIf(process.platform === 'linux')('are headless without a display', () => {
    expect(demoOptions([], {}).headless).toBe(true);
    expect(demoOptions([], { WAYLAND_DISPLAY: 'wayland-0' }).headless).toBe(false);
  });

  it('are read from the command line', () => {
    expect(
      demoOptions(['--headless', '--browser', 'firefox', '--port', '8080', 'page.html'], DISPLAY),
    ).toEqual({
      browser: 'firefox',
      headless: true,
      target: 'page.html',
      port: 8080,
    });
  });

  it.each([
    [['--browser', 'opera'], '--browser'],
    [['--port', 'many'], '--port'],
    [['--port', '70000'], '--port'],
    [['--loud'], '--loud'],
    [['a.html', 'b.html'], 'Name one page'],
  ])('are refused with the usage if they are %j', (args, message) => {
    expect(() => demoOptions(args, DISPLAY)).toThrow(message);
    expect(() => demoOptions(args, DISPLAY)).toThrow('Usage: npm run demo');
  });
});
