/* prominence.c - whose trade a document is about: its most prominent parties, weighed by where and how often they are named.
 *
 * How the pair is carried through the text is frame.c's business. */
#include <stdint.h>
#include <string.h>

#include "extract/about.h"
#include "extract/code.h"
#include "extract/frame.h"
#include "extract/mention.h"
#include "extract/party.h"

/* How often, and how prominently, a party is named. */
struct standing {
	const char *code;
	double weight;
	double far;    /* the part of it where goods go to it or come from it */
	double money;  /* how often its currency is; at most 3 */
	bool office;   /* its office publishes the text */
	bool heads;    /* the title starts with it */
	bool owner;    /* and with what it trades: "Zhejiang's exports" */
	bool in_head;  /* in the title or the first sentences */
	size_t place;  /* sentence and token of its first mention */
};
struct standings {
	struct standing *v;
	size_t n, cap;
	size_t hints; /* words that speak of another side: "bilateral", "you", "trade with" */
};

static struct standing *stand(struct standings *s, const char *code, double weight, bool in_head, size_t place, struct tf_arena *work)
{
	size_t k = 0;

	while (k < s->n && !code_same(s->v[k].code, code))
		k++;
	if (k == s->n)
		TF_PUSH(work, s, (struct standing){ .code = code, .place = place });
	struct standing *x = &s->v[k];
	x->weight += weight;
	x->in_head = x->in_head || in_head;
	if (place < x->place)
		x->place = place;
	return x;
}

/* How much speaks for its being the one whose trade it is. */
static double as_home(const struct standing *s) { return s->weight - 0.7 * s->far + (s->office ? 4 : 0); }

/* Its currency speaks for it. */
static void pay(struct standings *s, const char *code, struct tf_arena *work)
{
	struct standing *x = stand(s, code, 0, false, SIZE_MAX, work);

	if (x->money < 3)
		x->money += 0.5;
}

/* Titles and leads say what a document is about; capitals also stand for places. */
static double weight_of(enum part part, size_t body, const struct lexeme *lex)
{
	double w = part == PART_TITLE ? 5 : part == PART_PUBLISHER ? 1.5 : body < 3 ? 2 : 1;

	return lex->tag == TAG_CAPITAL ? w / 4 : w;
}

/* The first name of a title, and no venue: "Zhejiang's trade tops 3 trillion yuan". */
static bool is_first_name(const struct text *t, size_t i, size_t from)
{
	for (size_t k = from; k < i; k++)
		if (lex_at(t, k, TAG_COUNTRY) || lex_at(t, k, TAG_REGION) || lex_at(t, k, TAG_ADJECTIVE) || lex_at(t, k, TAG_PLACE) ||
		    lex_at(t, k, TAG_CAPITAL))
			return false;
	return i == from || !(token_is(t, i - 1, "in") || token_is(t, i - 1, "at") || token_is(t, i - 1, "near"));
}

/* "trade between", "trade with" */
static bool trade_with(const struct text *t, size_t i)
{
	const struct lexeme *topic = lex_at(t, i, TAG_TOPIC);

	return topic && strcmp(topic->value, "trade") == 0 &&
	       (token_is(t, i + topic->n_words, "between") || token_is(t, i + topic->n_words, "with"));
}

/* "China and Russia", "India, Africa agree": two names side by side, at the start of what is said */
static bool joined_names(const struct text *t, size_t i)
{
	size_t k = i + t->tok[i].n_words;
	bool first = t->tok[i].gap >= GAP_LINE || (i > 0 && (token_is(t, i - 1, ":") || token_is(t, i - 1, ".") || token_is(t, i - 1, "-")));

	if (!(token_is(t, k, "and") || (first && token_is(t, k, ","))) || (i > 0 && token_is(t, i - 1, ",")))
		return false;
	k += token_is(t, k + 1, "its") ? 2 : 1;
	return lex_at(t, k, TAG_COUNTRY) || lex_at(t, k, TAG_REGION) || lex_at(t, k, TAG_ADJECTIVE);
}

/* A title that names two sides and trade: "China opens its year with Russia as trade grows"; or, where there is no title, a lead that
 * names two sides and no third. */
