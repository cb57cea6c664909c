/* test_fit.c - growth curves against published and independently computed results, and against data that no curve
 * can be put through. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tradefig/fit.h"

#define N(a) (sizeof(a) / sizeof *(a))

/* China's trade with Russia, billion dollars, 2000 to 2024 (rounded public figures). */
static const double china_russia[] = { 8,     10.7,  11.9,  15.8,  21.2,  29.1, 33.4,  48.2,  56.9,
	                               38.8,  55.5,  79.3,  88.2,  89.3,  95.3, 68.1,  69.6,  84.1,
	                               107.1, 110.8, 107.8, 146.9, 190.3, 240.1, 244.8 };

/* Population of the United States, millions, 1790 to 1970 by census. */
static const double us_population[] = { 3.93, 5.31, 7.24, 9.64, 12.9, 17.1, 23.2,  31.4,  39.8, 50.2,
	                                62.9, 76,   92,   105.7, 122.8, 131.7, 151.3, 179.3, 203.2 };

struct data {
	const double *y;
	size_t n;
};
static const struct data rus13 = { china_russia, 14 }, rus24 = { china_russia, 25 },
                         census = { us_population, 19 };

static struct tf_fits fits_of(struct data d, struct tf_arena *a)
{
	double *x = TF_NEW(a, double, d.n);

	for (size_t i = 0; i < d.n; i++)
		x[i] = 2000 + (double)i;
	return tf_fit_data(x, d.y, d.n, a);
}

static const struct tf_fit *find(const struct tf_fits *f, enum tf_curve c, enum tf_errors e)
{
	for (size_t i = 0; i < f->n; i++)
		if (f->v[i].curve == c && f->v[i].errors == e)
			return &f->v[i];
	fail_msg("%s was not tried", tf_curve_name(c));
	return NULL;
}

static void assert_near(double x, double wanted, double relative)
{
	if (!(fabs(x - wanted) <= relative * fabs(wanted)))
		fail_msg("%.14g, wanted %.14g", x, wanted);
}

