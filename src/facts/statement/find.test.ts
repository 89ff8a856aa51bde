import { expect, test } from 'vitest';
import type { DocMetadata, Party } from '../../model/index.ts';
import { context, readingOf } from '../reading.fixture.ts';
import { findStatement } from './find.ts';

const read = (text: string, metadata: DocMetadata = {}) => findStatement(readingOf(text, metadata), context);

const who = ({ name, actor, officeText }: Party): string => name ?? actor ?? officeText ?? '?';

/** `speaker + speaker | cue | mode | content`, one for each statement. */
const told = (text: string, metadata?: DocMetadata): string[] =>
  read(text, metadata).map(
    ({ fields }) =>
      `${fields.speakers.map((s) => who(s.value)).join(' + ')} | ${fields.cue?.value} | ${fields.mode.value} | ${fields.content.value}`,
  );

type Row = [text: string, ...statements: string[]];

const quoted: Row[] = [
  // the cue before, after, in the middle
  ['“The border will open in June,” Kenya said.', 'KEN | said | direct | The border will open in June,'],
  ['"The border will open in June," Kenya said.', 'KEN | said | direct | The border will open in June,'],
  ['“The border will open in June,” said Kenya.', 'KEN | said | direct | The border will open in June,'],
  ['Kenya said, “The border will open in June.”', 'KEN | said | direct | The border will open in June.'],
  ['Kenya said: “The border will open in June.”', 'KEN | said | direct | The border will open in June.'],
  ['Kenya said “the border will open in June”.', 'KEN | said | direct | the border will open in June'],
  ['“The border,” Kenya said, “will open in June.”', 'KEN | said | direct | The border, will open in June.'],
  ['“We want peace,” said Foreign Minister Daudi Omollo of Kenya.', 'Daudi Omollo | said | direct | We want peace,'],
  ['“We want peace,” Kenyan Foreign Minister Daudi Omollo said on Monday.', 'Daudi Omollo | said | direct | We want peace,'],
  [
    '“We want peace,” Kenyan Foreign Minister Daudi Omollo told reporters in Nairobi.',
    'Daudi Omollo | told | direct | We want peace,',
  ],
  ['“We want peace,” wrote Kenyan Foreign Minister Daudi Omollo on Facebook.', 'Daudi Omollo | wrote | direct | We want peace,'],
  ['Kenyan Foreign Minister Daudi Omollo tweeted: “We want peace.”', 'Daudi Omollo | tweeted | direct | We want peace.'],
  ['In a statement, Kenya said: “The talks were useful.”', 'KEN | said | direct | The talks were useful.'],
  // over sentences and paragraphs
  [
    '“The road is long. It is open. We will walk it,” Kenya said.',
    'KEN | said | direct | The road is long. It is open. We will walk it,',
  ],
  [
    'Kenya said: “The road is long. It is open. We will walk it.”',
    'KEN | said | direct | The road is long. It is open. We will walk it.',
  ],
  ['Kenya said: “The road is long.\n\n“It is open.”', 'KEN | said | direct | The road is long. It is open.'],
  [
    '“The road is long and hard,” Kenya said. “It will be open to all neighbours in June.”',
    'KEN | said | direct | The road is long and hard,',
    'KEN | said | direct | It will be open to all neighbours in June.',
  ],
  // nested and unclosed marks
  ['Kenya said: “They told us ‘never again’ and left.”', 'KEN | said | direct | They told us ‘never again’ and left.'],
  ['Kenya said: "They told us \'never again\' and left."', "KEN | said | direct | They told us 'never again' and left."],
  ['Kenya said: “The road is long and it is open.', 'KEN | said | direct | The road is long and it is open.'],
  ['«The border will open in June,» Kenya said.', 'KEN | said | direct | The border will open in June,'],
  ["``The border will open in June,'' Kenya said.", 'KEN | said | direct | The border will open in June,'],
  ['" The border will open in June , " Kenya said .', 'KEN | said | direct | The border will open in June ,'],
  // mixed
  ['Kenya said the raid was “a grave mistake”.', 'KEN | said | mixed | the raid was “a grave mistake”'],
  ['Kenya called the raid “a grave mistake”.', 'KEN | called | mixed | the raid “a grave mistake”'],
  ['Kenya described the raid as “a grave mistake”.', 'KEN | described | mixed | the raid as “a grave mistake”'],
  [
    'Kenya warned that the raid was “a grave mistake” and urged restraint.',
    'KEN | warned | mixed | the raid was “a grave mistake”',
    'KEN | urged | indirect | restraint',
  ],
  ['Kenya dismissed the report as “fiction”.', 'KEN | dismissed | mixed | the report as “fiction”'],
  ['Kenya rejected the claim: “The report has no basis in fact.”', 'KEN | rejected | direct | The report has no basis in fact.'],
];

