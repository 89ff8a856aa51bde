import { loadKnowledge } from '../../knowledge/index.ts';
import type { Cited, Fact } from '../../model/index.ts';
import { holds, type ListOption } from './list.ts';

const cited = (fact: Fact, name: string): readonly Cited<unknown>[] => {
  const field = (fact.fields as unknown as { [name: string]: Cited<unknown> | readonly Cited<unknown>[] | undefined })[name];
  return field === undefined ? [] : Array.isArray(field) ? field : [field as Cited<unknown>];
};

/** A topic and all under it. */
function withNarrower(topic: string): ReadonlySet<string> {
  const out = new Set([topic.toLowerCase()]);
  const { topics } = loadKnowledge();
  // The tree is a few levels deep; a broader topic may stand behind a narrower one.
  for (let before = 0; before < out.size; ) {
    before = out.size;
    for (const { code, parent } of topics) if (parent && out.has(parent)) out.add(code);
  }
  return out;
}

/** `--topic`: a topic's code, which takes in the narrower ones, or words of what was said or promised. */
export const topicOption: ListOption = {
  flags: '--topic <topic>',
  name: 'topic',
  description: 'only on this topic or one under it: its code (data/topics.tsv), or words of the text itself',
  keeps: (topic) => {
    const topics = withNarrower(topic);
    return (entry) =>
      entry.facts.some(
        (f) =>
          cited(f, 'topics').some((c) => topics.has(String(c.value))) ||
          cited(f, 'content').some((c) => holds(String(c.value), topic)),
      );
  },
};

/** An option that keeps what at least one source gives one of some values, in a field of its name unless another is told. */
export const choiceOption = (name: string, values: readonly string[], field = name): ListOption => ({
  flags: `--${name} <${name}>`,
  name,
  description: `only ${values.slice(0, -1).join(', ')} or ${values[values.length - 1]}`,
  values,
  keeps: (asked) => (entry) => entry.facts.some((f) => cited(f, field).some((c) => c.value === asked)),
});

/** `--status`: what at least one source says of it. */
export const statusOption = (...values: readonly string[]): ListOption => choiceOption('status', values);

/** An option that keeps what holds the asked words in one of some fields. */
export const wordsOption = (name: string, description: string, ...fields: readonly string[]): ListOption => ({
  flags: `--${name} <words>`,
  name,
  description,
  keeps: (words) => (entry) =>
    entry.facts.some((f) => fields.some((field) => cited(f, field).some((c) => holds(String(c.value), words)))),
});
