import type { Lexicon } from '../../lexicon/index.js';
import type { EntityId, Mention, Sentence, Token } from '../../model/index.js';
import { GIVEN_NAMES } from './given-names.js';
import { SAYING, keys } from './vocabulary.js';

const ACTING = keys(
  `agree agrees agreed want wants wanted accuse accuses accused condemn condemns condemned support supports supported oppose opposes opposed reject
  rejects rejected welcome welcomes welcomed hope hopes hoped plan plans planned intend intends intended continue continues continued withdraw
  withdraws withdrew seek seeks sought deny denies denied meet meets met discuss discusses discussed hold holds held sign signs signed attack
  attacks attacked launch launches launched remain remains remained expect expects expected believe believes believed fear fears feared need
  needs needed stop stops stopped carry carries carried use uses used have has had be is are was were will would keep keeps kept consider
  considers considered refuse refuses refused adopt adopts adopted release releases released`,
);
const FEMALE = keys(
  `federica angela theresa hillary maria catherine margot marianna lucy erna nikki susan samantha wendy victoria anne annalena ursula kaja helga
  condoleezza madeleine nancy christine roberta josefina francia delcy jacinda penny marise julie sigrid michelle rosemary stephanie hanna khawla
  najla asma mariam rebecca therese louise naledi nkosazana hina fawzia tzipi jen jennifer heather morgan karoline tammy sarah linda kelly kamala
  valerie carla deborah roza noeleen jane elizabeth mirjana miriam teresita retno aung kang park choe zin hua mao maia vjosa giorgia liz yvette
  ada adina agnes agnieszka aisha alexandra alice alicia alison amanda amina ana anastasia andrea angelika anita anja anna annette ann antonella
  antonia asma astrid aya ayse barbara beata beatrice beatriz bernarda berta bettina betty bianca birgit brenda bridget britta camila carla carmen
  carol carolina caroline carolyn cathy cecilia charlotte christina clara clare claire claudia cristina cynthia danielle daniela debra diana diane
  dina dolores dominique dora doris dorothy dunja edith eileen elaine elena eleni elisa elisabeth ella ellen else emilia emily emine emma erica erika
  esther eva evelyn ewa fabiola fatemeh fatma fiona florence francesca frances francine gabriela ghada gillian giulia gladys gloria greta gulsen
  hala hannah harriet heather heba heidi helen helena helene henrietta hilde huda huma ida ilse imelda indira ines inga ingrid irena irene irina iris
  isabel isabella isabelle ivana jackie jacqueline jana jean jelena jessica jill jimena joan joanna joanne johanna joyce juana judith julia juliana
  julie jutta karen karin kari karla kate katja kathleen kathryn kathy katrin kirsten kristina lara larisa laura lauren layla lea lena leyla lidia
  lilian lina lisa lorena lorraine louisa lucia lucie luisa luz lydia lyudmila magda malala manal margaret margarita margit marcia marie marija
  marina marion marisol marta martha martina mary maryam maureen megan melanie melissa mercedes merkel meryem mireille moira monica monika monique
  mona nada nadezhda najat nana natalia natalie natasha nathalie nawal nicola nicole nina noor nora nour oksana olena olga olivia pamela patricia
  paula pauline peggy petra phumzile rachel rana rania raquel rasha rebeca regina reem rita rosa rosalba rosario rose rosmarie ruth sabine sally
  samia sandra sara sharon sheila shirin shirley silvia simona simone siham sofia solveig sonia sophie stella sue suzanne svetlana sylvia sylvie
  tamara tania tanya tatiana teodora tina tove trine ulrike ursula valentina vanessa vera veronica vesna vigdis virginia vivian wanda yana yasmin
  yelena yolanda yulia yvonne zehra zeynep zoe zuzana
  katherine gina janet chrystia melanie claudia dilma dalia leila fatima aisha zainab nadia rania lina mona hanan laila samira amal`,
);

/** Given names of women that men bear too, in other languages. */
const EITHER = keys('jean morgan andrea nicola michele dominique simone joan park kang cho hua noor nour');

interface Turn {
  readonly sentence: number;
  readonly paragraph: number;
  readonly mention: Mention;
  readonly subject: boolean;
  readonly start: number;
  /** the other persons of its sentence */
  readonly others: readonly Turn[];
}

/**
 * He, she, it and they as subjects, where the sentence or the one before leaves one bearer: the subject of the clause around it or of the
 * sentence before. Returns the mentions to add; unclear ones stay out.
 */
