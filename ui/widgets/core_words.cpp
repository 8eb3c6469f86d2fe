#include "ui/widgets/core_words.h"

#include <QCoreApplication>

#include <string>

namespace acti::ui {
namespace {

[[maybe_unused]] constexpr const char* kWords[] = {
    QT_TRANSLATE_NOOP("CoreWords", "Rectifiers"),
    QT_TRANSLATE_NOOP("CoreWords", "Exponentials"),
    QT_TRANSLATE_NOOP("CoreWords", "Sigmoids"),
    QT_TRANSLATE_NOOP("CoreWords", "Gated"),
    QT_TRANSLATE_NOOP("CoreWords", "ACON"),
    QT_TRANSLATE_NOOP("CoreWords", "Shrinkage"),
    QT_TRANSLATE_NOOP("CoreWords", "Periodic and radial"),
    QT_TRANSLATE_NOOP("CoreWords", "Modern"),
    QT_TRANSLATE_NOOP("CoreWords", "Custom"),
    QT_TRANSLATE_NOOP("CoreWords", "x, input"),
    QT_TRANSLATE_NOOP("CoreWords", "T(x), funnel condition"),
    QT_TRANSLATE_NOOP("CoreWords", "who wins"),
    QT_TRANSLATE_NOOP("CoreWords", "y, output"),
    QT_TRANSLATE_NOOP("CoreWords", "margin T(x) − x"),
    QT_TRANSLATE_NOOP("CoreWords", "∂Σy/∂x, gradient routing"),
    QT_TRANSLATE_NOOP("CoreWords", "activate field, pixels"),
    QT_TRANSLATE_NOOP("CoreWords", "activation of x"),
    QT_TRANSLATE_NOOP("CoreWords", "Red"),
    QT_TRANSLATE_NOOP("CoreWords", "Green"),
    QT_TRANSLATE_NOOP("CoreWords", "Blue"),
    QT_TRANSLATE_NOOP("CoreWords", "Grey"),
    QT_TRANSLATE_NOOP("CoreWords", "Luminance"),
    QT_TRANSLATE_NOOP("CoreWords",
                      "Nearly every pixel is a tie: T(x) = x. That is so where the weights copy the input and no norm "
                      "changes it, and where x is constant, as in a picture of one colour."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "x is constant in this channel, so it is 0 everywhere after standardising: the map says nothing "
                      "about the picture. Choose another picture or channel, or the scaling “raw”."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "x is constant in this channel: the map shows the border of the picture and no content."),
    QT_TRANSLATE_NOOP("CoreWords", "x wins nearly everywhere: at this scale T(x) hardly ever exceeds it. Try other "
                                   "weights, or a norm with the statistics of this image."),
    QT_TRANSLATE_NOOP("CoreWords", "x wins nearly everywhere: at this scale T(x) hardly ever exceeds it. Try the "
                                   "scaling “standardised”: each channel to mean 0, variance 1."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "T(x) wins nearly everywhere. Try other weights, or a norm with the statistics of this image."),
    QT_TRANSLATE_NOOP(
        "CoreWords",
        "T(x) wins nearly everywhere. Try the scaling “standardised”: each channel to mean 0, variance 1."),
};

} // namespace

QString inTheWindowsLanguage(std::string_view english) {
    return QCoreApplication::translate("CoreWords", std::string(english).c_str());
}

} // namespace acti::ui
