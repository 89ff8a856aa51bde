#!/usr/bin/env python3
"""The teacher: a pretrained encoder fine-tuned to tags, trees and names at once. Its labels on raw text teach the small net.

  teacher.py train --encoder DIR --corpora DIR --out teacher.pt [--epochs 3]     resumes from teacher.pt.part
  teacher.py eval  --encoder DIR --corpora DIR --model teacher.pt
  teacher.py label --encoder DIR --model teacher.pt --in raw.conllu.gz --out silver.conllu.gz   names go to MISC as NER=
"""
import argparse
import os
import random
import time

import torch
import torch.nn as nn
import torch.nn.functional as F
from transformers import AutoModel, AutoTokenizer

from corpora import NER, opened, read_conllu, score, tests, training

ARC, LABEL, CASE = 384, 128, 16
MAX_PIECES = 300


class Teacher(nn.Module):
    def __init__(self, encoder, upos, xpos, relations):
        super().__init__()
        self.encoder, self.upos, self.xpos, self.relations = encoder, upos, xpos, relations
        width = encoder.config.hidden_size + CASE
        self.drop = nn.Dropout(.2)
        self.case = nn.Embedding(8, CASE)  # the encoders are uncased
        self.root = nn.Parameter(torch.randn(width) * .02)
        self.tag_u, self.tag_x, self.tag_n = nn.Linear(width, len(upos)), nn.Linear(width, len(xpos)), nn.Linear(width, len(NER))
        self.arc_head, self.arc_dep = nn.Linear(width, ARC), nn.Linear(width, ARC)
        self.label_head, self.label_dep = nn.Linear(width, LABEL), nn.Linear(width, LABEL)
        self.arc = nn.Parameter(torch.randn(ARC, ARC) * .02)
        self.arc_bias = nn.Parameter(torch.zeros(ARC))
        self.label = nn.Parameter(torch.randn(len(relations), LABEL + 1, LABEL + 1) * .02)

    def words(self, batch):
        """State of each word: its first piece, and how it is written."""
        with torch.autocast('cpu', dtype=torch.bfloat16):
            h = self.encoder(input_ids=batch['ids'], attention_mask=batch['mask']).last_hidden_state
        h = torch.gather(h.float(), 1, batch['first'].unsqueeze(2).expand(-1, -1, h.shape[2]))
        return self.drop(torch.cat([h, self.case(batch['case'])], 2))

    def arcs(self, h, valid):
        x = torch.cat([self.root.expand(h.shape[0], 1, -1), h], 1)
        head, dep = self.drop(F.relu(self.arc_head(x))), self.drop(F.relu(self.arc_dep(h)))
        s = torch.matmul(torch.matmul(dep, self.arc) + self.arc_bias, head.transpose(1, 2))
        s = s.masked_fill(~F.pad(valid, (1, 0), value=True).unsqueeze(1), -1e9)
        return s, self.drop(F.relu(self.label_head(x))), self.drop(F.relu(self.label_dep(h)))

    def labels(self, head, dep):
        one = lambda t: torch.cat([t, torch.ones_like(t[..., :1])], -1)
        half = torch.matmul(one(dep), self.label.transpose(0, 1).reshape(LABEL + 1, -1)).view(dep.shape[0], len(self.relations), LABEL + 1)
        return torch.matmul(half, one(head).unsqueeze(2)).squeeze(2)


def case_of(w):
    if any(c.isdigit() for c in w):
        return 5
    if w.islower():
        return 1
    if w.isupper():
        return 2 if len(w) > 1 else 3
    if w[:1].isupper():
        return 4
    return 6 if any(c.isalpha() for c in w) else 7


