/* lexicon.c - the words of words/, as a trie over word numbers, found in a text in one pass.
 *
 * What tags mean is the readers' business; what a row looks like stands in lexicon.h. */
#include "grammar/lexicon.h"

#include <math.h>
#include <string.h>

#include "grammar/rows.h"

static const char *const tag_names[N_TAGS] = {
	"",
#define TAG(name, what) #name,
#include "grammar/tags.def"
#undef TAG
};

const char *tag_name(enum tag t) { return tag_names[t]; }

enum tag tag_read(struct tf_str name)
{
	for (int t = 1; t < N_TAGS; t++)
		if (tf_str_is(name, tag_names[t]))
			return (enum tag)t;
	return TAG_NONE;
}

/* A form's last node holds its lexemes as a list. */
struct entry {
	struct lexeme lexeme;
	const char *form; /* as written in the row, for the capitals */
	uint32_t next;    /* index + 1 of the next entry at the same node */
};

struct edge { /* key: node, word, glued; 0 in `to`: free */
	uint32_t from, word, to;
	bool glued;
};

struct vocable {
	const char *s;
	uint32_t n, id, hash;
	uint32_t root; /* the node of the forms that begin with this word; 0: none does */
};

struct node {
	uint32_t entry; /* index + 1 of its first entry */
	bool goes_on;   /* longer forms lead through it */
};

#define MAX_FORM_TOKENS 8

struct lexicon {
	struct tf_arena *life;
	struct vocable *words; /* open addressing, a power of two */
	size_t words_cap, n_words;
	uint64_t lengths[256]; /* by first byte: a bit for each length of a word that begins so; tells most strangers */
	struct edge *edges;    /* likewise */
	size_t edges_cap, n_edges;
	struct node *nodes;    /* node 0 stands for none */
	size_t n_nodes, nodes_cap;
	struct {
		struct entry *v;
		size_t n, cap;
	} entries;
};

struct lexicon *lexicon_new(struct tf_arena *life)
{
	struct lexicon *lx = TF_NEW(life, struct lexicon, 1);

	lx->life = life;
	lx->n_nodes = 1;
	lx->nodes_cap = 1 << 13;
	lx->nodes = TF_NEW(life, struct node, lx->nodes_cap);
	lx->words_cap = 1 << 13;
	lx->words = TF_NEW(life, struct vocable, lx->words_cap);
	lx->edges_cap = 1 << 13;
	lx->edges = TF_NEW(life, struct edge, lx->edges_cap);
	return lx;
}

/* One byte of a word made small and plain, with its length in the source: capitals of ASCII, Latin-1 and Cyrillic,
 * typographic dashes and apostrophes. */
static size_t fold(const char *s, size_t i, size_t n, char out[4])
{
	unsigned char c = (unsigned char)s[i], d = i + 1 < n ? (unsigned char)s[i + 1] : 0;

	out[1] = out[2] = out[3] = 0;
	out[0] = (char)c;
	if (c < 0x80) {
		if (c >= 'A' && c <= 'Z')
			out[0] = (char)(c | 0x20);
		return 1;
	}
	if (c == 0xC3 && d >= 0x80 && d <= 0x9E && d != 0x97) {
		out[1] = (char)(d + 0x20);
		return 2;
	}
	if (c == 0xD0 && d >= 0x90 && d <= 0x9F) {
		out[1] = (char)(d + 0x20);
		return 2;
	}
	if (c == 0xD0 && d >= 0xA0 && d <= 0xAF) {
		out[0] = (char)0xD1;
		out[1] = (char)(d - 0x20);
		return 2;
	}
	if (c == 0xE2 && d == 0x80 && i + 2 < n) {
		unsigned char e = (unsigned char)s[i + 2];
		if (e == 0x98 || e == 0x99)
			out[0] = '\'';
		else if (e >= 0x90 && e <= 0x95)
			out[0] = '-';
		else
			return 1;
		return 3;
	}
	return 1;
}

