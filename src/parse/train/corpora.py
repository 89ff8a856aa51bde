"""Readers for the treebanks and name corpora, and the scores they are held to. Standard library only.

A sentence is a dict: w words, and where known u UPOS, x XPOS, h heads (0 = root), r relations, t names in IOB2 (PER, ORG, LOC).
"""
import collections
import gzip
import re

# Genres of GUM whose texts may be used commercially (its LICENSE.txt).
GUM_GENRES = {'news', 'interview', 'speech', 'academic', 'bio', 'court', 'voyage', 'textbook', 'vlog'}
NEWSLIKE = {'news', 'interview', 'speech'}
NER = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG']


def opened(path, mode='rt'):
    return gzip.open(path, mode, encoding='utf8') if path.endswith('.gz') else open(path, mode, encoding='utf8')


def read_conllu(path, keep=lambda sent_id: True):
    out, rows, comments, sent_id = [], [], [], ''
    with opened(path) as lines:
        for line in lines:
            line = line.rstrip('\n')
            if not line:
                if rows and keep(sent_id):
                    out.append({
                        'id': sent_id, 'comments': comments, 'w': [r[1] for r in rows], 'lemma': [r[2] for r in rows],
                        'u': [r[3] for r in rows], 'x': [r[4] for r in rows], 'm': [r[9] for r in rows],
                        'h': [int(r[6]) if r[6].isdigit() else 0 for r in rows], 'r': [r[7] for r in rows]})
                rows, comments, sent_id = [], [], ''
            elif line[0] == '#':
                comments.append(line)
                if line.startswith('# sent_id = '):
                    sent_id = line[12:]
            else:
                cells = line.split('\t')
                if cells[0].isdigit():
                    rows.append(cells)
    return out


def read_iob(path, word, tag, separator, kind):
    out, words, tags = [], [], []

    def flush():
        if words:
            out.append({'w': list(words), 't': iob2(tags)})
        words.clear()
        tags.clear()

    with opened(path) as lines:
        for line in lines:
            line = line.rstrip('\r\n')
            if not line.strip():
                flush()
                continue
            if line.startswith('# ') and ' = ' in line or line.startswith('-DOCSTART-'):
                continue
            cells = line.split(separator)
            if len(cells) <= max(word, tag) or word == 1 and not cells[0].isdigit():
                continue
            words.append(cells[word])
            tags.append(kind(cells[tag].strip()))
    flush()
    return out


def iob2(tags):
    """I- that opens a name becomes B-."""
    tags = list(tags)
    for i, t in enumerate(tags):
        if t[0] == 'I' and (i == 0 or tags[i - 1][2:] != t[2:]):
            tags[i] = 'B' + t[1:]
    return tags


def person_place_body(tag):
    if tag == 'O':
        return tag
    kind = next((k for k in ('PER', 'LOC', 'ORG') if tag[2:].upper().startswith(k)), '')
    return tag[0] + '-' + kind if kind else 'O'


def wnut_kind(tag):
    kind = {'person': 'PER', 'location': 'LOC', 'corporation': 'ORG', 'group': 'ORG'}.get(tag[2:])
    return tag[0] + '-' + kind if kind else 'O'


def genre(sent_id):
    return re.sub(r'^.*GUM_', '', sent_id).split('_')[0]


TITLES = set('Mr Mrs Ms Dr President Prime Minister Senator Sen Secretary Governor General Sir Rep Judge Professor Prof King Queen '
             'Prince Captain Sgt Chancellor Rev Pope Lord Lady Justice'.split())
LINKS = {'of', 'for', 'and', 'the', '&', '-', 'de', 'la', 'del', 'van', 'von', "'s"}


def gum_names(s):
    """Names from GUM's entity brackets: a person, organisation or place whose head is a proper noun, cut to the proper nouns round it."""
    n, opened_, found = len(s['w']), [], []
    for i, misc in enumerate(s['m']):
        cell = next((m[7:] for m in misc.split('|') if m.startswith('Entity=')), '')
        for piece in re.findall(r'\(?[^()]+\)?', cell):
            parts = piece.strip('()').split('-')
            if piece[0] == '(':
                if piece[-1] == ')':
                    found.append((i, i, parts[1]))
                else:
                    opened_.append((parts[0], parts[1], i))
            elif piece[-1] == ')':
                for k in range(len(opened_) - 1, -1, -1):
                    if opened_[k][0] == parts[0]:
                        found.append((opened_[k][2], i, opened_[k][1]))
                        del opened_[k]
                        break
    tags = ['O'] * n
    for a, b, entity in found:
        kind = {'person': 'PER', 'organization': 'ORG', 'place': 'LOC'}.get(entity)
        if not kind:
            continue
        head = next((i for i in range(a, b + 1) if not a <= s['h'][i] - 1 <= b), a)
        if s['u'][head] != 'PROPN':
            continue

        def inside(i):
            for _ in range(9):
                if i == head:
                    return True
                if not re.match(r'flat|compound|fixed|nmod:desc|amod|case|nmod|punct|det', s['r'][i]):
                    return False
                i = s['h'][i] - 1
                if not a <= i <= b:
                    return False
            return False

        def own(i):
            if not a <= i <= b:
                return False
            title = kind == 'PER' and (s['r'][i] == 'nmod:desc' or s['w'][i].rstrip('.') in TITLES)
            proper = s['u'][i] == 'PROPN' or s['x'][i].startswith('NNP') and s['w'][i][:1].isupper()
            return proper and not title and not s['r'][i].startswith('appos') and inside(i)

        first = last = head
        while own(last + 1) or last + 2 <= b and own(last + 2) and (
                s['w'][last + 1] == '-' or kind != 'PER' and s['w'][last + 1].lower() in LINKS and s['u'][last + 2] == 'PROPN'):
            last += 1
        while own(first - 1) or s['w'][first - 1] == '-' and own(first - 2):
            first -= 1
        if all(t == 'O' for t in tags[first:last + 1]):
            tags[first:last + 1] = ['B-' + kind] + ['I-' + kind] * (last - first)
    return tags


