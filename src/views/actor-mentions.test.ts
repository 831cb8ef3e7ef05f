import { describe, expect, it } from 'vitest';
import { actor, cited, claimOf, documentOf, recordOf } from '../../test/cli/made-up-record.js';
import type { EntityId } from '../model/index.js';
import { namedIn } from './actor-mentions.js';

const text = 'The foreign ministry said talks would go on.';
const document = documentOf('cccc', text);
const said = (id: string, office: string | null) =>
  recordOf([
    claimOf(document, 'statement', text, {
      actor: [cited(actor('Arcadia'))],
      speaker: [cited({ id: id as EntityId, name: 'X', office, party: null })],
    }),
  ]);

describe('who speaks beside a side', () => {
  it.each<[string, string | null, string, boolean]>([
    ['name:body:foreign ministry of arcadia', null, 'side', true],
    ['ent:foreign-office', null, 'side', true],
    ['ent:ana-silva', 'former president', 'person', false],
    ['name:person:ana silva', null, 'person', false],
  ])('%s (%s) is a %s; a body that speaks for it: %s', (id, office, type, body) => {
    const found = namedIn(said(id, office)).find((one) => one.id === id);
    expect([found?.type, found?.body ?? false]).toEqual([type, body]);
  });
});
