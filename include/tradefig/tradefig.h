/* tradefig.h - all of the library's public headers. */
#ifndef TRADEFIG_H
#define TRADEFIG_H
#include "tradefig/chart.h"
#include "tradefig/extract.h"
#include "tradefig/fit.h"
#include "tradefig/gold.h"
#include "tradefig/package.h"
#include "tradefig/report.h"
#include "tradefig/target.h"
#define TF_VERSION "0.1.0"
#endif
