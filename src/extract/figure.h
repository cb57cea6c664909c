/* figure.h - a figure and all that was decided about it. */
#ifndef EXTRACT_FIGURE_H
#define EXTRACT_FIGURE_H

#include "extract/frame.h"
#include "extract/rank.h"
#include "extract/reading.h"
#include "grammar/grammar.h"

struct figure {
	const struct quantity *q;
	uint32_t unit;
	const struct topic *topic;   /* NULL: none found */
	const char *topic_step;
	bool claim;                  /* it is a claim about trade */
	const char *why_not;         /* else: why not */
	bool own_reason;             /* that is the figure's own, and not its topic's */
	enum tf_kind kind;
	enum tf_claim_status status;
	int direction;               /* -1 down, 1 up, 0 not said */
	/* The row that decided, or, when it is NULL, the step. */
	const struct rule *kind_rule, *status_rule, *direction_rule, *scope_rule;
	const char *kind_step, *status_step, *direction_step;
	enum tf_indicator indicator;
	bool turned;                 /* the topic's reporter is the host of an investment: "Africa received 83 billion" */
	int balance_sign;            /* of the topic: surplus 1, deficit -1 */
	const char *reporter, *partner;
	bool time_settled;            /* its words say whose time is whose: nothing is left to weigh */
	bool pair_chosen, period_chosen, base_chosen; /* not as the steps decided it, but by weight */
	struct tf_str commodity;
	struct tf_period period, base;
	const char *period_step, *base_step;
	bool in_passing;             /* told beside what the text is about: "in December alone", "it had been" */
	bool of_base;                /* what another figure is compared with: "from 5 billion", "against 214 billion" */
	struct tf_period against;    /* then: the time of that other figure */
	bool timed;                  /* a stated year right behind it tells the period */
	double value, value_high;    /* signed; value_high NAN when there is no range */
};

struct figures {
	struct figure *v;
	size_t n, cap;
};

struct figure_context {
	const struct tf_grammar *grammar;
	struct period_context period;
	struct frame *frame;
	const struct rank_watch *watch; /* NULL: nobody looks on */
};

/* Decides everything about the figures of one sentence, in order; appends them to `out`. */
void figures_decide(const struct figure_context *c, const struct reading *r, struct figures *out, struct tf_arena *work);

#endif
