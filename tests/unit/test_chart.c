/* test_chart.c - labels, names, scales and places; the SVG; a chart drawn from hostile words. */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "output/caption.h"
#include "output/clean.h"
#include "output/finding.h"
#include "output/gnuplot.h"
#include "output/place.h"
#include "output/svg.h"

#include "fixture.h"

#define STR(s)                                                                                                       \
	{                                                                                                            \
		s, sizeof(s) - 1                                                                                     \
	}
#define FFFD "\xEF\xBF\xBD"
#define COUNT(a) (sizeof(a) / sizeof *(a))

static const struct {
	struct tf_str in;
	size_t max;
	const char *out;
} labels[] = {
	{ STR("soybeans"), 40, "soybeans" },
	{ STR("`touch x` @macro {/Bold b} 5%d $1"), 60, "`touch x` @macro {/Bold b} 5%d $1" },
	{ STR("a\n!touch x\r\nb\tc"), 40, "a !touch x b c" },
	{ STR("back\\nslash \\101 \"quoted\""), 40, "back/nslash /101 'quoted'" },
	{ STR("<script>&'"), 40, "<script>&'" },
	{ STR("esc\x1b[31m nul\0bel\x07 c1\xC2\x9B"), 40, "esc[31m nulbel c1" },
	{ STR("cut \xE4\xB8 bad \xFF over\xC0\xAF"), 40, "cut " FFFD FFFD " bad " FFFD " over" FFFD FFFD },
	{ STR("turn\xE2\x80\xAE"
	      "ed"),
	  40, "turn" FFFD "ed" },
	{ STR("\xE5\xA4\xA7\xE8\xB1\x86"), 40, FFFD FFFD },
	{ STR("\xD0\xBD\xD0\xB5\xD1\x84\xD1\x82\xD1\x8C caf\xC3\xA9"), 40,
	  "\xD0\xBD\xD0\xB5\xD1\x84\xD1\x82\xD1\x8C caf\xC3\xA9" },
	{ STR("  blanks   at both ends  "), 40, "blanks at both ends" },
	{ STR("much too long"), 8, "much too\xE2\x80\xA6" },
	{ STR(""), 8, "" },
};

static void cleans_labels(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(labels); i++)
		assert_string_equal(clean_label(labels[i].in, labels[i].max, arena).s, labels[i].out);
}

static const struct {
	struct tf_str id;
	const char *name; /* ends in '-' when a hash follows */
} names[] = {
	{ STR("CHN-RUS trade USD"), "chn-rus-trade-usd" },
	{ STR("KOR-WLD exports/semiconductors USD"), "kor-wld-exports-semiconductors-usd" },
	{ STR("CHN-RUS exports/palm oil USD"), "chn-rus-exports-palm-oil-usd" },
	{ STR("CHN-RUS exports/palm-oil USD"), "chn-rus-exports-palm-oil-usd-" },
	{ STR("../../etc/passwd"), "etc-passwd-" },
	{ STR("a;rm -rf ~|x"), "a-rm-rf-x-" },
	{ STR("\xE5\xA4\xA7"), "series-" },
	{ STR(""), "series-" },
};

static void makes_file_names(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(names); i++) {
		struct tf_str got = clean_file_name(names[i].id, arena);
		size_t n = strlen(names[i].name);
		bool hashed = names[i].name[n - 1] == '-';

		assert_int_equal(got.n, hashed ? n + 8 : n);
		assert_memory_equal(got.s, names[i].name, n);
		assert_int_equal(strspn(got.s, "abcdefghijklmnopqrstuvwxyz0123456789-"), got.n);
	}
}

static const struct {
	double largest, value;
	const char *unit, *amount, *round;
} amounts[] = {
	{ 2.4e11, 6.8e10, "USD", "$68.0bn", "$68bn" },
	{ 2.4e11, 1e11, "USD", "$100.0bn", "$100bn" },
	{ 1.2e12, 1.5e12, "USD", "$1.50tn", "$1.5tn" },
	{ 1.2e10, -5.26e9, "USD", "\xE2\x88\x92$5.26bn", "\xE2\x88\x92$5.26bn" },
	{ 4e6, 3.5e6, "EUR",
	  "\xE2\x82\xAC"
	  "3.50m",
	  "\xE2\x82\xAC"
	  "3.5m" },
	{ 9e9, 2.5e9, "CNY", "2.50bn yuan", "2.5bn yuan" },
	{ 30, 4.5, "percent", "4.50%", "4.5%" },
	{ 2e6, 1.2e6, "tonne", "1.20m tonnes", "1.2m tonnes" },
	{ 900, 250, "head", "250.0 head", "250 head" },
};

