import type { MergedRecord, Status } from '../model/index.js';

export type StatusMark = '○' | '×' | '';

/** The mark of a status in a list: ○ for what is to come, × for what was called off, nothing for the rest. */
export const statusMark = (status: Status): StatusMark => (status === 'planned' ? '○' : status === 'cancelled' ? '×' : '');

/** The strongest word that reports have for a thing to come: undertook, agreed, announced, expected; null where none says. */
export function forceOf(record: MergedRecord): string | null {
  const said = new Set((record.values['force'] ?? []).map((value) => String(value.value)));
  return ['undertook', 'agreed', 'announced', 'expected'].find((word) => said.has(word)) ?? null;
}

/** What stands before a caption: "expected", "cancelled", "denied"; empty for what was held or done. */
export function statusPrefix(status: Status, force: string | null): string {
  switch (status) {
    case 'planned':
      return force ?? 'planned';
    case 'reported':
    case 'background':
      return '';
    case 'demanded':
      return 'demanded, not agreed';
    default:
      return status;
  }
}

/** A status in a full sentence's words, for the view of one record. */
export function statusWords(status: Status, kind: string): string {
  if (status === 'reported') return kind === 'meeting' ? 'held' : 'reported';
  if (status === 'background') return 'background: told of as past';
  return status;
}
