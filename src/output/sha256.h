/* sha256.h - SHA-256 of bytes, for the page's script and for naming inputs. */
#ifndef OUTPUT_SHA256_H
#define OUTPUT_SHA256_H

#include "tradefig/str.h"

#define SHA256_SIZE 32
void sha256(struct tf_str s, unsigned char out[SHA256_SIZE]);
struct tf_str sha256_hex(struct tf_str s, struct tf_arena *keep);
struct tf_str sha256_base64(struct tf_str s, struct tf_arena *keep);

#endif