static void writes_amounts(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(amounts); i++) {
		struct scale s = scale_choose(amounts[i].largest, tf_str_of(amounts[i].unit), arena);

		assert_string_equal(tf_cstr(arena, scale_amount(&s, amounts[i].value, arena)), amounts[i].amount);
		assert_string_equal(tf_cstr(arena, scale_round(&s, amounts[i].value, true, arena)), amounts[i].round);
	}
}

static void chooses_steps(void **state)
{
	static const struct {
		double span;
		int n;
		double step;
	} rows[] = { { 100, 5, 20 },      { 260, 6, 50 }, { 12, 6, 2 },  { 15, 6, 2.5 },    { 1, 5, 0.2 },
		     { 3.3e11, 6, 1e11 }, { 0, 5, 1 },    { NAN, 5, 1 }, { INFINITY, 5, 1 } };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_true(fabs(scale_step(rows[i].span, rows[i].n) / rows[i].step - 1) < 1e-12);
}

static void names_periods(void **state)
{
	static const struct {
		int year, month, n;
		const char *text;
	} rows[] = { { 2019, 1, 8,
		       "Jan\xE2\x80\x93"
		       "Aug 2019" },
		     { 2019, 1, 12, "2019" },
		     { 2024, 6, 1, "Jun 2024" },
		     { 2021, 4, 12, "FY 2021/22" },
		     { 2021, 5, 12, "May 2021 to Apr 2022" } };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_string_equal(
			tf_cstr(arena,
		                caption_period(tf_period_months(rows[i].year, rows[i].month, rows[i].n), arena)),
			rows[i].text);
	assert_int_equal(caption_period((struct tf_period){ 0, 0 }, arena).n, 0);
}

/* Labels of points close together do not touch each other nor leave the area. */
static void places_labels_apart(void **state)
{
	struct placer p = { .area = { 0, 0, 900, 400 }, .keep = arena };
	struct place_box boxes[5];

	(void)state;
	for (size_t i = 0; i < COUNT(boxes); i++)
		place_avoid(&p, (struct place_box){ 393 + 25.0 * (double)i, 193, 407 + 25.0 * (double)i, 207 }, 8);
	for (size_t i = 0; i < COUNT(boxes); i++) {
		struct place_spot s = place_label(&p, 400 + 25.0 * (double)i, 200, 100, 14);
		double left = s.align == PLACE_LEFT ? s.x : s.align == PLACE_RIGHT ? s.x - 100 : s.x - 50;

		boxes[i] = (struct place_box){ left, s.y - 7, left + 100, s.y + 7 };
		assert_true(left >= 0 && left + 100 <= 900 && s.y >= 7 && s.y <= 393);
		for (size_t k = 0; k < i; k++)
			assert_true(boxes[i].right <= boxes[k].left || boxes[k].right <= boxes[i].left ||
			            boxes[i].bottom <= boxes[k].top || boxes[k].bottom <= boxes[i].top);
	}
}

/* One verdict of a finding: "100 by 2015", in billions. */
struct goal {
	double value;
	int due;
	enum tf_verdict_word verdict;
	double ratio;
	int reached;
};