#define WORD_MAX 64 /* longer words stand in no row */

/* The word's spelling in small letters; 0 when it is too long to be a word of ours. */
static size_t fold_word(struct tf_str w, char out[WORD_MAX])
{
	size_t n = 0;

	if (w.n >= WORD_MAX)
		return 0;
	for (size_t i = 0; i < w.n;) {
		char c[4];
		if ((unsigned char)w.s[i] < 0x80) {
			out[n++] = w.s[i] >= 'A' && w.s[i] <= 'Z' ? (char)(w.s[i] | 0x20) : w.s[i];
			i++;
			continue;
		}
		i += fold(w.s, i, w.n, c);
		for (size_t k = 0; k < 4 && (k == 0 || c[k]); k++)
			out[n++] = c[k];
	}
	return n;
}

/* Eight bytes at a time, since every word of every document is looked up. */
static uint32_t word_hash(const char *s, size_t n)
{
	uint64_t h = n * 0x9E3779B97F4A7C15ULL, eight;

	for (; n > 8; s += 8, n -= 8) {
		memcpy(&eight, s, 8);
		h = (h ^ eight) * 0xD6E8FEB86659FD93ULL;
		h ^= h >> 32;
	}
	eight = 0;
	for (size_t i = 0; i < n; i++)
		eight = eight << 8 | (unsigned char)s[i];
	h = (h ^ eight) * 0xD6E8FEB86659FD93ULL;
	return (uint32_t)(h >> 32);
}

static struct vocable *vocable_slot(const struct lexicon *lx, const char *s, size_t n, uint32_t hash)
{
	size_t at = hash & (lx->words_cap - 1);

	while (lx->words[at].id &&
	       !(lx->words[at].hash == hash && lx->words[at].n == n && memcmp(lx->words[at].s, s, n) == 0))
		at = (at + 1) & (lx->words_cap - 1);
	return &lx->words[at];
}

/* The place of a word in small letters among ours + 1; 0 when it is none of them. */
static uint32_t place_of(const struct lexicon *lx, const char *small, size_t n)
{
	if (n == 0 || !(lx->lengths[(unsigned char)small[0]] >> n & 1))
		return 0;
	const struct vocable *v = vocable_slot(lx, small, n, word_hash(small, n));

	return v->id ? (uint32_t)(v - lx->words) + 1 : 0;
}

uint32_t lexicon_word(const struct lexicon *lx, struct tf_str w)
{
	char small[WORD_MAX];

	return w.n < WORD_MAX ? place_of(lx, small, fold_word(w, small)) : 0;
}

/* Most tokens are in small letters as they stand. */
static uint32_t word_find(const struct lexicon *lx, const struct text *t, size_t i)
{
	struct tf_str w = token_str(t, i);

	if (t->tok[i].kind == TOKEN_NUMBER || t->tok[i].small)
		return w.n < WORD_MAX ? place_of(lx, w.s, w.n) : 0;
	return lexicon_word(lx, w);
}

static void words_grow(struct lexicon *lx)
{
	struct vocable *old = lx->words;
	size_t cap = lx->words_cap;

	lx->words_cap *= 2;
	lx->words = TF_NEW(lx->life, struct vocable, lx->words_cap);
	for (size_t i = 0; i < cap; i++)
		if (old[i].id)
			*vocable_slot(lx, old[i].s, old[i].n, old[i].hash) = old[i];
}

static struct vocable *word_add(struct lexicon *lx, struct tf_str w)
{
	char small[WORD_MAX];
	size_t n = fold_word(w, small);
	uint32_t hash = word_hash(small, n);

