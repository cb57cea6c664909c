/* reason.h - a verdict in one plain sentence. */
#ifndef MODEL_REASON_H
#define MODEL_REASON_H

#include "model/judgement.h"

struct tf_str reason_of(const struct judgement *j, struct tf_arena *keep);

#endif
