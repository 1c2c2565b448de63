import { describe, expect, it } from 'vitest';
import { ageAgainstPage } from '../../../components/entry/source-age.ts';

describe('the age of a source against a page', () => {
  it.each([
    ['2025-07-09', '2026-09-01', '14 months before this page'],
    ['2025-07-09', '2025-07-09', 'in the same month as this page'],
    ['2025-07-09', '2025-07-31', 'in the same month as this page'],
    ['2025-07-09', '2025-07-01', 'in the same month as this page'],
    ['2025-07-31', '2025-08-01', '1 day before this page'],
    ['2025-07-09', '2025-08-07', '29 days before this page'],
    ['2025-07-09', '2025-08-09', '1 month before this page'],
    ['2025-07-09', '2025-06-30', '9 days after this page'],
    ['2025-07-09', '2025-01-09', '6 months after this page'],
    ['2025-07-09', '2024-02-29', '16 months after this page'],
    ['2025-07-09', '2027-07-09', '24 months before this page'],
    ['2025-07-09', '2027-10-09', 'over 2 years before this page'],
    ['2025-07-09', '2028-07-09', '3 years before this page'],
    ['2025-07-09', '2019-01-02', 'over 6 years after this page'],
  ])('written on %s, for a page of %s: %s', (written, page, age) => {
    expect(ageAgainstPage(written, page)).toBe(age);
  });

  it.each([
    ['2025', '2026-09-01'],
    ['2025-07', '2026-09-01'],
    ['2025-07-09', 'yesterday'],
    ['2025-07-09', '2026-13-01'],
    ['2025-07-09', ''],
  ])('is unknown for a source of "%s" and a page of "%s"', (written, page) => {
    expect(ageAgainstPage(written, page)).toBeUndefined();
  });
});
