"""Sentences made to pattern, with their trees: lists of people with long titles, counterparts, visits and talks.

The treebanks hold only a few dozen of these, and reports on diplomacy are full of them. Every name, country and verb is drawn at random, so that a
net can learn the pattern only. Trees follow the conventions of EWT and GUM: the name heads its titles (`nmod:desc`), names in a list are `conj`.
"""
import random

GIVEN = ('Amina Paul Rosa Kwame Ingrid Tomas Leila Arjun Mei Haruto Sofia Diego Fatima Olga Pierre Anna Yusuf Chloe Marek Elena Samir Nadia Tariq '
         'Linh Aung Siti Joko Maria Jose Lars Katrin Giorgi Aigul Bolat Nino Petra Ivan Daria Moussa Awa Thabo Naledi Carlos Lucia Pedro Hanna '
         'Erik Zofia Viktor Reza Shirin Dawit Selam Abdul Farah Kofi Efua Mircea Ioana Goran Vesna Wei Jun Min Soo Kenji Aiko Takeshi Naomi').split()
FAMILY = ('Diop Otieno Vega Mensah Larsen Novak Haddad Sharma Chen Tanaka Rossi Fernandez Rahman Petrova Dubois Keller Demir Martin Kowalski '
          'Popescu Nasser Karimov Aziz Nguyen Htun Wati Santoso Quispe Flores Berg Vogel Beridze Bekov Abdi Moyo Dlamini Silva Costa Almeida Virtanen '
          'Lindqvist Wojcik Horvat Hosseini Tesfaye Bekele Khan Malik Owusu Boateng Ionescu Stanescu Jovanovic Kim Park Lee Wang Zhang Sato Mori Ito '
          'Yamada Iyer Menon Reddy Bose Gupta Nair Ortiz Mendoza Castillo Jensen Hansen Weber Schmidt Moreau Laurent Ricci Conti Papadopoulos').split()
COUNTRIES = ('Kenya/Kenyan/Nairobi Peru/Peruvian/Lima Norway/Norwegian/Oslo Ghana/Ghanaian/Accra Japan/Japanese/Tokyo India/Indian/Mumbai Chile/Chilean/Santiago '
             'Egypt/Egyptian/Cairo Vietnam/Vietnamese/Hanoi Poland/Polish/Warsaw Turkey/Turkish/Ankara Jordan/Jordanian/Amman Qatar/Qatari/Doha '
             'Brazil/Brazilian/Brasilia Mexico/Mexican/Tijuana France/French/Paris Germany/German/Berlin Italy/Italian/Rome Spain/Spanish/Madrid '
             'Greece/Greek/Athens Armenia/Armenian/Yerevan Georgia/Georgian/Tbilisi Ukraine/Ukrainian/Kyiv Russia/Russian/Moscow China/Chinese/Beijing '
             'Mongolia/Mongolian/Ulaanbaatar Nepal/Nepali/Kathmandu Pakistan/Pakistani/Islamabad Iran/Iranian/Tehran Iraq/Iraqi/Baghdad Israel/Israeli/Jerusalem '
             'Syria/Syrian/Damascus Lebanon/Lebanese/Beirut Ethiopia/Ethiopian/Gondar Sudan/Sudanese/Khartoum Chad/Chadian/Ndjamena Mali/Malian/Bamako '
             'Senegal/Senegalese/Dakar Nigeria/Nigerian/Abuja Rwanda/Rwandan/Kigali Uganda/Ugandan/Kampala Tanzania/Tanzanian/Dodoma Zambia/Zambian/Lusaka '
             'Angola/Angolan/Luanda Cuba/Cuban/Havana Bolivia/Bolivian/Cochabamba Ecuador/Ecuadorian/Quito Colombia/Colombian/Bogota Canada/Canadian/Ottawa '
             'Australia/Australian/Canberra Thailand/Thai/Bangkok Cambodia/Cambodian/Battambang Indonesia/Indonesian/Jakarta Malaysia/Malaysian/Melaka '
             'Finland/Finnish/Helsinki Sweden/Swedish/Stockholm Denmark/Danish/Copenhagen Hungary/Hungarian/Budapest Serbia/Serbian/Belgrade').split()
