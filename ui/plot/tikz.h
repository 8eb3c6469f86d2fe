// A scene as TikZ with pgfplots: axes are axes and curves are coordinates, to be edited; maps are pictures beside the
// file.
#pragma once

#include "core/base/error.h"
#include "core/figure/scene.h"
#include "ui/plot/style.h"

#include <QByteArray>
#include <QImage>

#include <string>
#include <vector>

namespace acti::plot {

struct TikzFiles {
    QByteArray text;
    std::vector<QImage> pictures; // that `text` names NAME_1.png, NAME_2.png, ...
};

// pdflatex compiles the text alone; in a document that loads pgfplots it can be read with \input. `name`: of letters,
// digits, hyphens and underscores. Errors and threads: makeCanvas's.
Result<TikzFiles> tikzOf(const Scene& scene, const Style& style, const std::string& name);

} // namespace acti::plot
