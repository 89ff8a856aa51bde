#!/usr/bin/env python3
"""The small net that the engine runs: a BiLSTM with biaffine trees, tags and names, trained on treebanks and on text that the teacher labelled.

  student.py --corpora DIR --vectors GLOVE.json --out DIR [--silver silver.conllu.gz ...] [--rounds 20]

A round reads all gold once, as many words of the silver text as --share says, and sentences made to pattern. Resumes from DIR/net.part. Writes DIR/net.bin (float32) and
DIR/net.json (places of the arrays, vocabulary, tags, relations) for pack.ts.
"""
import argparse
import collections
import json
import os
import random
import re
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from corpora import NER, read_conllu, score, tests, training
from made import made
from teacher import best_names, cross_entropy, tree

# As in src/parse/features.ts.
BUCKETS = (8000, 1000, 4000, 800)
WIDTHS = (32, 16, 16, 16)
WORD = 64
# Longest sentence to learn from.
LONGEST = 100


def word_key(w):
    return re.sub(r'[0-9]', '0', w.lower())


def bucket(s, size):
    h = 2166136261
    for ch in s:
        h = ((h ^ ord(ch)) * 16777619) & 0xffffffff
    return h % size + 1


def shape(w):
    out = last = ''
    for ch in w[:12]:
        kind = 'X' if ch.isupper() else 'x' if ch.isalpha() else 'd' if '0' <= ch <= '9' else ch
        if kind != last:
            out += kind
        last = kind
    return out + ('|L' if len(w) > 3 else '|%d' % len(w))


