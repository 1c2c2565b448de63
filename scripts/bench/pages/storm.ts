import type { BenchOptions } from '../options.ts';
import type { Table } from '../table.ts';
export async function stormTable(_: BenchOptions): Promise<Table> { return { title: 'storm', notes: [], rows: [] }; }