static const struct {
	struct goal goals[4];
	const char *finding; /* of a series that stands at 68.0 in 2015 and over 240 in 2023 */
} findings[] = {
	{ { { 0 } }, "China\xE2\x80\x93Russia trade rose from $68.0bn in 2015 to over $240bn in 2023" },
	{ { { 100, 2015, TF_VERDICT_MISSED, 0.68, 2018 } },
	  "China\xE2\x80\x93Russia trade missed its $100bn target for 2015 and passed it in 2018" },
	{ { { 100, 2015, TF_VERDICT_MISSED, 0.68, 0 } },
	  "China\xE2\x80\x93Russia trade missed its $100bn target for 2015 by 32%" },
	{ { { 200, 2020, TF_VERDICT_MISSED, 0.5, 2023 }, { 100, 2015, TF_VERDICT_MISSED, 0.68, 2018 } },
	  "China\xE2\x80\x93Russia trade missed its $100bn and $200bn targets for 2015 and 2020, then passed them in "
	  "2018 and "
	  "2023" },
	{ { { 100, 2015, TF_VERDICT_MISSED, 0.68, 2018 }, { 200, 2024, TF_VERDICT_MET, 1.2, 2023 } },
	  "China\xE2\x80\x93Russia trade missed its $100bn target for 2015, and met its $200bn target for 2024" },
	{ { { 100, 2015, TF_VERDICT_UNKNOWN, NAN, 0 } },
	  "These reports leave open whether China\xE2\x80\x93Russia trade reached $100bn in 2015" },
	{ { { 1000, 2030, TF_VERDICT_PENDING, NAN, 0 } },
	  "China\xE2\x80\x93Russia trade stood at over $240bn in 2023; the target is $1tn by 2030" },
	{ { { 100, 2015, TF_VERDICT_LIKELY_MISSED, NAN, 0 } },
	  "China\xE2\x80\x93Russia trade probably missed its $100bn target for 2015" },
	/* the same target twice is one */
	{ { { 100, 2015, TF_VERDICT_MISSED, 0.68, 0 }, { 100, 2015, TF_VERDICT_MISSED, 0.68, 0 } },
	  "China\xE2\x80\x93Russia trade missed its $100bn target for 2015 by 32%" },
};

static void states_findings(void **state)
{
	struct tf_obs obs[2] = { { .period = tf_period_year(2015),
		                   .value = 6.8e10,
		                   .low = 6.8e10,
		                   .high = 6.8e10,
		                   .obs_status = 'A',
		                   .origin = TF_ORIGIN_OFFICIAL },
		                 { .period = tf_period_year(2023),
		                   .value = 2.4e11,
		                   .low = 2.4e11,
		                   .high = INFINITY,
		                   .obs_status = 'A',
		                   .qualifier = TF_QUAL_OVER } };
	struct tf_series s = { .id = STR("CHN-RUS trade USD"),
		               .reporter = STR("CHN"),
		               .partner = STR("RUS"),
		               .unit = STR("USD"),
		               .v = obs,
		               .n = 2,
		               .cap = 2 };

	(void)state;
	for (size_t i = 0; i < COUNT(findings); i++) {
		struct tf_target targets[4] = { { .value = 0 } };
		struct tf_verdict v[4] = { { .target = NULL } };
		struct tf_verdicts verdicts = { v, 0 };
		struct trend t;

		for (; verdicts.n < 4 && findings[i].goals[verdicts.n].due; verdicts.n++) {
			const struct goal *g = &findings[i].goals[verdicts.n];

			/* the pair the other way round: trade is the same both ways */
			targets[verdicts.n] = (struct tf_target){ .reporter = STR("RUS"),
				                                  .partner = STR("CHN"),
				                                  .unit = STR("USD"),
				                                  .value = g->value * 1e9,
				                                  .due = tf_period_year(g->due) };
			v[verdicts.n] = (struct tf_verdict){ .target = &targets[verdicts.n],
				                             .verdict = g->verdict,
				                             .ratio = g->ratio,
				                             .outcome = NAN,
				                             .probability = NAN };
			if (g->reached)
				v[verdicts.n].reached = tf_period_year(g->reached);
		}
		assert_true(trend_collect(&t, &s, NULL, &verdicts, arena));
		assert_string_equal(tf_cstr(arena, finding_of(&t)), findings[i].finding);
	}
}

/* A target's year is worth saying when it is not the year that it was set for. */
static void says_when_passed(void **state)
{
	static const struct {
		enum tf_verdict_word verdict;
		int due, reached, said;
	} rows[] = { { TF_VERDICT_MET, 2015, 2012, 2012 },    { TF_VERDICT_MET, 2015, 2015, 0 },
		     { TF_VERDICT_MET, 2015, 2016, 0 },       { TF_VERDICT_MISSED, 2015, 2018, 2018 },
		     { TF_VERDICT_MISSED, 2015, 2015, 0 },    { TF_VERDICT_MISSED, 2015, 0, 0 },
		     { TF_VERDICT_DISPUTED, 2015, 2017, 2017 } };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct tf_target target = { .due = tf_period_year(rows[i].due) };
		struct tf_verdict v = { .target = &target, .verdict = rows[i].verdict };
		struct tf_period said;

		if (rows[i].reached)
			v.reached = tf_period_year(rows[i].reached);
		said = caption_reached(&v);
		assert_int_equal(tf_period_none(said) ? 0 : tf_period_first_year(said), rows[i].said);
	}
}