export function findPronouns(sentences: readonly Sentence[], mentions: readonly Mention[], lexicon: Lexicon): readonly Mention[] {
  const bySentence = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const list = bySentence.get(mention.sentence);
    if (list) list.push(mention);
    else bySentence.set(mention.sentence, [mention]);
  }
  const found: Mention[] = [];
  let person: Turn | null = null;
  let side: Turn | null = null;
  const ahead = toPronoun(sentences);
  for (const sentence of sentences) {
    const away = ahead[sentence.index] ?? REACH;
    if (away >= REACH) continue;
    const own = (bySentence.get(sentence.index) ?? []).filter(
      (mention) => mention.start >= sentence.start && mention.end <= sentence.end,
    );
    const turns = own.map((mention) => turnOf(sentence, mention));
    const local: Turn[] = [...turns];
    for (const token of away === 0 ? sentence.tokens : []) {
      if (!isPronoun(token)) continue;
      const bearer = /^h|^s/i.test(token.text)
        ? bearerOfHe(sentence, token, local, person, lexicon)
        : bearerOfIt(sentence, token, local, side, sidesTogether(sentence, local, token.start));
      if (!bearer) continue;
      const mention: Mention = {
        ...bearer,
        start: token.start,
        end: token.end,
        sentence: sentence.index,
        form: bearer.form === 'group' ? 'group' : 'pronoun',
      };
      found.push(mention);
      local.push({
        sentence: sentence.index,
        paragraph: sentence.paragraph,
        mention,
        subject: true,
        start: token.start,
        others: [],
      });
    }
    const persons = local.filter((turn) => turn.mention.type === 'person' && turn.mention.form !== 'group');
    person =
      persons.find((turn) => turn.subject && says(sentence, turn)) ??
      persons.find((turn) => turn.subject) ??
      only(persons) ??
      (persons.length > 0 ? null : person);
    if (person && persons.includes(person)) person = { ...person, others: persons.filter((turn) => turn !== person) };
    const told = sidesTogether(sentence, local) ?? local.find((turn) => turn.subject && isSide(turn.mention)) ?? null;
    // "They" goes back over a sentence that is about no one and nothing in the plural
    const kept: Turn | null =
      side && isPlural(side.mention) && sentence.index - side.sentence <= 1 && !hasPluralSubject(sentence) ? side : null;
    side = told ?? kept;
    if (sentence.region === 'heading') person = side = null;
  }
  return found;
}

const isPronoun = ({ xpos, text, deprel }: Token): boolean =>
  xpos === 'PRP' && /^(?:he|she|it|they)$/i.test(text) && !deprel.startsWith('expl');

/** No pronoun means somebody who was named so many sentences before it. */
const REACH = 4;

/** How many sentences after each the next pronoun stands, by the sentence's index; the others need not be looked at. */
function toPronoun(sentences: readonly Sentence[]): readonly number[] {
  const ahead: number[] = sentences.map(() => REACH);
  for (let at = sentences.length - 1, away = REACH; at >= 0; at--) {
    away = sentences[at]?.tokens.some(isPronoun) ? 0 : Math.min(REACH, away + 1);
    ahead[at] = away;
  }
  return ahead;
}

const isSide = (mention: Mention): boolean =>
  mention.type !== 'person' && mention.type !== 'place' && mention.form !== 'demonym' ? true : mention.form === 'group';

function turnOf(sentence: Sentence, mention: Mention): Turn {
  const head = headToken(sentence, mention);
  const subject = head !== null && /^nsubj/.test(head.deprel);
  return {
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    mention,
    subject: subject || beforeSaying(sentence, mention),
    start: mention.start,
    others: [],
  };
}

/** The token of a mention that hangs outside it. */
function headToken(sentence: Sentence, mention: Mention): Token | null {
  for (let i = tokenFrom(sentence, mention.start); i < sentence.tokens.length; i++) {
    const token = sentence.tokens[i] as Token;
    if (token.start >= mention.end) break;
    const head = sentence.tokens[token.head];
    if (!head || head.start < mention.start || head.start >= mention.end) return token;
  }
  return null;
}

function tokenFrom(sentence: Sentence, position: number): number {
  let low = 0;
  let high = sentence.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentence.tokens[middle] as Token).end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "NAME said", "said NAME": who speaks is the subject, whatever the tree makes of it. */
function beforeSaying(sentence: Sentence, mention: Mention): boolean {
  const after = sentence.tokens[tokenFrom(sentence, mention.end)];
  const before = sentence.tokens[tokenFrom(sentence, mention.start) - 1];
  return (
    (after !== undefined && after.start >= mention.end && SAYING.has(after.text.toLowerCase()) && after.xpos.startsWith('VB')) ||
    (before !== undefined && SAYING.has(before.text.toLowerCase()) && before.xpos.startsWith('VB') && mention.type === 'person')
  );
}

const says = (sentence: Sentence, turn: Turn): boolean => {
  const head = headToken(sentence, turn.mention);
  const verb = head ? sentence.tokens[head.head] : undefined;
  return (verb !== undefined && SAYING.has(verb.text.toLowerCase())) || beforeSaying(sentence, turn.mention);
};

