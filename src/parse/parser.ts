import type { Engine, NameChunk, Syntax, TokenRange, Upos } from '../model/index.ts';
import { assemble } from './assemble.ts';
import { withBodies } from './bodies.ts';
import type { Lemmatizer } from './lemmas.ts';
import type { Model } from './model.ts';
import { agreeingNames, namesOf, settleNames } from './names.ts';
import type { Answers, Net } from './net.ts';
import { splitSentences } from './sentences.ts';
import { settleTags } from './settle-tags.ts';
import { bindTitles } from './title-trees.ts';
import { titledNames } from './titled.ts';
import { type Tokens, tokenize } from './tokens.ts';

/** The stages of the engine put together: tokens, sentences, net, lemmas. */
export class Parser implements Engine {
  readonly id: string;
  private readonly model: Model;
  private readonly net: Net;
  private readonly lemmatizer: Lemmatizer;
  private readonly upos: readonly Upos[];
  private readonly xpos: readonly string[];

  constructor(model: Model, net: Net, lemmatizer: Lemmatizer) {
    this.id = model.id;
    this.model = model;
    this.net = net;
    this.lemmatizer = lemmatizer;
    this.upos = model.tags.map((tag) => tag.split('|')[0] as Upos);
    this.xpos = model.tags.map((tag) => tag.split('|')[1]!);
  }

  parse(text: string): Syntax {
    const tokens = tokenize(text);
    return this.read(tokens, splitSentences(text, tokens), agreeingNames);
  }

  /** The same for text that is cut into tokens and sentences already; names do not have to agree. Throws on a sentence longer than `longestSentence`. */
  parseTokens(tokens: Tokens, sentences: readonly TokenRange[]): Syntax {
    return this.read(tokens, sentences, (names) => names);
  }

  private read(
    tokens: Tokens,
    sentences: readonly TokenRange[],
    agree: (names: NameChunk[], words: { form: readonly string[]; upos: readonly string[] }) => NameChunk[],
  ): Syntax {
    const { form } = tokens;
    const length = form.length;
    const numbers = () => new Int32Array(length);
    const answers: Answers = { tag: numbers(), head: numbers(), relation: numbers(), name: numbers() };
    this.net.run(form, sentences, answers);
    const upos = Array.from(answers.tag, (t) => this.upos[t]!);
    const xpos = Array.from(answers.tag, (t) => this.xpos[t]!);
    const deprel = Array.from(answers.relation, (r) => this.model.relations[r]!);
    settleTags(upos, xpos, deprel, 'NOUN');
    const sentenceOf = numbers();
    sentences.forEach(({ first, end }, number) => {
      sentenceOf.fill(number, first, end);
    });
    const { head } = answers;
    const lower = form.map((word) => word.toLowerCase());
    const found = namesOf((i) => this.model.names[answers.name[i]!]!, sentences);
    const settled = settleNames(found, { form, upos, deprel, head }, sentences, (i) => sentenceOf[i]!);
    const names = agree(withBodies(settled, { form, upos }, sentences), { form, upos });
    const titled = titledNames(names, { form, lower, upos, sentences, sentenceOf });
    bindTitles(titled, (i) => sentences[sentenceOf[i]!]!, { form, upos, head, deprel });
    return assemble({
      ...tokens,
      lower,
      upos,
      xpos,
      sentences,
      lemma: form.map((word, i) => this.lemmatizer.lemma(word, upos[i]!, xpos[i]!)),
      head,
      deprel,
      sentenceOf,
      names,
      titled,
    });
  }
}