/* Official values of 2000, 2001, 2005 and 2010: one line from 2000 to 2005, a point at 2010. */
static void breaks_lines(void **state)
{
	static const int years[] = { 2000, 2001, 2005, 2010 };
	struct tf_obs obs[COUNT(years)];
	struct tf_series s = { .id = STR("CHN-RUS trade USD"), .unit = STR("USD"), .v = obs, .n = COUNT(years) };
	struct trend t;
	size_t n = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(years); i++)
		obs[i] = (struct tf_obs){ .period = tf_period_year(years[i]),
			                  .value = 1e9,
			                  .low = 1e9,
			                  .high = 1e9,
			                  .origin = TF_ORIGIN_OFFICIAL };
	assert_true(trend_collect(&t, &s, NULL, NULL, arena));
	for (size_t i = 0; i < t.n; i++) {
		if (strcmp(t.v[i].layer, "gap") != 0)
			continue;
		assert_true(isfinite(t.v[i].y));
		assert_true(t.v[i].x == (n++ == 0 ? 2005 : 2010));
	}
	assert_int_equal(n, 2);
}

/* A deficit of over 100 lies below -100, and is called a deficit. */
static void turns_sides_below_zero(void **state)
{
	struct tf_obs obs[] = { { .period = tf_period_year(2021), .value = -6.4e10, .low = -6.4e10, .high = -6.4e10 },
		                { .period = tf_period_year(2022),
		                  .value = -1e11,
		                  .low = -INFINITY,
		                  .high = -1e11,
		                  .qualifier = TF_QUAL_OVER } };
	struct tf_series s = { .id = STR("IND-CHN balance USD"),
		               .reporter = STR("IND"),
		               .partner = STR("CHN"),
		               .indicator = TF_IND_BALANCE,
		               .unit = STR("USD"),
		               .v = obs,
		               .n = COUNT(obs) };
	struct trend t;
	bool under = false;

	(void)state;
	assert_true(trend_collect(&t, &s, NULL, NULL, arena));
	for (size_t i = 0; i < t.n; i++)
		under = under || (t.v[i].y == -1e11 && strcmp(t.v[i].style, "under") == 0);
	assert_true(under);
	assert_string_equal(tf_cstr(arena, finding_of(&t)),
	                    "India's trade balance with China: a deficit of $64.0bn in 2021, a deficit of over "
	                    "$100bn in 2022");
	assert_string_equal(tf_cstr(arena, caption_stated(&t.scale, &obs[1], true, arena)),
	                    "under \xE2\x88\x92$100bn");
}

static void mends_svg(void **state)
{
	static const struct tf_str raw =
		STR("<svg><title>x</title><g id=\"gnuplot_canvas\">\n<g id=\"t_plot_1\" ><title>$3*2"
	            "</title><use xlink:href='#gpPt6' color='rgb(  0, 114, 178)'/></g>"
	            "<g font-family=\"Inter:Bold\" fill=\"black\"><text>rgb(1,2,3) &lt;b&gt; "
	            "id=\"a\"</text></g></g></svg>\n");
	struct svg_point point = { 12.5, 40, STR("00ff"), STR("2015: \"68\" <b>") };
	struct svg_point_list points = { &point, 1, 1 };
	struct tf_claim claim = { .id = "00ff" };
	struct tf_claims claims = { &claim, 1, 1 }, none = { 0 };
	char *text = NULL, *in_page = NULL;
	size_t n = 0, n_page = 0;
	FILE *to = open_memstream(&text, &n);

	(void)state;
	assert_true(svg_finish(raw, TF_STR("c1"), TF_STR("A & B"), TF_STR("d<"), &points, to));
	fclose(to);
	assert_non_null(strstr(text, "<title id=\"c1-title\">A &amp; B</title>"));
	assert_non_null(strstr(text, "<g id=\"c1-t_plot_1\" ><use xlink:href='#c1-gpPt6' color='#0072b2'/>"));
	assert_non_null(
		strstr(text, "font-weight=\"700\" fill=\"#1d2733\"><text>rgb(1,2,3) &lt;b&gt; id=\"a\"</text>"));
	assert_non_null(
		strstr(text, "<title>2015: &quot;68&quot; &lt;b&gt;</title><circle cx=\"12.50\" cy=\"40.00\""));
	to = open_memstream(&in_page, &n_page);
	assert_true(svg_inline((struct tf_str){ text, n }, &claims, to));
	fclose(to);
	assert_non_null(strstr(in_page, "color='var(--blue)'"));
	assert_non_null(strstr(in_page, "<a class=\"tf-point\" href=\"#c-00ff\" id=\"p-c1-00ff\">"));
	assert_null(strstr(in_page, "<?xml"));
	free(in_page);
	/* a claim whose row is not on the page has no link to it */
	to = open_memstream(&in_page, &n_page);
	assert_true(svg_inline((struct tf_str){ text, n }, &none, to));
	fclose(to);
	assert_null(strstr(in_page, "<a "));
	assert_true(tf_str_is(svg_part((struct tf_str){ text, n }, "title"), "A &amp; B"));
	assert_false(svg_finish(TF_STR("no svg"), TF_STR("x"), TF_STR("x"), TF_STR("x"), &points, stderr));
	assert_false(svg_inline(TF_STR("<svg onload='x'>"), &claims, stderr));
	free(text);
	free(in_page);
}