const indirect: Row[] = [
  // bodies named before, and places beside them
  [
    'Lakeside Shipping Company owns a boat. The company said it would sail.',
    'Lakeside Shipping Company | said | indirect | it would sail',
  ],
  ['The Yemen-based Houthi movement said it would pay.', 'Houthi movement | said | indirect | it would pay'],
  // passives
  [
    'The plan was condemned by Kenya and welcomed by Uganda.',
    'KEN | condemned | indirect | The plan',
    'UGA | welcomed | indirect | The plan',
  ],
  // nouns of speech
  ['Traders laughed at Kenya’s claim that the road is open.', 'KEN | claim | indirect | the road is open'],
  [
    'Kenya repeated its claim that Uganda had closed the road.',
    'KEN | repeated | indirect | its claim that Uganda had closed the road',
  ],
  ['The claim by Kenya that “the road is open” was met with doubt.', 'KEN | claim | mixed | “the road is open”'],
  // where what is said ends
  [
    'Kenya denied all reports of a raid, however, a court found that they were true.',
    'KEN | denied | indirect | all reports of a raid',
  ],
  ['The claim that the road was open was rejected by Kenya.', 'KEN | rejected | indirect | The claim that the road was open'],
  [
    '“Peace takes time,” Kenya said on Monday, asking Uganda to be patient.',
    'KEN | said | direct | Peace takes time,',
    'KEN | asking | indirect | Uganda to be patient',
  ],
  [
    'According to the National Conference of Village Elders, the road is open.',
    'National Conference of Village Elders | According to | indirect | the road is open',
  ],
  // sources inside a sentence
  [
    'The road was shut and according to the ministry of Kenya it will open in June.',
    'KEN | according to | indirect | it will open in June',
  ],
  [
    'Longer term, according to Kenya, the aim is to open the road.',
    'KEN | according to | indirect | the aim is to open the road',
  ],
  ['The road, according to Kenya, is open.', 'KEN | according to | indirect | The road, according to Kenya, is open'],
  // a speaker inside what is said
  [
    'The boat sank near the port, stated Foreign Minister Daudi Omollo of Kenya, and was left there for many days afterwards.',
    'Daudi Omollo | stated | indirect | The boat sank near the port',
  ],
  // adjectives
  [
    'Foreign Minister Daudi Omollo of Kenya was clear about the need for peace.',
    'Daudi Omollo | clear about | indirect | the need for peace',
  ],
  [
    'Foreign Minister Daudi Omollo of Kenya was adamant that the road would open.',
    'Daudi Omollo | adamant | indirect | the road would open',
  ],
  [
    'Kenya underscored that the road is open, and that Uganda opposes the toll.',
    'KEN | underscored | indirect | the road is open, and that Uganda opposes the toll',
    'UGA | opposes | indirect | the toll',
  ],
  [
    'Kenya looks forward to working with Uganda on the road.',
    'KEN | looks forward to | indirect | working with Uganda on the road',
  ],
  // whom a tagger or a tree loses
  ['Ana Kelly of Kenya spoke. Kelly says that the plan is sound.', 'Ana Kelly | says | indirect | the plan is sound'],
  [
    'Uganda saw the end of an insurer, Kilima Life Company, which declared bankruptcy.',
    'Kilima Life Company | declared | indirect | bankruptcy',
  ],
  ['Some say the river tends to rise.', 'Some | say | indirect | the river tends to rise'],
  ['LakeWatch claims to have seen the boat.', 'LakeWatch | claims | indirect | to have seen the boat'],
  ['Different news agencies pointed to different causes.', 'Different news agencies | pointed to | indirect | different causes'],
  [
    'According to Kenya’s announcement, the dam will open.',
    'KEN | According to Kenya’s announcement | indirect | the dam will open',
  ],
  ['Kenya said the border will open in June.', 'KEN | said | indirect | the border will open in June'],
  ['Kenya said that the border will open in June.', 'KEN | said | indirect | the border will open in June'],
  ['Kenya has said that the border will open in June.', 'KEN | said | indirect | the border will open in June'],
  ['On Monday, Kenya said the border will open in June.', 'KEN | said | indirect | the border will open in June'],
  ['The Kenyan government said the border will open in June.', 'KEN | said | indirect | the border will open in June'],
  ['The border will open in June, Kenya said.', 'KEN | said | indirect | The border will open in June'],
  ['The border will open in June, said Kenya.', 'KEN | said | indirect | The border will open in June'],
  ['Kenya announced that the border will open in June.', 'KEN | announced | indirect | the border will open in June'],
  ['Kenya announced a new border post.', 'KEN | announced | indirect | a new border post'],
  ['Kenya denied the report.', 'KEN | denied | indirect | the report'],
  ['Kenya denied that its troops had crossed the border.', 'KEN | denied | indirect | its troops had crossed the border'],
  ['Kenya condemned the attack on the embassy.', 'KEN | condemned | indirect | the attack on the embassy'],
  ['Kenya strongly condemned the attack on the embassy.', 'KEN | condemned | indirect | the attack on the embassy'],
  ['Kenya welcomed the ceasefire.', 'KEN | welcomed | indirect | the ceasefire'],
  [
    'Kenya welcomed the ceasefire and urged Uganda to join the talks.',
    'KEN | welcomed | indirect | the ceasefire',
    'KEN | urged | indirect | Uganda to join the talks',
  ],
  ['Kenya urged Uganda to join the talks.', 'KEN | urged | indirect | Uganda to join the talks'],
  ['Kenya called on Uganda to join the talks.', 'KEN | called on | indirect | Uganda to join the talks'],
  ['Kenya called upon Uganda to join the talks.', 'KEN | called upon | indirect | Uganda to join the talks'],
  ['Kenya called for a ceasefire.', 'KEN | called for | indirect | a ceasefire'],
  ['Kenya again called for a ceasefire.', 'KEN | called for | indirect | a ceasefire'],
  ['Kenya demanded an apology.', 'KEN | demanded | indirect | an apology'],
  ['Kenya asked Uganda to release the crew.', 'KEN | asked | indirect | Uganda to release the crew'],
  ['Kenya invited Uganda to join the pact.', 'KEN | invited | indirect | Uganda to join the pact'],
  ['Kenya thanked Uganda for its help.', 'KEN | thanked | indirect | Uganda for its help'],
  ['Kenya congratulated Uganda on its election.', 'KEN | congratulated | indirect | Uganda on its election'],
  ['Kenya accused Uganda of breaking the deal.', 'KEN | accused | indirect | Uganda of breaking the deal'],
  ['Kenya blamed Uganda for the delay.', 'KEN | blamed | indirect | Uganda for the delay'],
  ['Kenya expressed concern about the tariffs.', 'KEN | expressed | indirect | concern about the tariffs'],
  ['Kenya expressed its deep concern about the tariffs.', 'KEN | expressed | indirect | its deep concern about the tariffs'],
  ['Kenya voiced support for the plan.', 'KEN | voiced | indirect | support for the plan'],
  ['Kenya conveyed condolences to the families.', 'KEN | conveyed | indirect | condolences to the families'],
  ['Kenya offered condolences to the families.', 'KEN | offered | indirect | condolences to the families'],
  ['Kenya underscored the importance of the treaty.', 'KEN | underscored | indirect | the importance of the treaty'],
  ['Kenya underlined that the treaty remains open.', 'KEN | underlined | indirect | the treaty remains open'],
  ['Kenya stressed that the treaty remains open.', 'KEN | stressed | indirect | the treaty remains open'],
  ['Kenya reaffirmed its support for the treaty.', 'KEN | reaffirmed | indirect | its support for the treaty'],
  ['Kenya reiterated its commitment to the treaty.', 'KEN | reiterated | indirect | its commitment to the treaty'],
  ['Kenya recalled that the treaty was signed in 1960.', 'KEN | recalled | indirect | the treaty was signed in 1960'],
  ['Kenya noted that the treaty remains open.', 'KEN | noted | indirect | the treaty remains open'],
  ['Kenya pointed out that the treaty remains open.', 'KEN | pointed out | indirect | the treaty remains open'],
  ['Kenya insisted that the treaty remains open.', 'KEN | insisted | indirect | the treaty remains open'],
  ['Kenya argued that the treaty is void.', 'KEN | argued | indirect | the treaty is void'],
  ['Kenya claimed the treaty is void.', 'KEN | claimed | indirect | the treaty is void'],
  ['Kenya admitted that its troops had fired first.', 'KEN | admitted | indirect | its troops had fired first'],
  ['Kenya acknowledged that its troops had fired first.', 'KEN | acknowledged | indirect | its troops had fired first'],
  ['Kenya warned that the dam could flood the valley.', 'KEN | warned | indirect | the dam could flood the valley'],
  ['Kenya warned Uganda that the dam could flood the valley.', 'KEN | warned | indirect | the dam could flood the valley'],
  ['Kenya told Uganda that the dam could flood the valley.', 'KEN | told | indirect | the dam could flood the valley'],
  ['Kenya told reporters that the dam could flood the valley.', 'KEN | told | indirect | the dam could flood the valley'],
  ['Kenya assured Uganda that the dam was safe.', 'KEN | assured | indirect | the dam was safe'],
  ['Kenya informed the council that the dam was safe.', 'KEN | informed | indirect | the dam was safe'],
  ['Kenya threatened to close the border.', 'KEN | threatened | indirect | to close the border'],
  ['Kenya vowed to rebuild the bridge.', 'KEN | vowed | indirect | to rebuild the bridge'],
  ['Kenya offered to host the talks.', 'KEN | offered | indirect | to host the talks'],
  ['Kenya proposed a joint patrol.', 'KEN | proposed | indirect | a joint patrol'],
  ['Kenya proposed that the two navies patrol together.', 'KEN | proposed | indirect | the two navies patrol together'],
  ['Kenya rejected the proposal.', 'KEN | rejected | indirect | the proposal'],
  ['Kenya dismissed the report as fiction.', 'KEN | dismissed | indirect | the report as fiction'],
  ['Kenya called the report misleading.', 'KEN | called | indirect | the report misleading'],
  ['Kenya hailed the deal as a milestone.', 'KEN | hailed | indirect | the deal as a milestone'],
  ['Kenya regretted the loss of life.', 'KEN | regretted | indirect | the loss of life'],
  ['Kenya agreed that the talks should go on.', 'KEN | agreed | indirect | the talks should go on'],
  ['According to Kenya, the border will open in June.', 'KEN | According to | indirect | the border will open in June'],
  ['The border will open in June, according to Kenya.', 'KEN | according to | indirect | The border will open in June'],
  ['The attack was condemned by Kenya.', 'KEN | condemned | indirect | The attack'],
  // several cues in a sentence
  [
    'Kenya welcomed the truce, called for talks and warned against delay.',
    'KEN | welcomed | indirect | the truce',
    'KEN | called for | indirect | talks',
    'KEN | warned against | indirect | delay',
  ],
  [
    'Kenya said the dam was safe, adding that it would be inspected.',
    'KEN | said | indirect | the dam was safe',
    'KEN | adding | indirect | it would be inspected',
  ],
  [
    'Kenya said the dam was safe and thanked Uganda for its help.',
    'KEN | said | indirect | the dam was safe',
    'KEN | thanked | indirect | Uganda for its help',
  ],
  [
    'Kenya reaffirmed support for the pact; condemned the raid; and urged restraint.',
    'KEN | reaffirmed | indirect | support for the pact',
    'KEN | condemned | indirect | the raid',
    'KEN | urged | indirect | restraint',
  ],
  [
    'Kenya said the dam was safe, while Uganda said it was not.',
    'KEN | said | indirect | the dam was safe',
    'UGA | said | indirect | it was not',
  ],
  // more than one speaker
  ['Kenya and Uganda condemned the attack.', 'KEN + UGA | condemned | indirect | the attack'],
  ['Kenya, Uganda and Tanzania condemned the attack.', 'KEN + UGA + TZA | condemned | indirect | the attack'],
  // speakers by office and reference
  ['Kenyan President William Ruto condemned the attack.', 'William Ruto | condemned | indirect | the attack'],
  ['Kenyan President William Ruto met traders. He condemned the attack.', 'William Ruto | condemned | indirect | the attack'],
  ['William Ruto, the president of Kenya, condemned the attack.', 'William Ruto | condemned | indirect | the attack'],
  ['The spokesman for the Kenyan army, Paul Otieno, condemned the attack.', 'Paul Otieno | condemned | indirect | the attack'],
  [
    'A deputy head of the port union, Paul Otieno, said the strike was over.',
    'Paul Otieno | said | indirect | the strike was over',
  ],
  ['Hospital officials said the minister was well.', 'Hospital officials | said | indirect | the minister was well'],
  // described, attacked, and what stands against it
  ['Kenya described Ugandan efforts to rebuild the road.', 'KEN | described | indirect | Ugandan efforts to rebuild the road'],
  ['Kenya described its plan for the port.', 'KEN | described | indirect | its plan for the port'],
  ['Kenya attacked the decision to close the border.', 'KEN | attacked | indirect | the decision to close the border'],
  ['Kenya attacked the proposals as unworkable.', 'KEN | attacked | indirect | the proposals as unworkable'],
  ['Kenya hit out at the decision to close the border.', 'KEN | hit out at | indirect | the decision to close the border'],
  ['Kenya lashed out at the sanctions.', 'KEN | lashed out at | indirect | the sanctions'],
  ['Kenya condemned the raid, despite its ties with Uganda.', 'KEN | condemned | indirect | the raid'],
  ['Kenya welcomed the report, even though it named its own army.', 'KEN | welcomed | indirect | the report'],
  [
    'Kenya reaffirmed its claim to the island, although the court ruled against it.',
    'KEN | reaffirmed | indirect | its claim to the island',
  ],
  ['Kenya accused Uganda of delay, a day after the talks in Kampala ended.', 'KEN | accused | indirect | Uganda of delay'],
  ['Kenya criticized Uganda on Monday.', 'KEN | criticized | indirect | Uganda'],
  ['Kenya condemned the raid on Monday.', 'KEN | condemned | indirect | the raid'],
  // statements that say
  ['Kenya issued a statement that said the border was closed.', 'KEN | said | indirect | the border was closed'],
  ['Kenya issued a statement which stated that the border was closed.', 'KEN | stated | indirect | the border was closed'],
  ['Kenya issued a statement saying the border was closed.', 'KEN | saying | indirect | the border was closed'],
  [
    'The government of Kenya released a statement which said, “The border is safe and open to everyone.”',
    'KEN | said | direct | The border is safe and open to everyone.',
  ],
  // the cue behind, with more behind it; datelines
  [
    'The border will open in June, Kenya said on Monday after its ministers had met traders in Mombasa.',
    'KEN | said | indirect | The border will open in June',
  ],
  [
    'NAIROBI, May 9, 2023 (Wire) — The border will open in June, Kenya said on Tuesday.',
    'KEN | said | indirect | The border will open in June',
  ],
  // what tells when, why and whence it was said ends it
  ['Kenya rejects any talk of new fees, being keen only on the harbour.', 'KEN | rejects | indirect | any talk of new fees'],
  ['Kenya hailed the vote as a step forward after the count had ended.', 'KEN | hailed | indirect | the vote as a step forward'],
  [
    'The Kenyan ministry described Ali Omar as a leader of the gang when it offered a reward.',
    'KEN | described | indirect | Ali Omar as a leader of the gang',
  ],
  [
    'Two papers reported the trawler to be lost citing officials in Kenya.',
    'Two papers | reported | indirect | the trawler to be lost',
  ],
  // what somebody says a thing is, and whose
  ['Kenya recognized Peru as a leader in fishing.', 'KEN | recognized | indirect | Peru as a leader in fishing'],
  ["Kenya called Tuesday's flood the worst since 1990.", "KEN | called | indirect | Tuesday's flood the worst since 1990"],
  // nouns that are sent
  ['Kenya is sending a clear message that trade is a right.', 'KEN | message | indirect | trade is a right'],
  ['Kenya issued a warning that the dam could break.', 'KEN | warning | indirect | the dam could break'],
];

