/* about.c - chooses whom a document is about, one side or two, among its most prominent parties.
 *
 * How prominent they are is weighed in prominence.c. */
#include "extract/about.h"

#include <string.h>

#include "extract/code.h"
#include "extract/mention.h"
#include "extract/party.h"

enum { HOLDER, PARTNER };
enum { NOWHERE, FIRST, LATER, FAR };

/* What a document says of one party, beside its weight. */
struct player {
	const char *code;
	int title, lead;         /* values of the dimensions IN_TITLE, IN_LEAD */
	size_t owner, subject;   /* "Kenya's", "Kenyan"; at the start of a sentence */
	size_t holds, takes;     /* "Kenya's exports", "Kenya sold"; "exports to Kenya" */
	size_t ours;             /* "our exports to Kenya" */
	size_t paragraphs, last; /* that name it; the last of them + 1 */
	size_t headings;         /* "Kenya: ", "KENYA. " */
	int publisher;           /* 1: in the publisher's name, 2: and the publisher is an office */
};

struct players {
	struct player v[CAST_MAX];
	size_t n, n_title;
	size_t together[CAST_MAX][CAST_MAX]; /* sentences that name both */
	size_t sentences;                    /* that name one of them */
	size_t joint[CAST_MAX][CAST_MAX];    /* sentences in which the one holds or takes and the other is named */
	size_t paragraphs, last;             /* that name one of them; the last of them + 1 */
	size_t we;                           /* "we", "our" */
};

static int at_most_three(size_t n) { return n < 3 ? (int)n : 3; }

/* A share of a whole, as a value of the dimension PART. */
static int part_of(double x) { return x <= 0.05 ? 0 : x <= 0.2 ? 1 : x <= 0.4 ? 2 : x <= 0.6 ? 3 : 4; }

/* An office publishes its own country's figures: "Statistics Office, Ireland". */
bool is_office(const struct text *t, const struct sentence *s)
{
	static const char *const words[] = { "statistics", "statistical", "statistic", "customs", "ministry", "bureau", "office", "bank", "treasury",
		                             "department", "government", "presidency", "authority", "administration", "secretariat", "senate",
		                             "parliament", "congress", "cabinet", "hansard", "census", "agency", "chamber", "commission" };

	for (size_t i = s->tok0; i < s->tok1; i++)
		for (size_t k = 0; k < sizeof words / sizeof *words; k++)
			if (token_is(t, i, words[k]))
				return true;
	return false;
}

static struct player *player_of(struct players *p, const char *code)
{
	for (size_t k = 0; k < p->n; k++)
		if (code_same(p->v[k].code, code))
			return &p->v[k];
	return NULL;
}

/* Counts a paragraph at its first sentence. */
static void count_once(size_t *n, size_t *last, size_t paragraph)
{
	*n += *last != paragraph;
	*last = paragraph;
}

static void meet_sentence(struct players *p, const struct document *doc, const struct sentence *s, bool lead)
{
	const struct text *t = &doc->text;
	bool seen[CAST_MAX] = { false }, flow[CAST_MAX] = { false }, any = false, we = false;

	for (size_t i = s->tok0; i < s->tok1 && !we; i++)
		we = token_is(t, i, "we") || token_is(t, i, "our");
	p->we += we;
	for (size_t i = s->tok0; i < s->tok1; i++) {
		const struct lexeme *lex = mention_at(t, i, s->tok1);
		struct player *x = lex ? player_of(p, lex->value) : NULL;
		if (!x)
			continue;
		int where = mention_is_far(t, i, s->tok0) ? FAR : any ? LATER : FIRST;
		if (s->part == PART_TITLE && x->title == NOWHERE) {
			x->title = where;
			p->n_title++;
		}
		if (lead && x->lead == NOWHERE)
			x->lead = where;
		if (s->part == PART_PUBLISHER)
			x->publisher = is_office(t, s) ? 2 : 1;
		x->owner += lex->tag == TAG_ADJECTIVE || token_is(t, i + lex->n_words, "'s") || token_is(t, i + lex->n_words, "'");
		x->subject += i == s->tok0 || (i == s->tok0 + 1 && token_is(t, s->tok0, "the"));
		x->headings += !any && mention_heads(doc, i, s);
		bool holds = mention_holds(t, i, s->tok1), takes = !holds && where == FAR && mention_takes(t, i, s->tok0);
		x->holds += holds;
		x->takes += takes;
		x->ours += takes && we;
		flow[x - p->v] = flow[x - p->v] || holds || takes;
		count_once(&x->paragraphs, &x->last, s->paragraph + 1);
		seen[x - p->v] = true;
		any = true;
	}
	if (any)
		count_once(&p->paragraphs, &p->last, s->paragraph + 1);
	if (s->part != PART_BODY && s->part != PART_TITLE)
		return;
	p->sentences += any;
	for (size_t a = 0; a < p->n; a++)
		for (size_t b = 0; b < p->n; b++)
{
			p->together[a][b] += seen[a] && seen[b];
			p->joint[a][b] += seen[a] && seen[b] && (flow[a] || flow[b]);
		}
}

