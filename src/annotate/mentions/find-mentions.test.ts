import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionNamed, mentionsOf } from '../../../test/mentions-of.js';

type Row = readonly [text: string, words: string, name: string, office: string | null, party: string | null];

const read = (text: string, words: string, day: string | null = null): readonly (string | null | undefined)[] => {
  const mention = mentionNamed(text, words, day);
  return [mention?.name, mention?.office, mention?.party];
};

describe('persons named with their office', () => {
  it.each<Row>([
    [
      'Norwegian Deputy Minister Kari Vold opened the round.',
      'Norwegian Deputy Minister Kari Vold',
      'Kari Vold',
      'Deputy Minister',
      'ent:no',
    ],
    [
      "Ghana's new trade minister Esi Ansah left early.",
      "Ghana's new trade minister Esi Ansah",
      'Esi Ansah',
      'trade minister',
      'ent:gh',
    ],
    ['It was chaired by Pekka Virta of Finland.', 'Pekka Virta of Finland', 'Pekka Virta', null, 'ent:fi'],
    ["Pekka Virta, Finland's special envoy, took notes.", 'Pekka Virta', 'Pekka Virta', 'special envoy', 'ent:fi'],
    [
      'A finance ministry spokesman, Tomas Horak, declined to comment.',
      'Tomas Horak',
      'Tomas Horak',
      'finance ministry spokesman',
      null,
    ],
    ['UN Yemen envoy Hans Grundberg flew to Aden.', 'UN Yemen envoy Hans Grundberg', 'Hans Grundberg', 'Yemen envoy', 'ent:un'],
    [
      'State Department spokesman Ned Price gave no date.',
      'State Department spokesman Ned Price',
      'Ned Price',
      'State Department spokesman',
      'ent:us',
    ],
    [
      'Former Kenyan President Uhuru Kenyatta was in the room.',
      'Former Kenyan President Uhuru Kenyatta',
      'Uhuru Kenyatta',
      'Former President',
      'ent:ke',
    ],
    ['Hamas official Basem Naim denied it.', 'Hamas official Basem Naim', 'Basem Naim', 'official', 'ent:hamas'],
    [
      'Secretary of State Marco Rubio landed in Jeddah.',
      'Secretary of State Marco Rubio',
      'Marco Rubio',
      'Secretary of State',
      'ent:us',
    ],
  ])('%s', (text, words, name, office, party) => {
    expect(read(text, words)).toEqual([name, office, party]);
  });
});

describe('persons found by their company', () => {
  it.each<Row>([
    ["Radio France Internationale's Awa Ndiaye reports from Bangui.", 'Awa Ndiaye', 'Awa Ndiaye', 'reporter', 'ent:rfi'],
    ['"Nothing is signed," said Oleh Ponomar, who mediates for the town.', 'Oleh Ponomar', 'Oleh Ponomar', null, null],
    [
      'Mira Toft, of the Nordic Peace Institute, was less hopeful.',
      'Mira Toft',
      'Mira Toft',
      null,
      'name:organisation:nordic peace institute',
    ],
    [
      'MIRA TOFT NORWEGIAN NEGOTIATOR "We have a text, and we have two weeks to finish it."',
      'MIRA TOFT NORWEGIAN NEGOTIATOR',
      'Mira Toft',
      'negotiator',
      'ent:no',
    ],
  ])('%s', (text, words, name, office, party) => {
    expect(read(text, words)).toEqual([name, office, party]);
  });
});

