/* pattern.c - compiles and matches the phrasings of rules/; the notation stands in pattern.h. */
#include "grammar/pattern.h"

#include <string.h>

/* Words that belong together stand no farther apart; this also bounds the work a sentence can cause. */
#define GAP_MAX 30

enum element_kind { E_UNIT, E_GAP_SEGMENT, E_GAP_COMMAS, E_GAP_ANY, E_START, E_END };

/* One alternative of a unit element. */
struct choice {
	enum { C_WORD, C_TAG, C_PERIOD, C_FIGURE } kind;
	enum tag tag;
	const char *text; /* the word, or the tag's value; NULL: any value */
};

struct element {
	enum element_kind kind;
	bool optional, not_this;
	struct choice *choices;
	size_t n_choices;
};

struct side {
	struct element *v; /* outwards from the figure */
	size_t n, cap;
};

#define NEEDS_MAX 4

struct pattern {
	enum pattern_measure measure;
	struct side left, right;
	uint64_t need[NEEDS_MAX]; /* a sentence that fits has one of these traits, for each of the needs */
	size_t n_needs;
};

/* A tag or a word as one bit of 64; different ones may share a bit. */
static uint64_t tag_trait(enum tag tag) { return 1ULL << (tag & 31); }
static uint64_t word_trait(char first, char last) { return 1ULL << (32 + ((first * 5 + last) & 31)); }
static uint64_t text_trait(const char *word) { return word_trait(word[0], word[strlen(word) - 1]); }

void units_close(struct units *u)
{
	for (size_t i = 0; i < u->n; i++) {
		const struct token *tok = &u->text->tok[u->v[i].tok];
		char last = u->text->s[tok->end - 1];
		if (u->v[i].kind == UNIT_FIGURE || u->v[i].kind == UNIT_PERIOD)
			continue;
		u->traits |= tok->tags;
		if (u->v[i].n_tok == 1)
			u->traits |= word_trait(tok->first, tok->kind == TOKEN_SIGN ? tok->first : last >= 'A' && last <= 'Z' ? (char)(last | 0x20) : last);
	}
}

bool unit_is_any(const struct units *u, size_t i, const char *const *words, size_t n)
{
	for (size_t k = 0; k < n; k++)
		if (unit_is(u, i, words[k]))
			return true;
	return false;
}

bool unit_is_stop(const struct units *u, size_t i)
{
	return u->v[i].kind == UNIT_SIGN && u->text->tok[u->v[i].tok].sign == ';';
}

bool unit_is_boundary(const struct units *u, size_t i)
{
	if (u->v[i].kind != UNIT_SIGN)
		return false;
	const struct token *t = &u->text->tok[u->v[i].tok];
	switch (t->sign) {
	case ',': case ';': case ':': case '(': case ')': case '[': case ']': case '|':
		return true;
	case '-': /* a dash between blanks, or doubled; not the hyphen of a word */
		return t->gap != GAP_NONE || (i > 0 && unit_is(u, i - 1, "-"));
	default:
		return false;
	}
}

/* A number without a unit stands in no figure's way. */
static bool is_figure(const struct units *u, size_t i)
{
	return u->v[i].kind == UNIT_FIGURE && u->v[i].measure != PM_BARE;
}

static bool choice_fits(const struct choice *c, const struct units *u, size_t i)
{
	switch (c->kind) {
	case C_PERIOD:
		return u->v[i].kind == UNIT_PERIOD;
	case C_FIGURE:
		return is_figure(u, i);
	case C_WORD:
		return unit_is(u, i, c->text);
	case C_TAG: {
		const struct lexeme *lex = unit_lex(u, i, c->tag);
		return lex && (!c->text || strcmp(lex->value, c->text) == 0);
	}
	}
	return false;
}

static bool element_fits(const struct element *e, const struct units *u, size_t i)
{
	for (size_t k = 0; k < e->n_choices; k++)
		if (choice_fits(&e->choices[k], u, i))
			return true;
	return false;
}

static bool gap_ends(enum element_kind kind, const struct units *u, size_t i)
{
	switch (kind) {
	case E_GAP_SEGMENT:
		return unit_is_boundary(u, i) || is_figure(u, i);
	case E_GAP_COMMAS:
		return (unit_is_boundary(u, i) && !unit_is(u, i, ",")) || is_figure(u, i);
	default:
		return unit_is_stop(u, i);
	}
}

/* Matches elements k.. of one side, from unit `i` on in direction `step`; i == n or SIZE_MAX is beyond the sentence. */
static bool side_fits(const struct side *s, size_t k, const struct units *u, size_t i, int step)
{
	if (k == s->n)
		return true;
	const struct element *e = &s->v[k];
	bool outside = i >= u->n;

	switch (e->kind) {
	case E_START:
	case E_END:
		return (outside || unit_is_boundary(u, i)) && side_fits(s, k + 1, u, i, step);
	case E_UNIT:
		if (e->not_this)
			return (outside || !element_fits(e, u, i)) && side_fits(s, k + 1, u, i, step);
		if (!outside && element_fits(e, u, i) && side_fits(s, k + 1, u, i + (size_t)step, step))
			return true;
		return e->optional && side_fits(s, k + 1, u, i, step);
	default:
		for (size_t n = 0; n <= GAP_MAX; n++, i += (size_t)step) {
			if (side_fits(s, k + 1, u, i, step))
				return true;
			if (i >= u->n || gap_ends(e->kind, u, i))
				return false;
		}
		return false;
	}
}

