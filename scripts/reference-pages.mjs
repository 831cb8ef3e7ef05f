// The reference pages of docs/, made from the tables that the program itself runs on.

const note = '<!-- Written by `npm run docs`: change the tables in src, not this page. -->';
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head, rows) => [
  `| ${head.join(' | ')} |`,
  `| ${head.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
];
const sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
const code = (text) => `\`${text}\``;

function commandLines(spec, above, inherited, depth) {
  const name = `${above}${spec.name}`;
  const call = [`parley ${name}`, ...spec.arguments.map((argument) => argument.name)].join(' ');
  const options = spec.commands === undefined ? [...spec.options, ...(spec.storeless ? [] : inherited)] : [];
  const examples = spec.commands === undefined ? spec.examples : [];
  return [
    `${'#'.repeat(depth)} ${code(call)}`,
    '',
    sentence(spec.summary),
    ...(spec.details === undefined ? [] : ['', spec.details]),
    ...(spec.arguments.length === 0
      ? []
      : [
          '',
          ...table(
            ['argument', ''],
            spec.arguments.map(({ name: argument, help }) => [code(argument), help]),
          ),
        ]),
    ...(options.length === 0
      ? []
      : [
          '',
          ...table(
            ['option', ''],
            options.map(({ flags, help }) => [code(flags), help]),
          ),
        ]),
    ...(examples.length === 0 ? [] : ['', '```sh', ...examples.flatMap(({ line, says }) => [`# ${says}`, line]), '```']),
    '',
    ...(spec.commands ?? []).flatMap((inner) => commandLines(inner, `${name} `, inherited, depth + 1)),
  ];
}

/** docs/commands.md: every command with its arguments, options and examples. */
export function commandPage(commands, store) {
  return [
    note,
    '',
    '# Commands',
    '',
    'From a checkout, write `npx parley` for `parley`. `parley COMMAND --help` prints the same, and `parley --version` the release.',
    '',
    'The record is kept in one file: that of `--store`, or of the environment variable `PARLEY_STORE`, or `record.parley` in the',
    'working folder. `NO_COLOR` turns colours off; they are off anyway where the output is no terminal.',
    '',
    'Exit codes: 0 done; 1 done, but something was set aside or found false; 2 wrong use.',
    '',
    ...commands.flatMap((spec) => commandLines(spec, '', [store], 2)),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

/** docs/kinds.md: every kind of claim with its fields. */
export function kindPage(kinds) {
  return [
    note,
    '',
    '# Kinds of claims',
    '',
    'A claim is what one report says. Every value in it is cited: it carries the words that it rests on and says whether these state',
    'it, imply it, or a person decided it. Beside its fields a claim has a *status* (reported, ongoing, planned, cancelled, denied,',
    'demanded, hypothetical, background) and says *on whose word* it stands. A field that holds one value may still show two: then',
    'reports disagree.',
    '',
    ...kinds.flatMap(({ name, label, fields }) => [
      `## ${label}`,
      '',
      `As ${code(name)} in commands and exports. [What counts and what does not](../src/kinds/${name}/README.md).`,
      '',
      ...table(
        ['field', 'holds', 'values', 'meaning'],
        Object.entries(fields).map(([field, { type, arity, doc, choices }]) => [
          code(field),
          type,
          arity,
          `${doc}${choices === undefined ? '' : `: ${choices.join(', ')}`}`,
        ]),
      ),
      '',
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
