import Table from 'cli-table3';
import { safeLine } from '../safe-text.js';
import type { Page } from './entry-lines.js';

/** One column: its heading and its width in characters; the one without a width takes what is left. */
export interface Column {
  readonly head: string;
  readonly width?: number;
  readonly right?: boolean;
}

const NO_FRAME = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' ',
} as const;

/** A table without a frame whose cells break at words. Cells are made safe here. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[], page: Page): readonly string[] {
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0) + columns.length - 1;
  const open = Math.max(
    12,
    Math.floor((page.width - fixed) / Math.max(1, columns.filter((column) => column.width === undefined).length)),
  );
  const table = new Table({
    head: columns.map((column) => page.colours.dim(column.head)),
    colWidths: columns.map((column) => column.width ?? open),
    colAligns: columns.map((column) => (column.right ? 'right' : 'left')),
    chars: NO_FRAME,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    wordWrap: true,
  });
  table.push(...rows.map((row) => row.map(safeLine)));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