class Pieces:
    """Sentences to padded tensors of word pieces."""

    def __init__(self, tokenizer):
        self.tok, self.cache = tokenizer, {}
        self.open, self.close = tokenizer.cls_token_id, tokenizer.sep_token_id

    def of(self, w):
        p = self.cache.get(w)
        if p is None:
            p = self.cache[w] = self.tok.encode(w, add_special_tokens=False)[:8] or [self.tok.unk_token_id]
        return p

    def encode(self, words):
        ids, first = [self.open], []
        for w in words:
            first.append(len(ids))
            ids += self.of(w)
        return ids + [self.close], first

    def batches(self, data, budget, rng=None):
        """Sentences of like length together, `budget` pieces a batch, in random order if there is a generator."""
        sized = [(len(self.encode(s['w'])[0]), i) for i, s in enumerate(data)]
        sized = [(n + (rng.random() * 3 if rng else 0), n, i) for n, i in sized if n <= MAX_PIECES]
        out, batch = [], []
        for _, n, i in sorted(sized):
            if batch and (n + 3) * (len(batch) + 1) > budget:
                out.append(batch)
                batch = []
            batch.append(i)
        if batch:
            out.append(batch)
        if rng:
            rng.shuffle(out)
        return out

    def tensors(self, B):
        coded = [self.encode(s['w']) for s in B]
        n, k = max(len(ids) for ids, _ in coded), max(len(s['w']) for s in B)
        pad = self.tok.pad_token_id
        fill = lambda rows, width, value: torch.tensor([r + [value] * (width - len(r)) for r in rows])
        return {'ids': fill([c[0] for c in coded], n, pad), 'mask': fill([[1] * len(c[0]) for c in coded], n, 0), 'first': fill([c[1] for c in coded], k, 0),
                'case': fill([[case_of(w) for w in s['w']] for s in B], k, 0), 'valid': fill([[1] * len(s['w']) for s in B], k, 0).bool()}


def targets(B, width, tables):
    row = lambda s, key: [-100] * width if key not in s else [tables[key].get(v, -100) if key in tables else v for v in s[key]] + [-100] * (width - len(s['w']))
    return {key: torch.tensor([row(s, key) for s in B]) for key in 'uxhrt'}


def cross_entropy(logits, target):
    known = (target >= 0).sum()
    return F.cross_entropy(logits.flatten(0, -2).float(), target.flatten(), ignore_index=-100, reduction='sum') / known.clamp(min=1)


def loss_of(net, batch, gold):
    h = net.words(batch)
    loss = cross_entropy(net.tag_n(h), gold['t'])
    if (gold['h'] < 0).all():
        return loss
    s, head, dep = net.arcs(h, batch['valid'])
    b, i = (gold['h'] >= 0).nonzero(as_tuple=True)
    labels = net.labels(head[b, gold['h'][b, i]], dep[b, i])
    return (loss + cross_entropy(s, gold['h']) + cross_entropy(labels, gold['r'][b, i])
            + .5 * cross_entropy(net.tag_u(h), gold['u']) + .5 * cross_entropy(net.tag_x(h), gold['x']))


def tree(scores):
    """Best root, every other word its best head, cycles broken where that costs least. scores: n x (n+1) log-probabilities."""
    n = scores.shape[0]
    scores = scores.clone()
    scores[torch.arange(n), torch.arange(n) + 1] = -1e9
    root = int(torch.argmax(scores[:, 0] - scores[:, 1:].max(1).values)) if n > 1 else 0
    scores[:, 0] = -1e9
    heads = scores.argmax(1).tolist()
    heads[root] = 0
    for _ in range(n):
        cycle = cycle_in(heads)
        if not cycle:
            break
        members = set(cycle)
        moves = [(float(scores[c, h + 1] - scores[c, heads[c]]), c, h + 1) for c in cycle for h in range(n) if h not in members and not leads_into(h, members, heads)]
        _, c, h = max(moves)
        heads[c] = h
    return heads