class Dropout(nn.Module):
    """Drops the same numbers of every word of a sentence."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training:
            return x
        keep = torch.rand(x.shape[0], 1, x.shape[2]) >= self.rate
        return x * (keep.to(x.dtype) / (1 - self.rate))


class Way(nn.Module):
    """One layer of another shape than LSTM, of the same width out: a GRU, a dilated convolution with a residual, a transformer."""

    def __init__(self, shape, width, hidden, dilation):
        super().__init__()
        self.shape = shape
        if shape == 'gru':
            self.net = nn.GRU(width, hidden, batch_first=True, bidirectional=True)
        elif shape == 'conv':
            self.net = nn.Conv1d(width, 2 * hidden, 3, padding='same', dilation=dilation)
        elif shape == 'transformer':
            self.into = nn.Linear(width, 2 * hidden) if width != 2 * hidden else nn.Identity()
            self.net = nn.TransformerEncoderLayer(2 * hidden, 4, 3 * hidden, .1, batch_first=True, norm_first=True)
            self.place = nn.Parameter(torch.randn(512, 2 * hidden) * .1) if width != 2 * hidden else None

    def forward(self, x):
        if self.shape == 'gru':
            return self.net(x)
        if self.shape == 'conv':
            y = F.relu(self.net(x.transpose(1, 2)).transpose(1, 2))
            return (x + y if x.shape == y.shape else y), None
        y = self.into(x)
        if self.place is not None:
            y = y + self.place[:y.shape[1]]
        return self.net(y), None


class Student(nn.Module):
    def __init__(self, vocabulary, vectors, tags, relations, hidden, arc, label, drop, shape='lstm'):
        super().__init__()
        self.tags, self.relations, self.rate = tags, relations, drop
        self.w = nn.Embedding(vocabulary + 2, WORD, padding_idx=0)
        self.g = nn.Embedding.from_pretrained(torch.tensor(vectors), freeze=True)
        self.e = nn.ModuleList([nn.Embedding(b + 1, w, padding_idx=0) for b, w in zip(BUCKETS, WIDTHS)])
        width = WORD + vectors.shape[1] + sum(WIDTHS)
        self.root = nn.Parameter(torch.zeros(1, 1, width))
        layers = {'lstm': 2, 'gru': 2, 'conv': 4, 'transformer': 3}[shape]
        widths = [width] + [2 * hidden] * (layers - 1)
        self.lstm = nn.ModuleList([nn.LSTM(w, hidden, batch_first=True, bidirectional=True) if shape == 'lstm' else Way(shape, w, hidden, 2 ** max(0, i - 1) if i < 4 else 1)
                                   for i, w in enumerate(widths)])
        self.drop = Dropout(drop)
        self.tag, self.ner = nn.Linear(2 * hidden, len(tags)), nn.Linear(2 * hidden, len(NER))
        self.ah, self.ad = nn.Linear(2 * hidden, arc), nn.Linear(2 * hidden, arc)
        self.lh, self.ld = nn.Linear(2 * hidden, label), nn.Linear(2 * hidden, label)
        self.U, self.ub = nn.Parameter(torch.randn(arc, arc) * .02), nn.Parameter(torch.zeros(arc))
        self.L = nn.Parameter(torch.randn(len(relations), label + 1, label + 1) * .02)

    def forward(self, f):
        """f: sentences of one length x words x six features. Gives tags, names, arc scores, label states of heads (root first) and dependents."""
        with torch.autocast('cpu', dtype=torch.bfloat16, enabled=self.training):
            x = torch.cat([self.w(f[:, :, 0]), self.g(f[:, :, 1])] + [e(f[:, :, i + 2]) for i, e in enumerate(self.e)], 2)
            x = torch.cat([self.root.expand(x.shape[0], 1, -1), x], 1)
            for lstm in self.lstm:
                x = lstm(self.drop(x))[0]
            h = self.drop(x)
            words = h[:, 1:]
            head, dep = self.drop(F.relu(self.ah(h))), self.drop(F.relu(self.ad(words)))
            s = torch.matmul(torch.matmul(dep, self.U) + self.ub, head.transpose(1, 2))
            return self.tag(words), self.ner(words), s, F.relu(self.lh(h)), F.relu(self.ld(words))

    def labels(self, head, dep):
        with torch.autocast('cpu', dtype=torch.bfloat16, enabled=self.training):
            one = lambda t: torch.cat([t, torch.ones_like(t[..., :1])], -1)
            b = self.L.shape[1]
            half = torch.matmul(one(dep), self.L.transpose(0, 1).reshape(b, -1)).view(dep.shape[0], len(self.relations), b)
            return torch.matmul(half, one(head).unsqueeze(2)).squeeze(2)


class Features:
    def __init__(self, sentences, glove, most, width, least):
        counts = collections.Counter(word_key(w) for s in sentences for w in s['w'])
        kept = sorted((w for w, c in counts.items() if c >= least), key=lambda w: (-counts[w], w))
        self.vocabulary = {w: i + 2 for i, w in enumerate(kept)}
        self.known, rows = {}, [np.zeros(width, 'float32')]
        for w in glove['words'][:most]:
            if w not in self.known:
                v = np.array(glove['vectors'][w][:width], 'float32')
                self.known[w] = len(rows)
                rows.append(v / (np.linalg.norm(v) + 1e-6) * 3)
        self.vectors = np.array(rows, 'float32')
        self.cache = {}

    def of(self, w):
        f = self.cache.get(w)
        if f is None:
            k = word_key(w)
            f = self.cache[w] = (self.vocabulary.get(k, 1), self.known.get(w.lower(), 0), bucket(k[-3:], BUCKETS[0]), bucket(k[-2:], BUCKETS[1]),
                                 bucket(k[:3], BUCKETS[2]), bucket(shape(w), BUCKETS[3]))
        return f


def encoded(data, features, tables):
    """Sentences as arrays: six features a word, then head, relation, tag, name (-1 where not known)."""
    out = []
    for s in data:
        n = len(s['w'])
        if n > LONGEST:
            continue
        a = np.full((n, 10), -1, 'int32')
        a[:, :6] = [features.of(w) for w in s['w']]
        if 'h' in s:
            a[:, 6] = s['h']
            a[:, 7] = [tables['r'].get(r, -1) for r in s['r']]
            a[:, 8] = [tables['tag'].get(u + '|' + x, -1) for u, x in zip(s['u'], s['x'])]
        if 't' in s:
            a[:, 9] = [tables['t'][t] for t in s['t']]
        out.append(a)
    return out


def batches(data, budget, rng):
    """Sentences of exactly one length together: no padding, so the fast kernels serve."""
    by_length = collections.defaultdict(list)
    for a in data:
        by_length[len(a)].append(a)
    out = []
    for n in sorted(by_length):
        rng.shuffle(by_length[n])
        size = max(1, budget // (n + 1))
        out += [by_length[n][i:i + size] for i in range(0, len(by_length[n]), size)]
    rng.shuffle(out)
    return out


def loss_of(net, batch, noise):
    a = np.stack(batch)
    f = a[:, :, :6].copy()
    if noise is not None:
        f[:, :, 0][noise.random(f.shape[:2]) < .15] = 1
        f[:, :, 1][noise.random(f.shape[:2]) < .05] = 0
    y = torch.from_numpy(a[:, :, 6:].astype('int64'))
    tag, ner, s, head, dep = net(torch.from_numpy(f.astype('int64')))
    loss = torch.zeros(())
    k, i = (y[:, :, 0] >= 0).nonzero(as_tuple=True)
    if len(k):
        h, r = y[k, i, 0], y[k, i, 1]
        loss = F.cross_entropy(s[k, i].float(), h) + cross_entropy(tag, y[:, :, 2].masked_fill(y[:, :, 2] < 0, -100))
        loss = loss + cross_entropy(net.labels(head[k, h], dep[k, i]), r.masked_fill(r < 0, -100))
    t = y[:, :, 3]
    if (t >= 0).any():
        loss = loss + cross_entropy(ner, t.masked_fill(t < 0, -100))
    return loss


@torch.no_grad()
def predict(net, features, data):
    net.eval()
    out = []
    root = net.relations.index('root')
    for s in data:
        n = len(s['w'])
        tag, ner, arcs, head, dep = net(torch.tensor([[features.of(w) for w in s['w']]]))
        heads = tree(F.log_softmax(arcs[0].float(), 1))
        lab = net.labels(head[0, heads], dep[0])
        lab[:, root] = -1e9
        tags = [net.tags[j].split('|') for j in tag[0].argmax(1)]
        out.append({'w': s['w'], 'u': [t[0] for t in tags], 'x': [t[1] for t in tags], 'h': heads, 't': best_names(ner[0]),
                    'r': ['root' if g == 0 else net.relations[j] for g, j in zip(heads, lab.argmax(1).tolist())]})
    net.train()
    return out


def start_from(net, features, folder):
    """Takes over what an exported net of the same width knows: words, letters, LSTM, tags, names; arcs and labels where they are as wide."""
    with open(folder + '/net.json') as file:
        old = json.load(file)
    values = np.fromfile(folder + '/net.bin', 'float32')
    get = lambda name: torch.from_numpy(values[old['man'][name][0]:][:int(np.prod(old['man'][name][1]))].reshape(old['man'][name][1]).copy())
    rows = lambda new, olds: [(i, olds[key]) for i, key in enumerate(new) if key in olds]
    with torch.no_grad():
        words = get('w')
        net.w.weight[1] = words[1]
        for w, i in features.vocabulary.items():
            net.w.weight[i] = words[old['vocab'].get(w, 1)]
        for i, table in enumerate(net.e):
            table.weight.copy_(get('e%d' % i))
        net.root.copy_(get('root').view(1, 1, -1))
        for layer, lstm in enumerate(net.lstm):
            for way, suffix in ((0, ''), (1, '_reverse')):
                for kind, name in (('weight_ih', 'ih'), ('weight_hh', 'hh'), ('bias_ih', 'b')):
                    getattr(lstm, f'{kind}_l0{suffix}').copy_(get(f'{name}{layer}{way}'))
                getattr(lstm, f'bias_hh_l0{suffix}').zero_()
        for part, name, kinds in ((net.tag, 'tag', (net.tags, old['tags'])), (net.ner, 'ner', (NER, old['ner']))):
            weight, bias = get(name), get(name + 'b')
            for i, k in rows(kinds[0], {t: k for k, t in enumerate(kinds[1])}):
                part.weight[i], part.bias[i] = weight[k], bias[k]
        if list(net.U.shape) == old['man']['U'][1] and list(net.L.shape[1:]) == old['man']['L'][1][1:]:
            net.U.copy_(get('U'))
            net.ub.copy_(get('ub'))
            for name in ('ah', 'ad', 'lh', 'ld'):
                getattr(net, name).weight.copy_(get(name))
                getattr(net, name).bias.copy_(get(name + 'b'))
            cube = get('L')
            for i, k in rows(net.relations, {t: k for k, t in enumerate(old['labs'])}):
                net.L[i] = cube[k]


def train(net, gold, names, silver, make, a, evaluate):
    params = [p for p in net.parameters() if p.requires_grad]
    opt = torch.optim.Adam(params, lr=a.lr, betas=(.9, .98), fused=True)
    state = {'round': 0, 'progress': 0., 'seconds': 0.}
    if os.path.exists(a.out + '/net.part'):
        saved = torch.load(a.out + '/net.part', weights_only=False)
        net.load_state_dict(saved['net'])
        opt.load_state_dict(saved['opt'])
        state = saved['state']
    clock = time.process_time if a.cpu else time.time
    began = clock() - state['seconds']
    gold_words = sum(len(s) for s in gold)
    net.train()
    while state['progress'] < 1:
        rng, noise = random.Random(state['round']), np.random.default_rng(state['round'])
        part, words = [], 0
        for s in rng.sample(silver, len(silver)):
            if words > a.share * gold_words:
                break
            part.append(s)
            words += len(s)
        todo = batches(gold + part + make(state['round']), a.budget, rng) + batches(rng.sample(names, len(names) // 2), a.budget, rng)
        rng.shuffle(todo)
        total = seen = 0
        for k, batch in enumerate(todo):
            state['seconds'] = clock() - began
            state['progress'] = max((state['round'] + k / len(todo)) / a.rounds, state['seconds'] / 60 / a.minutes)
            if state['progress'] >= 1:
                break
            for group in opt.param_groups:
                group['lr'] = a.lr * min(1, .05 + state['progress'] * 50) * (1 - .98 * state['progress'])
            loss = loss_of(net, batch, noise)
            opt.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(params, 5.)
            opt.step()
            total += float(loss.detach())
            seen += batch[0].shape[0] * len(batch)
        state['round'] += 1
        print(f"round {state['round']} loss {total / max(1, len(todo)):.3f} words {seen}  {state['seconds']:.0f} s", flush=True)
        torch.save({'net': net.state_dict(), 'opt': opt.state_dict(), 'state': state}, a.out + '/net.part')
        if a.every and state['round'] % a.every == 0:
            evaluate()


def export(net, features, out, hidden):
    sd = net.state_dict()
    arrays = {'w': sd['w.weight'], 'g': sd['g.weight'], 'root': sd['root'].flatten(), 'U': sd['U'], 'ub': sd['ub'], 'L': sd['L']}
    for i in range(len(BUCKETS)):
        arrays['e%d' % i] = sd['e.%d.weight' % i]
    for layer in (0, 1):
        for way, suffix in ((0, ''), (1, '_reverse')):
            at, part = f'{layer}{way}', lambda kind: sd[f'lstm.{layer}.{kind}_l0{suffix}']
            arrays['ih' + at], arrays['hh' + at], arrays['b' + at] = part('weight_ih'), part('weight_hh'), part('bias_ih') + part('bias_hh')
    for k in ('tag', 'ner', 'ah', 'ad', 'lh', 'ld'):
        arrays[k], arrays[k + 'b'] = sd[k + '.weight'], sd[k + '.bias']
    places, offset = {}, 0
    with open(out + '/net.bin', 'wb') as file:
        for k, t in arrays.items():
            t = t.numpy().astype('float32')
            places[k] = [offset, list(t.shape)]
            file.write(t.tobytes())
            offset += t.size
    with open(out + '/net.json', 'w') as file:
        json.dump({'man': places, 'h': hidden, 'vocab': features.vocabulary, 'gl': features.known, 'tags': net.tags, 'labs': net.relations, 'ner': NER}, file)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--corpora', required=True)
    p.add_argument('--vectors', required=True, help='GloVe as JSON: words (most frequent first), vectors')
    p.add_argument('--silver', nargs='*', default=[])
    p.add_argument('--named', nargs='*', default=[], help='treebanks with names by the teacher, for the trees without')
    p.add_argument('--out', required=True)
    p.add_argument('--start', help='folder of a finished net to go on from')
    p.add_argument('--rounds', type=float, default=20)
    p.add_argument('--minutes', type=float, default=1e9, help='stop early; the learning rate falls with the time used')
    p.add_argument('--share', type=float, default=1.5, help='words of silver text a word of gold')
    p.add_argument('--made', type=int, default=800, help='sentences made to pattern a round')
    p.add_argument('--words', type=int, default=70000, help='most frequent words whose vectors are kept')
    p.add_argument('--hidden', type=int, default=128)
    p.add_argument('--arc', type=int, default=128)
    p.add_argument('--label', type=int, default=32)
    p.add_argument('--drop', type=float, default=.25)
    p.add_argument('--budget', type=int, default=1600, help='words a batch')
    p.add_argument('--lr', type=float, default=2.5e-3)
    p.add_argument('--every', type=int, default=0, help='rounds between scores')
    p.add_argument('--shape', choices=['lstm', 'gru', 'conv', 'transformer'], default='lstm', help='only lstm can be packed; the others are for comparison')
    p.add_argument('--cpu', action='store_true', help='--minutes are of the processor, not of the clock')
    p.add_argument('--threads', type=int, default=1)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(1)
    os.makedirs(a.out, exist_ok=True)
    trees, names = training(a.corpora)
    silver = []
    for path in a.silver:
        for s in read_conllu(path):
            silver.append({**{k: s[k] for k in 'wuxhr'}, 't': [m[4:] if m.startswith('NER=') else 'O' for m in s['m']]})
    given = {tuple(s['w']): [m[4:] if m.startswith('NER=') else 'O' for m in s['m']] for path in a.named for s in read_conllu(path)}
    for s in trees:
        if 't' not in s and tuple(s['w']) in given:
            s['t'] = given[tuple(s['w'])]
    names += 3 * [{'w': s['w'], 't': s['t']} for s in trees if s.get('uner')]  # marked by the rules that we are held to
    held_out = tests(a.corpora)
    with open(a.vectors) as file:
        features = Features(trees + names + silver + made(2000), json.load(file), a.words, 100, 3)
    tag_counts = collections.Counter(u + '|' + x for s in trees for u, x in zip(s['u'], s['x']))
    tags = sorted((t for t, c in tag_counts.items() if c >= 3), key=lambda t: (-tag_counts[t], t))
    relations = sorted({r for s in trees for r in s['r']})
    tables = {'r': {r: i for i, r in enumerate(relations)}, 'tag': {t: i for i, t in enumerate(tags)}, 't': {t: i for i, t in enumerate(NER)}}
    net = Student(len(features.vocabulary), features.vectors, tags, relations, a.hidden, a.arc, a.label, a.drop, a.shape)
    sets = [encoded(data, features, tables) for data in (trees, names, silver)]
    print('multiply-adds a word in the layers:', sum(p.numel() for p in net.lstm.parameters() if p.dim() > 1), flush=True)
    print('sentences: gold %d names %d silver %d; vocabulary %d vectors %d' % (*(len(s) for s in sets), len(features.vocabulary), len(features.known)), flush=True)
    if a.start:
        start_from(net, features, a.start)
    evaluate = lambda: score(lambda data: predict(net, features, data), held_out)
    train(net, *sets, lambda n: encoded(made(a.made, n + 2), features, tables), a, evaluate)
    if a.shape == 'lstm':
        export(net, features, a.out, a.hidden)
    evaluate()


if __name__ == '__main__':
    main()