static bool tells_of_two(const struct document *doc, const struct sentence *st)
{
	const char *first = NULL, *second = NULL;
	bool trade = false, more = false;

	for (size_t i = st->tok0; i < st->tok1; i++) {
		const struct lexeme *lex = lex_at(&doc->text, i, TAG_COUNTRY), *topic = lex_at(&doc->text, i, TAG_TOPIC);
		if (!lex)
			lex = lex_at(&doc->text, i, TAG_REGION);
		if (!lex)
			lex = lex_at(&doc->text, i, TAG_ADJECTIVE);
		trade = trade || (topic && strcmp(topic->value, "trade") == 0);
		if (!lex || code_same(lex->value, first) || code_same(lex->value, second))
			continue;
		more = more || second;
		if (!first)
			first = lex->value;
		else if (!second)
			second = lex->value;
	}
	return (trade || st->part != PART_TITLE) && second && !more;
}

/* Whose currency it is: sums in francs speak for a Swiss view. */
static const char *country_of_currency(const struct text *t, size_t i)
{
	static const struct { const char *currency, *country; } owners[] = {
		{ "NZD", "NZL" }, { "AUD", "AUS" }, { "CAD", "CAN" }, { "CHF", "CHE" }, { "GBP", "GBR" }, { "JPY", "JPN" }, { "INR", "IND" },
		{ "KRW", "KOR" }, { "MYR", "MYS" }, { "ZAR", "ZAF" }, { "KES", "KEN" }, { "MAD", "MAR" }, { "AED", "ARE" }, { "SAR", "SAU" },
		{ "TRY", "TUR" }, { "BRL", "BRA" }, { "MXN", "MEX" }, { "RUB", "RUS" }, { "PKR", "PAK" }, { "BDT", "BGD" }, { "HKD", "HKG" },
		{ "SGD", "SGP" }, { "THB", "THA" }, { "IDR", "IDN" }, { "VND", "VNM" }, { "PLN", "POL" }, { "CZK", "CZE" }, { "HUF", "HUN" },
		{ "SEK", "SWE" }, { "NOK", "NOR" }, { "DKK", "DNK" }, { "NGN", "NGA" }, { "EGP", "EGY" }, { "KZT", "KAZ" }, { "UAH", "UKR" },
		{ "ILS", "ISR" }, { "LKR", "LKA" }, { "TWD", "TWN" }, { "CNY", "CHN" }, { "PHP", "PHL" }, { "CLP", "CHL" }, { "COP", "COL" },
	};
	const struct lexeme *lex = lex_at(t, i, TAG_CURSIGN);

	/* "R. Vasudevan" pays nothing */
	if (lex && !(i + lex->n_words < t->n_tok && t->tok[i + lex->n_words].kind == TOKEN_NUMBER))
		return NULL;
	if (!lex)
		lex = lex_at(t, i, TAG_CURRENCY);
	for (size_t k = 0; lex && k < sizeof owners / sizeof *owners; k++)
		if (strncmp(lex->value, owners[k].currency, 3) == 0) /* a shared name's first owner */
			return owners[k].country;
	return NULL;
}

/* Weighs all parties of the document and counts the words that speak of two sides. */
static size_t weigh(const struct document *doc, struct standings *s, struct tf_arena *work)
{
	size_t two = 0, body = 0;

	for (size_t k = 0; k < doc->n_sentences; k++) {
		const struct sentence *st = &doc->sentences[k];
		enum part part = (enum part)st->part;
		bool in_head = part == PART_TITLE || (part == PART_BODY && body < 3);

		if (part == PART_DATE || part == PART_TABLE)
			continue;
		if (part == PART_TITLE && tells_of_two(doc, st))
			two += 2;
		if (part == PART_BODY && body == 0 && !doc->about.title.n && tells_of_two(doc, st))
			two++;
		for (size_t i = st->tok0 + (part == PART_BODY ? mention_dateline(doc, st) : 0); i < st->tok1; i++) {
			if (lex_at(&doc->text, i, TAG_BOTHSIDES) || (in_head && lex_at(&doc->text, i, TAG_MUTUAL)))
				two++;
			if (in_head && trade_with(&doc->text, i))
				two += 2;
			s->hints += lex_at(&doc->text, i, TAG_MUTUAL) || lex_at(&doc->text, i, TAG_OTHERSIDE) || lex_at(&doc->text, i, TAG_BOTHSIDES) ||
			            trade_with(&doc->text, i);
			const char *owner = country_of_currency(&doc->text, i);
			if (owner)
				pay(s, owner, work);
			const struct lexeme *lex = mention_at(&doc->text, i, st->tok1);
			if (!lex)
				continue;
			double w = weight_of(part, body, lex) / (mention_is_venue(&doc->text, i, st->tok0) ? 2 : 1);
			struct standing *x = stand(s, lex->value, w, in_head, part == PART_PUBLISHER ? SIZE_MAX : i, work);
			x->office = x->office || (part == PART_PUBLISHER && is_office(&doc->text, st));
			x->owner = x->owner || (part == PART_TITLE && is_first_name(&doc->text, i, st->tok0) && mention_holds(&doc->text, i, st->tok1));
			x->heads = x->heads || (part == PART_TITLE && is_first_name(&doc->text, i, st->tok0));
			x->far += mention_is_far(&doc->text, i, st->tok0) ? w : 0;
			two += in_head && part != PART_PUBLISHER && joined_names(&doc->text, i);
			/* "China-Russia", "Sino-Russian" */
			two += i > st->tok0 && doc->text.tok[i].gap == GAP_NONE && token_is(&doc->text, i - 1, "-") && in_head;
		}
		body += part == PART_BODY;
	}
	return two;
}