	if (!n)
		return NULL;
	if (lx->n_words * 2 > lx->words_cap)
		words_grow(lx);
	struct vocable *v = vocable_slot(lx, small, n, hash);
	if (!v->id) {
		v->s = tf_str_copy(lx->life, (struct tf_str){ small, n }).s;
		v->n = (uint32_t)n;
		v->hash = hash;
		v->id = (uint32_t)++lx->n_words;
		lx->lengths[(unsigned char)small[0]] |= 1ULL << n;
	}
	return v;
}

static struct edge *edge_slot(const struct lexicon *lx, uint32_t from, uint32_t word, bool glued)
{
	unsigned long long h = (from * 2654435761ULL + word * 40503ULL + glued) * 0x9E3779B97F4A7C15ULL;
	size_t at = (size_t)(h >> 32) & (lx->edges_cap - 1);

	while (lx->edges[at].to &&
	       !(lx->edges[at].from == from && lx->edges[at].word == word && lx->edges[at].glued == glued))
		at = (at + 1) & (lx->edges_cap - 1);
	return &lx->edges[at];
}

static uint32_t node_add(struct lexicon *lx)
{
	if (lx->n_nodes == lx->nodes_cap) {
		lx->nodes = tf_arena_grow(lx->life, lx->nodes, lx->nodes_cap * sizeof *lx->nodes,
		                          2 * lx->nodes_cap * sizeof *lx->nodes);
		lx->nodes_cap *= 2;
	}
	return (uint32_t)lx->n_nodes++;
}

static uint32_t edge_add(struct lexicon *lx, uint32_t from, uint32_t word, bool glued)
{
	if (lx->n_edges * 2 > lx->edges_cap) {
		struct edge *old = lx->edges;
		size_t cap = lx->edges_cap;
		lx->edges_cap *= 2;
		lx->edges = TF_NEW(lx->life, struct edge, lx->edges_cap);
		for (size_t i = 0; i < cap; i++)
			if (old[i].to)
				*edge_slot(lx, old[i].from, old[i].word, old[i].glued) = old[i];
	}
	struct edge *e = edge_slot(lx, from, word, glued);
	if (!e->to) {
		*e = (struct edge){ from, word, node_add(lx), glued };
		lx->nodes[from].goes_on = true;
		lx->n_edges++;
	}
	return e->to;
}

static bool form_add(struct lexicon *lx, struct tf_str form, struct lexeme lexeme)
{
	struct text t = text_split(form, lx->life);
	uint32_t node = 0;

	if (t.n_tok == 0 || t.n_tok > MAX_FORM_TOKENS)
		return false;
	for (size_t i = 0; i < t.n_tok; i++) {
		struct vocable *word = word_add(lx, token_str(&t, i));
		if (!word)
			return false;
		if (i == 0)
			node = word->root = word->root ? word->root : node_add(lx);
		else
			node = edge_add(lx, node, word->id, t.tok[i].gap == GAP_NONE);
	}
	lexeme.n_words = (uint16_t)t.n_tok;
	struct entry e = { lexeme, tf_cstr(lx->life, form), 0 };
	TF_PUSH(lx->life, &lx->entries, e);
	uint32_t *link = &lx->nodes[node].entry;
	while (*link)
		link = &lx->entries.v[*link - 1].next;
	*link = (uint32_t)lx->entries.n;
	return true;
}

bool lexicon_add(struct lexicon *lx, struct tf_source *source, struct tf_diags *d)
{
	struct row row;
	struct rows rows = rows_of(source, lx->life);
	bool good = true;

	while (rows_next(&rows, &row)) {
		struct lexeme lexeme = { .tag = tag_read(row.cell[1]), .num = NAN, .file = rows.file, .line = row.line };

		if (lexeme.tag == TAG_NONE) {
			tf_diag_at(d, source, row.byte, TF_MSG_BAD_WORD_ROW, "no such tag: %.*s", TF_FMT(row.cell[1]));
			good = false;
			continue;
		}
		lexeme.value = tf_cstr(lx->life, row.cell[2]);
		tf_str_number(row.cell[2], &lexeme.num);
		struct tf_str forms = row.cell[0];
		while (forms.n) {
			struct tf_str form = tf_str_trim(tf_str_cut(&forms, '|'));
			if (!form_add(lx, form, lexeme)) {
				tf_diag_at(d, source, row.byte, TF_MSG_BAD_WORD_ROW, "form: %.*s", TF_FMT(form));
				good = false;
			}
		}
	}
	return good;
}