describe('later mentions', () => {
  const story =
    'Deal in sight, says Horak\n\nCzech Foreign Minister Tomas Horak met his Polish counterpart Ewa Lis in Brno on Monday. Horak said the text was ready. ' +
    'He added that it would be signed soon. "It is late," Ms. Lis said. The minister thanked his hosts.';
  it.each<[string, number, string]>([
    ['Horak', 0, 'name:person:tomas horak'],
    ['Horak', 1, 'name:person:tomas horak'],
    ['He', 0, 'name:person:tomas horak'],
    ['Ms. Lis', 0, 'name:person:ewa lis'],
  ])('%s (%i) is %s', (words, which, entity) => {
    expect(mentionNamed(story, words, null, which)?.entity).toBe(entity);
  });
  it('gives a counterpart the office of whose counterpart he is', () => {
    expect(mentionNamed(story, 'Polish counterpart Ewa Lis')?.office).toBe('Foreign Minister');
  });
  it('links another spelling of the holder of an office', () => {
    const text = "Iran's Foreign Minister Abas Araghci spoke first.";
    expect(mentionNamed(text, "Iran's Foreign Minister Abas Araghci", '2025-05-01')?.entity).toBe('ent:abbas-araghchi');
  });
  it('tells two bearers of a family name apart by their office', () => {
    const text = 'Delcy Rodriguez and Jorge Rodriguez flew to Oslo. Vice President Rodriguez spoke.';
    expect(mentionNamed(text, 'Vice President Rodriguez', '2019-05-15')?.entity).toBe('ent:delcy-rodriguez');
  });
});

describe('persons of one name, and unknown ones', () => {
  it.each<[string, string, string | undefined]>([
    ['According to Mr Colbin, it failed.', 'Mr Colbin', 'name:person:colbin'],
    ['"It is late," says Manal, as she leaves.', 'Manal', 'name:person:manal'],
    ['Karim Vasifi plays the cello. Karim insists on it.', 'Karim', 'name:person:karim vasifi'],
    ['Tarbo Qanbel was a commander. Qanbel said no.', 'Qanbel', 'name:person:tarbo qanbel'],
    ['Tarbo Qanbel was a commander. The Qanbel bridge fell.', 'Tarbo Qanbel', undefined],
    ['A spokesman for the agency, Bree Talbin, told reporters so.', 'Bree Talbin', 'name:person:bree talbin'],
    ['Immortal Spirits, Karim called it.', 'Immortal Spirits', undefined],
    ['President Serzh Sarksyan of Armenia spoke.', 'President Serzh Sarksyan of Armenia', 'ent:serzh-sargsyan'],
  ])('%s: %s is %s', (text, words, entity) => {
    expect(mentionNamed(text, words)?.entity).toBe(entity);
  });
});

describe('organisations and acronyms', () => {
  it.each<[string, string, string | undefined]>([
    ['The Chadian Computer Society was closed.', 'Chadian Computer Society', 'name:organisation:chadian computer society'],
    ['The UN Board of Roads met.', 'UN Board of Roads', 'name:organisation:un board of roads'],
    ['Tulsa University was closed.', 'Tulsa University', 'name:organisation:tulsa university'],
    ['The Army of the Silent Lake attacked.', 'Army of the Silent Lake', 'name:organisation:army of the silent lake'],
    ['The Front for Lake Unity (FLU) attacked. FLU denied it.', 'FLU', 'name:organisation:front for lake unity'],
    ['The TLB (Toilers of Lake Borr) attacked.', 'TLB', 'name:organisation:toilers of lake borr'],
    ['ZLB said it had no part in that.', 'ZLB', 'name:organisation:zlb'],
    ['The hospital has an MRI.', 'MRI', undefined],
    ['They met at 9 GMT.', 'GMT', undefined],
    ['A delay in the Uruguay Round cost them.', 'Uruguay', undefined],
  ])('%s: %s is %s', (text, words, entity) => {
    expect(mentionNamed(text, words)?.entity).toBe(entity);
  });
});

describe('places by their company', () => {
  it.each<[string, string, string | undefined]>([
    ['Shells fell near Husbaya. The mayor of Husbaya fled.', 'Husbaya', 'name:place:husbaya'],
    ['The attacks in Qamena, Sarmo and Tulmen killed nine.', 'Tulmen', 'name:place:tulmen'],
    ['The Borr Dam burst.', 'Borr Dam', 'name:place:borr dam'],
    ['They met at the Amber Palace.', 'Amber Palace', 'name:place:amber palace'],
    ['Shares in Tulmen fell.', 'Tulmen', undefined],
    ['Tulmen said so in March.', 'March', undefined],
    ['It was written in English.', 'English', undefined],
    ['Tulmen said no. They had faith in Tulmen.', 'Tulmen', undefined],
  ])('%s: %s is %s', (text, words, entity) => {
    expect(mentionNamed(text, words)?.entity).toBe(entity);
  });
});

