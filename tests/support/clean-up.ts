/**
 * Removes the rendered components after each test. Testing Library does so itself only if Vitest's functions
 * are global, and here they are imported.
 */
import { cleanup } from '@testing-library/preact';
import { afterEach } from 'vitest';

afterEach(cleanup);
