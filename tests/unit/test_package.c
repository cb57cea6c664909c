/* test_package.c - documents.csv and datapackage.json. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tradefig/package.h"

static char *all_of(FILE *f)
{
	static char buf[8192];
	size_t n;

	rewind(f);
	n = fread(buf, 1, sizeof buf - 1, f);
	buf[n] = 0;
	fclose(f);
	return buf;
}

static void documents_name_their_bytes(void **state)
{
	struct tf_report_document docs[] = {
		{ .name = TF_STR("a.txt"), .title = TF_STR("One, two"), .text = TF_STR("abc"), .date = { 2019, 9, 10 } },
		{ .name = TF_STR("b.txt"), .text = TF_STR("\xC3\xA9") },
	};
	struct tf_claim c[3] = { { .doc = TF_STR("a.txt") }, { .doc = TF_STR("a.txt") }, { .doc = TF_STR("b.txt") } };
	struct tf_claims claims = { .v = c, .n = 3 };
	FILE *f = tmpfile();

	(void)state;
	assert_int_equal(tf_documents_write_csv(docs, 2, &claims, f, (struct tf_csv_style){ 0 }), TF_OK);
	char *s = all_of(f);
	/* SHA-256 of "abc", FIPS 180-2 appendix B.1 */
	assert_non_null(strstr(s, "ba7816bf8f01cfea,a.txt,,,\"One, two\",2019-09-10,,text/plain,us-ascii,3,"
	                          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad,"));
	assert_non_null(strstr(s, ",2\n"));
	assert_non_null(strstr(s, ",b.txt,,,,,,text/plain,utf-8,2,"));
	assert_non_null(strstr(s, ",1\n"));
}

static void package_describes_tables(void **state)
{
	char folder[] = "/tmp/test_package_XXXXXX", path[64];
	const char *tables[] = { "claims.csv", "not-there.csv" };
	struct tf_diags d = { 0 };
	FILE *f = tmpfile();

	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/claims.csv", folder);
	FILE *csv = fopen(path, "w");
	fputs("claim_id,value,doc_date\nx,1,2019-01-01\n", csv);
	fclose(csv);
	assert_int_equal(tf_package_write(folder, tables, 2, (struct tf_csv_style){ 0 }, TF_STR("tradefig run \"a\\b\""),
	                                  (struct tf_date){ 2025, 12, 1 }, f, &d),
	                 TF_OK);
	char *s = all_of(f);
	assert_non_null(strstr(s, "\"created\":\"2025-12-01T00:00:00Z\""));
	assert_non_null(strstr(s, "tradefig run \\\"a\\\\b\\\""));
	assert_non_null(strstr(s, "{\"name\":\"value\",\"type\":\"number\"}"));
	assert_non_null(strstr(s, "{\"name\":\"doc_date\",\"type\":\"date\"}"));
	assert_non_null(strstr(s, "\"bytes\":39,"));
	assert_null(strstr(s, "not-there"));
	assert_int_equal(d.count[TF_ERROR], 1);
	unlink(path);
	rmdir(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(documents_name_their_bytes),
		cmocka_unit_test(package_describes_tables),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