describe('what is no person', () => {
  it.each([
    'Police in March said the River Deal had reached Of and Split.',
    'In May the Supreme Court of Justice heard the case again.',
    'The Peace Accord Monitoring Commission published its second report.',
    'Jordan and Georgia sent observers.',
  ])('%s', (text) => {
    expect(mentionsOf(text).filter((mention) => mention.type === 'person')).toEqual([]);
  });
});

describe('capitals and seats', () => {
  it.each<[string, string, string]>([
    ['Ties between Ankara and Athens have improved.', 'Athens', 'ent:gr'],
    ['Moscow rejected the draft.', 'Moscow', 'ent:ru'],
    ["The report weakens Tehran's position.", 'Tehran', 'ent:ir'],
    ['The White House confirmed the call.', 'White House', 'ent:us-white-house'],
    ['They met at the White House.', 'White House', 'name:place:white house'],
    ['Baku accuses Yerevan of delay.', 'Yerevan', 'ent:am'],
    ['It was a gift to the Beijing-backed company.', 'Beijing', 'ent:cn'],
    ['Delegates met in Moscow for a day.', 'Moscow', 'ent:place-moscow'],
    ['The Moscow talks ended without a text.', 'Moscow', 'ent:place-moscow'],
    ['They flew to Ankara at noon.', 'Ankara', 'name:place:ankara'],
    ['Astana hosted a new round.', 'Astana', 'ent:place-astana'],
    ['Airstrikes hit Sanaa before dawn.', 'Sanaa', 'ent:place-sanaa'],
    ['Sanaa rejected the offer.', 'Sanaa', 'ent:place-sanaa'],
  ])('%s: %s', (text, words, entity) => {
    expect(mentionNamed(text, words)?.entity).toBe(entity);
  });
});

describe('headlines in capitals', () => {
  it.each([
    'SPECIAL ENVOY WELCOMES SIGNING OF THE HARBOUR ACCORD',
    'PRESIDENT URGES CALM IN THE VALLEY',
    'FOREIGN MINISTER REJECTS OFFER OF TALKS',
  ])('%s: no person', (text) => {
    expect(mentionsOf(text).filter(({ type }) => type === 'person')).toEqual([]);
  });

  it('keeps the known name after an office', () => {
    expect(mentionNamed('FOREIGN MINISTER SERGEI LAVROV ARRIVES IN CAIRO', 'FOREIGN MINISTER SERGEI LAVROV')?.entity).toBe(
      'ent:sergey-lavrov',
    );
  });
});

describe('governments, ministries and oppositions', () => {
  it.each<[string, string, string]>([
    ['The Peruvian government agreed.', 'Peruvian government', 'ent:pe-gov'],
    ["Peru's government agreed.", "Peru's government", 'ent:pe-gov'],
    ['The Government of the Syrian Arab Republic takes part.', 'Government of the Syrian Arab Republic', 'ent:sy-gov'],
    ['The Obama administration waited.', 'Obama administration', 'ent:us-gov'],
    ['The Syrian opposition stayed away.', 'Syrian opposition', 'ent:sy-opposition'],
    ['Syrian rebel groups stayed away.', 'Syrian rebel groups', 'ent:sy-opposition'],
    ['Chadian rebels stayed away.', 'Chadian rebels', 'name:group:chad rebels'],
    ['The Greek defense ministry said so.', 'Greek defense ministry', 'name:body:defence ministry of greece'],
    [
      'The Ministry of Foreign Affairs of Kazakhstan said so.',
      'Ministry of Foreign Affairs of Kazakhstan',
      'name:body:foreign ministry of kazakhstan',
    ],
  ])('%s', (text, words, entity) => {
    expect(mentionNamed(text, words)?.entity).toBe(entity);
  });
  const yemen =
    "Yemen's government and the Houthis met again. The rebels want the airport opened. The government refused. Its army stayed put.";
  it.each<[string, string]>([
    ['The rebels', 'ent:houthis'],
    ['The government', 'ent:ye-gov'],
  ])('%s is what the report named before', (words, entity) => {
    const noun = words.slice(4);
    const at = yemen.indexOf(words) + 4;
    expect(
      mentionsOf(yemen).find((mention) => mention.start === at && yemen.slice(mention.start, mention.end) === noun)?.entity,
    ).toBe(entity);
  });
  it('takes no government for its opposition, nor the other way round', () => {
    const text =
      'Government and opposition delegates from Syria met. The opposition accused the government. Fighters of Hezbollah fought for the government against rebels.';
    const found = mentionsOf(text).map((mention) => [text.slice(mention.start, mention.end).toLowerCase(), mention.entity]);
    expect(found.filter(([words]) => words === 'government').map(([, entity]) => entity)).toEqual([
      'ent:sy-gov',
      'ent:sy-gov',
      'ent:sy-gov',
    ]);
    expect(found.filter(([words]) => words === 'opposition' || words === 'rebels').map(([, entity]) => entity)).toEqual([
      'ent:sy-opposition',
      'ent:sy-opposition',
      'ent:sy-opposition',
    ]);
  });
  it('leaves "the government" open where nothing says whose', () => {
    expect(mentionsOf('The government met. The opposition did not.').filter((mention) => mention.type !== 'person')).toEqual([]);
  });
});

