/* reading.h - one sentence as its reader sees it: units, figures, times, parties, topics. */
#ifndef EXTRACT_READING_H
#define EXTRACT_READING_H

#include "extract/period.h"
#include "extract/quantity.h"
#include "grammar/pattern.h"
#include "text/document.h"

/* Who is named, and how. */
enum party_form {
	PARTY_NAME,      /* "China", "the European Union", "Heilongjiang" */
	PARTY_ADJECTIVE, /* "Chinese" */
	PARTY_CAPITAL,   /* "Beijing", standing for the country or for the city */
	PARTY_PAIR,      /* "China-Russia", "Sino-Russian", "China and Russia" */
	PARTY_BOTH,      /* "the two countries", "bilateral" */
	PARTY_OWN,       /* "its", "the country's" */
	PARTY_OTHER,     /* "the continent", "its northern neighbour": the other side of the pair; code "?" */
	PARTY_WORLD,     /* "the world", "all partners", "abroad" */
	PARTY_AREA       /* an area without a code */
};

struct party {
	uint32_t unit, end;     /* units, end exclusive */
	enum party_form form;
	const char *code;       /* "" for PARTY_BOTH, PARTY_OWN and PARTY_AREA */
	const char *code2;      /* the second of a pair, else "" */
	bool possessive;        /* "China's" */
};

/* What is measured, named at one place of the sentence, with the parties that its own words give it. */
struct topic {
	uint32_t unit, end;          /* units of the noun or verb */
	enum tf_indicator indicator;
	int sign;                    /* of a balance: surplus 1, deficit -1; else 0 */
	bool verb;                   /* "sold", "bought", "invested" */
	bool clause;                 /* the verb of a clause that names what is measured: "what Vietnam buys from China" */
	bool passive;                /* "5 billion were exported" */
	bool far;                    /* its doer is the far side, told from this one: "China took 5 billion" of what we sell */
	bool firm;                   /* told by its own side: "exported" is never another's import */
	bool soft;                   /* says which way something moves, not what: "took", "the biggest customer" */
	bool both;                   /* two flows in one breath: "exports and imports" */
	bool mutual, world;          /* "bilateral trade"; "foreign trade", "total exports" */
	bool under;                  /* a trade that a balance before it is measured in: "a deficit in trade with China" */
	bool inner;                  /* within one region: "intra-African trade" */
	bool among;                  /* among the members of the region that is spoken of: "internal trade", "trade within the bloc" */
	bool inbound;                /* investment that comes in: "foreign investment", "inflows of" */
	bool part;                   /* a part of what was said before: "of that, exports were" */
	bool off;                    /* none of trade's business: GDP, a tariff, a loan */
	bool former, latter;         /* "the former", "the latter" */
	bool again;                  /* "those to the United States", "it": takes the topic named before */
	const char *reporter, *partner; /* ISO codes once known; NULL before */
	/* What its own words say; NULL when nothing; "?" the other side of the pair, "!" the one spoken of ("its", "with it"),
	 * "@" the one that speaks ("we"). */
	const char *own_reporter, *own_partner;
	bool area_partner;           /* its own words name an area without a code as partner */
	bool area_reporter;          /* the same of the one whose trade it is: "exports of developing countries" */
	struct tf_str commodity;     /* slice of the text; empty */
	const char *step;            /* how the parties were found, for explain */
};

struct reading {
	const struct document *doc;
	const struct sentence *sentence;
	size_t number;               /* of the sentence */
	struct units units;
	struct quantities figures;   /* in order; figure k is unit figure_unit[k] */
	uint32_t *figure_unit;
	struct period_mentions periods;
	uint32_t *period_unit;
	struct {
		struct party *v;
		size_t n, cap;
	} parties;
	struct {
		struct topic *v;
		size_t n, cap;
	} topics;
};

/* Finds the figures and times of a sentence and lines its units up. */
void reading_make(const struct document *doc, size_t sentence, const struct quantity_context *qc, struct tf_arena *work,
                  struct reading *out);

/* A heading: a short line without a full stop. */
bool reading_is_heading(const struct reading *r);

/* First and last + 1 unit of the segment around unit i: between commas, brackets, dashes, colons. */
void segment_around(const struct units *u, size_t i, size_t *begin, size_t *end);
/* A segment boundary stands between units a and b. */
bool segment_between(const struct units *u, size_t a, size_t b);

/* A semicolon stands between them. */
bool segment_stop_between(const struct units *u, size_t a, size_t b);

/* The bytes of units [begin, end). */
struct tf_str units_str(const struct units *u, size_t begin, size_t end);

#endif
