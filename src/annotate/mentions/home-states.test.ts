import { describe, expect, it } from 'vitest';
import { lexicon, parser } from '../../../test/mentions-of.js';
import { annotate } from '../annotate.js';

const given = { title: null, outlet: null, address: null, published: null, language: null };

/** The side of the person named Ana Ruiz; whom the text does not know is "nobody". */
function sideIn(text: string): string {
  const read = annotate({ id: 'doc:test', text }, { given, decided: {}, lexicon, parser });
  const mention = read.mentions.find((one) => one.name === 'Ana Ruiz');
  return mention === undefined ? 'nobody' : (mention.partyName ?? 'open');
}

const lima = (text: string): string => `Talks on copper resume\n\nLIMA, March 3, 2006 - ${text}`;

describe('ministers without a state', () => {
  it.each<readonly [text: string, side: string]>([
    [lima('Peru will ask for more time, Finance Minister Ana Ruiz said. The Peruvian plan is new.'), 'Peru'],
    [lima('Mining Minister Ana Ruiz said that Peru would wait. Peru exports copper.'), 'Peru'],
    [
      lima('Ministry spokeswoman Rosa Mena left. A foreign ministry spokeswoman, Ana Ruiz, said that Peru would wait. Peru did.'),
      'Peru',
    ],
    ["Chile's trade minister will come to Lima. Trade Minister Ana Ruiz called the plan fair.", 'Chile'],
    [
      'Peru is ready. Peru and its farmers wait. The Peruvian plan is out. Peruvian trade minister left. Finance Minister Ana Ruiz agreed with Peru.',
      'Peru',
    ],
    // left open: another state comes first, the report is about several, another person holds the office
    [lima('Chile will ask Peru for more time, Finance Minister Ana Ruiz said. The Peruvian plan is new.'), 'open'],
    ['Peru, Chile and Norway met. Chile left first. Finance Minister Ana Ruiz agreed.', 'open'],
    ["Chile's trade minister, Marek Lund, will come to Lima. Trade Minister Ana Ruiz called the plan fair.", 'open'],
    // no minister in office of that state
    [lima('Former finance minister Ana Ruiz said that Peru would wait. Peru did.'), 'open'],
    [lima('Company president Ana Ruiz said that Peru would wait. Peru did.'), 'open'],
    [
      lima(
        "The Peruvian rebels' foreign minister spoke. Foreign Minister Ana Ruiz of the rebels said that Peru would wait. Peru did.",
      ),
      'open',
    ],
  ])('%s', (text, side) => {
    expect(sideIn(text)).toBe(side);
  });
});
