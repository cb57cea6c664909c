/* claim.c - the words that claims are written with in files: kinds, statuses, indicators, qualifiers.
 *
 * The lists themselves stand in tradefig/claim.h; reading and writing whole claims is series/claims_csv.c. */
#include "tradefig/claim.h"

#include <assert.h>

#define X(n, t) t,
static const char *const kinds[] = { TF_KINDS(X) };
static const char *const statuses[] = { TF_CLAIM_STATUSES(X) };
static const char *const indicators[] = { TF_INDICATORS(X) };
static const char *const qualifiers[] = { TF_QUALIFIERS(X) };
#undef X

/* The place of s among n names, or -1. */
static int name_find(const char *const *names, int n, struct tf_str s)
{
	for (int i = 0; i < n; i++)
		if (tf_str_is(s, names[i]))
			return i;
	return -1;
}

const char *tf_kind_name(enum tf_kind k)
{
	assert(k < TF_N_KINDS);
	return kinds[k];
}

const char *tf_claim_status_name(enum tf_claim_status s)
{
	assert(s < TF_N_CLAIM_STATUSES);
	return statuses[s];
}

const char *tf_indicator_name(enum tf_indicator i)
{
	assert(i <= TF_N_INDICATORS);
	return i < TF_N_INDICATORS ? indicators[i] : ""; /* a figure outside trade */
}

const char *tf_qualifier_name(enum tf_qualifier q)
{
	assert(q < TF_N_QUALIFIERS);
	return qualifiers[q];
}

bool tf_kind_read(struct tf_str s, enum tf_kind *out)
{
	int i = name_find(kinds, TF_N_KINDS, s);

	if (i >= 0)
		*out = (enum tf_kind)i;
	return i >= 0;
}

bool tf_claim_status_read(struct tf_str s, enum tf_claim_status *out)
{
	int i = name_find(statuses, TF_N_CLAIM_STATUSES, s);

	if (i >= 0)
		*out = (enum tf_claim_status)i;
	return i >= 0;
}

bool tf_indicator_read(struct tf_str s, enum tf_indicator *out)
{
	int i = name_find(indicators, TF_N_INDICATORS, s);

	if (i >= 0)
		*out = (enum tf_indicator)i;
	return i >= 0;
}

bool tf_qualifier_read(struct tf_str s, enum tf_qualifier *out)
{
	int i = name_find(qualifiers, TF_N_QUALIFIERS, s);

	if (i >= 0)
		*out = (enum tf_qualifier)i;
	return i >= 0;
}

const char *tf_qualifier_words(enum tf_qualifier q)
{
	static const char *const words[TF_N_QUALIFIERS] = {
		[TF_QUAL_EQ] = "",
		[TF_QUAL_APPROX] = "about ",
		[TF_QUAL_NEARLY] = "nearly ",
		[TF_QUAL_OVER] = "over ",
		[TF_QUAL_AT_LEAST] = "at least ",
		[TF_QUAL_UNDER] = "under ",
		[TF_QUAL_AT_MOST] = "at most ",
		[TF_QUAL_BETWEEN] = "",
	};

	return words[q];
}