const silent: string[] = [
  'Kenya dismissed its envoy to Uganda after leaked letters showed a link with a gang.',
  'Kenya closed the road, citing officials.',
  'Kenya recognized the new state.',
  'According to reports, Kenyan President William Ruto was low in the polls.',
  'According to media reports, Kenya was low in the polls.',
  'Kenya will send a clear message that trade is a right.',
  'The claim that the road was open surprised traders.',
  'Kenya’s claim to the island that it lost is old.',
  'Kenya and Uganda agreed to a plan that opens the road.',
  'The rebels are backed by Kenya.',
  'It was clear that the road to Kenya would open.',
  'Ana Ruiz hails from the same town as the minister.',
  "The paper saw a phone like Kilima's Beacon that supports maps.",
  'Some of the cargo was said.',
  'Kenya attacked Uganda on Monday.',
  'Kenya attacked the village near the border.',
  'Kenya attacked the convoy as it left the port.',
  'Kenya is expected to say that the border will open.',
  'Kenya is expected to announce a new border post.',
  'Kenya did not say when the border will open.',
  'Kenya did not condemn the attack.',
  'Kenya has not commented on the report.',
  'Kenya could condemn the attack.',
  'Kenya will condemn the attack.',
  'Kenya may announce a new border post.',
  'If Kenya condemned the attack, talks would end.',
  'Kenya refused to condemn the attack.',
  'Kenya believes the border will open.',
  'Kenya hopes the border will open.',
  'Kenya and Uganda discussed the border.',
  'The border reportedly opened in June.',
  'Kenya opened the border in June.',
  'Kenyan troops crossed the border in June.',
  'The agreed text was sent to the council.',
  'The stated aim of the pact is peace.',
  'Its so-called “peace plan” failed.',
  'The film “Out of Africa” was shot in Kenya.',
  'The call lasted an hour.',
  'Kenya exports tea, flowers and coffee.',
];