static bool starts_with_word(const struct side *s) { return s->n > 0 && s->v[0].kind == E_UNIT; }

bool pattern_fits(const struct pattern *p, const struct units *u, size_t at)
{
	if (p->measure != PM_ANY && u->v[at].measure != p->measure)
		return false;
	for (size_t k = 0; k < p->n_needs && u->traits; k++)
		if (!(p->need[k] & u->traits))
			return false;
	/* a word right beside the figure is found wanting sooner than a gap */
	if (starts_with_word(&p->right) && !starts_with_word(&p->left))
		return side_fits(&p->right, 0, u, at + 1, 1) && side_fits(&p->left, 0, u, at - 1, -1);
	return side_fits(&p->left, 0, u, at - 1, -1) && side_fits(&p->right, 0, u, at + 1, 1);
}

static bool is_tag_name(struct tf_str s)
{
	return s.n && s.s[0] >= 'A' && s.s[0] <= 'Z';
}

/* choice = "PERIOD" | "FIGURE" | TAG [ "=" value ] | word */
static bool choice_read(struct tf_str s, struct tf_arena *life, struct choice *c)
{
	if (tf_str_is(s, "PERIOD") || tf_str_is(s, "FIGURE")) {
		c->kind = s.s[0] == 'P' ? C_PERIOD : C_FIGURE;
		return true;
	}
	if (!is_tag_name(s)) {
		c->kind = C_WORD;
		c->text = tf_cstr(life, s);
		return s.n > 0;
	}
	struct tf_str name = tf_str_cut(&s, '=');
	c->kind = C_TAG;
	c->tag = tag_read(name);
	c->text = s.n ? tf_cstr(life, s) : NULL;
	return c->tag != TAG_NONE;
}

/* element = ".." | "..," | "..." | "^" | "$" | [ "!" ] choice { "|" choice } [ "?" ] */
static bool element_read(struct tf_str s, struct tf_arena *life, struct element *e)
{
	static const struct { const char *text; enum element_kind kind; } fixed[] = {
		{ "..", E_GAP_SEGMENT }, { "..,", E_GAP_COMMAS }, { "...", E_GAP_ANY }, { "^", E_START }, { "$", E_END },
	};

	*e = (struct element){ .kind = E_UNIT };
	for (size_t k = 0; k < sizeof fixed / sizeof *fixed; k++)
		if (tf_str_is(s, fixed[k].text)) {
			e->kind = fixed[k].kind;
			return true;
		}
	if (s.n > 1 && s.s[0] == '!') {
		e->not_this = true;
		s.s++;
		s.n--;
	}
	if (s.n > 1 && s.s[s.n - 1] == '?') {
		e->optional = true;
		s.n--;
	}
	e->choices = TF_NEW(life, struct choice, s.n + 1);
	while (s.n)
		if (!choice_read(tf_str_cut(&s, '|'), life, &e->choices[e->n_choices++]))
			return false;
	return e->n_choices > 0;
}

static bool measure_read(struct tf_str s, enum pattern_measure *m)
{
	static const char *const names[] = { "@", "@percent", "@money", "@times", "@goods", "@points", "@bare" };

	for (size_t k = 0; k < sizeof names / sizeof *names; k++)
		if (tf_str_is(s, names[k])) {
			*m = (enum pattern_measure)k;
			return true;
		}
	return false;
}

/* What any sentence must hold that the elements of one side shall fit. */
static void needs_add(struct pattern *p, const struct side *s)
{
	for (size_t k = 0; k < s->n && p->n_needs < NEEDS_MAX; k++) {
		const struct element *e = &s->v[k];
		uint64_t need = 0;
		if (e->kind != E_UNIT || e->optional || e->not_this)
			continue;
		for (size_t i = 0; i < e->n_choices; i++)
			need |= e->choices[i].kind == C_TAG    ? tag_trait(e->choices[i].tag)
			        : e->choices[i].kind == C_WORD ? text_trait(e->choices[i].text)
			                                       : UINT64_MAX;
		if (need != UINT64_MAX)
			p->need[p->n_needs++] = need;
	}
}

const struct pattern *pattern_compile(struct tf_str s, struct tf_arena *life, const char **why)
{
	struct pattern *p = TF_NEW(life, struct pattern, 1);
	struct side before = { 0 };
	bool figure = false;

	while (s.n) {
		struct tf_str word = tf_str_trim(tf_str_cut(&s, ' '));
		struct element e;

		if (word.n == 0)
			continue;
		if (word.s[0] == '@') {
			if (figure || !measure_read(word, &p->measure)) {
				*why = "the figure @ stands once, with a known measure";
				return NULL;
			}
			figure = true;
			continue;
		}
		if (!element_read(word, life, &e)) {
			*why = tf_cstr(life, tf_str_printf(life, "not a word, tag or gap: %.*s", TF_FMT(word)));
			return NULL;
		}
		if (figure)
			TF_PUSH(life, &p->right, e);
		else
			TF_PUSH(life, &before, e);
	}
	if (!figure) {
		*why = "no figure @ in it";
		return NULL;
	}
	for (size_t k = before.n; k > 0; k--)
		TF_PUSH(life, &p->left, before.v[k - 1]);
	needs_add(p, &p->left);
	needs_add(p, &p->right);
	return p;
}
