import type { Entry } from '../model/index.ts';

/** Who has a part in an entry. */
export interface SidesOf {
  readonly all: ReadonlySet<string>;
  /** Those who act or speak. */
  readonly lead: ReadonlySet<string>;
  /** Those to whom it is done. */
  readonly met: ReadonlySet<string>;
}

/** The sides of an entry over all its facts. */
export function sidesOf(entry: Entry): SidesOf {
  const all = new Set<string>();
  const lead = new Set<string>();
  const met = new Set<string>();
  const add = (set: Set<string>, code: string | undefined): void => {
    if (code) {
      set.add(code);
      all.add(code);
    }
  };
  for (const f of entry.facts) {
    if (f.kind === 'meeting') for (const p of f.fields.participants) add(lead, p.value.actor);
    else if (f.kind === 'visit') {
      for (const v of f.fields.visitors) add(lead, v.value.actor);
      add(all, f.fields.host.value);
    } else if (f.kind === 'statement') {
      for (const s of f.fields.speakers) add(lead, s.value.actor);
      for (const a of f.fields.addressees ?? []) add(all, a.value.actor);
    } else if (f.kind === 'commitment') {
      for (const p of f.fields.parties) add(lead, p.value);
      for (const b of f.fields.beneficiaries ?? []) add(all, b.value);
    } else if (f.kind === 'progress') for (const p of f.fields.parties ?? []) add(lead, p.value);
    else if (f.kind === 'initiative') for (const p of f.fields.parties) add(lead, p.value);
    else if (f.kind === 'event') {
      for (const a of f.fields.actors) add(lead, a.value);
      for (const r of f.fields.recipients) add(met, r.value);
    } else add(lead, f.fields.actor.value);
  }
  return { all, lead, met };
}
