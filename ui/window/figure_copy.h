// A figure for the clipboard: pixels for slides and texts, and the same as drawings for programs that can take one.
#pragma once

#include "ui/plot/export.h"

#include <functional>
#include <memory>

class QMimeData;

namespace acti::ui {

struct FigureCopy {
    QImage pixels;
    QByteArray svg;
    QByteArray pdf;
};

// From any thread. Errors: paintImage's, Cancelled.
Result<FigureCopy> copyOf(plot::Canvas& canvas, double dpi, const std::function<bool()>& isCancelled = {});

std::unique_ptr<QMimeData> clipboardData(const FigureCopy& copied);

} // namespace acti::ui