/* Made with 40-digit arithmetic from the likelihood, apart from this program. */
static void known_answers(void **state)
{
	static const struct {
		const struct data *data;
		enum tf_curve curve;
		enum tf_errors errors;
		double parameter[3], se[3], rss, sigma, aic, aicc, bic;
		double ahead, pred, low95, high95, low80, high80; /* years behind the last one */
	} cases[] = {
		{ &rus13, TF_CURVE_LINEAR, TF_ERRORS_ADDITIVE,
		  { -0.69428571428571, 6.5496703296703 },
		  { 4.2867752532893, 0.56047052992074 },
		  857.5672967033, 8.4536348035588, 103.34087150025, 105.74087150025, 105.2580434891,
		  5, 117.19978021978, 93.520601888499, 140.87895855106, 102.46050951647, 131.93905092309 },
		{ &rus13, TF_CURVE_EXPONENTIAL, TF_ERRORS_ADDITIVE,
		  { 12.554634605681, 0.15730538262741 },
		  { 2.0541192512349, 0.015116158687816 },
		  714.72036279215, 7.7175145113358, 100.78995542797, 103.18995542797, 102.70712741682,
		  5, 213.06276123421, 154.33928288456, 271.78623958387, 176.50992008718, 249.61560238124 },
		{ &rus13, TF_CURVE_EXPONENTIAL, TF_ERRORS_MULTIPLICATIVE,
		  { 9.4131333637355, 0.18864121715619 },
		  { 0.90061033566997, 0.012509063062717 },
		  0.42718127827018, 0.1886754882221, 93.987487059617, 96.387487059617, 95.904659048463,
		  5, 280.80143690274, 165.53051076236, 476.34388732022, 202.08412598965, 390.18129989429 },
		{ &rus13, TF_CURVE_LOGISTIC, TF_ERRORS_ADDITIVE,
		  { 157.68337531726, 0.23917952808666, 11.596669776798 },
		  { 78.665756215234, 0.066197716348122, 4.1791265145764 },
		  609.45264487356, 7.443439117612, 100.55933382721, 105.00377827165, 103.11556314567,
		  5, 129.65236860468, 55.278581751036, 204.02615545832, 83.580510556333, 175.72422665302 },
		{ &rus13, TF_CURVE_LOGISTIC, TF_ERRORS_MULTIPLICATIVE,
		  { 120.25943566988, 0.28098109233823, 9.4572308607961 },
		  { 32.30375333891, 0.037297889699521, 1.9620355553493 },
		  0.26331513197843, 0.1547182577163, 89.213490080541, 93.657934524985, 91.769719399002,
		  5, 110.26040383864, 63.009597261244, 192.94452247097, 77.961813763089, 155.93988990049 },
		{ &rus13, TF_CURVE_GOMPERTZ, TF_ERRORS_ADDITIVE,
		  { 381.04499886909, 0.077129282098075, 17.534839083939 },
		  { 525.60435648108, 0.052439773573453, 15.309944577389 },
		  593.77801580864, 7.3470959990303, 100.19455385769, 104.63899830214, 102.75078317616,
		  5, 145.20681445671, 70.875151558218, 219.53847735521, 99.161050667706, 191.25257824572 },
		{ &rus13, TF_CURVE_GOMPERTZ, TF_ERRORS_MULTIPLICATIVE,
		  { 358.62373610186, 0.079775439443189, 16.90553853967 },
		  { 331.87463579514, 0.030888523088646, 9.2983646714398 },
		  0.26136391013417, 0.15414394398335, 89.109360776486, 93.553805220931, 91.665590094947,
		  5, 143.43497957922, 78.653899678826, 261.57118020724, 98.858824103619, 208.1108444637 },
		{ &rus24, TF_CURVE_LINEAR, TF_ERRORS_ADDITIVE,
		  { -14.354461538462, 8.0335384615385 },
		  { 11.261781974815, 0.80441299820106 },
		  19347.700123077, 29.003523116636, 243.23325190616, 244.37610904902, 246.88987938077,
		  5, 218.61815384615, 151.20851732847, 286.02779036384, 175.62199309071, 261.6143146016 },
		{ &rus24, TF_CURVE_EXPONENTIAL, TF_ERRORS_ADDITIVE,
		  { 14.994053893444, 0.11416728723888 },
		  { 2.7678011645586, 0.0089600893915272 },
		  8269.0475370263, 18.961112993642, 221.98189630177, 223.12475344463, 225.63852377638,
		  5, 410.96376407256, 327.09156326976, 494.83596487536, 357.46721944004, 464.46030870507 },
		{ &rus24, TF_CURVE_EXPONENTIAL, TF_ERRORS_MULTIPLICATIVE,
		  { 13.261599902315, 0.12222804574635 },
		  { 1.5179688933854, 0.0081759629551639 },
		  1.9987064703019, 0.29478853661137, 216.36799533617, 217.51085247903, 220.02462281077,
		  5, 459.20005299225, 231.44494354642, 911.07926333157, 296.62770487911, 710.87320974964 },
		{ &rus24, TF_CURVE_LOGISTIC, TF_ERRORS_MULTIPLICATIVE,
		  { 192.30964698161, 0.19960402995178, 14.638243314147 },
		  { 38.875839276928, 0.025429550332424, 2.3280108756242 },
		  1.4839414231448, 0.25971500316735, 210.92303196675, 212.92303196675, 215.79853526623,
		  5, 181.9583355149, 96.243579017562, 344.01085455593, 121.27008456287, 273.01733962416 },
		{ &rus24, TF_CURVE_GOMPERTZ, TF_ERRORS_MULTIPLICATIVE,
		  { 338.0111427831, 0.072316889897384, 18.075547123783 },
		  { 139.61314746872, 0.0171981655397, 5.4644927009743 },
		  1.1745994793664, 0.23106467801407, 205.07867069603, 207.07867069603, 209.95417399551,
		  5, 214.70054811637, 119.89947424229, 384.45811086977, 148.12901330185, 311.19038960677 },
		{ &census, TF_CURVE_LOGISTIC, TF_ERRORS_ADDITIVE,
		  { 315.54468077978, 0.24628171024185, 15.919256276405 },
		  { 30.969703718157, 0.014425017625605, 0.82302308029695 },
		  276.77142088631, 4.1591121414786, 112.81597109084, 115.67311394799, 116.59372700751,
		  5, 268.5841851601, 236.11219068255, 301.05617963765, 248.10818966576, 289.06018065444 },
		{ &census, TF_CURVE_LOGISTIC, TF_ERRORS_MULTIPLICATIVE,
		  { 226.80044097303, 0.30423668767303, 13.211666856815 },
		  { 9.4755302353997, 0.0048255882672599, 0.2769069801855 },
		  0.029307269572554, 0.04279841525436, 78.38523718817, 81.242380045313, 82.162993104836,
		  5, 215.81624745925, 191.61329124295, 243.0763146192, 200.220999884, 232.62621150816 },
		{ &census, TF_CURVE_GOMPERTZ, TF_ERRORS_ADDITIVE,
		  { 860.88007168512, 0.07381548037908, 23.161094221108 },
		  { 194.92551541393, 0.0078264072233799, 2.5722466308652 },
		  146.53686543092, 3.0263103095077, 100.733587379, 103.59073023614, 104.51134329566,
		  5, 312.93420972895, 287.15280771294, 338.71561174496, 296.67712789548, 329.19129156242 },
		{ &census, TF_CURVE_GOMPERTZ, TF_ERRORS_MULTIPLICATIVE,
		  { 1269.8525975427, 0.064987125621469, 27.209298452623 },
		  { 274.34490558614, 0.0040851354695873, 2.2125450466191 },
		  0.041937447596542, 0.051196586554026, 85.193765049382, 88.050907906524, 88.971520966047,
		  5, 341.05124565991, 291.80517172706, 398.60826138808, 309.10994083982, 376.29314621897 },
	};

	(void)state;
	for (size_t i = 0; i < N(cases); i++) {
		struct tf_arena *a = tf_arena_new();
		struct tf_fits f = fits_of(*cases[i].data, a);
		const struct tf_fit *v = find(&f, cases[i].curve, cases[i].errors);
		struct tf_prediction p = tf_fit_predict(v, v->last_year + cases[i].ahead);

		assert_true(v->ok);
		for (size_t k = 0; k < v->n_parameters; k++) {
			assert_near(v->parameter[k], cases[i].parameter[k], 1e-11);
			assert_near(v->standard_error[k], cases[i].se[k], 1e-11);
		}
		assert_near(v->rss, cases[i].rss, 1e-12);
		assert_near(v->sigma, cases[i].sigma, 1e-12);
		assert_near(v->aic, cases[i].aic, 1e-12);
		assert_near(v->aicc, cases[i].aicc, 1e-12);
		assert_near(v->bic, cases[i].bic, 1e-12);
		assert_near(p.value, cases[i].pred, 1e-11);
		assert_near(p.low95, cases[i].low95, 1e-11);
		assert_near(p.high95, cases[i].high95, 1e-11);
		assert_near(p.low80, cases[i].low80, 1e-11);
		assert_near(p.high80, cases[i].high80, 1e-11);
		tf_arena_free(a);
	}
}