const readout = { title: 'Readout of the Call between Chile and Peru', publisher: 'Government of Chile' };
const JOINT = 'The text of the following statement was released by the Governments of Chile and Peru.\n\nBegin text:\n\n';
const joint = { title: 'Joint Statement on the Border Commission' };
const BYLINE = 'Marta Quiroga, Foreign Minister\n\n';
const issued = { title: 'On the Attack in the Port', publisher: 'Government of Chile' };

const official: [text: string, metadata: DocMetadata, ...statements: string[]][] = [
  // joint statements: the first person and the sides
  [`${JOINT}We condemn the attack on the port.`, joint, 'CHL + PER | condemn | direct | We condemn the attack on the port.'],
  [`${JOINT}We are committed to open seas.`, joint, 'CHL + PER | are committed | direct | We are committed to open seas.'],
  [
    `${JOINT}1. We welcome the new treaty.\n\n2. We urge all parties to sign it.`,
    joint,
    'CHL + PER | welcome | direct | We welcome the new treaty.',
    'CHL + PER | urge | direct | We urge all parties to sign it.',
  ],
  [
    `${JOINT}Both sides reaffirmed their support for the court.`,
    joint,
    'CHL + PER | reaffirmed | indirect | their support for the court',
  ],
  [`${JOINT}The two sides welcomed the new treaty.`, joint, 'CHL + PER | welcomed | indirect | the new treaty'],
  [
    `${JOINT}The participants stressed the importance of open seas.`,
    joint,
    'CHL + PER | stressed | indirect | the importance of open seas',
  ],
  [
    `${JOINT}The attacks on the port are unacceptable acts of terror.`,
    joint,
    'CHL + PER | are | direct | The attacks on the port are unacceptable acts of terror.',
  ],
  [`${JOINT}The commission opened its office in 1990.`, joint],
  // a person's statement
  [
    `${BYLINE}Chile condemns the attack on the port.`,
    issued,
    'Marta Quiroga | condemns | direct | Chile condemns the attack on the port.',
  ],
  [
    `${BYLINE}We stand with the people of Peru in these hard days.`,
    issued,
    'Marta Quiroga | stand | direct | We stand with the people of Peru in these hard days.',
  ],
  [
    `${BYLINE}I am authorizing a new loan to the port of Callao.`,
    issued,
    'Marta Quiroga | authorizing | direct | I am authorizing a new loan to the port of Callao.',
  ],
  [
    `${BYLINE}Aid alone will not end the fires in the hills; we urge the two sides to talk.`,
    issued,
    'Marta Quiroga | urge | direct | Aid alone will not end the fires in the hills; we urge the two sides to talk.',
  ],
  [
    `${BYLINE}Both sides must open the road to the port.`,
    issued,
    'Marta Quiroga | must | direct | Both sides must open the road to the port.',
  ],
  [`${BYLINE}The port was built in 1960.`, issued],
  // readouts
  [
    'Chilean Foreign Minister Marta Quiroga spoke today with her colleague, expressing deep concern about the fires.',
    readout,
    'Marta Quiroga | expressing | indirect | deep concern about the fires',
  ],
  [
    'Chilean Foreign Minister Marta Quiroga met traders in Lima to thank them for their help.',
    readout,
    'Marta Quiroga | thank | indirect | them for their help',
  ],
  ['Chilean Foreign Minister Marta Quiroga discussed the fires with Peru.', readout],
  ['Chilean Foreign Minister Marta Quiroga will thank Peru for its help.', readout],
  // transcripts
  [
    'MINISTER QUIROGA: We condemn the attack on the port in the strongest terms.\n\nQ: Do you condemn it in the strongest possible terms, Minister?\n\nMINISTER QUIROGA: I want to thank Peru for all of its help in these days.',
    { title: 'Remarks to the Press' },
    'Quiroga | condemn | direct | We condemn the attack on the port in the strongest terms.',
    'Quiroga | thank | direct | I want to thank Peru for all of its help in these days.',
  ],
  [
    'MINISTER QUIROGA: Let me start by conveying our deep condolences to the families in Peru.',
    { title: 'Remarks to the Press' },
    'Quiroga | conveying | direct | Let me start by conveying our deep condolences to the families in Peru.',
  ],
  [
    'MINISTER QUIROGA: Allow me to thank the people of Peru for all their help in these days.',
    { title: 'Remarks to the Press' },
    'Quiroga | thank | direct | Allow me to thank the people of Peru for all their help in these days.',
  ],
  // what is prepared is said whole; an answer only where it takes a stand, and no courtesy
  [
    'MINISTER QUIROGA: Good morning. Chile and Peru have worked side by side on the fires for many years. Thank you very much.\n\nQUESTION: What of the port, which Peru and Chile share by treaty?\n\nMINISTER QUIROGA: The port that Chile and Peru share has been open for many years now.',
    { title: 'Remarks to the Press' },
    'Quiroga | undefined | direct | Chile and Peru have worked side by side on the fires for many years.',
  ],
  [
    'The fires have taken many lives in Chile and in Peru over these hard months.',
    { title: 'Remarks by Marta Quiroga at the Forum on Forests' },
    'Marta Quiroga | undefined | direct | The fires have taken many lives in Chile and in Peru over these hard months.',
  ],
  [
    'MINISTER QUIROGA: It is a great pleasure to have the Peruvian minister with us and to open the talks on the fires today. It is cold out here.\n\nMINISTER ROJAS: Minister Quiroga, thank you for your help to Peru. Thank you very much, Minister, for all of these kind words. Very much looking forward to working with Chile on the fires.',
    { title: 'Remarks to the Press' },
    'Quiroga | undefined | direct | It is a great pleasure to have the Peruvian minister with us and to open the talks on the fires today.',
    'Rojas | undefined | direct | Minister Quiroga, thank you for your help to Peru.',
    'Rojas | looking | direct | Very much looking forward to working with Chile on the fires.',
  ],
  // somebody else's words within one's own
  [
    'MINISTER QUIROGA: We would add that the Peruvian police announced the arrest of a smuggler.',
    { title: 'Remarks to the Press' },
    'Quiroga | add | direct | We would add that the Peruvian police announced the arrest of a smuggler.',
    'PER | announced | indirect | the arrest of a smuggler',
  ],
  // a body of the sides, and what only leads up to what they say
  [
    `${JOINT}The Steering Committee stressed the value of joint patrols. The 1+1 support the railway.`,
    joint,
    'CHL + PER | stressed | indirect | the value of joint patrols',
    'CHL + PER | support | indirect | the railway',
  ],
  [
    `${JOINT}Recalling their talks in Arica, the ministers welcomed the new bridge.`,
    joint,
    'CHL + PER | welcomed | indirect | the new bridge',
  ],
  ['MINISTER QUIROGA: Let me know when the bus to the airport is ready to leave, please.', { title: 'Remarks to the Press' }],
];