static struct players meet(const struct document *doc, const struct cast *cast)
{
	struct players p = { .n = cast->n };
	size_t body = 0;

	for (size_t k = 0; k < cast->n; k++)
		p.v[k].code = cast->named[k];
	for (size_t k = 0; k < doc->n_sentences; k++) {
		const struct sentence *s = &doc->sentences[k];
		meet_sentence(&p, doc, s, s->part == PART_BODY && body == 0);
		body += s->part == PART_BODY;
	}
	return p;
}

static int kind_of(const struct cast *cast, size_t k)
{
	enum { COUNTRY, BLOC, PLACE, PLACE_OF_ONE, COUNTRY_OF_ONE };
	const char *code = cast->named[k];
	bool place = strchr(code, '-') != NULL;

	for (size_t i = 0; i < cast->n; i++) {
		const char *x = cast->named[i];
		size_t n = strlen(place ? x : code);
		if (i != k && strncmp(code, x, n) == 0 && (place ? code : x)[n] == '-')
			return place ? PLACE_OF_ONE : COUNTRY_OF_ONE;
	}
	return place ? PLACE : is_bloc(code) ? BLOC : COUNTRY;
}

static void features_of_side(const struct cast *cast, const struct players *p, size_t k, int side, double total, struct feature_set *s)
{
	const struct player *x = &p->v[k];

	feature_add(s, feature_id(FEATURE_ABOUT_RANK, side, at_most_three(k), 0, 0));
	feature_add(s, feature_id(FEATURE_ABOUT_FAR, side, part_of(cast->far[k]), 0, 0));
	feature_add(s, feature_id(FEATURE_ABOUT_TITLE, side, x->title, 0, 0));
	feature_add(s, feature_id(FEATURE_ABOUT_PUBLISHER, side, x->publisher, 0, 0));
	feature_add(s, feature_id(FEATURE_ABOUT_LEAD, side, x->lead, 0, 0));
	feature_add(s, feature_id(FEATURE_ABOUT_MONEY, side, cast->money[k], 0, 0));
	feature_add(s, feature_id(FEATURE_ABOUT_SHARE, side, part_of(cast->weight[k] / total), 0, 0));
	feature_add(s, feature_id(FEATURE_ABOUT_OWNER, side, at_most_three(x->owner), 0, 0));
	feature_add(s, feature_id(FEATURE_ABOUT_SUBJECT, side, at_most_three(x->subject), 0, 0));
	feature_add(s, feature_id(FEATURE_ABOUT_HOLDS, side, at_most_three(x->holds), at_most_three(x->takes), 0));
	feature_add(s, feature_id(FEATURE_ABOUT_FLOWS, side, part_of((double)x->holds / (double)(x->holds + x->takes + 1)), at_most_three((x->holds + x->takes) / 2), 0));
	feature_add(s, feature_id(FEATURE_ABOUT_OURS, side, at_most_three(x->ours), 0, 0));
	feature_add(s, feature_id(FEATURE_ABOUT_PERSON, side, x->publisher, at_most_three(p->we), 0));
	feature_add(s, feature_id(FEATURE_ABOUT_SPREAD, side, part_of((double)x->paragraphs / (double)(p->paragraphs + 1)), 0, 0));
	feature_add(s, feature_id(FEATURE_ABOUT_KIND, side, kind_of(cast, k), 0, 0));
	feature_add(s, feature_id(FEATURE_ABOUT_KIND_TITLE, side, kind_of(cast, k), x->title, 0));
}

/* `b` is the partner's place in the cast, or cast->n for none. */
static void features_of_both(const struct frame *f, const struct players *p, size_t a, size_t b, size_t hints, size_t two,
                             struct feature_set *s)
{
	const struct cast *cast = &f->cast;
	bool pair = b < cast->n;
	bool home = code_same(f->base_home, cast->named[a]), partner = code_same(f->base_partner, pair ? cast->named[b] : "");

	if (home && partner)
		feature_add(s, feature_id(FEATURE_ABOUT_STEPS, pair, 0, 0, 0));
	feature_add(s, feature_id(FEATURE_ABOUT_PART, home, partner, pair, 0));
	feature_add(s, feature_id(FEATURE_ABOUT_HINTS, pair, at_most_three(hints), 0, 0));
	feature_add(s, feature_id(FEATURE_ABOUT_TWO, pair, at_most_three(two), 0, 0));
	feature_add(s, feature_id(FEATURE_ABOUT_SIDES, pair, at_most_three(p->n_title), 0, 0));
	feature_add(s, feature_id(FEATURE_ABOUT_SECOND, pair, part_of(cast->second), 0, 0));
	feature_add(s, feature_id(FEATURE_ABOUT_THIRD, pair, part_of(cast->third), 0, 0));
	size_t others = 0;
	for (size_t k = 0; k < p->n; k++)
		others += k != a && k != b && p->v[k].takes > 0;
	feature_add(s, feature_id(FEATURE_ABOUT_OTHERS, pair, at_most_three(others), 0, 0));
	if (pair)
		feature_add(s, feature_id(FEATURE_ABOUT_JOINT, at_most_three(p->joint[a][b]), at_most_three(others), 0, 0));
	if (pair)
		feature_add(s, feature_id(FEATURE_ABOUT_SPREAD_TWO, part_of((double)p->v[b].paragraphs / (double)(p->paragraphs + 1)), at_most_three(hints), 0, 0));
	if (pair)
		feature_add(s, feature_id(FEATURE_ABOUT_TOGETHER, part_of(p->sentences ? (double)p->together[a][b] / (double)p->sentences : 0), 0, 0, 0));
}