static void guards_file_names(void **state)
{
	static const char *const rows[][2] = {
		{ "|touch x", "./|touch x" }, { "< cmd", "./< cmd" }, { "a.csv", "./a.csv" },
		{ "/tmp/a", "/tmp/a" },       { "./a", "./a" },       { "../a", "../a" }
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_string_equal(gnuplot_file(rows[i][0], arena), rows[i][1]);
}

/* A series of `n` values whose commodity tries every way out of a script. */
static struct tf_series hostile_series(double sign, size_t n)
{
	struct tf_series s = {
		.id = STR("IND-RUS exports/x USD"),
		.reporter = STR("IND"),
		.partner = STR("RUS"),
		.indicator = TF_IND_EXPORTS,
		.unit = STR("USD"),
		.commodity =
			STR("`touch owned`\n!touch owned\n\", system('touch owned') <script>&\xFF\xE2\x80\xAE")
	};

	for (size_t i = 0; i < n; i++) {
		struct tf_claim *c = TF_NEW(arena, struct tf_claim, 1);
		const struct tf_claim **of = TF_NEW(arena, const struct tf_claim *, 1);
		double value = sign * (3e9 + 1e9 * (double)i);

		snprintf(c->id, sizeof c->id, "%016zx", i);
		of[0] = c;
		TF_PUSH(arena, &s,
		        (struct tf_obs){ .period = tf_period_year(2015 + (int)i),
		                         .value = value,
		                         .low = value,
		                         .high = value,
		                         .qualifier = (enum tf_qualifier)(i % TF_N_QUALIFIERS),
		                         .obs_status = 'A',
		                         .origin = TF_ORIGIN_CLAIM,
		                         .claims = of,
		                         .n_claims = 1 });
	}
	return s;
}

static bool exists(const char *folder, const char *name)
{
	return access(tf_str_printf(arena, "%s/%s", folder, name).s, F_OK) == 0;
}

static void remove_all(const char *folder)
{
	static const char *const endings[] = { ".csv",      ".svg",      ".png",          ".csv.part",
		                               ".svg.part", ".png.part", ".svg.raw.part", ".svg.map.part" };

	for (size_t i = 0; i < COUNT(endings); i++)
		unlink(tf_str_printf(arena, "%s/ind-rus-exports-x-usd%s", folder, endings[i]).s);
	assert_int_equal(rmdir(folder), 0);
}

static void draws_hostile_words(void **state)
{
	static const struct {
		double sign;
		size_t n;
	} rows[] = { { 1, 1 }, { 1, 2 }, { 1, 9 }, { -1, 4 }, { 0, 1 } };
	const char *gnuplot;
	struct tf_diags d = { .to = NULL };

	(void)state;
	if (gnuplot_find(NULL, arena, &d, &gnuplot) != TF_OK)
		skip();
	d.count[TF_ERROR] = 0;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char folder[] = "/tmp/test_chart_XXXXXX";
		struct tf_chart_options o = { .plots_folder = "plots", .svg = true, .png = true };
		struct tf_series s = hostile_series(rows[i].sign, rows[i].n);
		struct tf_str name;

		assert_non_null(mkdtemp(folder));
		assert_int_equal(tf_chart_trend(&s, NULL, NULL, folder, &o, arena, &d, &name), TF_OK);
		assert_string_equal(tf_cstr(arena, name), "ind-rus-exports-x-usd");
		assert_int_equal(d.count[TF_ERROR], 0);
		assert_true(exists(folder, "ind-rus-exports-x-usd.csv"));
		assert_true(exists(folder, "ind-rus-exports-x-usd.png"));
		assert_false(exists(folder, "ind-rus-exports-x-usd.svg.raw.part"));
		assert_false(exists(folder, "owned"));
		assert_int_equal(access("owned", F_OK), -1);
		if (system("command -v xmllint >/dev/null") == 0)
			assert_int_equal(
				system(tf_str_printf(arena, "xmllint --noout %s/ind-rus-exports-x-usd.svg", folder)
			                       .s),
				0);
		remove_all(folder);
	}
}

