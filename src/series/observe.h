/* observe.h - one claim or one official row as an observation. */
#ifndef SERIES_OBSERVE_H
#define SERIES_OBSERVE_H

#include "tradefig/series.h"

struct tf_obs observe_claim(const struct tf_claim *c);
struct tf_obs observe_official(const struct tf_official *o);
/* The growth rate beside an official value; only where there is one. */
struct tf_obs observe_official_growth(const struct tf_official *o);

/* Values turned into dollars from a release in yuan: close to the dollar series, but not it. */
bool observe_is_converted(const struct tf_obs *o);

/* Official values whose note says that goods are left out: no sum can be made of them. */
bool observe_is_partial(const struct tf_obs *o);

#endif