def cycle_in(heads):
    seen = [0] * len(heads)
    for i in range(len(heads)):
        path, j = [], i
        while j >= 0 and not seen[j]:
            seen[j] = i + 1
            path.append(j)
            j = heads[j] - 1
        if j >= 0 and seen[j] == i + 1:
            return path[path.index(j):]
    return None


def leads_into(i, members, heads):
    for _ in range(len(heads)):
        if i < 0:
            return False
        if i in members:
            return True
        i = heads[i] - 1
    return True


def best_names(logits):
    """Viterbi: I- only after B- or I- of its kind."""
    scores = F.log_softmax(logits.float(), 1)
    allowed = torch.tensor([[0. if NER[b][0] != 'I' or NER[a][2:] == NER[b][2:] else -1e9 for b in range(len(NER))] for a in range(len(NER))])
    s = scores[0] + torch.tensor([-1e9 if t[0] == 'I' else 0. for t in NER])
    back = []
    for row in scores[1:]:
        best, arg = (s.unsqueeze(1) + allowed).max(0)
        back.append(arg)
        s = best + row
    path = [int(s.argmax())]
    for arg in reversed(back):
        path.append(int(arg[path[-1]]))
    return [NER[t] for t in reversed(path)]


@torch.no_grad()
def predict(net, pieces, data, budget=6000):
    net.eval()
    out = [None] * len(data)
    root = net.relations.index('root')
    for batch in pieces.batches(data, budget):
        B = [data[i] for i in batch]
        x = pieces.tensors(B)
        h = net.words(x)
        s, head, dep = net.arcs(h, x['valid'])
        s = F.log_softmax(s, 2)
        u, xp, t = net.tag_u(h).argmax(2), net.tag_x(h).argmax(2), net.tag_n(h)
        for k, i in enumerate(batch):
            n = len(B[k]['w'])
            heads = tree(s[k, :n, :n + 1])
            lab = net.labels(head[k, heads], dep[k, :n])
            lab[:, root] = -1e9
            out[i] = {'w': B[k]['w'], 'u': [net.upos[j] for j in u[k, :n]], 'x': [net.xpos[j] for j in xp[k, :n]], 'h': heads,
                      'r': ['root' if g == 0 else net.relations[j] for g, j in zip(heads, lab.argmax(1).tolist())], 't': best_names(t[k, :n])}
    blank = lambda s: {'w': s['w'], 'u': ['X'] * len(s['w']), 'x': ['FW'] * len(s['w']), 'h': [0] + [1] * (len(s['w']) - 1), 'r': ['root'] + ['dep'] * (len(s['w']) - 1), 't': ['O'] * len(s['w'])}
    return [p or blank(s) for p, s in zip(out, data)]


