/* standing.h - what a sentence calls a party in another's trade: "China is Angola's best customer". */
#ifndef EXTRACT_STANDING_H
#define EXTRACT_STANDING_H

#include "extract/reading.h"

enum standing_as { STANDS_CUSTOMER, STANDS_SUPPLIER, STANDS_PARTNER, STANDS_INVESTOR };

struct standing {
	const struct party *who;     /* China */
	const struct party *owner;   /* Angola; NULL when it is not named */
	enum standing_as as;
	uint32_t unit;               /* of the noun */
};

/* standing = party ( "is" | "remains" | "," ) { word } [ owner ] { word } noun          before unit `end`; the last one */
bool standing_before(const struct reading *r, size_t end, struct standing *s);

#endif
