import { showRecord } from '../../app/query.js';
import { citationsByReport, citationText, type CitationStyle } from '../../app/views-and-exports.js';
import { citationOfClaim } from '../../app/views-and-exports.js';
import { flagOption, textOption, type Run } from '../command.js';
import { kindsOfCore } from '../core.js';
import { safeLine } from '../safe-text.js';
import { withStore } from '../with-store.js';

export const run: Run = async (typed, terminal) => {
  const style = (textOption(typed, 'style') ?? 'footnote') as CitationStyle;
  const { record, set } = await withStore(typed, async (store) =>
    showRecord(store, { kinds: await kindsOfCore(), id: typed.args[0] ?? '' }),
  );
  const citations = citationsByReport(record.claims.map((claim) => citationOfClaim(set, claim)));
  if (flagOption(typed, 'json'))
    terminal.json(citations.map((citation) => ({ ...citation, text: citationText(citation, style) })));
  else for (const citation of citations) terminal.print(safeLine(citationText(citation, style)));
  return 0;
};