COUNTRIES = [c.split('/') for c in COUNTRIES]
DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split()
TOPICS = 'trade energy security fisheries migration border water transport defense defence maritime nuclear agriculture space health climate'.split()
MATTERS = 'cooperation policy talks projects reforms ties challenges issues security agreements'.split()


class Node:
    """A word with what hangs on it, before and after."""

    def __init__(self, form, upos, xpos, rel='dep', left=(), right=(), name=''):
        self.form, self.upos, self.xpos, self.rel, self.name = form, upos, xpos, rel, name
        self.left, self.right = list(left), list(right)

    def to(self, rel):
        self.rel = rel
        return self

    def words(self):
        return [w for n in self.left for w in n.words()] + [self] + [w for n in self.right for w in n.words()]


def sentence(root):
    words = root.to('root').words()
    place = {id(w): i + 1 for i, w in enumerate(words)}
    head = {id(child): place[id(w)] for w in words for child in w.left + w.right}
    words[0].form = words[0].form[0].upper() + words[0].form[1:]
    tags, last = [], ''
    for w in words:
        tags.append('O' if not w.name else ('I-' if w.name == last else 'B-') + w.name[:3])
        last = w.name
    return {'w': [w.form for w in words], 'u': [w.upos for w in words], 'x': [w.xpos for w in words], 'r': [w.rel for w in words],
            'h': [head.get(id(w), 0) for w in words], 't': tags}


