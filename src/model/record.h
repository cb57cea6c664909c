/* record.h - a judgement written down as a verdict. */
#ifndef MODEL_RECORD_H
#define MODEL_RECORD_H

#include "model/judgement.h"

struct tf_verdict record_verdict(const struct judgement *j, struct tf_date as_of, struct tf_arena *keep);

#endif
