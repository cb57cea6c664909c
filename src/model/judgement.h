/* judgement.h - all that was weighed for one verdict, for the sentence that explains it. */
#ifndef MODEL_JUDGEMENT_H
#define MODEL_JUDGEMENT_H

#include "model/chance.h"
#include "model/evidence.h"

struct judgement {
	const struct tf_target *target;
	const struct tf_series *series;
	enum tf_verdict_word word;
	const char *timing;
	struct outcomes outcomes;
	const struct outcome *named;     /* the report for the due period that is named as the outcome */
	const struct outcome *dissent;   /* a report on the other side of the line */
	const struct outcome *touching;  /* one that only rounding puts on the other side */
	const struct outcome *converted; /* one that is on the other side by conversion from yuan only */
	const struct outcome *fiscal;    /* the nearest fiscal year, when it is all there is */
	const struct outcome *reached;
	struct anchors anchors;
	struct chance chance;
	const struct anchor *start, *end; /* between these the realised growth was measured */
	double required_growth, realised_growth;
};

#endif
