/* frame.h - what the discourse is about: whose trade with whom, when nothing in the sentence says so. */
#ifndef EXTRACT_FRAME_H
#define EXTRACT_FRAME_H

#include "extract/rank.h"
#include "extract/reading.h"

#define CAST_MAX 7

/* Who is named in the document, the most prominent first. */
struct cast {
	const char *named[CAST_MAX];
	double far[CAST_MAX];                 /* how much of its part is as the place where goods go or come from: 0 to 1 */
	double weight[CAST_MAX];
	bool money[CAST_MAX];                 /* its currency is used */
	size_t n;
	double second, third;                 /* the weight of the second by the first's, of the third by the second's */
	size_t hints;                         /* words that speak of another side */
	const char *title[CAST_MAX];
	size_t n_title;
	const char *publisher;                /* named in the publisher's name; "" */
};

/* The claim read last. */
struct said {
	const char *reporter, *partner;       /* NULL before the first one */
	struct tf_period period;
	enum tf_indicator indicator;
	uint32_t paragraph;
	bool in_title;
};

/* The goods of the claim read last. */
struct goods_said {
	struct tf_str last;                   /* empty: goods of all kinds */
	uint32_t paragraph;
	bool opened;                          /* a sentence without figures opened with them since */
	size_t n, only;                       /* claims so far; all of them, when every one was about some product */
};

#define TOLD_MAX 6

/* A level that was told. */
struct told {
	double value;                         /* 0: none */
	char unit[TF_UNIT_MAX];
	enum tf_indicator indicator;
	struct tf_period period;
};

struct frame {
	struct cast cast;
	struct said last_said, last_here;     /* of the sentences before; of this sentence too */
	const char *named_last, *named_now;   /* the party named last in the sentences before, and in this one too; "" */
	const char *center;                   /* the subject of this sentence or of one before it in the paragraph; "" */
	bool center_here, center_place;       /* of this sentence; "In Uruguay, exports ..." */
	bool customer;                        /* this sentence speaks of markets, customers, suppliers */
	const char *paragraph_first;          /* the party that the paragraph named first; "" */
	const char *home, *partner;           /* in force; "" where there is none */
	const char *base_home, *base_partner; /* of the document: from its title, lead and publisher */
	const char *section_home, *section_partner; /* of the heading above; else the document's */
	bool opens;                           /* the sentence is the first of its paragraph */
	bool many;                            /* its headings pass from country to country */
	double alone;                         /* how far the text is about one holder: 0 to 1 */
	const char *subject;                  /* of the sentence before: who "its" is */
	const struct topic *former, *latter;  /* as the sentence before left them */
	const struct topic *before_last;      /* the topic before that, of another indicator: "the former" */
	const struct topic *last;             /* the topic named last, in its sentence's reading; NULL before the first */
	const struct topic *section;          /* of the heading above; NULL when it names none */
	const struct topic *matter;           /* the last one that says what is moved: not "took", not "inflows" */
	uint32_t matter_paragraph;
	uint32_t paragraph;
	bool named;                           /* a pair was named in this paragraph */
	struct tf_period main_period;         /* the latest that was reported on in the document */
	struct tf_period paragraph_period;    /* the same in this paragraph */
	struct tf_period section_period;      /* named in the heading above */
	struct tf_period any_period;          /* of the figure read last */
	struct tf_period running_period;      /* reported last, be it over or not */
	struct tf_period first_named;         /* the first that is over, whatever it was said of */
	struct tf_period named_period;        /* named last, by figures or without */
	struct tf_period due_period;          /* of the target read last */
	struct tf_period forecast_period;     /* of the forecast read last in this paragraph */
	struct told told[TOLD_MAX];           /* the levels told last, the oldest first */
	const char *other;                    /* the party named last in this paragraph that is not the home side; "" */
	bool other_here;                      /* in this sentence */
	const struct topic *main_topic;       /* the first of the body; of the title before there is one */
	struct goods_said goods;
	bool in_title, main_in_title, period_of_title;
	bool off;                             /* the sentence before spoke of nothing that is trade's business */
	bool spoke;                           /* this paragraph has spoken of trade */
	bool shares;                          /* the percentage read last in this paragraph was a share */
	bool month_on_month;                  /* months are compared with the month before here */
	bool paragraph_adjusted;              /* this paragraph says "seasonally adjusted" */
};

/* The document's own frame, from who is named in it and how prominently; `title` is the title as read, or NULL. */
struct frame frame_of(const struct document *doc, const struct reading *title, const float *weights, const struct rank_watch *watch,
                      struct tf_arena *work);

/* The text, and the section here, have one side: whom it trades with must be named anew in each sentence. */
static inline bool frame_is_one_sided(const struct frame *f) { return !f->base_partner[0] && !f->section_partner[0]; }

/* Fills in reporter and partner of the sentence's topics, in order, and moves the frame on. */
void frame_fill(struct frame *f, struct reading *r);

#endif
