// The one place that includes QCustomPlot: it costs seconds to compile, and its warnings are not ours.
#pragma once

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#include <qcustomplot.h>
#pragma GCC diagnostic pop