class Maker:
    def __init__(self, seed):
        self.rng, self.names = random.Random(seed), 0

    def any(self, xs):
        return xs[self.rng.randrange(len(xs))]

    def chance(self, p):
        return self.rng.random() < p

    # words
    def word(self, form, upos, xpos, rel='dep', left=(), right=(), name=''):
        return Node(form, upos, xpos, rel, left, right, name)

    def comma(self):
        return self.word(',', 'PUNCT', ',', 'punct')

    def adjective(self, form):
        return self.word(form, 'ADJ', 'NNP' if form[0].isupper() else 'JJ', 'amod')

    def demonym(self, country):
        return self.word(country[1], 'ADJ', 'JJ', 'amod')

    def case(self, form):
        return self.word(form, 'ADP', 'IN', 'case')

    def country(self, country, rel='dep', left=()):
        self.names += 1
        return self.word(country[0], 'PROPN', 'NNP', rel, left, name=f'LOC{self.names}')

    def city(self, country, rel, left):
        self.names += 1
        return self.word(country[2], 'PROPN', 'NNP', rel, left, name=f'LOC{self.names}')

    def person(self):
        """A bare name: its first word heads it."""
        self.names += 1
        name = f'PER{self.names}'
        proper = lambda form, rel, right=(): self.word(form, 'PROPN', 'NNP', rel, (), right, name)
        family = self.any(FAMILY)
        if self.chance(.12):
            return proper(family, 'dep')
        first = self.any('ABCDEFGHJKLMNPRSTV') + '.' if self.chance(.12) else self.any(GIVEN)
        rest = []
        if self.chance(.15):
            rest.append(self.any('ABCDEFGHJKLMNPRSTV') + '.')
        elif self.chance(.12):
            rest.append(self.any(GIVEN))
        return proper(first, 'dep', [proper(w, 'flat') for w in rest + [family]])

    def title(self, country):
        """A title before a name; country may be None."""
        r = self.rng.random()
        lower = self.chance(.5)
        mark = lambda form: form if lower else form.capitalize()
        noun = lambda form, left=(), right=(): self.word(mark(form), 'NOUN' if lower else 'PROPN', 'NN' if lower else 'NNP', 'nmod:desc', left, right)
        before = [self.demonym(country)] if country and self.chance(.75) else []
        if r < .34:
            office = self.any(['foreign', 'prime'])
            return noun('minister', [*before, self.adjective(mark(office))])
        if r < .56:
            kind = self.any('defence defense finance trade interior energy commerce transport health'.split())
            return noun('minister', [*before, self.word(mark(kind), 'NOUN' if lower else 'PROPN', 'NN' if lower else 'NNP', 'compound')])
        if r < .72:
            return noun(self.any('president president chancellor ambassador spokesperson spokesman senator king envoy'.split()), before)
        lower = False
        if r < .80:
            of = self.word('of', 'ADP', 'IN', 'case')
            what = self.word(self.any('State Defense Energy Commerce Agriculture'.split()), 'PROPN', 'NNP', 'nmod', [of])
            us = [self.word(self.any(['U.S.', 'US']), 'PROPN', 'NNP', 'compound', name=self.fresh('LOC'))] if self.chance(.4) else []
            return noun('Secretary', us + ([self.word('Deputy', 'PROPN', 'NNP', 'compound')] if self.chance(.2) else []), [what])
        if r < .90:
            of = self.case(self.any(['of', 'for']))
            if self.chance(.5):
                what = self.word('Affairs', 'PROPN', 'NNPS', 'nmod', [of, self.adjective('Foreign')])
            else:
                what = self.word(self.any('Trade Defence Finance Transport Industry'.split()), 'PROPN', 'NNP', 'nmod', [of])
            return noun('Minister', before, [what])
        if r < .96:
            affairs = self.word('Affairs', 'PROPN', 'NNPS', 'compound', [self.adjective(self.any(['External', 'Foreign', 'Internal']))])
            return noun('Minister', [*before, affairs])
        return noun(self.any(['Advisor', 'Adviser']), [*before, self.word('Security', 'PROPN', 'NNP', 'compound', [self.adjective('National')])])

    def fresh(self, kind):
        self.names += 1
        return kind + str(self.names)

    def titled(self, rel, country=None):
        """A name with its title: the name is the head."""
        who = self.person().to(rel)
        if self.chance(.1):
            who.left.append(self.word(self.any(['Dr', 'Dr.', 'Mr.', 'Ms.', 'Gen.']), 'PROPN', 'NNP', 'nmod:desc'))
        who.left.insert(0, self.title(country))
        if country and not any(n.upos == 'ADJ' and n.form == country[1] for n in who.left[0].left) and self.chance(.4):
            who.right.append(self.country(country, 'nmod', [self.case('of')]))
        return who

    def office(self, rel, country):
        """An office with its holder behind it: "Kenya's foreign minister, Amina Diop,"."""
        poss = self.country(country, 'nmod:poss')
        poss.right.append(self.word("'s", 'PART', 'POS', 'case'))
        kind = self.adjective('foreign') if self.chance(.5) else self.word(self.any('defence defense finance trade'.split()), 'NOUN', 'NN', 'compound')
        name = self.person().to('appos')
        comma = self.chance(.6)
        if comma:
            name.left.insert(0, self.comma())
            name.right.append(self.comma())
        return self.word('minister', 'NOUN', 'NN', rel, [poss, kind], [name])

    def listed(self, items, rel):
        """A, B and C."""
        first = items[0].to(rel)
        for i, item in enumerate(items[1:]):
            item.to('conj')
            last = i == len(items) - 2
            item.left[:0] = ([self.comma()] if not last or len(items) > 2 and self.chance(.4) else []) + ([self.word('and', 'CCONJ', 'CC', 'cc')] if last else [])
            first.right.append(item)
        return first

    def side(self, rel, country=None, many=None):
        """One or several people of one country."""
        country = country or self.any(COUNTRIES)
        count = many or self.rng.choices([1, 2, 3], [.5, .4, .1])[0]
        if count == 1 and self.chance(.2):
            return self.office(rel, country)
        items = [self.titled(rel, country if i == 0 or self.chance(.3) else None) for i in range(count)]
        return self.listed(items, rel)

    def counterparts(self, rel, left):
        """Their Kenyan counterparts A and B, respectively."""
        many = self.chance(.7)
        names = self.listed([self.titled('appos') if self.chance(.4) else self.person() for _ in range(2 if many else 1)], 'appos')
        comma = self.chance(.5)
        if comma:
            names.left.insert(0, self.comma())
        before = [self.word(self.any(['their', 'their', 'his', 'her']) if many else self.any(['his', 'her', 'their']), 'PRON', 'PRP$', 'nmod:poss')]
        if self.chance(.3):
            before.append(self.word('respective', 'ADJ', 'JJ', 'amod'))
        if self.chance(.6):
            before.append(self.demonym(self.any(COUNTRIES)))
        head = self.word('counterparts' if many else 'counterpart', 'NOUN', 'NNS' if many else 'NN', rel, left + before, [names])
        if many and self.chance(.4):
            head.right.append(self.word('respectively', 'ADV', 'RB', 'advmod', [self.comma()]))
        return head

    def setting(self):
        """In a city, on a day, in some order."""
        out = []
        if self.chance(.6):
            out.append(self.city(self.any(COUNTRIES), 'obl', [self.case('in')]))
        if self.chance(.6):
            day = self.any(DAYS)
            out.append(self.word(day, 'PROPN', 'NNP', 'obl', [self.case('on')]) if self.chance(.7) else self.word(day, 'PROPN', 'NNP', 'obl:unmarked'))
        return out

    def matter(self, rel, left=()):
        topics = self.rng.sample(TOPICS, 2)
        noun = self.word(self.any(MATTERS), 'NOUN', 'NN', rel)
        noun.xpos = 'NN' if noun.form in ('cooperation', 'policy', 'security') else 'NNS'
        before = list(left)
        if self.chance(.35):
            participle = self.any('continued expanded sustained increased joint bilateral regional shared renewed'.split())
            before.append(self.word(participle, 'VERB' if participle.endswith('ed') and participle != 'shared' else 'ADJ', 'VBN' if participle.endswith('ed') else 'JJ', 'amod'))
            before[-1].upos = 'VERB' if before[-1].xpos == 'VBN' else 'ADJ'
        first = self.word(topics[0], 'NOUN', 'NN', 'compound')
        if self.chance(.4):
            first.right.append(self.word(topics[1], 'NOUN', 'NN', 'conj', [self.word('and', 'CCONJ', 'CC', 'cc')]))
        noun.left = before + [first]
        return noun

    def discuss(self):
        verb = self.word(self.any('discuss review advance deepen strengthen'.split()), 'VERB', 'VB', 'advcl', [self.word('to', 'PART', 'TO', 'mark')])
        verb.right.append(self.matter('obj'))
        return verb

    def finish(self, verb):
        verb.right.append(self.word('.', 'PUNCT', '.', 'punct'))
        return sentence(verb)

    def front(self, verb):
        if self.chance(.15):
            day = self.word(self.any(DAYS), 'PROPN', 'NNP', 'obl', [self.word('on', 'ADP', 'IN', 'case')])
            verb.left[:0] = [day] + ([self.comma()] if self.chance(.7) else [])
            return True
        return False

    # sentences
    def met(self):
        verb = self.word(self.any('met hosted welcomed received telephoned greeted briefed thanked joined congratulated'.split()), 'VERB', 'VBD')
        verb.left = [self.side('nsubj')]
        verb.right = [self.counterparts('obj', []) if self.chance(.25) else self.side('obj')]
        if not self.front(verb):
            verb.right += self.setting()
        if self.chance(.35):
            along = [self.comma()] if self.chance(.7) else []
            verb.right.append(self.counterparts('obl', [*along, self.case('along'), self.case('with')]))
        elif self.chance(.3):
            verb.right.append(self.discuss())
        return self.finish(verb)

    def talks(self):
        noun = self.word(self.any(['talks', 'consultations', 'discussions']), 'NOUN', 'NNS', 'obj')
        if self.chance(.3):
            noun.left.append(self.word(self.any('bilateral separate annual lengthy'.split()), 'ADJ', 'JJ', 'amod'))
        verb = self.word('held', 'VERB', 'VBD', 'dep', [self.side('nsubj')], [noun])
        other = self.counterparts('nmod', [self.case('with')]) if self.chance(.3) else self.side('nmod')
        if other.left[:1] == [] or other.left[0].form != 'with':
            other.left.insert(0, self.case('with'))
        noun.right.append(other)
        verb.right += self.setting()
        if self.chance(.3):
            noun.right.append(self.matter('nmod', [self.case('on')]))
        return self.finish(verb)

    def said(self):
        verb = self.word(self.any('said stressed noted announced added'.split()), 'VERB', 'VBD', 'dep', [self.side('nsubj', many=1)])
        inner = self.word(self.any('deepen expand support review finance'.split()), 'VERB', 'VB', 'ccomp')
        inner.left = [self.word('that', 'SCONJ', 'IN', 'mark')] if self.chance(.6) else []
        inner.left += [self.country(self.any(COUNTRIES), 'nsubj'), self.word(self.any(['would', 'will']), 'AUX', 'MD', 'aux')]
        inner.right = [self.matter('obj'), self.country(self.any(COUNTRIES), 'obl', [self.case('with')])]
        if self.chance(.4):
            verb.right.append(self.word(self.any(DAYS), 'PROPN', 'NNP', 'obl', [self.case('on')]))
        verb.right.append(inner)
        return self.finish(verb)

    def received(self):
        verb = self.word(self.any('received welcomed greeted briefed'.split()), 'VERB', 'VBN', 'dep', [self.side('nsubj:pass', many=1), self.word('was', 'AUX', 'VBD', 'aux:pass')])
        agent = self.side('obl:agent')
        agent.left.insert(0, self.case('by'))
        verb.right = [agent, *self.setting()]
        return self.finish(verb)

    def arrived(self):
        verb = self.word(self.any(['arrived', 'landed']), 'VERB', 'VBD', 'dep', [self.side('nsubj')])
        talks = self.word('talks', 'NOUN', 'NNS', 'obl', [self.case('for')])
        other = self.side('nmod')
        other.left.insert(0, self.case('with'))
        talks.right.append(other)
        verb.right = [self.city(self.any(COUNTRIES), 'obl', [self.case('in')])]
        if self.chance(.5):
            verb.right.append(self.word(self.any(DAYS), 'PROPN', 'NNP', 'obl', [self.case('on')]))
        verb.right.append(talks)
        return self.finish(verb)

    def between(self):
        noun = self.word(self.any('meeting dialogue call summit'.split()), 'NOUN', 'NN', 'nsubj', [self.word('the', 'DET', 'DT', 'det')])
        one, other = self.side('nmod', many=1), self.side('conj', many=1)
        one.left.insert(0, self.case('between'))
        other.left.insert(0, self.word('and', 'CCONJ', 'CC', 'cc'))
        one.right.append(other)
        noun.right = [one]
        verb = self.word('took', 'VERB', 'VBD', 'dep', [noun], [self.word('place', 'NOUN', 'NN', 'obj'), *self.setting()])
        return self.finish(verb)

    def praised(self):
        verb = self.word(self.any('highlighted praised welcomed noted underscored emphasized'.split()), 'VERB', 'VBD', 'dep', [self.side('nsubj')])
        items = [self.matter('obj') for _ in range(self.rng.choice([1, 2, 3]))]
        verb.right = [self.listed(items, 'obj')]
        return self.finish(verb)

    def agreed(self):
        """The two sides agreed to raise trade to $40 billion by 2031."""
        subject = self.any([self.sides, self.sides, lambda: self.side('nsubj'), lambda: self.country(self.any(COUNTRIES), 'nsubj')])()
        act = self.word(self.any('raise increase expand double lift boost cut'.split()), 'VERB', 'VB', 'xcomp', [self.word('to', 'PART', 'TO', 'mark')])
        noun = self.word(self.any('trade investment exports imports spending output aid'.split()), 'NOUN', 'NN', 'obj')
        noun.xpos = 'NNS' if noun.form.endswith('s') else 'NN'
        noun.left = [self.adjective(self.any('bilateral annual mutual military joint'.split()))] if self.chance(.6) else []
        act.right = [noun]
        if self.chance(.7):
            act.right.append(self.amount('obl', [self.case(self.any(['to', 'by']))]))
        if self.chance(.7):
            act.right.append(self.word(str(2025 + self.rng.randrange(20)), 'NUM', 'CD', 'obl', [self.case(self.any(['by', 'by', 'before', 'in']))]))
        verb = self.word(self.any('agreed pledged promised decided vowed'.split()), 'VERB', 'VBD', 'dep', [subject], [act])
        self.front(verb)
        return self.finish(verb)

    def provide(self):
        act = self.word(self.any('provide lend give allocate'.split()), 'VERB', 'VB', 'xcomp', [self.word('to', 'PART', 'TO', 'mark')], [self.amount('obj', [])])
        act.right.append(self.country(self.any(COUNTRIES), 'obl', [self.case('to')]))
        if self.chance(.5):
            years = self.word('years', 'NOUN', 'NNS', 'obl', [self.case('over'), self.word(self.any('two three five ten'.split()), 'NUM', 'CD', 'nummod')])
            act.right.append(years)
        verb = self.word(self.any('agreed pledged promised offered'.split()), 'VERB', 'VBD', 'dep', [self.country(self.any(COUNTRIES), 'nsubj')], [act])
        return self.finish(self.between_words(verb))

    def sides(self):
        left = [self.word('the', 'DET', 'DT', 'det'), self.word(self.any(['two', 'two', 'three']), 'NUM', 'CD', 'nummod')]
        return self.word(self.any('sides leaders countries ministers governments'.split()), 'NOUN', 'NNS', 'nsubj', left)

    def amount(self, rel, left):
        big = self.word(self.any('million billion trillion'.split()), 'NUM', 'CD', 'nummod')
        number = self.any([str(self.rng.randrange(2, 900)), f'{self.rng.randrange(1, 30)}.{self.rng.randrange(1, 10)}'])
        digits = self.word(number, 'NUM', 'CD', 'compound')
        big.left = [digits]
        return self.word('$', 'SYM', '$', rel, left, [big])

    def between_words(self, verb):
        """The day between subject and verb: "Kenya on Tuesday summoned"."""
        if self.chance(.4):
            verb.left.append(self.word(self.any(DAYS), 'PROPN', 'NNP', 'obl', [self.case('on')]))
        return verb

    def summoned(self):
        one, other = self.rng.sample(COUNTRIES, 2)
        envoy = self.word(self.any(['ambassador', 'envoy']), 'NOUN', 'NN', 'obj', [self.word('the', 'DET', 'DT', 'det'), self.demonym(other)])
        verb = self.word(self.any(['summoned', 'expelled', 'recalled']), 'VERB', 'VBD', 'dep', [self.country(one, 'nsubj')], [envoy])
        if verb.form == 'recalled':
            envoy.left = [self.word('its', 'PRON', 'PRP$', 'nmod:poss')]
            envoy.right = [self.country(other, 'nmod', [self.case('to')])]
        if len(self.between_words(verb).left) == 1 and self.chance(.5):
            verb.right.append(self.word(self.any(DAYS), 'PROPN', 'NNP', 'obl', [self.case('on')]))
        if self.chance(.6):
            verb.right.append(self.word(self.any('visit statement attack raid decision'.split()), 'NOUN', 'NN', 'obl', [self.case('over'), self.word(self.any(['the', 'a']), 'DET', 'DT', 'det')]))
        return self.finish(verb)


def made(count, seed=1):
    """So many sentences, the same ones for the same seed."""
    m = Maker(seed)
    kinds = [m.met, m.met, m.met, m.talks, m.said, m.received, m.arrived, m.between, m.praised, m.summoned, m.agreed, m.agreed, m.provide]
    return [m.any(kinds)() for _ in range(count)]


if __name__ == '__main__':
    for s in made(12, 7):
        print(' '.join(s['w']))
        print('   ', ' '.join(f"{w}/{r}>{s['w'][h - 1] if h else 'ROOT'}" for w, r, h in zip(s['w'], s['r'], s['h'])))