describe('plain nouns', () => {
  it.each<[string, string, string | undefined]>([
    ['Hamas wants more time. Israel refused. The group will answer on Sunday.', 'group', 'ent:hamas'],
    ['The IAEA sent a letter. The agency will wait.', 'agency', 'ent:iaea'],
    ['A group of experts came. The group leader spoke.', 'group', undefined],
    ['The EU met Iran. The coalition broke up.', 'coalition', undefined],
  ])('%s', (text, words, entity) => {
    expect(mentionNamed(text, words)?.entity).toBe(entity);
  });
  it.each<[string, string, string, string]>([
    ["Turkey's U.N. ambassador spoke.", "Turkey's U.N. ambassador", 'ent:tr', 'U.N. ambassador'],
    ['UN Secretary-General Antonio Guterres spoke.', 'UN Secretary-General Antonio Guterres', 'ent:un', 'Secretary-General'],
    ['The top Omani diplomat spoke.', 'top Omani diplomat', 'ent:om', 'top diplomat'],
    ['White House spokeswoman Ann Poe spoke.', 'White House spokeswoman Ann Poe', 'ent:us', 'White House spokeswoman'],
    ['US Treasury Secretary Scott Bessent spoke.', 'US Treasury Secretary Scott Bessent', 'ent:us', 'Treasury Secretary'],
  ])('%s', (text, words, party, office) => {
    const mention = mentionNamed(text, words);
    expect([mention?.party, mention?.office]).toEqual([party, office]);
  });
});

