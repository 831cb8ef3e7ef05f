import type { KindExamples } from '../../model/index.js';

export const positionExamples: KindExamples = {
  positive: [
    {
      text: 'Serbia and Russia oppose the admission of Kosovo to UNESCO.',
      expect: [
        { actor: 'Serbia', stance: 'opposes' },
        { actor: 'Russia', stance: 'opposes' },
      ],
    },
    {
      text: 'Egypt wants a binding agreement on the filling of the dam.',
      expect: [{ actor: 'Egypt', stance: 'wants', issue: 'a binding agreement on the filling of the dam' }],
    },
    { text: 'The plan was rejected by the Taliban.', expect: [{ actor: 'Taliban', stance: 'rejects', issue: 'The plan' }] },
    {
      text: 'Iran, which has long demanded the lifting of sanctions, sent a delegation.',
      expect: [{ actor: 'Iran', stance: 'demands', issue: 'the lifting of sanctions' }],
    },
    { text: 'Sudan called for an immediate halt to the fighting.', expect: [{ actor: 'Sudan', stance: 'demands' }] },
    { text: 'China is ready to resume the consultations.', expect: [{ actor: 'China', stance: 'accepts' }] },
    {
      text: 'A new border would be unacceptable, said Serbia.',
      expect: [{ actor: 'Serbia', stance: 'rejects', issue: 'A new border' }],
    },
    { text: 'Former president Ernesto Samper opposes the treaty.', expect: [{ actor: 'Ernesto Samper', stance: 'opposes' }] },
    { text: 'France wants Mali to accept the mission.', expect: [{ actor: 'France', stance: 'wants' }] },
    {
      text: '"We reject any foreign base," Sameh Shoukry, the foreign minister of Egypt, said.',
      expect: [{ actor: 'Egypt', stance: 'rejects', issue: 'any foreign base' }],
    },
    {
      text: 'The main aim of Ethiopia is to fill the dam.',
      expect: [{ actor: 'Ethiopia', stance: 'wants', issue: 'fill the dam' }],
    },
    {
      text: 'The nominee has the support of Chad and Niger.',
      expect: [{ actor: 'Chad', stance: 'supports' }, { actor: 'Niger' }],
    },
    {
      text: 'Sudan opposed all attempts to move the border.',
      expect: [{ actor: 'Sudan', stance: 'opposes', issue: 'all attempts to move the border' }],
    },
    { text: 'Turkey expects Russia to support the plan.', expect: [{ actor: 'Turkey', stance: 'wants' }] },
  ],
  negative: [
    { text: 'An analyst said that Turkey should accept the plan.', because: 'a commentator’s words are no party’s position' },
    { text: 'If Russia supports the plan, the council will vote.', because: 'a condition is no position' },
    { text: 'The envoy urged Sudan to support the plan.', because: 'what is asked of a side is not its will' },
    { text: '"We want to thank our hosts," the minister of Chad said.', because: 'thanks are no position' },
    { text: 'Chadian air support arrived.', because: 'aircraft are no stance' },
    { text: 'Turkey expects growth to slow.', because: 'a forecast is no wish' },
    { text: 'The bridge supports heavy trucks.', because: 'a bridge is no party' },
    { text: 'The company wants to open a plant in Turkey.', because: 'a company without a side is no party to it' },
  ],
  pairs: [],
};
