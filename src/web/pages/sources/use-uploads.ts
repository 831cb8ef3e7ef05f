import { useMemo, useSyncExternalStore } from 'react';
import { useSource } from '../../record-source-context.js';
import type { Work } from '../../source/work.js';
import { uploadList, type Upload, type UploadList } from './upload-list.js';

/** Kept apart from the page: what is on its way goes on when the page is left. */
const lists = new WeakMap<Work, UploadList>();

function listOf(work: Work): UploadList {
  const held = lists.get(work) ?? uploadList((on) => work.listen(on));
  lists.set(work, held);
  return held;
}

/** The uploads of this session. */
export function useUploads(work: Work): { readonly list: UploadList; readonly uploads: readonly Upload[] } {
  const list = useMemo(() => listOf(work), [work]);
  return { list, uploads: useSyncExternalStore(list.subscribe, list.uploads) };
}

/** What changes the record, where it can be changed. */
export const useWork = (): Work | null => useSource().work;
