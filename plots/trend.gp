# trend.gp - the trend of one series: stated figures, official values, a fitted curve, targets and their outcomes.
#
#   gnuplot -d -c plots/trend.gp DATA.csv OUT [svg|png] [MAP]
#
# DATA is the CSV that tradefig writes beside each chart: one row for everything drawn, in the columns
#   1 layer  2 style  3 x  4 y  5 low  6 high  7 x_end  8 y_end  9 colour  10 label  11 claims  12 source
# All words come from its column label and none from this script or its arguments, so that text from
# documents is never read as commands.  The row of layer frame holds the axes: x and x_end their years, low and
# high their values, y and y_end the steps of the ticks.  Layers title, subtitle, source, key and keytext count
# x and y in parts of the canvas.  MAP, when given, receives where the axes lie in the picture.

if (ARGC < 2) { print 'usage: gnuplot -d -c trend.gp DATA.csv OUT [svg|png] [MAP]'; exit status 2 }
set encoding utf8
set datafile separator comma
set datafile commentschars ''

stats ARG1 using (strcol(1) eq 'frame' ? \
	(x0 = $3, x1 = $7, y0 = $5, y1 = $6, xstep = $4, ystep = $8, 0) : 0) nooutput

# pngcairo counts points where svg counts pixels: at twice the size, text grows by 1.5
png = ARGC > 2 && ARG3 eq 'png'
k = png ? 1.5 : 1.0
p = png ? 2.0 : 1.0
q = png ? 2.0 : 0.8
bold = 'Inter:Bold,'
plain = 'Inter,'
f_title = bold.sprintf('%.2f', 18 * k)
f_sub = plain.sprintf('%.2f', 12.5 * k)
f_bold = bold.sprintf('%.2f', 11 * k)
f_text = plain.sprintf('%.2f', 11 * k)
f_small = plain.sprintf('%.2f', 9.5 * k)
if (png) {
	set terminal pngcairo noenhanced size 1920,1240 font 'Inter,16.5' background rgb 'white'
} else {
	set terminal svg noenhanced size 960,620 dynamic name 'trend' font 'Inter,11'
}
set output ARG2

ink = '#1d2733'
grey = '#5b6770'
part = '#8a949d'
blue = '#0072b2'
missed = '#c2410c'
met = '#00734f'

is(layer) = strcol(1) eq layer
styled(layer, style) = strcol(1) eq layer && strcol(2) eq style
clamp(v) = v < y0 ? y0 : v > y1 ? y1 : v
first(s) = strcol(2) eq s
# gnuplot 5.4 falls over labels of variable colour when there is not one of them: the frame's empty label is always
# there.
word_at(layer, align) = styled(layer, align) || strcol(1) eq 'frame'

set multiplot
unset key
unset border
unset tics

# header, key and source line
set lmargin at screen 0
set rmargin at screen 1
set tmargin at screen 1
set bmargin at screen 0
set xrange [0:1]
set yrange [0:1]
plot \
	ARG1 using (is('title') ? $3 : NaN):4:10 with labels left font f_title tc rgb ink notitle, \
	'' using (is('subtitle') ? $3 : NaN):4:10 with labels left font f_sub tc rgb grey notitle, \
	'' using (is('source') ? $3 : NaN):4:10 with labels left font f_small tc rgb grey notitle, \
	'' using (is('keytext') ? $3 : NaN):4:10 with labels left font f_text tc rgb grey notitle, \
	'' using (styled('key', 'fit') ? $3 - 0.006 : NaN):4:(0.013):(0) with vectors nohead lw 15*p lc rgb '#e6f0f6' notitle, \
	'' using (styled('key', 'fit') ? $3 - 0.006 : NaN):4:(0.013):(0) with vectors nohead lw 9*p lc rgb '#cfe2ee' notitle, \
	'' using (styled('key', 'fit') ? $3 - 0.006 : NaN):4:(0.013):(0) with vectors nohead lw 2*p lc rgb blue notitle, \
	'' using (styled('key', 'official') ? $3 - 0.006 : NaN):4:(0.013):(0) with vectors nohead lw 1.6*p lc rgb '#7b8791' notitle, \
	'' using (styled('key', 'official_other') ? $3 - 0.006 : NaN):4:(0.013):(0) with vectors nohead lw 1*p lc rgb '#b9c2c9' notitle, \
	'' using (styled('key', 'part') ? $3 - 0.006 : NaN):4:(0.013):(0) with vectors nohead lw 3*p lc rgb part notitle, \
	'' using (styled('key', 'range') ? $3 : NaN):($4 - 0.011):(0):(0.022) with vectors nohead lw 3*p lc rgb ink notitle, \
	'' using (styled('key', 'implied') ? $3 : NaN):($4 - 0.011):(0):(0.022) with vectors nohead lw 1.5*p lc rgb part notitle, \
	'' using (styled('key', 'implied') ? $3 : NaN):4 with points pt 7 ps 0.55*q lc rgb part notitle, \
	'' using (styled('key', 'exact') ? $3 : NaN):4 with points pt 7 ps 0.9*q lc rgb ink notitle, \
	'' using (styled('key', 'about') ? $3 : NaN):4 with points pt 6 ps 0.9*q lw 1.6*p lc rgb ink notitle, \
	'' using (styled('key', 'over') ? $3 : NaN):4 with points pt 9 ps 0.9*q lc rgb ink notitle, \
	'' using (styled('key', 'under') ? $3 : NaN):4 with points pt 11 ps 0.9*q lc rgb ink notitle, \
	'' using (styled('key', 'forecast') ? $3 : NaN):4 with points pt 2 ps 0.8*q lw 1.6*p lc rgb grey notitle, \
	'' using (styled('key', 'target') ? $3 : NaN):4 with points pt 12 ps 1.1*q lw 1.6*p lc rgb ink notitle