/* A place stands for its country where the country itself is named nearly as much: St. Petersburg in a text on Russia. */
static void places_to_countries(struct standings *s, struct tf_arena *work)
{
	/* a place speaks for its country, though nobody names it: "The Calcutta Chronicle" */
	for (size_t k = 0, n = s->n; k < n; k++) {
		if (!strchr(s->v[k].code, '-'))
			continue;
		char *country = tf_arena_alloc(work, 4);
		memcpy(country, s->v[k].code, 3);
		country[3] = 0;
		double money = stand(s, country, 0, false, SIZE_MAX, work)->money;
		s->v[k].money = money;
	}
	for (size_t k = 0; k < s->n; k++) {
		struct standing *place = &s->v[k];
		if (!strchr(place->code, '-') || place->heads)
			continue;
		for (size_t i = 0; i < s->n; i++)
			if (i != k && code_within(place->code, s->v[i].code) && place->weight <= 2 * s->v[i].weight) {
				s->v[i].weight += place->weight / 2;
				place->weight = 0;
				break;
			}
	}
}

/* The second party of a text that names two far more than all others: a pair, though nothing says so. */
static const struct standing *runner_up(const struct standings *s, const struct standing *first)
{
	const struct standing *second = NULL;
	double third = 0;

	for (size_t k = 0; k < s->n; k++) {
		const struct standing *x = &s->v[k];
		if (x == first || code_within(x->code, first->code) || code_within(first->code, x->code))
			continue;
		if (!second || x->weight > second->weight) {
			third = second ? second->weight : third;
			second = x;
		} else if (x->weight > third) {
			third = x->weight;
		}
	}
	return second && second->weight >= 0.35 * first->weight && second->weight >= 1.8 * third ? second : NULL;
}

/* "Swiss exports to China edge up": a title that names both sides of a flow. */
static bool pair_of_title(const struct reading *title, struct frame *f)
{
	for (size_t k = 0; title && k < title->topics.n; k++) {
		const struct topic *t = &title->topics.v[k];
		if (t->off || t->inner || !t->own_reporter || !t->own_partner || strchr("?!@", t->own_reporter[0]) ||
		    strchr("?!@", t->own_partner[0]) || code_same(t->own_partner, "WLD") || code_same(t->own_reporter, "WLD") ||
		    code_same(t->own_reporter, t->own_partner))
			continue;
		f->base_home = t->own_reporter;
		f->base_partner = t->own_partner;
		return true;
	}
	return false;
}

static void cast_add(const char **list, size_t *n, const char *code)
{
	for (size_t k = 0; k < *n; k++)
		if (code_same(list[k], code))
			return;
	if (*n < CAST_MAX)
		list[(*n)++] = code;
}

