/* frame.h - what the discourse is about: whose trade with whom, when nothing in the sentence says so. */
#ifndef EXTRACT_FRAME_H
#define EXTRACT_FRAME_H

#include "extract/reading.h"

struct frame {
	const char *home, *partner;           /* in force; "" where there is none */
	const char *base_home, *base_partner; /* of the document: from its title, lead and publisher */
	struct topic last;                    /* the topic named last; indicator valid when has_last */
	bool has_last;
	uint32_t paragraph;
	bool named;                           /* a pair was named in this paragraph */
	struct tf_period last_period;         /* resolved last */
	enum tf_claim_status last_status;
};

/* The document's own frame, from who is named in it and how prominently. */
struct frame frame_of(const struct document *doc, struct tf_arena *work);

/* Fills in reporter and partner of the sentence's topics, in order, and moves the frame on. */
void frame_fill(struct frame *f, struct reading *r);

#endif