test.each(official)('%s', (text, metadata, ...statements) => {
  expect(told(text, metadata)).toEqual(statements);
});

test.each([
  ['In a post on X, Kenya said the road was open.', 'post', 'X'],
  ['Kenya tweeted that the road was open.', 'post', 'Twitter'],
  ['Kenya wrote on Facebook that the road was open.', 'post', 'Facebook'],
  ['Kenya said in a statement that the road was open.', 'press-release', undefined],
  ['In an interview with a paper, Kenya said the road was open.', 'interview', undefined],
  ['Kenya told reporters that the road was open.', 'press-conference', undefined],
  ['Kenya claimed that Uganda had attacked journalists.', undefined, undefined],
])('%s', (text, channel, platform) => {
  const { fields } = read(text)[0]!;
  expect([fields.channel?.value, fields.platform?.value]).toEqual([channel, platform]);
});

test.each([
  ['Kenya urged Uganda to open the road.', ['UGA'], 'urge'],
  ['Kenya told Uganda that the road was open.', ['UGA'], undefined],
  ['Kenya thanked Uganda for its help.', ['UGA'], 'thank'],
  ['Kenya expressed regret over the raid.', [], 'regret'],
  ['Kenya condemned the raid.', [], 'condemn'],
  ['Kenya denied the report.', [], 'deny'],
  ['Kenya warned that the dam could break.', [], 'warn'],
  ['Kenya expressed support for the plan.', [], 'support'],
])('%s', (text, addressees, stance) => {
  const { fields } = read(text)[0]!;
  expect([(fields.addressees ?? []).map((a) => a.value.actor), fields.stance?.value]).toEqual([addressees, stance]);
});

