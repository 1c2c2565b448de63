/** Writes tables of figures in Markdown, for terminals and documents. */

export type Cell = string | number | boolean | undefined;
export type Row = Readonly<Record<string, Cell>>;

export interface Table {
  readonly title: string;
  /** Paragraphs below the title: the method, and omissions. */
  readonly notes: readonly string[];
  readonly rows: readonly Row[];
}

/** Rounds a figure to three significant digits and at most two decimals. */
export function rounded(value: number): number {
  return Number(Number(value.toPrecision(3)).toFixed(2)) + 0; // no -0
}

function written(cell: Cell): string {
  if (cell === undefined || Number.isNaN(cell)) return '-';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return typeof cell === 'number'
    ? cell.toLocaleString('en', { maximumFractionDigits: 3 })
    : cell.replaceAll('|', '\\|');
}

/** Returns rows as a Markdown table, with the columns of the first row. */
export function markdown(rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((column) => written(row[column])))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  const isFigure = (column: string) => rows.some((row) => typeof row[column] === 'number');
  const line = (texts: readonly string[]) =>
    `| ${texts.map((text, index) => (isFigure(columns[index] ?? '') ? text.padStart(widths[index] ?? 0) : text.padEnd(widths[index] ?? 0))).join(' | ')} |`;
  const rule = `|${columns.map((column, index) => `${'-'.repeat((widths[index] ?? 0) + 1)}${isFigure(column) ? ':' : '-'}`).join('|')}|`;
  const [head = [], ...body] = cells;
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** Returns a table with its title and notes, as Markdown. */
export function tableText({ title, notes, rows }: Table): string {
  return ['', `## ${title}`, '', ...notes.flatMap((note) => [note, '']), markdown(rows), ''].join('\n');
}
