/** Takes what a test has rendered off the page again; Testing Library does so itself only with Vitest's globals. */
import { cleanup } from '@testing-library/preact';
import { afterEach } from 'vitest';

afterEach(cleanup);