function bearerOfHe(
  sentence: Sentence,
  token: Token,
  local: readonly Turn[],
  before: Turn | null,
  lexicon: Lexicon,
): Mention | null {
  const female = /^s/i.test(token.text);
  const fits = (turn: Turn): boolean =>
    turn.mention.type === 'person' && turn.mention.form !== 'group' && genderFits(turn.mention, female, lexicon);
  const here = distinct(local.filter((turn) => turn.start < token.start && fits(turn)));
  const subject = here.find((turn) => turn.subject && says(sentence, turn)) ?? only(here.filter((turn) => turn.subject));
  const saying = SAYING.has((sentence.tokens[token.head]?.text ?? '').toLowerCase());
  const earlier =
    before && fits(before) && sentence.index - before.sentence <= 3 && sentence.paragraph - before.paragraph <= 2 ? before : null;
  // "…", he added: the speaker of the sentence before, not whom the quotation names
  if (saying && here.length > 0 && earlier && !(subject && says(sentence, subject))) return earlier.mention;
  const told = subject ?? only(here) ?? (here.length === 0 ? earlier : null);
  if (told || here.length > 0 || !before || fits(before) || sentence.index - before.sentence > 1) return told?.mention ?? null;
  // "Maria Lund met Tomas Horak. He …": the only other of the sentence before
  return (
    only(distinct(before.others.filter((turn) => fits(turn) && !genderFits(turn.mention, !female, lexicon))))?.mention ?? null
  );
}

/** Whether a given name or an office says that a person is a woman. */
export const isWoman = ({ name, office }: Mention): boolean =>
  name
    .toLowerCase()
    .split(/\s+/)
    .some((word) => FEMALE.has(word)) || /woman|queen|princess/i.test(office ?? '');

/** Whether nothing says that a person is a woman, or the name may be a man's as well. */
export const mayBeMan = (mention: Mention): boolean =>
  !isWoman(mention) || EITHER.has(mention.name.toLowerCase().split(/\s+/)[0] ?? '');

/** Given names and titles tell; a name that tells nothing may be either, unless the lexicon knows its bearers and none is a woman. */
function genderFits(mention: Mention, female: boolean, lexicon: Lexicon): boolean {
  const words = mention.name.toLowerCase().split(/\s+/);
  const office = (mention.office ?? '').toLowerCase();
  const woman = isWoman(mention);
  const man = /(?:spokes|chair|congress)man|king\b|prince\b|sultan|emir|pope/.test(office);
  const given = words[0] ?? '';
  const unknown = mention.entity.startsWith('name:') && !lexicon.isGivenName(given) && !GIVEN_NAMES.has(given);
  return female ? woman || (!man && unknown) : mayBeMan(mention);
}

