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
      expect: [{ actor: 'Chad', stance: 'supports', verb: 'support' }, { actor: 'Niger' }],
    },
    {
      text: 'Sudan opposed all attempts to move the border.',
      expect: [{ actor: 'Sudan', stance: 'opposes', issue: 'all attempts to move the border' }],
    },
    { text: 'Turkey expects Russia to support the plan.', expect: [{ actor: 'Turkey', stance: 'wants' }] },
    {
      text: 'A demilitarised strip along the Drina is wanted by Serbia.',
      expect: [{ actor: 'Serbia', stance: 'wants', issue: 'A demilitarised strip along the Drina' }],
    },
    {
      text: 'The withdrawal of the garrison, which Sudan has demanded since January, is not on the agenda.',
      expect: [{ actor: 'Sudan', stance: 'demands', issue: 'The withdrawal of the garrison' }],
    },
    {
      text: 'The pull-out, the completion of which Damascus has demanded since March, has stalled.',
      expect: [{ actor: 'Syria', stance: 'demands' }],
    },
    { text: 'Chad’s insistence on a date angered Niger.', expect: [{ actor: 'Chad', stance: 'demands', issue: 'a date' }] },
    {
      text: 'The rejection by Armenia of the Madrid plan ended the round.',
      expect: [{ actor: 'Armenia', stance: 'rejects', issue: 'the Madrid plan' }],
    },
    { text: 'Calls for an inquiry by Kenya went unheard.', expect: [{ actor: 'Kenya', stance: 'demands' }] },
    {
      text: 'Kenya repeated its demand for the release of all prisoners.',
      expect: [{ actor: 'Kenya', stance: 'demands', issue: 'the release of all prisoners' }],
    },
    { text: 'Ethiopia agreed to consider a new map.', expect: [{ actor: 'Ethiopia', stance: 'accepts' }] },
    { text: 'Sudan seems to want a pause.', expect: [{ actor: 'Sudan', stance: 'wants', issue: 'a pause' }] },
    {
      text: 'Sudan refused to recognise the council.',
      expect: [{ actor: 'Sudan', stance: 'rejects', issue: 'to recognise the council' }],
    },
    { text: 'Egypt declined to endorse the map.', expect: [{ actor: 'Egypt', stance: 'rejects' }] },
    { text: 'Egypt vowed never to recognise the border.', expect: [{ actor: 'Egypt', stance: 'rejects' }] },
    { text: 'Sudan would accept the offer if Egypt withdrew.', expect: [{ actor: 'Sudan', stance: 'conditional' }] },
    { text: 'Sudan would only join the force if the council backed it.', expect: [{ actor: 'Sudan', stance: 'conditional' }] },
    {
      text: 'Egypt made its signature conditional on a guarantee.',
      expect: [{ actor: 'Egypt', stance: 'conditional', issue: 'its signature conditional on a guarantee' }],
    },
    { text: 'Egypt is in favour of a joint force.', expect: [{ actor: 'Egypt', stance: 'supports', issue: 'a joint force' }] },
    { text: 'Egypt is against a joint force.', expect: [{ actor: 'Egypt', stance: 'opposes', issue: 'a joint force' }] },
    { text: 'Egypt is committed to a two-state solution.', expect: [{ actor: 'Egypt', stance: 'supports' }] },
    { text: 'Egypt pressed Ethiopia for a binding accord.', expect: [{ actor: 'Egypt', issue: 'a binding accord' }] },
    {
      text: 'Ethiopia was urged by Egypt to stop the filling.',
      expect: [{ actor: 'Egypt', stance: 'demands', issue: 'to stop the filling' }],
    },
    {
      text: 'Egypt blamed Ethiopia for the collapse of the talks.',
      expect: [{ actor: 'Egypt', stance: 'opposes', issue: 'the collapse of the talks' }],
    },
    {
      text: 'Sudan accused Egypt of seeking to delay the vote.',
      expect: [{ actor: 'Sudan', stance: 'opposes', issue: 'seeking to delay the vote' }],
    },
    {
      text: 'Washington insists that Tehran abandon enrichment entirely.',
      expect: [{ actor: 'United States', stance: 'demands' }],
    },
    { text: 'Egypt insists it will not give up its share.', expect: [{ actor: 'Egypt', stance: 'rejects' }] },
    {
      text: 'Egypt said it was time to end the fighting.',
      expect: [{ actor: 'Egypt', stance: 'wants', issue: 'to end the fighting' }],
    },
    {
      text: '"There can be no peace without justice," the foreign minister of Egypt said.',
      expect: [{ actor: 'Egypt', stance: 'demands', issue: 'no peace without justice' }],
    },
    { text: 'The plan is viewed with suspicion by Egypt.', expect: [{ actor: 'Egypt', stance: 'opposes', issue: 'The plan' }] },
    {
      text: 'Egypt’s main demand is that Ethiopia stop the filling.',
      expect: [{ actor: 'Egypt', stance: 'demands', issue: 'that Ethiopia stop the filling' }],
    },
    {
      text: 'Chad welcomed the accord and called on both sides to respect the truce.',
      expect: [
        { actor: 'Chad', stance: 'supports' },
        { actor: 'Chad', issue: 'both sides to respect the truce', stance: 'demands' },
      ],
    },
    {
      text: 'Chad reiterated that talks must go on, and demanded the lifting of sanctions.',
      expect: [{ actor: 'Chad' }, { actor: 'Chad', issue: 'the lifting of sanctions', stance: 'demands' }],
    },
    {
      text: 'France praised the deal, urged Israel to withdraw and rejected any delay.',
      expect: [{ actor: 'France' }, { actor: 'France' }, { actor: 'France', issue: 'any delay', stance: 'rejects' }],
    },
    { text: 'Kenya hoped that the mediators would come back.', expect: [{ actor: 'Kenya', stance: 'wants' }] },
    {
      text: 'Statement by President Faure of Seychelles on the accord\n\nI welcome the accord. It is vital that both sides keep to it.',
      expect: [
        { actor: 'Seychelles', stance: 'supports', issue: 'the accord' },
        { actor: 'Seychelles', stance: 'wants', issue: 'that both sides keep to it' },
      ],
    },
    {
      text: 'Kenyan president Uhuru Kenyatta said his country had no intention of leaving the mission.',
      expect: [{ actor: 'Kenya', stance: 'rejects', issue: 'leaving the mission' }],
    },
    {
      text: 'Kenya said it would not accept the map.',
      expect: [{ actor: 'Kenya', stance: 'rejects', issue: 'the map' }],
    },
    {
      text: 'Four members of the bloc, including Chad and Niger, oppose the mission.',
      expect: [
        { actor: 'Chad', stance: 'opposes' },
        { actor: 'Niger', stance: 'opposes' },
      ],
    },
    {
      text: 'Chad’s insistence that Niger leave the base angered the council.',
      expect: [{ actor: 'Chad', stance: 'demands' }],
    },
    {
      text: '"The talks must not be delayed," the foreign minister of Egypt said.',
      expect: [{ actor: 'Egypt', stance: 'demands', issue: 'The talks must not be delayed' }],
    },
    { text: 'Chad attaches great importance to the truce.', expect: [{ actor: 'Chad', stance: 'supports', issue: 'the truce' }] },
    {
      text: 'Chad sees no alternative to the Bamako accord.',
      expect: [{ actor: 'Chad', stance: 'supports', issue: 'the Bamako accord' }],
    },
    {
      text: 'Chad considers that the talks should take place in Doha and declines to take part in others.',
      expect: [{ actor: 'Chad', stance: 'rejects' }],
    },
    {
      text: 'Sudan says Niger has failed to act and has repeatedly accused Niamey of arming rebels.',
      expect: [{ actor: 'Sudan', stance: 'opposes', issue: 'arming rebels' }],
    },
    {
      text: 'Chad is willing to host the talks only if the shelling ends.',
      expect: [{ actor: 'Chad', stance: 'conditional' }],
    },
    {
      text: 'Niger would open the border only after Chad signs the treaty.',
      expect: [{ actor: 'Niger', stance: 'conditional' }],
    },
    { text: 'Chad has reservations about the map.', expect: [{ actor: 'Chad', stance: 'opposes', issue: 'the map' }] },
    {
      text: 'Chad asked that the road be opened.',
      expect: [{ actor: 'Chad', stance: 'demands', issue: 'that the road be opened' }],
    },
    {
      text: 'The envoys met.\n\nAfter the talks Foreign Minister Baubo of Chad said:\n\nIt is essential that both sides keep to it.\n\nWe welcome the truce.',
      expect: [
        { actor: 'Chad', stance: 'wants' },
        { actor: 'Chad', stance: 'supports', issue: 'the truce' },
      ],
    },
    {
      text: 'Chad’s premier, who led the team, called on Niger to stop the raids.',
      expect: [{ actor: 'Chad', stance: 'demands' }],
    },
    { text: 'A majority of producers wanted quotas to stay.', expect: [{ actor: 'majority of producers', stance: 'wants' }] },
    {
      text: 'For that reason Chad will push for a pause.',
      expect: [{ actor: 'Chad', stance: 'wants', issue: 'a pause' }],
    },
    { text: 'Yemen’s warring sides accepted a truce.', expect: [{ actor: 'Yemen’s warring sides', stance: 'accepts' }] },
    {
      text: 'Chad’s envoy, who attended as an observer, praised the outcome on Twitter.',
      expect: [{ actor: 'Chad', stance: 'supports', issue: 'the outcome' }],
    },
    {
      text: 'Chad said in a statement that it "fully supports the plan".',
      expect: [{ actor: 'Chad', issue: 'the plan', stance: 'supports' }],
    },
    {
      text: 'Chad aspires to the lifting of the siege.',
      expect: [{ actor: 'Chad', stance: 'wants', issue: 'the lifting of the siege' }],
    },
    {
      text: 'Niger has defied calls from the bloc to reopen the road.',
      expect: [{ actor: 'Niger', stance: 'rejects' }],
    },
    {
      text: 'Chadian officials assailed Niger for closing the road.',
      expect: [{ actor: 'Chad', stance: 'opposes', issue: 'closing the road' }],
    },
    { text: 'Chad’s prime minister blasted the deal.', expect: [{ actor: 'Chad', stance: 'opposes', issue: 'the deal' }] },
    { text: 'Chad threatened to veto the bill.', expect: [{ actor: 'Chad', stance: 'rejects', issue: 'the bill' }] },
    {
      text: 'A final accord depends on a halt to the raids, Chad said.',
      expect: [{ actor: 'Chad', stance: 'conditional' }],
    },
    {
      text: 'Chad and Niger expressed interest in reopening the road.',
      expect: [
        { actor: 'Niger', stance: 'wants', issue: 'reopening the road' },
        { actor: 'Chad', stance: 'wants', issue: 'reopening the road' },
      ],
    },
    { text: 'Chad is interested in buying the gas.', expect: [{ actor: 'Chad', stance: 'wants', issue: 'buying the gas' }] },
    { text: 'Chad remains committed to the accord.', expect: [{ actor: 'Chad', stance: 'supports', issue: 'the accord' }] },
    {
      text: '"The map is not acceptable," the foreign minister of Chad said.',
      expect: [{ actor: 'Chad', stance: 'rejects', issue: 'The map' }],
    },
    { text: 'Chad called the map unacceptable.', expect: [{ actor: 'Chad', stance: 'rejects', issue: 'the map' }] },
    {
      text: 'Chad described the accord as a step forward.',
      expect: [{ actor: 'Chad', stance: 'supports', issue: 'the accord' }],
    },
    { text: 'Chad came out against the map.', expect: [{ actor: 'Chad', stance: 'opposes', issue: 'the map' }] },
    {
      text: 'Chad tied ratification to a settlement on the port.',
      expect: [{ actor: 'Chad', stance: 'conditional', issue: 'ratification to a settlement on the port' }],
    },
    { text: 'Chad voiced strong opposition to the map.', expect: [{ actor: 'Chad', stance: 'opposes', issue: 'the map' }] },
  ],
  negative: [
    { text: 'Chad called the envoy a disaster.', because: 'somebody and no issue' },
    { text: 'Chad described the talks as a step.', because: 'neither good nor bad' },
    { text: 'Chad linked the attack to the rebels.', because: 'a charge and no terms' },
    { text: 'Chad came out of the talks against all odds.', because: 'no stand against a thing' },
    { text: 'Chad’s president was more interested in sports than in the map.', because: 'a liking' },
    { text: 'The minister of Chad said that a million people depend on it.', because: 'a need and no terms' },
    { text: 'Chad’s recovery defied the forecasts.', because: 'what defies a forecast is no will' },
    { text: 'Rebels of Chad assailed the town.', because: 'a blow and no word' },
    { text: 'Chad threatened to accept the offer.', because: 'what is only threatened is not held' },
    { text: 'Chad expressed interest.', because: 'in what is not said' },
    { text: 'An analyst said that Turkey should accept the plan.', because: 'a commentator’s words are no party’s position' },
    { text: 'If Russia supports the plan, the council will vote.', because: 'a condition is no position' },
    { text: 'The envoy urged Sudan to support the plan.', because: 'what is asked of a side is not its will' },
    { text: '"We want to thank our hosts," the minister of Chad said.', because: 'thanks are no position' },
    { text: 'Chadian air support arrived.', because: 'aircraft are no stance' },
    { text: 'Turkey expects growth to slow.', because: 'a forecast is no wish' },
    { text: 'The bridge supports heavy trucks.', because: 'a bridge is no party' },
    { text: 'The company wants to open a plant in Turkey.', because: 'a company without a side is no party to it' },
    { text: 'Sudan did not rule out a vote.', because: 'what is not ruled out is not therefore wanted' },
    { text: 'Sudan refused to rule out force.', because: 'what is not ruled out is neither wanted nor rejected' },
    { text: 'Egypt stopped short of recognising the council.', because: 'it was not done' },
    { text: 'Sudan was expected to reject the offer.', because: 'an expectation is another’s' },
    { text: 'Sudan is likely to reject the offer.', because: 'a likelihood is a forecast' },
    { text: 'Sudan may accept the offer.', because: 'only possible' },
    { text: 'Does Egypt want war?', because: 'a question' },
    { text: 'It is unclear whether Egypt supports the plan.', because: 'left open' },
    { text: 'Egypt insists that its share is guaranteed by treaty.', because: 'what one insists to be so is a statement' },
    { text: 'Egypt warned that a war was possible.', because: 'a forecast' },
    { text: 'Egypt welcomed the envoy in Cairo.', because: 'a guest is no issue' },
    { text: 'The foreign ministry of Russia refused to comment on the report.', because: 'silence is no stance' },
    { text: 'Egypt no longer opposes the dam.', because: 'what it wants now is not said' },
    { text: 'Chad has yet to decide on the map.', because: 'to have yet to do a thing is no duty' },
    { text: 'Egypt declined comment on the report.', because: 'silence is no stance' },
    {
      text: 'Kenyan president Uhuru Kenyatta said he believed that Sudan wanted the talks to fail.',
      because: 'what one side believes of another is not the other’s will',
    },
    { text: 'The envoys discussed a text that Kenya had proposed.', because: 'whose text it is' },
    { text: 'Eritrea declared independence in 1993.', because: 'an act' },
    { text: 'Chad said it would find a partner in Niger should it choose to talk.', because: 'a condition' },
    {
      text: 'The Kenyan minister said his ministry estimated that exports should rise to ten million tonnes.',
      because: 'a forecast',
    },
    { text: 'The envoys doubted Chad’s willingness to sign.', because: 'a readiness that is in question' },
    { text: 'The minister of Chad denied the charges.', because: 'a matter for a court' },
    { text: 'Under the plan, Chad said, it would only have to pay the guards.', because: 'what a plan leaves to do is no wish' },
    { text: 'The envoys of Chad and Niger did not agree on who should pay.', because: 'what is asked' },
    { text: 'Chad sent its envoy, raising hopes for a truce.', because: 'of whom is not said' },
    { text: 'The minister of Chad wants to know where the papers are.', because: 'a question is no wish of this kind' },
    { text: 'Those who drew the map should have asked Chad, said Chad’s premier.', because: 'blame for what was not done' },
    { text: '"There will be no village left," the premier of Chad said.', because: 'a lament' },
    { text: 'No other countries accept the refugees.', because: 'nobody is named' },
    { text: '"Why not run?" the president of Chad asked.', because: 'a question' },
    { text: 'Kenyan businessman Chris Kirubi called for lower rates.', because: 'who stands for no side' },
    { text: 'Kenya’s envoy spoke of the idea that Sudan must leave.', because: 'what must be by the idea of another' },
    { text: 'Chad said the accord should make it easier to trade.', because: 'an expectation' },
    { text: 'Officials of Chad and Niger flew in to press the rebels to sign.', because: 'an errand' },
    { text: 'The president of Chad accepted the credentials of the envoy.', because: 'an act of the day' },
    { text: 'Kenya declined to describe the offer.', because: 'it only kept silent' },
    { text: 'Kenya did not endorse the resolution.', because: 'that leaves its will open' },
  ],
  pairs: [],
};