/* China and Russia to 2013: the Gompertz with multiplicative errors comes first by AICc. */
static void best_first(void **state)
{
	struct tf_arena *a = tf_arena_new();
	struct tf_fits f = fits_of(rus13, a);

	(void)state;
	assert_int_equal(f.n, 2 * TF_N_CURVES);
	assert_int_equal(f.v[0].curve, TF_CURVE_GOMPERTZ);
	assert_int_equal(f.v[0].errors, TF_ERRORS_MULTIPLICATIVE);
	for (size_t i = 1; i < f.n; i++) {
		assert_true(f.v[i - 1].ok || !f.v[i].ok);
		if (f.v[i].ok)
			assert_true(f.v[i - 1].aicc <= f.v[i].aicc);
	}
	tf_arena_free(a);
}

/* Growth without an end in sight: a ceiling cannot be told, and none is printed. */
static void no_ceiling(void **state)
{
	struct tf_arena *a = tf_arena_new();
	struct tf_fits f = fits_of(rus24, a);

	(void)state;
	for (int c = TF_CURVE_LOGISTIC; c <= TF_CURVE_GOMPERTZ; c++) {
		const struct tf_fit *v = find(&f, (enum tf_curve)c, TF_ERRORS_ADDITIVE);

		assert_false(v->ok);
		assert_true(tf_str_is(v->note, "reduces to the exponential"));
		assert_true(tf_str_starts(v->why_not, "no fit: "));
		assert_true(isnan(tf_fit_predict(v, 2030).value));
	}
	tf_arena_free(a);
}