/* Who is named, by weight; and in the title and the publisher's name. */
static void cast_of(const struct document *doc, const struct standings *s, struct cast *cast)
{
	double weight = 0;

	cast->publisher = "";
	while (cast->n < CAST_MAX && cast->n < s->n) {
		const struct standing *next = NULL;
		for (size_t k = 0; k < s->n; k++) {
			bool taken = false;
			for (size_t i = 0; i < cast->n; i++)
				taken = taken || code_same(cast->named[i], s->v[k].code);
			if (!taken && (!next || s->v[k].weight > next->weight))
				next = &s->v[k];
		}
		if (!next)
			break;
		double before = cast->n ? weight : 0;
		weight = next->weight;
		if (cast->n == 1 && before > 0)
			cast->second = weight / before;
		if (cast->n == 2 && before > 0)
			cast->third = weight / before;
		cast->far[cast->n] = weight > 0 ? next->far / weight : 0;
		cast->weight[cast->n] = weight;
		cast->money[cast->n] = next->money > 0;
		cast->named[cast->n++] = next->code;
	}
	cast->hints = s->hints;
	for (size_t k = 0; k < doc->n_sentences; k++) {
		const struct sentence *st = &doc->sentences[k];
		if (st->part != PART_TITLE && st->part != PART_PUBLISHER)
			continue;
		for (size_t i = st->tok0; i < st->tok1; i++) {
			const struct lexeme *lex = mention_at(&doc->text, i, st->tok1);
			if (lex && st->part == PART_TITLE)
				cast_add(cast->title, &cast->n_title, lex->value);
			else if (lex && !cast->publisher[0])
				cast->publisher = lex->value;
		}
	}
	/* an office hardly names its own country */
	bool in = !cast->publisher[0];
	for (size_t k = 0; k < cast->n; k++)
		in = in || code_same(cast->named[k], cast->publisher);
	if (!in)
		cast->named[cast->n < CAST_MAX ? cast->n++ : CAST_MAX - 1] = cast->publisher;
}

static const struct standing *most_prominent(const struct standings *s)
{
	const struct standing *first = &s->v[0];

	for (size_t k = 1; k < s->n; k++)
		if (s->v[k].weight > first->weight)
			first = &s->v[k];
	/* a province that owns what the title speaks of stands before its country */
	for (size_t k = 0; k < s->n; k++)
		if (s->v[k].owner && code_inside(s->v[k].code, first->code))
			return &s->v[k];
	return first;
}

/* The second side of a text that speaks of two; NULL for none. */
static const struct standing *second_side(const struct standings *s, const struct standing *first, size_t two)
{
	const struct standing *second = NULL;

	for (size_t k = 0; k < s->n; k++) {
		const struct standing *x = &s->v[k];
		if (x != first && x->in_head && !code_related(x->code, first->code) && (!second || x->weight > second->weight))
			second = x;
	}
	if (second && two && second->weight >= (two > 1 ? 0.25 : 0.4) * first->weight)
		return second;
	return s->hints >= 3 ? runner_up(s, first) : NULL;
}

/* The one whose trade a text of one side is about. */
static const struct standing *only_side(const struct standings *s, const struct standing *first)
{
	const struct standing *best = first;

	for (size_t k = 0; k < s->n; k++)
		if (as_home(&s->v[k]) > as_home(best) && !(best->owner && code_inside(best->code, s->v[k].code)))
			best = &s->v[k];
	return best;
}

/* The document's own pair: its two most prominent parties, when it speaks of two sides; else the most prominent one. */
static void own_pair(const struct standings *s, const struct reading *title, size_t two, struct frame *f)
{
	const struct standing *first = most_prominent(s), *second = second_side(s, first, two);

	if (pair_of_title(title, f))
		return;
	if (!second) {
		f->base_home = only_side(s, first)->code;
		return;
	}
	/* the one named first is the one that counts; a country before a bloc, the customs union apart */
	bool bloc = is_bloc(first->code), other = is_bloc(second->code);
	bool swap = bloc != other ? bloc : second->place < first->place;
	f->base_home = swap ? second->code : first->code;
	f->base_partner = swap ? first->code : second->code;
}

struct frame frame_of(const struct document *doc, const struct reading *title, const float *weights, const struct rank_watch *watch,
                      struct tf_arena *work)
{
	struct frame f = { .home = "", .partner = "", .base_home = "", .base_partner = "", .subject = "", .other = "", .paragraph = UINT32_MAX,
		           .named_last = "", .named_now = "", .paragraph_first = "", .center = "" };
	struct standings s = { 0 };
	size_t two = weigh(doc, &s, work);

	places_to_countries(&s, work);
	for (size_t k = 0; k < s.n; k++)
		s.v[k].weight += s.v[k].money;
	cast_of(doc, &s, &f.cast);
	if (s.n)
		own_pair(&s, title, two, &f);
	about_choose(doc, &f, two, weights, watch);
	f.home = f.section_home = f.base_home;
	f.partner = f.section_partner = f.base_partner;
	return f;
}
