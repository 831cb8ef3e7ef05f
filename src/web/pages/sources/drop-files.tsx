import { useState } from 'react';
import { DropZone, FileTrigger, Text, type DropItem } from 'react-aria-components';
import type { Visibility } from '../../../model/index.js';
import type { Work } from '../../source/work.js';
import { Button } from '../../parts/index.js';
import { batchesOf, LARGEST_FILE, megabytes, reportsFrom, type ReadableFile } from './file-contents.js';
import type { UploadList } from './upload-list.js';
import { VisibilityChoice } from './visibility-choice.js';

const MOST_IN_FOLDER = 5_000;

/** The files of what was dropped; those in folders too, with their path as their name. */
async function filesIn(
  items: Iterable<DropItem> | AsyncIterable<DropItem>,
  path = '',
  found: ReadableFile[] = [],
): Promise<readonly ReadableFile[]> {
  for await (const item of items) {
    if (found.length >= MOST_IN_FOLDER) break;
    if (item.kind === 'file') {
      const file = await item.getFile();
      found.push({ name: `${path}${item.name}`, size: file.size, slice: (start, end) => file.slice(start, end) });
    } else if (item.kind === 'directory') await filesIn(item.getEntries(), `${path}${item.name}/`, found);
  }
  return found;
}

/** Takes reports as files: dropped, or chosen. What cannot be sent is said before anything is. */
export function DropFiles({ work, list }: { readonly work: Work; readonly list: UploadList }) {
  const [visibility, setVisibility] = useState<Visibility>('public');
  const send = async (files: readonly ReadableFile[]): Promise<void> => {
    const { batches, refused } = batchesOf(files);
    for (const { name, reason } of refused) list.refuse(name, `This file ${reason}.`);
    for (const batch of batches) {
      const what = batch.length === 1 ? (batch[0]?.name ?? '1 file') : `${String(batch.length)} files`;
      await list.add(what, async () => work.addReports(await reportsFrom(batch, visibility)));
    }
  };
  return (
    <div className="form">
      <DropZone
        className="drop-zone"
        getDropOperation={(types) => (types.has('text/plain') && types.has('text/html') ? 'cancel' : 'copy')}
        onDrop={(event) => {
          void filesIn(event.items).then(send);
        }}
      >
        <Text slot="label">Drop reports here: text, Markdown or saved pages, or a folder of them</Text>
        <FileTrigger
          allowsMultiple
          onSelect={(files) => {
            if (files !== null) void send([...files]);
          }}
        >
          <Button look="primary">Choose files</Button>
        </FileTrigger>
        <span className="quiet">Up to {megabytes(LARGEST_FILE)} a file. Nothing leaves this machine.</span>
      </DropZone>
      <VisibilityChoice value={visibility} onChange={setVisibility} />
    </div>
  );
}