/* Data that no curve, or not every curve, can be put through. */
static void impossible_data(void **state)
{
	static const struct {
		double x[6], y[6];
		size_t n;
		const char *why_not; /* for all; NULL: see the rest */
		size_t n_ok;
	} cases[] = {
		{ { 0 }, { 0 }, 0, "no fit: no points, at least three are needed", 0 },
		{ { 2010 }, { 5 }, 1, "no fit: one point, at least three are needed", 0 },
		{ { 2010, 2013 }, { 5, 7 }, 2, "no fit: two points, at least three are needed", 0 },
		{ { 2010, 2011, 2012, 2013 }, { 5, 5, 5, 5 }, 4, "no fit: all values are equal", 0 },
		{ { 2010, 2010, 2010 }, { 5, 6, 7 }, 3, "no fit: all values are of one year", 0 },
		{ { 2010, 2011, 2012 }, { 5, NAN, 7 }, 3, "no fit: a value is not a number", 0 },
		{ { 2010, 2011, 2012 }, { 5, INFINITY, 7 }, 3, "no fit: a value is not a number", 0 },
		{ { 2010, 2010, 2011, 2011 }, { 5, 6, 7, 8 }, 4, NULL, 0 }, /* two years */
		{ { 2010, 2011, 2012 }, { 5, 6, 8 }, 3, NULL, 4 }, /* linear and exponential, both errors */
		{ { 2010, 2011, 2012, 2013 }, { 0, 6, 8, 9.5 }, 4, NULL, 4 }, /* no logarithm of 0 */
		{ { 2010, 2011, 2012, 2013 }, { -2, 1, 3.5, 4 }, 4, NULL, 1 }, /* a balance that changes sign */
	};

	(void)state;
	for (size_t i = 0; i < N(cases); i++) {
		struct tf_arena *a = tf_arena_new();
		struct tf_fits f = tf_fit_data(cases[i].x, cases[i].y, cases[i].n, a);
		size_t n_ok = 0;

		if (cases[i].why_not) {
			if (!tf_str_is(f.why_not, cases[i].why_not))
				fail_msg("case %zu: %.*s", i, TF_FMT(f.why_not));
			assert_int_equal(f.n, 0);
		}
		for (size_t k = 0; k < f.n; k++) {
			n_ok += f.v[k].ok;
			assert_true(f.v[k].ok ? f.v[k].why_not.n == 0 : tf_str_starts(f.v[k].why_not, "no fit: "));
			assert_true(!f.v[k].ok || isfinite(tf_fit_predict(&f.v[k], 2012).value));
		}
		if (n_ok != cases[i].n_ok)
			fail_msg("case %zu: %zu fits", i, n_ok);
		tf_arena_free(a);
	}
}

/* A deficit that grows is fitted like a surplus that grows, with the sign of the height turned. */
static void negative_balance(void **state)
{
	static const double y[] = { -12.55, -14.69, -17.2, -20.12, -23.56, -27.57 };
	static const double up[] = { 12.55, 14.69, 17.2, 20.12, 23.56, 27.57 };
	struct tf_arena *a = tf_arena_new();
	struct tf_fits down_fits = fits_of((struct data){ y, 6 }, a), up_fits = fits_of((struct data){ up, 6 }, a);
	const struct tf_fit *v = find(&down_fits, TF_CURVE_EXPONENTIAL, TF_ERRORS_ADDITIVE);
	const struct tf_fit *w = find(&up_fits, TF_CURVE_EXPONENTIAL, TF_ERRORS_ADDITIVE);

	(void)state;
	assert_true(v->ok && w->ok);
	assert_near(v->parameter[0], -w->parameter[0], 1e-12);
	assert_near(v->parameter[1], w->parameter[1], 1e-12);
	assert_near(tf_fit_predict(v, 2008).low95, -tf_fit_predict(w, 2008).high95, 1e-12);
	assert_false(find(&down_fits, TF_CURVE_EXPONENTIAL, TF_ERRORS_MULTIPLICATIVE)->ok);
	tf_arena_free(a);
}