/* No gnuplot, one that fails, no script: the data are there, the message was given, nothing else is left. */
static void does_without_gnuplot(void **state)
{
	static const struct {
		const char *program, *plots, *message;
	} programs[] = {
		{ "/nonexistent/gnuplot", "plots", "gnuplot is missing, charts left out" },
		{ "no-such-gnuplot", "plots", "gnuplot is missing, charts left out" },
		{ "/bin/false", "plots", "gnuplot failed, chart left out" },
		{ "/bin/true", "/nonexistent", "chart script is missing, charts left out" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(programs); i++) {
		char folder[] = "/tmp/test_chart_XXXXXX";
		struct tf_chart_options o = {
			.plots_folder = programs[i].plots, .gnuplot = programs[i].program, .svg = true, .png = true
		};
		struct tf_series s = hostile_series(1, 3);
		char said[500] = "";
		struct tf_diags d = { .to = fmemopen(said, sizeof said, "w") };
		struct tf_str name;

		assert_non_null(mkdtemp(folder));
		assert_int_equal(tf_chart_trend(&s, NULL, NULL, folder, &o, arena, &d, &name), TF_PROGRAM);
		fclose(d.to);
		assert_int_equal(d.count[TF_ERROR], 1);
		assert_non_null(strstr(said, programs[i].message));
		assert_true(exists(folder, "ind-rus-exports-x-usd.csv"));
		unlink(tf_str_printf(arena, "%s/ind-rus-exports-x-usd.csv", folder).s);
		/* empty but for the data */
		assert_int_equal(rmdir(folder), 0);
	}
}

static void leaves_out_what_cannot_be_drawn(void **state)
{
	struct tf_series s = hostile_series(1, 0);
	struct tf_chart_options o = { .plots_folder = "plots", .svg = true };
	struct tf_diags d = { .to = NULL };
	struct tf_str name = TF_STR("old");

	(void)state;
	assert_int_equal(tf_chart_trend(&s, NULL, NULL, "/nonexistent", &o, arena, &d, &name), TF_OK);
	assert_int_equal(name.n, 0);
	assert_int_equal(d.count[TF_NOTE], 1);
}

/* The script holds no word that could run a command: double quotes, backquotes, pipes into programs. */
static void script_is_plain(void **state)
{
	FILE *from = fopen("plots/trend.gp", "rb");
	char line[2000];

	(void)state;
	assert_non_null(from);
	while (fgets(line, sizeof line, from) != NULL) {
		assert_null(strpbrk(line, "\"`@"));
		assert_null(strstr(line, "system"));
		assert_null(strstr(line, "'<"));
		assert_null(strstr(line, "eval"));
		assert_true(line[0] != '!');
	}
	fclose(from);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cleans_labels),
		cmocka_unit_test(makes_file_names),
		cmocka_unit_test(writes_amounts),
		cmocka_unit_test(chooses_steps),
		cmocka_unit_test(names_periods),
		cmocka_unit_test(places_labels_apart),
		cmocka_unit_test(says_when_passed),
		cmocka_unit_test(breaks_lines),
		cmocka_unit_test(turns_sides_below_zero),
		cmocka_unit_test(mends_svg),
		cmocka_unit_test(states_findings),
		cmocka_unit_test(guards_file_names),
		cmocka_unit_test(draws_hostile_words),
		cmocka_unit_test(does_without_gnuplot),
		cmocka_unit_test(leaves_out_what_cannot_be_drawn),
		cmocka_unit_test(script_is_plain),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