test.each([
  ['On Monday, Kenya condemned the raid.', '2023-05-08'],
  ['Kenya condemned the raid on 2 May.', '2023-05-02'],
  ['Kenya welcomed the opening of the bridge on 2 April.', undefined],
  ['Kenya welcomed the results of the March summit.', undefined],
  ['Kenya said on 2 May that the bridge was completed on 2 April.', '2023-05-02'],
  ['Kenya, which opened the bridge on 2 May, welcomed the talks.', undefined],
  ['In a letter sent on 2 May, Kenya welcomed the talks.', '2023-05-02'],
  ['Kenya met Uganda on 2 May 2023. Kenya condemned the raid.', '2023-05-02'],
])('%s', (text, date) => {
  expect(read(text)[0]?.fields.date?.value).toBe(date);
});

test('who speaks in a transcript speaks on its day', () => {
  const text =
    'MINISTER QUIROGA: Good morning.\n\nQUESTION: Last Thursday, Peru closed its border.\n\nMINISTER QUIROGA: We condemn the closing of the border by Peru in the strongest terms.';
  expect(read(text, { title: 'Remarks to the Press' }).map(({ fields }) => fields.date?.value)).toEqual(['2023-05-10']);
});

test('every citation lies in its doc and is not empty', () => {
  for (const [text] of [...quoted, ...indirect]) {
    for (const { fields } of read(text)) {
      for (const { start, end } of fields.content.at) expect(text.slice(start, end).trim().length).toBeGreaterThan(0);
    }
  }
});

test.each([
  ['quotation marks that never close', '“Kenya said “no '.repeat(3000)],
  ['cues without end', `Kenya ${'said that Uganda warned that '.repeat(1500)}it rains.`],
  ['commas and cues', `Kenya said it, ${'adding, noting, saying, '.repeat(1500)}so.`],
  ['turns of nobody', 'Q: \n\nA: \n\n'.repeat(3000)],
  ['lone surrogates', '\ud800 said “\udc00” \0 '.repeat(2000)],
])('%s take linear time', (_, text) => {
  const reading = readingOf(text);
  const from = performance.now();
  findStatement(reading, context);
  expect(performance.now() - from).toBeLessThan(3000);
});

test.each(quoted)('%s', (text, ...statements) => {
  expect(told(text)).toEqual(statements);
});
test.each(indirect)('%s', (text, ...statements) => {
  expect(told(text)).toEqual(statements);
});
test.each(silent)('silent: %s', (text) => {
  expect(told(text)).toEqual([]);
});
