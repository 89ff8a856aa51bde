#!/usr/bin/env python3
"""Puts two students, of which the second went on from the first, together into one: the mean of their numbers.

  average.py FIRST SECOND OUT [SHARE]

FIRST, SECOND, OUT are folders as student.py writes them; SHARE is what the first counts for (.5). Words that only the second knows keep its numbers. The mean lies between
what both learnt and scores above either on what one of them had forgotten (Wortsman et al. 2022, "Model soups").
"""
import json
import os
import sys

import numpy as np


def load(folder):
    with open(folder + '/net.json') as file:
        about = json.load(file)
    values = np.fromfile(folder + '/net.bin', 'float32')
    return about, {k: values[at:at + int(np.prod(shape))].reshape(shape) for k, (at, shape) in about['man'].items()}


def main(first, second, out, share=.5):
    share = float(share)
    (old, a), (new, b) = load(first), load(second)
    for names in ('tags', 'labs', 'ner'):
        if old[names] != new[names]:
            sys.exit(f'The two tell other {names} apart: they did not go on from one another.')
    mean = {}
    for k, theirs in b.items():
        if k == 'g':  # vectors that nobody trained
            mean[k] = theirs
        elif k == 'w':
            mean[k] = theirs.copy()
            rows = [(0, 0), (1, 1)] + [(i, old['vocab'][w]) for w, i in new['vocab'].items() if w in old['vocab']]
            for i, j in rows:
                mean[k][i] = share * a[k][j] + (1 - share) * theirs[i]
        else:
            mean[k] = share * a[k] + (1 - share) * theirs
    os.makedirs(out, exist_ok=True)
    with open(out + '/net.bin', 'wb') as file:
        for k in new['man']:
            file.write(mean[k].astype('float32').tobytes())
    with open(out + '/net.json', 'w') as file:
        json.dump(new, file)


if __name__ == '__main__':
    if not 4 <= len(sys.argv) <= 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