def training(d):
    """Everything to learn from: trees (EWT, GUM; train and dev) with names where somebody marked them, then names alone."""
    ewt = read_conllu(d + '/en_ewt-train.conllu.gz')
    dev = read_conllu(d + '/en_ewt-dev.conllu.gz')
    gum = [s for part in ('train', 'dev') for s in read_conllu(f'{d}/en_gum-{part}.conllu.gz', lambda i: genre(i) in GUM_GENRES)]
    for s in gum:
        s['t'] = gum_names(s)
    marked = {tuple(s['w']): s['t'] for s in read_iob(d + '/uner_ewt-dev.iob2.gz', 1, 2, '\t', person_place_body)}
    for s in dev:
        if tuple(s['w']) in marked:
            s['t'], s['uner'] = marked[tuple(s['w'])], True
    names = (read_iob(d + '/wikigold.conll.gz', 0, 1, ' ', person_place_body) + read_iob(d + '/wnut17-train.conll.gz', 0, 1, '\t', wnut_kind)
             + read_iob(d + '/broad_twitter.conll.gz', 0, 1, '\t', person_place_body))
    return ewt + dev + gum, names


def tests(d):
    trees = [('ewt', read_conllu(d + '/en_ewt-test.conllu.gz')), ('pud', read_conllu(d + '/en_pud-test.conllu.gz')),
             ('gum news, interview, speech', read_conllu(d + '/en_gum-test.conllu.gz', lambda i: genre(i) in NEWSLIKE))]
    names = [('uner ewt', read_iob(d + '/uner_ewt-test.iob2.gz', 1, 2, '\t', person_place_body)),
             ('uner pud', read_iob(d + '/uner_pud-test.iob2.gz', 1, 2, '\t', person_place_body))]
    return trees, names


def spans(tags):
    out, start = set(), None
    for i, t in enumerate(tags + ['O']):
        if start is not None and t[0] != 'I':
            out.add((start, i, tags[start][2:]))
            start = None
        if t[0] == 'B':
            start = i
    return out


def universal(relation):
    return relation.split(':')[0]


def score(predict, sets):
    """Prints UPOS, UAS, LAS (universal relations, with and without punctuation) and name F1. predict: sentences -> sentences."""
    trees, names = sets
    for title, gold in trees:
        c = collections.Counter()
        for s, p in zip(gold, predict(gold)):
            for i in range(len(s['w'])):
                head = p['h'][i] == s['h'][i]
                label = head and universal(p['r'][i]) == universal(s['r'][i])
                c.update(n=1, upos=p['u'][i] == s['u'][i], uas=head, las=label)
                if s['u'][i] != 'PUNCT':
                    c.update(words=1, wuas=head, wlas=label)
        share = lambda k, of: 100 * c[k] / max(1, c[of])
        print(f"{title:28} UPOS {share('upos', 'n'):.2f} UAS {share('uas', 'n'):.2f} LAS {share('las', 'n'):.2f}"
              f"  no punct. UAS {share('wuas', 'words'):.2f} LAS {share('wlas', 'words'):.2f}", flush=True)
    for title, gold in names:
        c = collections.Counter()
        for s, p in zip(gold, predict(gold)):
            for kind in ('all', 'PER', 'LOC', 'ORG'):
                g, q = ({x for x in spans(y['t']) if kind in ('all', x[2])} for y in (s, p))
                c.update({(kind, 'hit'): len(g & q), (kind, 'sum'): len(g) + len(q)})
        print(f'{title:28} ' + '  '.join(f"{k} {200 * c[k, 'hit'] / max(1, c[k, 'sum']):.1f}" for k in ('all', 'PER', 'LOC', 'ORG')), flush=True)