/* Dollars or billions, the year 2000 or 0: the same fit to the last digits. */
static void unit_does_not_matter(void **state)
{
	struct tf_arena *a = tf_arena_new();
	struct tf_fits small = fits_of(rus13, a), large;
	double dollars[14], years[14];

	(void)state;
	for (size_t i = 0; i < 14; i++) {
		dollars[i] = china_russia[i] * 1e9;
		years[i] = (double)i;
	}
	large = tf_fit_data(years, dollars, 14, a);
	for (size_t i = 0; i < small.n; i++) {
		const struct tf_fit *s = &small.v[i], *l = find(&large, s->curve, s->errors);

		assert_int_equal(s->ok, l->ok);
		if (!s->ok)
			continue;
		assert_near(l->parameter[0], 1e9 * s->parameter[0], 1e-11);
		assert_near(l->standard_error[0], 1e9 * s->standard_error[0], 1e-11);
		/* every log density moves by log(1e9) a point */
		assert_near(l->aicc, s->aicc + 2 * 14 * log(1e9), 1e-12);
		assert_near(tf_fit_predict(l, 18).high95, 1e9 * tf_fit_predict(s, 2018).high95, 1e-11);
	}
	tf_arena_free(a);
}

/* Points exactly on a curve: found exactly, and the statistics stay finite. */
static void exact_points(void **state)
{
	struct tf_arena *a = tf_arena_new();
	double x[8], y[8];
	struct tf_fits f;

	(void)state;
	for (size_t i = 0; i < 8; i++) {
		x[i] = 2000 + (double)i;
		y[i] = 2.385 * exp(0.1317 * (double)i);
	}
	f = tf_fit_data(x, y, 8, a);
	assert_true(f.v[0].ok);
	assert_int_equal(f.v[0].curve, TF_CURVE_EXPONENTIAL);
	assert_near(f.v[0].parameter[0], 2.385, 1e-13);
	assert_near(f.v[0].growth_pct, 14.07660381161947, 1e-12);
	assert_true(isfinite(f.v[0].aicc));
	assert_true(tf_str_is(f.v[0].note, "passes through every point"));
	tf_arena_free(a);
}

static struct tf_obs level(int year, double value, enum tf_origin origin, const char *source, const char *side)
{
	return (struct tf_obs){ .kind = TF_KIND_LEVEL, .period = tf_period_year(year), .value = value, .low = value,
		                .high = value, .obs_status = 'A', .origin = origin, .source = tf_str_of(source),
		                .counted_by = tf_str_of(side) };
}

