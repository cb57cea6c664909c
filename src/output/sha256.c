/* sha256.c - SHA-256 as FIPS 180-4 defines it, over bytes that are all there. */
#include <stdint.h>
#include <string.h>

#include "output/sha256.h"

static const uint32_t constants[64] = {
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static uint32_t turned(uint32_t x, unsigned by)
{
	return x >> by | x << (32 - by);
}

static void block(uint32_t h[8], const unsigned char *b)
{
	uint32_t w[64], s[8];

	for (size_t i = 0; i < 16; i++)
		w[i] = (uint32_t)b[i * 4] << 24 | (uint32_t)b[i * 4 + 1] << 16 | (uint32_t)b[i * 4 + 2] << 8 |
		       b[i * 4 + 3];
	for (size_t i = 16; i < 64; i++) {
		uint32_t x = w[i - 15], y = w[i - 2];

		w[i] = w[i - 16] + (turned(x, 7) ^ turned(x, 18) ^ x >> 3) + w[i - 7] +
		       (turned(y, 17) ^ turned(y, 19) ^ y >> 10);
	}
	memcpy(s, h, sizeof s);
	for (size_t i = 0; i < 64; i++) {
		uint32_t t1 = s[7] + (turned(s[4], 6) ^ turned(s[4], 11) ^ turned(s[4], 25)) +
		              ((s[4] & s[5]) ^ (~s[4] & s[6])) + constants[i] + w[i];
		uint32_t t2 = (turned(s[0], 2) ^ turned(s[0], 13) ^ turned(s[0], 22)) +
		              ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));

		memmove(s + 1, s, 7 * sizeof *s);
		s[4] += t1;
		s[0] = t1 + t2;
	}
	for (size_t i = 0; i < 8; i++)
		h[i] += s[i];
}

void sha256(struct tf_str s, unsigned char out[SHA256_SIZE])
{
	uint32_t h[8] = { 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
		          0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19 };
	unsigned char tail[128] = { 0 };
	size_t done = 0, rest, padded;
	uint64_t bits = (uint64_t)s.n * 8;

	for (; s.n - done >= 64; done += 64)
		block(h, (const unsigned char *)s.s + done);
	rest = s.n - done;
	if (rest > 0)
		memcpy(tail, s.s + done, rest);
	tail[rest] = 0x80;
	padded = rest < 56 ? 64 : 128;
	for (size_t i = 0; i < 8; i++)
		tail[padded - 1 - i] = (unsigned char)(bits >> (8 * i));
	for (size_t i = 0; i < padded; i += 64)
		block(h, tail + i);
	for (size_t i = 0; i < SHA256_SIZE; i++)
		out[i] = (unsigned char)(h[i / 4] >> (24 - 8 * (i % 4)));
}

struct tf_str sha256_hex(struct tf_str s, struct tf_arena *keep)
{
	static const char digits[] = "0123456789abcdef";
	unsigned char d[SHA256_SIZE];
	char *to = tf_arena_alloc(keep, 2 * SHA256_SIZE + 1);

	sha256(s, d);
	for (size_t i = 0; i < SHA256_SIZE; i++) {
		to[2 * i] = digits[d[i] >> 4];
		to[2 * i + 1] = digits[d[i] & 15];
	}
	return (struct tf_str){ to, 2 * SHA256_SIZE };
}

struct tf_str sha256_base64(struct tf_str s, struct tf_arena *keep)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	unsigned char d[SHA256_SIZE + 1] = { 0 };
	char *to = tf_arena_alloc(keep, 45);
	size_t n = 0;

	sha256(s, d);
	/* 32 bytes: eleven groups of three, the last of which lacks one */
	for (size_t i = 0; i < SHA256_SIZE; i += 3) {
		unsigned v = (unsigned)d[i] << 16 | (unsigned)d[i + 1] << 8 | (i + 2 < SHA256_SIZE ? d[i + 2] : 0u);

		for (unsigned k = 0; k < 4; k++)
			to[n++] = digits[v >> (18 - 6 * k) & 63];
	}
	to[n - 1] = '=';
	return (struct tf_str){ to, n };
}