/** What parts the members of a list of subjects, white space made one. */
const LINK = /^(?:['’]s? ?)?(?:, ?|, and |,? ?as well as | and )(?:the |its |his )?$/;

/** "Russia, Turkey and Iran said …": sides that are subjects together, as one group; null where there are none before the position. */
function sidesTogether(sentence: Sentence, local: readonly Turn[], before = Infinity): Turn | null {
  if (local.length < 2) return null;
  const subjects = local.filter(
    (turn) => turn.start < before && turn.mention.form !== 'group' && turn.mention.form !== 'pronoun',
  );
  for (let from = 0; from < subjects.length - 1; from++) {
    const first = subjects[from] as Turn;
    if (!first.subject || sideOfTurn(first) === null) continue;
    const list = [first];
    for (const next of subjects.slice(from + 1)) {
      const last = list.at(-1) as Turn;
      if (!joins(sentence, last.mention, next.mention) || sideOfTurn(next) === null) break;
      list.push(next);
    }
    const members = [...new Set(list.map((turn) => sideOfTurn(turn) as EntityId))];
    if (members.length < 2) continue;
    const end = (list.at(-1) as Turn).mention.end;
    const mention: Mention = {
      ...first.mention,
      end,
      type: 'group',
      entity: `name:group:${list.map((turn) => turn.mention.name.toLowerCase()).join(', ')}`,
      name: list.map((turn) => turn.mention.name).join(', '),
      office: null,
      party: null,
      partyName: null,
      form: 'group',
      members,
    };
    return { ...first, mention };
  }
  return null;
}

const sideOfTurn = ({ mention }: Turn): EntityId | null =>
  mention.type === 'person'
    ? mention.party
    : mention.type === 'place' || mention.type === 'media' || mention.form === 'demonym'
      ? null
      : mention.entity;

/** Whether only a comma or "and" stands between two mentions of a sentence. */
function joins(sentence: Sentence, a: Mention, b: Mention): boolean {
  if (b.start - a.end > 14) return false;
  const between = sentence.tokens
    .slice(tokenFrom(sentence, a.end), tokenFrom(sentence, b.start))
    .filter((token) => token.start >= a.end);
  return LINK.test(
    between
      .map((token) => (token.text === ',' ? ', ' : ` ${token.text} `))
      .join('')
      .replace(/\s+/g, ' '),
  );
}

function hasPluralSubject(sentence: Sentence): boolean {
  const joined = new Set(sentence.tokens.filter((token) => token.deprel === 'conj').map((token) => token.head));
  return sentence.tokens.some((token) => /^nsubj/.test(token.deprel) && (/S$/.test(token.xpos) || joined.has(token.index)));
}

function bearerOfIt(
  sentence: Sentence,
  token: Token,
  local: readonly Turn[],
  before: Turn | null,
  together: Turn | null,
): Mention | null {
  const plural = /^t/i.test(token.text);
  const verb = sentence.tokens[token.head];
  if (!verb || !/^nsubj/.test(token.deprel)) return null;
  const finite = verb.text.toLowerCase();
  const said =
    plural || !/^(?:be|seem|take|appear|remain|rain|happen|become|mean|matter)$/.test(verb.lemma)
      ? sayerOf(sentence, verb, local)
      : null;
  if (said && isPlural(said.mention) === plural && !anotherBetween(local, said, token)) return said.mention;
  if (!SAYING.has(finite) && !ACTING.has(finite) && !ACTING.has(verb.lemma)) return null;
  if (!plural && /^(?:be|have|remain)$/.test(verb.lemma) && !SAYING.has(finite)) return null;
  const fits = (turn: Turn): boolean => isSide(turn.mention) && turn.subject && isPlural(turn.mention) === plural;
  // "X complained …, and it called for …": the subjects of joined verbs are one
  const parallel =
    plural || verb.deprel !== 'conj' ? undefined : local.find((turn) => fits(turn) && isSubjectOf(sentence, turn, verb.head));
  if (parallel) return parallel.mention;
  if (plural && together) return together.mention;
  const here = local.filter((turn) => turn.start < token.start && fits(turn));
  if (here.length > 0) {
    // another side named in between may be meant
    const last = here.at(-1) as Turn;
    const between = local.some(
      (turn) =>
        turn.start > last.start &&
        turn.start < token.start &&
        isSide(turn.mention) &&
        turn.mention.entity !== last.mention.entity &&
        !last.mention.members.includes(turn.mention.entity),
    );
    return distinct(here).length === 1 && !between ? last.mention : null;
  }
  // another subject stands between: it may be meant
  const stranger = sentence.tokens.some(
    (other) => other.index < token.index && /^nsubj/.test(other.deprel) && other.upos !== 'PRON',
  );
  if (stranger || !before || !fits(before) || sentence.index - before.sentence > 2) return null;
  return sentence.paragraph - before.paragraph <= 1 ? before.mention : null;
}

/** "X said that it would wait": who says the clause in which the verb stands. */
function sayerOf(sentence: Sentence, verb: Token, local: readonly Turn[]): Turn | null {
  const over = /^(?:ccomp|parataxis)/.test(verb.deprel) ? sentence.tokens[verb.head] : undefined;
  if (!over || !SAYING.has(over.text.toLowerCase())) return null;
  const together = sidesTogether(sentence, local, over.start);
  if (together) return together;
  return local.find((turn) => isSide(turn.mention) && turn.start < verb.start && isSubjectOf(sentence, turn, over.index)) ?? null;
}

/** Whether another side stands between who says it and the pronoun: it may be meant. */
const anotherBetween = (local: readonly Turn[], said: Turn, token: Token): boolean =>
  local.some(
    (turn) =>
      turn.start >= said.mention.end &&
      turn.start < token.start &&
      isSide(turn.mention) &&
      turn.mention.entity !== said.mention.entity &&
      !said.mention.members.includes(turn.mention.entity),
  );

function isSubjectOf(sentence: Sentence, turn: Turn, verb: number): boolean {
  const head = headToken(sentence, turn.mention);
  return head !== null && head.head === verb && /^nsubj/.test(head.deprel);
}

const isPlural = (mention: Mention): boolean =>
  mention.form === 'group' ||
  (mention.type === 'group' && /(?:[^s]s|rebels|taliban)$/i.test(mention.name) && !/\b(?:hamas|isis)$/i.test(mention.name)) ||
  /\b(?:officials|leaders|ministers)$/i.test(mention.name);

const distinct = (turns: readonly Turn[]): readonly Turn[] => {
  const seen = new Set<EntityId>();
  return turns.filter((turn) => !seen.has(turn.mention.entity) && seen.add(turn.mention.entity) !== null);
};

const only = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] as T) : null);