describe('groups of sides', () => {
  it('takes the subjects of joined verbs for one', () => {
    expect(mentionNamed('Chile complained that Peru is arming, and it called for help.', 'it')?.entity).toBe('ent:cl');
  });

  it.each<[string, string, readonly string[] | undefined]>([
    ['Chile, Norway and Cuba watched. The three countries signed.', 'The three countries', ['ent:cl', 'ent:no', 'ent:cu']],
    ['Rwanda met DR Congo in Luanda. Both sides smiled.', 'Both sides', ['ent:rw', 'ent:cd']],
    ['The guarantor powers Britain, Greece and Turkey took part.', 'The guarantor powers', ['ent:gb', 'ent:gr', 'ent:tr']],
    ['World powers looked on as Iran and Iraq met.', 'World powers', []],
    ['The foreign ministers of Chile and Peru met.', 'foreign ministers', ['ent:cl', 'ent:pe']],
    ['The Chilean and Peruvian presidents met.', 'presidents', ['ent:cl', 'ent:pe']],
    ['China and Japan met. In 2001 a rule had changed. Years went by. Nothing came of it. Both sides waited.', 'Both sides', []],
    [
      'Norway, Cuba and Chile stood by. The three guarantors met. Nobody else spoke. Weeks went by. The guarantors left.',
      'The guarantors',
      ['ent:no', 'ent:cu', 'ent:cl'],
    ],
    [
      "Egypt's foreign minister, Sameh Shoukry, received his counterparts from Sudan and Ethiopia. The three countries share a river.",
      'The three countries',
      ['ent:eg', 'ent:sd', 'ent:et'],
    ],
    [
      'The presidents of Chile, Peru and Bolivia met. A band played. The presidents signed nothing.',
      'The presidents',
      ['ent:cl', 'ent:pe', 'ent:bo'],
    ],
    ['Cuba hosts the talks, with Norway as their guarantor. The two sides spoke at length.', 'The two sides', []],
    ['Chile and Peru quarrelled. The ministers resigned.', 'The ministers', undefined],
    ['The presidents of Chile and Peru said that they had agreed.', 'they', ['ent:cl', 'ent:pe']],
    ['Chile and Peru said they wanted a canal.', 'they', ['ent:cl', 'ent:pe']],
    ['Chile, Peru and Bolivia met. They agreed to meet again.', 'They', ['ent:cl', 'ent:pe', 'ent:bo']],
    ['Chile and Peru met. A text was read. They also signed it.', 'They', ['ent:cl', 'ent:pe']],
    ['Chile and Peru share a border. Residents fled. They want to go home.', 'They', undefined],
    [
      'Norway, Cuba and Chile are the guarantors. Each guarantor will send a team.',
      'Each guarantor',
      ['ent:no', 'ent:cu', 'ent:cl'],
    ],
  ])('%s', (text, words, members) => {
    expect(mentionNamed(text, words)?.members).toEqual(members);
  });
});

describe('places', () => {
  it.each<[string, string, string | null]>([
    ['Shells fell near Idleb on Sunday.', 'Idleb', 'Syria'],
    ["They met in Dar'a.", "Dar'a", 'Syria'],
    ['Talks were held in Nur-Sultan.', 'Nur-Sultan', 'Kazakhstan'],
    ['The port of Ras Dorna was shut.', 'Ras Dorna', null],
    ['They met in Montreux, Switzerland.', 'Montreux', 'Switzerland'],
    ['Delegates slept in Tulsa.', 'Tulsa', 'United States'],
  ])('%s', (text, words, country) => {
    const mention = mentionNamed(text, words);
    expect([mention?.type, mention?.partyName]).toEqual(['place', country]);
  });
  it('reads "the Kazakh capital" as the city', () => {
    expect(mentionNamed('They met in the Kazakh capital.', 'capital')?.entity).toBe('ent:place-astana');
  });
});

const PIECES = [
  'President ',
  'Sergei Lavrov',
  ', ',
  'the foreign ministers of ',
  'Iran',
  ' and ',
  'Syria',
  "'s ",
  'Moscow',
  ' said ',
  'he ',
  'both sides ',
  'the government ',
  'rebels ',
  'in ',
  'Idlib',
  '"',
  '(',
  ')',
  '. ',
  '\n\n',
  'U.S. ',
  'al-',
  'the three countries ',
  'Higher Peace Council (HPC)',
  'ANNA HOLM ENVOY "',
  'By Anna Holm\n',
  'his Turkish counterpart ',
  '’',
  '\u{1F3F3}',
];

describe('findMentions', () => {
  it('gives spans in text order, apart from one another, inside the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const mention of mentionsOf(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          expect(mention.name.length).toBeGreaterThan(0);
          end = mention.end;
        }
      }),
      { numRuns: 60 },
    );
  });
  it('marks who signed the report, outside its sentences', () => {
    const text = 'By Anna Holm\n\nTalks went on in Oslo on Monday, officials said, and nobody would say when they might end.';
    const holm = mentionsOf(text).find((mention) => mention.type === 'person');
    expect([holm?.name, holm?.office, holm?.sentence]).toEqual(['Anna Holm', 'reporter', -1]);
  });
  it('gives a person the office told elsewhere in the report', () => {
    const text =
      'The foreign ministers of Russia and Turkey met in Sochi. Lavrov of Russia and Mevlut Cavusoglu of Turkey spoke for an hour.';
    const found = mentionsOf(text, '2019-05-01').find((mention) => mention.name === 'Mevlut Cavusoglu');
    expect(found?.office).toBe('foreign minister');
  });
});