/* Which of several values a year is taken. */
static void points_of_a_series(void **state)
{
	const enum tf_origin CLAIM = TF_ORIGIN_CLAIM, OFFICIAL = TF_ORIGIN_OFFICIAL, DERIVED = TF_ORIGIN_DERIVED;
	struct tf_obs v[] = {
		level(2010, 1.0, OFFICIAL, "IMF", "CHN"),      /* taken: the longer source of the longer side */
		level(2010, 1.5, OFFICIAL, "FTS", "RUS"),
		level(2011, 2.0, OFFICIAL, "IMF", "CHN"),      /* taken */
		level(2011, 2.1, OFFICIAL, "GACC (yuan release converted)", "CHN"),
		level(2011, 2.2, CLAIM, "a.txt", ""),
		level(2012, 3.1, OFFICIAL, "GACC (yuan release converted)", "CHN"),
		level(2012, 3.0, OFFICIAL, "GACC", "CHN"),     /* taken: fills the gap, in dollars */
		level(2013, 4.0, CLAIM, "over.txt", ""),
		level(2013, 4.1, CLAIM, "exact.txt", ""),      /* taken: exact before bounds */
		level(2013, 4.2, DERIVED, "x", ""),
		level(2014, 5.0, DERIVED, "x", ""),            /* taken: known well */
		level(2015, 6.0, DERIVED, "x", ""),            /* not: known badly */
		level(2016, 7.0, CLAIM, "forecast.txt", ""),   /* not: a forecast */
		level(2017, 8.0, CLAIM, "part-year.txt", ""),  /* not */
		level(2018, 9.0, CLAIM, "growth.txt", ""),     /* not */
	};
	static const double years[] = { 2010, 2011, 2012, 2013, 2014 }, values[] = { 1.0, 2.0, 3.0, 4.1, 5.0 };
	struct tf_series s = { .id = TF_STR("CHN-RUS trade USD"), .reporter = TF_STR("CHN"),
		               .partner = TF_STR("RUS"), .v = v, .n = N(v) };
	struct tf_arena *a = tf_arena_new();
	double *x, *y;

	(void)state;
	v[7].qualifier = TF_QUAL_OVER;
	v[7].high = INFINITY;
	v[10].high = 5.2;
	v[11].high = 6.6;
	v[12].obs_status = 'F';
	v[13].period = tf_period_between(2017, 1, 2017, 8);
	v[14].kind = TF_KIND_GROWTH;
	assert_int_equal(tf_fit_points(&s, a, &x, &y), N(years));
	for (size_t i = 0; i < N(years); i++) {
		assert_true(x[i] == years[i]);
		assert_true(y[i] == values[i]);
	}
	tf_arena_free(a);
}

static size_t lines(const char *text)
{
	size_t n = 0;

	for (; *text; text++)
		n += *text == '\n';
	return n;
}

static void tables(void **state)
{
	struct tf_obs v[10];
	struct tf_series many = { .id = TF_STR("CHN-RUS trade USD"), .v = v, .n = 10 };
	struct tf_series few = { .id = TF_STR("CHN-KAZ trade USD"), .v = v, .n = 2 };
	struct tf_arena *a = tf_arena_new();
	struct tf_fits f[2];
	char *text[3] = { NULL };
	size_t n[3], n_ok = 0, n_parameters = 0;
	FILE *to[3];

	(void)state;
	for (int i = 0; i < 10; i++)
		v[i] = level(2000 + i, china_russia[i] * 1e9, TF_ORIGIN_OFFICIAL, "GACC", "CHN");
	f[0] = tf_fit_series(&many, a);
	f[1] = tf_fit_series(&few, a);
	for (int i = 0; i < 3; i++)
		to[i] = open_memstream(&text[i], &n[i]);
	assert_int_equal(tf_fits_write_csv(f, 2, to[0], to[1], to[2], 3, (struct tf_csv_style){ 0 }), TF_OK);
	for (int i = 0; i < 3; i++)
		fclose(to[i]);
	for (size_t i = 0; i < f[0].n; i++)
		if (f[0].v[i].ok) {
			n_ok++;
			n_parameters += f[0].v[i].n_parameters;
		}
	assert_true(n_ok > 0);
	assert_int_equal(lines(text[0]), 1 + 8 + 1);
	assert_int_equal(lines(text[1]), 1 + n_parameters);
	assert_int_equal(lines(text[2]), 1 + 10 + 3);
	assert_non_null(strstr(text[0], "CHN-KAZ trade USD,,,,no,,,,,,,,,,,,,,\"no fit: two points, at least three are needed\""));
	assert_non_null(strstr(text[2], ",2009,38800000000,"));
	assert_non_null(strstr(text[2], ",2012,,"));
	for (int i = 0; i < 3; i++)
		free(text[i]);
	tf_arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(known_answers),        cmocka_unit_test(best_first),
		cmocka_unit_test(no_ceiling),           cmocka_unit_test(impossible_data),
		cmocka_unit_test(negative_balance),     cmocka_unit_test(unit_does_not_matter),
		cmocka_unit_test(exact_points),         cmocka_unit_test(points_of_a_series),
		cmocka_unit_test(tables),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