/* The form's capitals are capitals in the text. */
static bool capitals_fit(const struct text *t, size_t i, const struct entry *e)
{
	const char *form = e->form;

	for (size_t k = 0; k < e->lexeme.n_words; k++) {
		const char *s = t->s + t->tok[i + k].start, *end = t->s + t->tok[i + k].end;

		while (*form == ' ')
			form++;
		for (; s < end && *form; s++, form++) {
			if ((unsigned char)*s >= 0x80 || (unsigned char)*form >= 0x80) {
				/* Other scripts: bytes of the same letter differ in case only where the form has a capital;
				 * typographic signs differ in length. */
				if ((unsigned char)*s >= 0xE0 && *form == '\'')
					s += 2;
				else if ((unsigned char)*form >= 0xE0 && (*s == '\'' || *s == '-'))
					form += 2;
				continue;
			}
			if (*form >= 'A' && *form <= 'Z' && *s != *form)
				return false;
		}
	}
	return true;
}

/* The longest form that starts at token i: pushes its lexemes, returns the tokens that it covers. */
struct lexemes {
	const struct lexeme **v;
	size_t n, cap;
};
static size_t match_at(const struct lexicon *lx, const struct text *t, size_t i, struct lexemes *found, struct tf_arena *a)
{
	uint32_t node = lx->words[t->tok[i].word - 1].root, path[MAX_FORM_TOKENS];
	size_t n = 0, before = found->n;

	while (node) {
		path[n++] = node;
		const struct token *tok = &t->tok[i + n];
		if (!lx->nodes[node].goes_on || i + n >= t->n_tok || !tok->word || tok->gap == GAP_WIDE || tok->gap == GAP_PARAGRAPH)
			break;
		node = edge_slot(lx, node, lx->words[tok->word - 1].id, tok->gap == GAP_NONE)->to;
	}
	for (; n > 0 && found->n == before; n--)
		for (uint32_t e = lx->nodes[path[n - 1]].entry; e; e = lx->entries.v[e - 1].next)
			if (found->n - before < UINT8_MAX && capitals_fit(t, i, &lx->entries.v[e - 1]))
				TF_PUSH(a, found, &lx->entries.v[e - 1].lexeme);
	return found->n > before ? n + 1 : 0;
}

void lexicon_tag(const struct lexicon *lx, struct text *t, struct tf_arena *a)
{
	struct lexemes found = { 0 };

	for (size_t i = 0; i < t->n_tok; i++)
		t->tok[i].word = word_find(lx, t, i);
	for (size_t i = 0; i < t->n_tok;) {
		struct token *tok = &t->tok[i];
		size_t before = found.n;
		size_t n = tok->word ? match_at(lx, t, i, &found, a) : 0;

		if (n) {
			tok->lex = (uint32_t)before;
			tok->n_lex = (uint8_t)(found.n - before);
			tok->n_words = (uint8_t)n;
			for (size_t k = before; k < found.n; k++)
				tok->tags |= 1U << (found.v[k]->tag & 31);
		}
		i += n ? n : 1;
	}
	t->lex = found.v;
	t->n_lex = found.n;
}

const struct lexeme *lex_find(const struct text *t, size_t i, enum tag tag)
{
	const struct token *tok = &t->tok[i];

	for (size_t k = 0; k < tok->n_lex; k++)
		if (t->lex[tok->lex + k]->tag == tag)
			return t->lex[tok->lex + k];
	return NULL;
}