def train(net, pieces, data, a):
    tables = {'u': net.upos, 'x': net.xpos, 'r': net.relations, 't': NER}
    tables = {k: {v: i for i, v in enumerate(names)} for k, names in tables.items()}
    for part in [net.encoder.embeddings, *net.encoder.encoder.layer[:a.frozen]]:
        for p in part.parameters():
            p.requires_grad = False  # half of the words of our texts never come up here: leave them where pretraining put them
    heads = [p for name, p in net.named_parameters() if not name.startswith('encoder.')]
    opt = torch.optim.AdamW([{'params': [p for p in net.encoder.parameters() if p.requires_grad], 'lr': a.lr}, {'params': heads, 'lr': 1e-3}], weight_decay=.01, fused=True)
    total = len(pieces.batches(data, a.budget, random.Random(1))) * a.epochs
    rate = lambda progress: min(1, progress / .06 + 1e-3) * max(.02, 1 - progress)
    state = {'epoch': 0, 'step': 0, 'seconds': 0., 'progress': 0.}
    if os.path.exists(a.out + '.part'):
        saved = torch.load(a.out + '.part', weights_only=False)
        net.load_state_dict(saved['net'])
        opt.load_state_dict(saved['opt'])
        state = saved['state']
    began = time.time() - state['seconds']
    while state['progress'] < 1:
        net.train()
        for batch in pieces.batches(data, a.budget, random.Random(state['epoch'])):
            state['seconds'] = time.time() - began
            state['progress'] = min(1, max(state['step'] / total, state['seconds'] / 60 / a.minutes))
            if state['progress'] >= 1:
                break
            for group, full in zip(opt.param_groups, (a.lr, 1e-3)):
                group['lr'] = full * rate(state['progress'])
            B = [data[i] for i in batch]
            loss = loss_of(net, pieces.tensors(B), targets(B, max(len(s['w']) for s in B), tables))
            opt.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.)
            opt.step()
            state['step'] += 1
            if state['step'] % 25 == 0:
                print(f"step {state['step']}/{total:.0f} loss {float(loss.detach()):.3f}  {state['seconds']:.0f} s", flush=True)
        state['epoch'] += 1
        torch.save({'net': net.state_dict(), 'opt': opt.state_dict(), 'state': state}, a.out + '.part')


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('command', choices=['train', 'eval', 'label'])
    p.add_argument('--encoder', required=True)
    p.add_argument('--corpora')
    p.add_argument('--out')
    p.add_argument('--model')
    p.add_argument('--in', dest='raw')
    p.add_argument('--epochs', type=float, default=3)
    p.add_argument('--minutes', type=float, default=1e9, help='stop early; the learning rate falls with the time used')
    p.add_argument('--budget', type=int, default=3000)
    p.add_argument('--layers', type=int, default=12, help='of the encoder, from below; syntax lives in the middle')
    p.add_argument('--frozen', type=int, default=0, help='layers, from below, that stay as they are')
    p.add_argument('--lr', type=float, default=6e-5)
    p.add_argument('--threads', type=int, default=1)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(1)
    pieces = Pieces(AutoTokenizer.from_pretrained(a.encoder))
    encoder = AutoModel.from_pretrained(a.encoder, hidden_dropout_prob=0., attention_probs_dropout_prob=0.)  # a tenth of the time, for three epochs
    encoder.encoder.layer = encoder.encoder.layer[:a.layers]
    if a.command == 'train':
        trees, names = training(a.corpora)
        names = [s for i, s in enumerate(names) if i % 2 == 0 or len(s['w']) > 18]  # the tweets would outweigh the rest
        names += 3 * [{'w': s['w'], 't': s['t']} for s in trees if 't' in s and s.get('uner')]  # marked by the rules that we are held to
        kinds = lambda key: sorted({v for s in trees for v in s[key]})
        net = Teacher(encoder, kinds('u'), kinds('x'), kinds('r'))
        train(net, pieces, trees + names, a)
        torch.save({'net': net.state_dict(), 'upos': net.upos, 'xpos': net.xpos, 'relations': net.relations}, a.out)
    else:
        saved = torch.load(a.model, weights_only=False)
        net = Teacher(encoder, saved['upos'], saved['xpos'], saved['relations'])
        net.load_state_dict(saved['net'])
    if a.command == 'label':
        label(net, pieces, a.raw, a.out)
    else:
        score(lambda data: predict(net, pieces, data), tests(a.corpora))


def label(net, pieces, raw, out):
    data, began, words = read_conllu(raw), time.time(), 0
    with opened(out, 'wt') as file:
        for k in range(0, len(data), 4000):
            for p in predict(net, pieces, data[k:k + 4000]):
                for i, w in enumerate(p['w']):
                    misc = '_' if p['t'][i] == 'O' else 'NER=' + p['t'][i]
                    file.write('\t'.join([str(i + 1), w, '_', p['u'][i], p['x'][i], '_', str(p['h'][i]), p['r'][i], '_', misc]) + '\n')
                file.write('\n')
                words += len(p['w'])
            file.flush()
            print(words, 'words', round(words / (time.time() - began)), 'a second', flush=True)


if __name__ == '__main__':
    main()