# the plot itself
set lmargin at screen 0.03
set rmargin at screen 0.965
set tmargin at screen 0.765
set bmargin at screen 0.135
set xrange [x0:x1]
set yrange [y0:y1]
set xtics ceil((x0 + 0.015 * (x1 - x0)) / xstep) * xstep, xstep, x1 - 0.02 * (x1 - x0) out nomirror scale 0.6,0.35 font f_text tc rgb grey format '%.0f'
if (xstep > 1) { set mxtics (xstep == 5 ? 5 : xstep == 2 ? 2 : 10) }
set ytics ceil(y0 / ystep) * ystep, ystep scale 0 format ''
if (y0 >= 0) { set border 1 lt 1 lc rgb ink lw 1*p }

# Order: bands, hairlines, curve, part-year bars, official lines, connectors, points, diamonds, words.  gnuplot's own
# grid would vanish under the bands.  White goes under what is open; the layers of one kind of point are one plot
# element each.
plot \
	ARG1 using (is('band95') ? $3 : NaN):(clamp($5)):(clamp($6)) with filledcurves fc rgb '#e6f0f6' notitle, \
	'' using (is('band80') ? $3 : NaN):(clamp($5)):(clamp($6)) with filledcurves fc rgb '#cfe2ee' notitle, \
	'' using (is('tick') && ($4 != 0 || y0 >= 0) ? x0 : NaN):4:(x1 - x0):(0) with vectors nohead lw 0.7*p lc rgb '#dfe3e8' notitle, \
	'' using (is('tick') && $4 == 0 && y0 < 0 ? x0 : NaN):4:(x1 - x0):(0) with vectors nohead lw 1*p lc rgb ink notitle, \
	'' using (is('fit') ? $3 : NaN):4 with lines lw 2*p lc rgb blue notitle, \
	'' using (is('fit_beyond') ? $3 : NaN):4 with lines lw 2*p dt (8,5) lc rgb blue notitle, \
	'' using (is('goal') ? $3 : NaN):4:(x1 - $3):(0) with vectors nohead lw 1.2*p dt (3,3) lc rgb grey notitle, \
	'' using (is('part') ? $3 : NaN):4:($7 - $3):(0) with vectors nohead lw 3*p lc rgb part notitle, \
	'' using (is('official_other') ? $3 : NaN):4 with lines lw 1*p lc rgb '#b9c2c9' notitle, \
	'' using (is('official_other') ? $3 : NaN):4 with points pt 7 ps 0.35*q lc rgb '#b9c2c9' notitle, \
	'' using (is('official') ? $3 : NaN):4 with lines lw 1.6*p lc rgb '#7b8791' notitle, \
	'' using (is('official') ? $3 : NaN):4 with points pt 7 ps 0.45*q lc rgb '#7b8791' notitle, \
	'' using (is('implied') ? $3 : NaN):5:(0):($6 - $5) with vectors nohead lw 1.5*p lc rgb part notitle, \
	'' using (is('implied') ? $3 : NaN):4 with points pt 7 ps 0.55*q lc rgb part notitle, \
	'' using (styled('outcome', 'missed') || styled('outcome', 'likely_missed') ? $3 : NaN):4:($7 - $3):($8 - $4) with vectors nohead lw 2*p lc rgb missed notitle, \
	'' using (styled('outcome', 'met') || styled('outcome', 'likely_met') ? $3 : NaN):4:($7 - $3):($8 - $4) with vectors nohead lw 2*p lc rgb met notitle, \
	'' using (is('outcome') && (first('pending') || first('disputed') || first('unknown')) ? $3 : NaN):4:($7 - $3):($8 - $4) with vectors nohead lw 1.4*p dt (2,3) lc rgb grey notitle, \
	'' using (is('leader') ? $3 : NaN):4:($7 - $3):($8 - $4) with vectors nohead lw 0.8*p lc rgb part notitle, \
	'' using (styled('stated', 'range') ? $3 : NaN):5:(0):($6 - $5) with vectors nohead lw 3*p lc rgb ink notitle, \
	'' using (styled('stated', 'exact') ? $3 : NaN):4 with points pt 7 ps 0.9*q lc rgb ink notitle, \
	'' using (styled('stated', 'about') ? $3 : NaN):4 with points pt 7 ps 0.9*q lc rgb 'white' notitle, \
	'' using (styled('stated', 'about') ? $3 : NaN):4 with points pt 6 ps 0.9*q lw 1.6*p lc rgb ink notitle, \
	'' using (styled('stated', 'over') ? $3 : NaN):4 with points pt 9 ps 0.95*q lc rgb ink notitle, \
	'' using (styled('stated', 'under') ? $3 : NaN):4 with points pt 11 ps 0.95*q lc rgb ink notitle, \
	'' using (styled('stated', 'forecast') ? $3 : NaN):4 with points pt 2 ps 0.8*q lw 1.6*p lc rgb grey notitle, \
	'' using (is('target') ? $3 : NaN):4 with points pt 13 ps 1.2*q lc rgb 'white' notitle, \
	'' using (is('target') && (first('missed') || first('likely_missed')) ? $3 : NaN):4 with points pt 12 ps 1.2*q lw 1.8*p lc rgb missed notitle, \
	'' using (is('target') && (first('met') || first('likely_met')) ? $3 : NaN):4 with points pt 12 ps 1.2*q lw 1.8*p lc rgb met notitle, \
	'' using (is('target') && (first('pending') || first('disputed') || first('unknown')) ? $3 : NaN):4 with points pt 12 ps 1.2*q lw 1.8*p lc rgb grey notitle, \
	'' using (is('tick') ? $3 : NaN):4:10 with labels left offset character 0,0.55 font f_text tc rgb grey notitle, \
	'' using (word_at('label_bold', 'left') ? $3 : NaN):4:10:9 with labels left font f_bold tc rgb variable notitle, \
	'' using (word_at('label_bold', 'center') ? $3 : NaN):4:10:9 with labels center font f_bold tc rgb variable notitle, \
	'' using (word_at('label_bold', 'right') ? $3 : NaN):4:10:9 with labels right font f_bold tc rgb variable notitle, \
	'' using (word_at('label', 'left') ? $3 : NaN):4:10:9 with labels left font f_text tc rgb variable notitle, \
	'' using (word_at('label', 'center') ? $3 : NaN):4:10:9 with labels center font f_text tc rgb variable notitle, \
	'' using (word_at('label', 'right') ? $3 : NaN):4:10:9 with labels right font f_text tc rgb variable notitle, \
	'' using (word_at('label_small', 'left') ? $3 : NaN):4:10:9 with labels left font f_small tc rgb variable notitle, \
	'' using (word_at('label_small', 'center') ? $3 : NaN):4:10:9 with labels center font f_small tc rgb variable notitle, \
	'' using (word_at('label_small', 'right') ? $3 : NaN):4:10:9 with labels right font f_small tc rgb variable notitle

if (ARGC > 3) {
	set print ARG4
	print sprintf('%.2f %.2f %.2f %.2f %.9g %.9g %.9g %.9g', GPVAL_TERM_XMIN, GPVAL_TERM_XMAX, \
		GPVAL_TERM_YMIN, GPVAL_TERM_YMAX, x0, x1, y0, y1)
	set print
}
unset multiplot
unset output