/* Every two of the cast as holder and partner, and each alone; the steps' own answer first. */
struct hypotheses {
	struct feature_set side[CAST_MAX][2], both[CAST_MAX * CAST_MAX];
	struct candidate v[CAST_MAX * CAST_MAX];
	size_t n;
};

/* `b` is the partner's place in the cast, or cast->n for none. */
static void suppose(struct hypotheses *h, const struct frame *f, const struct players *p, size_t a, size_t b, size_t two, const float *weights)
{
	const struct cast *cast = &f->cast;
	struct candidate *c = &h->v[h->n];

	features_of_both(f, p, a, b, cast->hints, two, &h->both[h->n]);
	*c = (struct candidate){ .reporter = cast->named[a], .partner = b < cast->n ? cast->named[b] : "", .set = { &h->side[a][HOLDER], &h->both[h->n] } };
	if (b < cast->n)
		c->set[2] = &h->side[b][PARTNER];
	for (size_t i = 0; i < RANK_SETS && c->set[i]; i++)
		c->score += feature_sum(c->set[i], weights);
	h->n++;
}

static bool is_own(const struct frame *f, const char *home, const char *partner)
{
	return code_same(home, f->base_home) && code_same(partner, f->base_partner);
}

static void weigh_all(struct hypotheses *h, const struct frame *f, const struct players *p, size_t two, const float *weights)
{
	const struct cast *cast = &f->cast;
	double total = 1e-9;

	for (size_t k = 0; k < cast->n; k++)
		total += cast->weight[k];
	for (size_t k = 0; k < cast->n; k++)
		for (int i = HOLDER; i <= PARTNER; i++)
			features_of_side(cast, p, k, i, total, &h->side[k][i]);
	for (int turn = 0; turn < 2; turn++)
		for (size_t a = 0; a < cast->n; a++)
			for (size_t b = 0; b <= cast->n; b++)
				if (a != b && is_own(f, cast->named[a], b < cast->n ? cast->named[b] : "") == (turn == 0))
					suppose(h, f, p, a, b, two, weights);
}

/* Whether the text stays with its holder: a newsletter passes from one country to the next. */
static void tell_holders(struct frame *f, const struct players *p)
{
	double mine = 1, others = 0;
	size_t headings = 0;
	bool headed = false;

	for (size_t k = 0; k < p->n; k++) {
		const struct player *x = &p->v[k];
		*(code_related(x->code, f->base_home) ? &mine : &others) += (double)x->holds;
		headings += x->headings > 0;
		headed = headed || (x->headings > 0 && code_same(x->code, f->base_home));
	}
	f->many = headed && headings > 1;
	f->alone = mine / (mine + others);
}

/* A few lines that name two and no third are about both: how often each is named says nothing there. */
static bool is_note_on_two(const struct document *doc, const struct frame *f)
{
	size_t body = 0;

	for (size_t k = 0; k < doc->n_sentences; k++)
		body += doc->sentences[k].part != PART_DATE && doc->sentences[k].part != PART_PUBLISHER;
	return body <= 4 && f->cast.n == 2 && f->base_home[0] && f->base_partner[0];
}

/* "India, Russia agree on 100 billion": the title names the two, and nobody else, as equals. */
static bool is_title_of_two(const struct frame *f, const struct players *p, size_t two)
{
	size_t named = 0;

	for (size_t k = 0; k < p->n; k++)
		if (code_same(p->v[k].code, f->base_home) || code_same(p->v[k].code, f->base_partner))
			named += p->v[k].title == FIRST || p->v[k].title == LATER;
	return two > 0 && p->n_title == 2 && named == 2;
}

void about_choose(const struct document *doc, struct frame *f, size_t two, const float *weights, const struct rank_watch *watch)
{
	struct players p = meet(doc, &f->cast);
	struct hypotheses h = { .n = 0 };

	/* a note of a few lines tells too little to weigh */
	if (doc->n_sentences >= 5)
		weigh_all(&h, f, &p, two, weights);
	if (h.n) {
		size_t best = is_note_on_two(doc, f) || is_title_of_two(f, &p, two) ? 0 : rank_best(h.v, h.n);
		if (watch && watch->seen)
			watch->seen(watch->context, RANK_ABOUT, NULL, h.v, h.n, best);
		if (h.v[best].score > h.v[0].score || is_own(f, h.v[0].reporter, h.v[0].partner)) {
			f->base_home = h.v[best].reporter;
			f->base_partner = h.v[best].partner;
		}
	}
	if (watch && watch->home) {
		f->base_home = watch->home;
		f->base_partner = watch->partner;
	}
	tell_holders(f, &p);
}
