/* currency.c - tells which country's dollar, rupee, shilling or dinar is meant.
 *
 * The names and who shares them stand in words/currencies.tsv: "INR PKR=PAK NPR=NPL" is India's unless the text is
 * about Pakistan or Nepal.  A bare dollar is American unless the text says otherwise. */
#include "extract/currency.h"

#include <string.h>

static void code_set(char code[TF_UNIT_MAX], struct tf_str s)
{
	size_t n = s.n < TF_UNIT_MAX ? s.n : TF_UNIT_MAX - 1;

	memcpy(code, s.s, n);
	code[n] = '\0';
}

/* The code that the shared name has in that country: "INR PKR=PAK" in PAK is PKR. */
static bool code_in(struct tf_str codes, const char *country, char code[TF_UNIT_MAX])
{
	while (country && country[0] && codes.n) {
		struct tf_str whose = tf_str_cut(&codes, ' '), name = tf_str_cut(&whose, '=');
		if (whose.n == strlen(country) && memcmp(whose.s, country, whose.n) == 0) {
			code_set(code, name);
			return true;
		}
	}
	return false;
}

bool currency_code(const struct lexeme *w, const struct quantity_context *ctx, char code[TF_UNIT_MAX])
{
	struct tf_str codes = tf_str_of(w->value), rest = codes, first = tf_str_cut(&rest, ' ');

	if (strcmp(w->value, "$") == 0) {
		code_set(code, tf_str_of(ctx->dollar));
		return true;
	}
	if (!rest.n || (!code_in(rest, ctx->home, code) && !code_in(rest, ctx->partner, code)))
		code_set(code, first);
	return rest.n > 0;
}

/* The countries whose texts may leave the name of their dollar out; `office`: whose statistics office does so. */
static const struct dollar {
	const char *country, *currency;
	bool office;
} dollars[] = {
	{ "CAN", "CAD", true },  { "AUS", "AUD", true },  { "NZL", "NZD", true },
	{ "SGP", "SGD", false }, { "HKG", "HKD", false }, { "TWN", "TWD", false },
};
enum { N_DOLLARS = sizeof dollars / sizeof *dollars };

/* How often a text names each of them. */
struct dollars_named {
	size_t american;
	size_t ours;                /* "our dollars" */
	size_t sign[N_DOLLARS];     /* "C$" */
	size_t name[N_DOLLARS];     /* "Canadian dollars" */
	size_t declared[N_DOLLARS]; /* "in Canadian dollars" */
};

static void dollars_count(const struct text *t, struct dollars_named *n)
{
	for (size_t i = 0; i < t->n_tok; i++)
		for (size_t k = 0; k < t->tok[i].n_lex; k++) {
			const struct lexeme *w = t->lex[t->tok[i].lex + k];
			if (w->tag != TAG_CURRENCY && w->tag != TAG_CURSIGN)
				continue;
			bool name = w->tag == TAG_CURRENCY;
			n->american += strcmp(w->value, "USD") == 0;
			n->ours += name && i > 0 && (token_is(t, i - 1, "our") || token_is(t, i - 1, "local"));
			for (size_t c = 0; c < N_DOLLARS; c++) {
				if (strcmp(w->value, dollars[c].currency) != 0)
					continue;
				n->sign[c] += !name;
				n->name[c] += name;
				n->declared[c] += name && i > 0 && token_is(t, i - 1, "in");
			}
		}
}

/* A declaration holds for the whole text ("All amounts are in Canadian dollars").  A sign with letters ("C$") speaks for
 * the bare one only at home: a round-up that writes "HK$5bn" means American dollars by "$7bn". */
const char *currency_dollar(const struct text *t, const char *home, const char *partner)
{
	struct dollars_named n = { 0 };

	dollars_count(t, &n);
	for (size_t c = 0; c < N_DOLLARS; c++) {
		bool at_home = dollars[c].office && strcmp(home, dollars[c].country) == 0;
		bool about = dollars[c].office && (at_home || strcmp(partner, dollars[c].country) == 0);
		if (n.declared[c] > n.american || (at_home && (n.american == 0 || n.sign[c] + n.name[c] > n.american)) ||
		    (about && n.name[c] + n.ours > n.american))
			return dollars[c].currency;
	}
	return "USD";
}
