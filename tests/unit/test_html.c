/* test_html.c - text that enters a page, the page's hash, and the page made of hostile documents. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "output/html.h"
#include "output/sha256.h"
#include "tradefig/report.h"

#define STR(s)                                                                                                       \
	{                                                                                                            \
		s, sizeof(s) - 1                                                                                     \
	}
#define FFFD "\xEF\xBF\xBD"

struct row {
	struct tf_str in;
	const char *out;
};

static const struct row texts[] = {
	{ STR("100 billion"), "100 billion" },
	{ STR("<script>alert(1)</script>"), "&lt;script&gt;alert(1)&lt;/script&gt;" },
	{ STR("a\" onclick='x' & b"), "a&quot; onclick=&#39;x&#39; &amp; b" },
	{ STR("&amp;"), "&amp;amp;" },
	{ STR("two\nlines\tand a tab"), "two\nlines\tand a tab" },
	{ STR("one\r\ntwo\rthree"), "one\ntwo\nthree" },
	{ STR("nul \0 esc \x1b bel \x07"), "nul " FFFD " esc " FFFD " bel " FFFD },
	{ STR("c1 \xC2\x85 del \x7F"), "c1 " FFFD " del " FFFD },
	{ STR("bad \xFF\xC0\xAF cut \xE4\xB8"), "bad " FFFD FFFD FFFD " cut " FFFD FFFD },
	{ STR("surrogate \xED\xA0\x80"), "surrogate " FFFD FFFD FFFD },
	{ STR("turn \xE2\x80\xAE"
	      "evil\xE2\x81\xA6"),
	  "turn " FFFD "evil" FFFD },
	{ STR("mark \xE2\x80\x8F stays"), "mark \xE2\x80\x8F stays" },
	{ STR("\xE4\xB8\xAD\xE4\xBF\x84 \xF0\x9F\x9A\xA2"), "\xE4\xB8\xAD\xE4\xBF\x84 \xF0\x9F\x9A\xA2" },
	{ STR("no character \xEF\xBF\xBE"), "no character " FFFD },
	{ STR(""), "" },
};

static char *written(void (*write)(FILE *, struct tf_str), struct tf_str s)
{
	char *text = NULL;
	size_t n = 0;
	FILE *to = open_memstream(&text, &n);

	write(to, s);
	fclose(to);
	return text;
}

static void escapes_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		char *got = written(html_text, texts[i].in);

		assert_string_equal(got, texts[i].out);
		free(got);
	}
}

static void encodes_data(void **state)
{
	char *got = written(html_data, (struct tf_str)STR("a,\"b\"\r\n100% <x>#\xC3\xA9"));

	(void)state;
	assert_string_equal(got, "a,%22b%22%0D%0A100%25%20%3Cx%3E%23%C3%A9");
	free(got);
}

/* the examples of FIPS 180-4, and lengths around the ends of blocks (from coreutils' sha256sum) */
static const struct {
	const char *letter;
	size_t times;
	const char *hex;
} hashes[] = {
	{ "", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
	{ "abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
	{ "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
	  "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1" },
	{ "a", 55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318" },
	{ "a", 56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a" },
	{ "a", 64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb" },
	{ "a", 1000000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0" },
};

static void hashes_bytes(void **state)
{
	struct tf_arena *a = tf_arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof hashes / sizeof *hashes; i++) {
		size_t n = strlen(hashes[i].letter);
		char *text = tf_arena_alloc(a, n * hashes[i].times + 1);

		for (size_t k = 0; k < hashes[i].times; k++)
			memcpy(text + k * n, hashes[i].letter, n);
		assert_string_equal(sha256_hex((struct tf_str){ text, n * hashes[i].times }, a).s, hashes[i].hex);
	}
	assert_string_equal(sha256_base64((struct tf_str)STR("abc"), a).s,
	                    "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
	tf_arena_free(a);
}

static size_t times_in(const char *text, const char *what)
{
	size_t n = 0;

	for (const char *at = text; (at = strstr(at, what)) != NULL; at++)
		n++;
	return n;
}

/* A document, a claim and a verdict that carry markup in every text they have. */
static char *hostile_page(struct tf_arena *a)
{
#define EVIL "<img src=x onerror=alert(1)>\"'"
	struct tf_report_document doc = { .name = STR("d" EVIL),
		                          .title = STR("t" EVIL),
		                          .publisher = STR("p" EVIL),
		                          .text = STR("On Monday " EVIL " said 100 billion USD; 5 percent."),
		                          .date = { 2012, 4, 27 } };
	const char *at = strstr(doc.text.s, "100");
	struct tf_claim two[2] = { { .id = "0123456789abcdef" }, { .id = "fedcba9876543210" } };
	const struct tf_claim *stated[1] = { &two[0] };
	struct tf_claims claims = { two, 2, 2 };
	struct tf_target target = { .id = STR("x" EVIL),
		                    .reporter = STR("CHN"),
		                    .partner = STR("R" EVIL),
		                    .commodity = STR("c" EVIL),
		                    .unit = STR("USD"),
		                    .value = 1e11,
		                    .due = tf_period_year(2015),
		                    .claims = stated,
		                    .n_claims = 1 };
	struct tf_verdict verdict = { .target = &target,
		                      .outcome = 0.0 / 0.0,
		                      .ratio = 0.0 / 0.0,
		                      .probability = 0.5,
		                      .verdict = TF_VERDICT_UNKNOWN,
		                      .timing = "",
		                      .outlook = "",
		                      .evidence = STR("0123456789abcdef;0123456789abcdef;row " EVIL),
		                      .reason = STR("Unknown: " EVIL) };
	struct tf_verdicts verdicts = { &verdict, 1 };
	struct tf_report r = { .claims = &claims,
		               .verdicts = &verdicts,
		               .documents = &doc,
		               .n_documents = 1,
		               .command_line = STR("tradefig run " EVIL),
		               .version = STR("0"),
		               .folder = "/nonexistent" };
	struct tf_diags d = { .to = NULL };
	char *text = NULL;
	size_t n = 0;
	FILE *to = open_memstream(&text, &n);

	(void)a;
	for (size_t i = 0; i < 2; i++) {
		two[i].doc = doc.name;
		two[i].start = (size_t)(at - doc.text.s) + (i ? 4 : 0);
		two[i].end = two[i].start + (i ? 2 : 15);
		two[i].quote = (struct tf_str){ doc.text.s + two[i].start, two[i].end - two[i].start };
		two[i].value = 1e11;
		two[i].value_high = 0.0 / 0.0;
		two[i].speaker = (struct tf_str)STR("s" EVIL);
		two[i].flags = i ? (struct tf_str)STR("f" EVIL) : (struct tf_str){ "", 0 };
		memcpy(two[i].unit, "U\"<b>", 6);
	}
	assert_int_equal(tf_report_write(&r, to, &d), TF_OK);
	fclose(to);
	return text;
}

static void page_holds_hostile_text(void **state)
{
	struct tf_arena *a = tf_arena_new();
	char *page = hostile_page(a);

	(void)state;
	assert_int_equal(times_in(page, "<img"), 0);
	assert_int_equal(times_in(page, "<b>"), 0);
	assert_true(times_in(page, "&lt;img src=x onerror=alert(1)&gt;&quot;&#39;") >= 8);
	assert_int_equal(times_in(page, "<script>"), 1);
	assert_non_null(strstr(page, "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"));
	free(page);
	tf_arena_free(a);
}

/* The policy lets a script run only when its hash is that of the script on the page. */
static void policy_names_the_script(void **state)
{
	struct tf_arena *a = tf_arena_new();
	char *page = hostile_page(a), *open = strstr(page, "<script>"), *close = strstr(page, "</script>");
	struct tf_str hash = sha256_base64((struct tf_str){ open + 8, (size_t)(close - open) - 8 }, a);

	(void)state;
	assert_non_null(strstr(page, hash.s));
	free(page);
	tf_arena_free(a);
}

/* verdict -> quote -> row and back; every link has its end, every id is there once */
static void links_have_ends(void **state)
{
	struct tf_arena *a = tf_arena_new();
	char *page = hostile_page(a);
	size_t links = 0;

	(void)state;
	for (const char *at = page; (at = strstr(at, "href=\"#")) != NULL; links++) {
		size_t n = strcspn(at + 7, "\"");
		char *id = malloc(n + 7);

		snprintf(id, n + 7, "id=\"%.*s\"", (int)n, at + 7);
		assert_int_equal(times_in(page, id), 1);
		free(id);
		at += 7;
	}
	assert_true(links >= 12);
	assert_non_null(strstr(page, "<a href=\"#m-0123456789abcdef\"><q>100 billion USD</q></a>"));
	assert_non_null(
		strstr(page, "id=\"m-0123456789abcdef\" href=\"#c-0123456789abcdef\"><mark>100 billion USD</mark>"));
	assert_non_null(strstr(page, "<a href=\"#v-1\">verdict 1</a>"));
	/* an overlapped figure keeps its place, without words of its own */
	assert_non_null(strstr(page, "id=\"m-fedcba9876543210\" href=\"#c-fedcba9876543210\"><span"));
	free(page);
	tf_arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(escapes_text),
		cmocka_unit_test(encodes_data),
		cmocka_unit_test(hashes_bytes),
		cmocka_unit_test(page_holds_hostile_text),
		cmocka_unit_test(policy_names_the_script),
		cmocka_unit_test(links_have_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
